// The door of accent: better readings where the engine is wrong, silence where it is right.
#include "pronounce/accent/accent.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "base/data.hpp"
#include "base/file.hpp"

namespace {

const pronounce::Accent& dutch() {
  static const pronounce::Accent accent(base::Data(VOORLEZER_SOURCE), "nl");
  return accent;
}

TEST(Accent, ReadsTheCasesAsListed) {
  const std::string cases =
      base::read_file(std::string(VOORLEZER_SOURCE) + "/tests/cases/accent.nl.txt");
  std::size_t count = 0;
  for (const base::Row& row : base::parse_table(cases, "accent.nl.txt")) {
    ASSERT_EQ(row.fields.size(), 3U) << row.where;
    const auto reading = dutch().reading(row.fields[0], row.fields[1]);
    EXPECT_EQ(reading ? reading->ipa : "=", row.fields[2]) << row.where << " " << row.fields[0];
    ++count;
  }
  EXPECT_GT(count, 10U);
}

TEST(Accent, CorrectsNothingInALanguageWithoutTables) {
  const pronounce::Accent none(base::Data(VOORLEZER_SOURCE), "xx");
  EXPECT_FALSE(none.reading("opnieuw", "ˈɔpniw"));
}

TEST(Accent, StressesTheVowelThatTheWriterMarked) {
  const auto second = dutch().reading("voorkómen", "vˈɔːrkoːmən");
  ASSERT_TRUE(second);
  EXPECT_EQ(second->ipa, "vɔːrkˈoːmən");
  const auto first = dutch().reading("vóórkomen", "vɔːrkˈoːmən");
  ASSERT_TRUE(first);
  EXPECT_EQ(first->ipa, "vˈɔːrkoːmən");
}

TEST(Accent, LeavesWeakFunctionWordsWeak) { EXPECT_FALSE(dutch().reading("hebben", "hˌɛbən")); }

TEST(Accent, AnswersForAnyBytes) {
  for (const std::string& word : {std::string(), std::string("\xff\xfe"), std::string(500, 'a'),
                                  std::string("a\0b", 3), std::string("Ⅳ"), std::string("''")}) {
    for (const char* ipa : {"", "ˈ", "ˈaː", "(en)kɹˈaʃ(nl)", "\xff", "ˈɑˈɑˈɑ"}) {
      const auto reading = dutch().reading(word, ipa);
      if (reading) {
        EXPECT_FALSE(reading->ipa.empty());
      }
    }
  }
}

}  // namespace
