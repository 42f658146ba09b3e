// The door of accent: better readings where the engine is wrong, silence where it is right.
#include "pronounce/accent/accent.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "base/data.hpp"
#include "base/file.hpp"
#include "book/word.hpp"

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
  EXPECT_EQ(dutch().plain("Voorkómen"), "voorkomen");
  const auto second = dutch().reading("voorkómen", "vˈɔːrkoːmən");
  ASSERT_TRUE(second);
  EXPECT_EQ(second->ipa, "vɔːrkˈoːmən");
  const auto first = dutch().reading("vóórkomen", "vɔːrkˈoːmən");
  ASSERT_TRUE(first);
  EXPECT_EQ(first->ipa, "vˈɔːrkoːmən");
  const auto weak = dutch().reading("dát", "dɑt");
  ASSERT_TRUE(weak);
  EXPECT_EQ(weak->ipa, "dˈɑt");
  const auto listed = dutch().reading("Eén", "eˈeːn");
  ASSERT_TRUE(listed);
  EXPECT_EQ(listed->ipa, "ˈeːn");
}

TEST(Accent, KnowsTheAcuteThatBelongsToTheSpelling) {
  for (const char* word : {"café", "cafés", "logée", "López", "éclair", "zee", "scène", "Léon"}) {
    EXPECT_EQ(dutch().plain(word), word);
  }
  for (const auto& [word, plain] :
       {std::pair{"énkele", "enkele"}, {"zélf", "zelf"}, {"Twéé", "twee"}, {"élke", "elke"}}) {
    EXPECT_EQ(dutch().plain(word), plain);
  }
}

std::vector<book::Word> words_of(const std::string& text) {
  std::vector<book::Word> words;
  std::istringstream parts(text);
  for (std::string part; parts >> part;) {
    book::Word word;
    word.written = part;
    word.kind = part == "," ? book::WordClass::punctuation : book::WordClass::plain;
    words.push_back(word);
  }
  return words;
}

TEST(Accent, TellsHomographsApartByTheWordsBesideThem) {
  const auto said = [](const std::string& text, std::size_t at) {
    const auto reading = dutch().homograph(words_of(text), at);
    return reading ? reading->ipa : "";
  };
  EXPECT_EQ(said("Het regent", 1), "rˈeːɣənt");
  EXPECT_EQ(said("de regent sprak", 1), "reːɣˈɛnt");
  EXPECT_EQ(said("om dat te voorkomen", 3), "voːrkˈoːmən");
  EXPECT_EQ(said("woorden die voorkomen", 2), "");
  EXPECT_EQ(said("dat hij voorkwam , bleek", 2), "vˈoːrkʋɑm");
  EXPECT_EQ(said("dat voorkwam erger", 1), "voːrkʋˈɑm");
  EXPECT_EQ(said("Een van de vier", 0), "ˈeːn");
  EXPECT_EQ(said("een man", 0), "");
  EXPECT_EQ(said("", 0), "");
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
