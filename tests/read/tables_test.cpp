// The reader's tables: sorted, without doubles, and of a form that can be looked up.
#include "read/tables.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "outline.hpp"
#include "read/xsampa.hpp"

namespace reader {
namespace {

class Table : public testing::TestWithParam<const char*> {};

TEST_P(Table, IsSortedAndHasNoDoubles) {
  const auto rows = project_data().table(std::string("data/default/read_") + GetParam() + ".tsv");
  ASSERT_FALSE(rows.empty());
  std::string before;
  for (const base::Row& row : rows) {
    std::string line;
    for (const std::string& field : row.fields) line += field + "\t";
    EXPECT_LT(before, line) << row.where;
    before = line;
  }
}

INSTANTIATE_TEST_SUITE_P(Read, Table,
                         testing::Values("classes", "tails", "headings", "function_words",
                                         "xsampa"));

TEST(Tables, HaveKeysInTheFormTheyAreLookedUp) {
  const Tables tables = load_tables(project_data());
  for (const auto* words : {&tables.page_classes, &tables.tails, &tables.headings}) {
    for (const auto& [key, value] : *words) EXPECT_EQ(key, base::to_lower(key));
  }
  for (const auto& [key, rank] : tables.headings) {
    EXPECT_TRUE(rank == "part" || rank == "chapter" || rank == "alone") << key;
  }
  for (const auto& [key, reason] : tables.page_classes) {
    EXPECT_LE(std::count(key.begin(), key.end(), '-'), 2) << key;
  }
}

TEST(XSampa, BecomesIpa) {
  const Tables tables = load_tables(project_data());
  EXPECT_EQ(ipa_of("\"tu:la", "x-sampa", tables), "ˈtuːla");
  EXPECT_EQ(ipa_of("r\\@_^ d_hA", "x-sampa", tables), "ɹə̯ dʰɑ");
  EXPECT_EQ(ipa_of("ˈtuːla", "", tables), "ˈtuːla");
  EXPECT_EQ(ipa_of("tula", "ipa", tables), "tula");
  EXPECT_EQ(ipa_of("tula", "x-arpabet", tables), "");
  EXPECT_EQ(ipa_of("tu$la", "x-sampa", tables), "");
}

}  // namespace
}  // namespace reader
