// Tables are split by lines and tabs, and say where each row stands.
#include "base/data.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace base {
namespace {

TEST(ParseTable, LeavesOutCommentsAndKeepsPlaces) {
  const auto rows = parse_table("# kop\n\na\tb\r\nc", "x.tsv");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].fields, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(rows[0].where, "x.tsv:3");
  EXPECT_EQ(rows[1].fields, (std::vector<std::string>{"c"}));
}

TEST(Data, NamesTheMissingFile) {
  const Data data(VOORLEZER_SOURCE);
  EXPECT_TRUE(data.table_if_any("data/nl/none.tsv").empty());
  try {
    data.table("data/nl/none.tsv");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::bad_config);
    EXPECT_NE(error.where().find("none.tsv"), std::string::npos);
  }
}

}  // namespace
}  // namespace base
