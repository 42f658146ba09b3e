// Readings that a text gives for its own words.
#include <gtest/gtest.h>

#include "pronounce/pronounce.hpp"

namespace pronounce {
namespace {

std::vector<book::Word> words(const std::vector<std::string>& texts) {
  std::vector<book::Word> list;
  std::size_t at = 0;
  for (const std::string& text : texts) {
    book::Word word;
    word.written = word.spoken = text;
    word.span = {at, at + text.size()};
    at += text.size() + 1;
    list.push_back(word);
  }
  return list;
}

book::Utterance said(const std::vector<book::AuthorReading>& readings) {
  Pronouncer pronouncer(base::Data(VOORLEZER_SOURCE), Options{},
                        [](std::string_view, const std::vector<std::string>& texts) {
                          return std::vector<std::string>(texts.size(), "dinst");
                        });
  return pronouncer.utterance(words({"Stalin", "woonde", "hier"}), readings);
}

TEST(AuthorReadings, GoBeforeAllOthers) {
  const book::Utterance utterance = said({{{0, 6}, "ˈtulaː", {}}});
  ASSERT_FALSE(utterance.hints.empty());
  EXPECT_EQ(utterance.hints[0].ipa, "ˈtulaː");
  EXPECT_EQ(utterance.hints[0].origin, book::Origin::author);
}

TEST(AuthorReadings, MayCoverSeveralWordsOrNameOthers) {
  const book::Utterance utterance =
      said({{{0, 13}, "ˈtulaː ˈtulaː", {}}, {{14, 18}, {}, "dienst"}});
  ASSERT_EQ(utterance.hints.size(), 2U);
  EXPECT_EQ(utterance.hints[0].word_count, 2U);
  EXPECT_EQ(utterance.hints[0].canonical, "Stalin woonde");
  EXPECT_EQ(utterance.hints[1].ipa, "dinst");
}

TEST(AuthorReadings, ArePassedOverWhereTheyFitNoWordsOrSounds) {
  for (const book::AuthorReading& reading :
       {book::AuthorReading{{0, 4}, "tulaː", {}}, book::AuthorReading{{0, 6}, "t☂laː", {}},
        book::AuthorReading{{0, 99}, "tulaː", {}}, book::AuthorReading{{0, 6}, {}, {}}}) {
    for (const book::Hint& hint : said({reading}).hints) {
      EXPECT_NE(hint.origin, book::Origin::author);
    }
  }
}

}  // namespace
}  // namespace pronounce
