// The tables load, are sorted and hold each word once; wrong rows are refused.
#include "segment/tables.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/error.hpp"

namespace segment {
namespace {

namespace fs = std::filesystem;

TEST(TablesOfSegment, AreSortedAndUnique) {
  const base::Data data(VOORLEZER_SOURCE);
  std::size_t tables = 0;
  for (const auto& file : fs::recursive_directory_iterator(data.root() / "data")) {
    const std::string name = file.path().filename().string();
    if (!name.starts_with("segment_")) continue;
    ++tables;
    const std::string path = fs::relative(file.path(), data.root()).string();
    EXPECT_TRUE(data.text(path).starts_with("# ")) << path;
    std::string last;
    for (const auto& row : data.table(path)) {
      std::string key = row.fields[0];
      if (name == "segment_settings.tsv") key += "\t" + row.fields[1];
      EXPECT_LT(last, key) << row.where;
      last = key;
    }
  }
  EXPECT_GE(tables, 10U);
}

TEST(TablesOfSegment, TellClassesApart) {
  const Tables tables(base::Data(VOORLEZER_SOURCE), "nl");
  EXPECT_EQ(tables.abbreviation("Dhr"), Abbreviation::never);
  EXPECT_EQ(tables.abbreviation("enz"), Abbreviation::final);
  EXPECT_EQ(tables.abbreviation("A.I"), Abbreviation::unknown);
  EXPECT_EQ(tables.abbreviation("fiets"), Abbreviation::unknown);
  EXPECT_EQ(tables.opening("Het"), Opening::starter);
  EXPECT_EQ(tables.opening("De"), Opening::particle);
  EXPECT_TRUE(tables.is_clipped("s"));
}

TEST(TablesOfSegment, RefuseAnUnknownClass) {
  const fs::path root = fs::path(testing::TempDir()) / ("segment-" + std::to_string(getpid()));
  fs::create_directories(root / "data" / "xx");
  std::ofstream(root / "data" / "xx" / "segment_abbreviations.tsv") << "# x\ndr\tsometimes\n";
  try {
    const Tables tables(base::Data(root), "xx");
    ADD_FAILURE() << "no error";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::Code::bad_config);
    EXPECT_EQ(error.where(), "data/xx/segment_abbreviations.tsv:2");
  }
  fs::remove_all(root);
}

}  // namespace
}  // namespace segment
