// The promises of the door: every byte once, any bytes, and the sample article.
#include "segment/segment.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "segment/characters.hpp"

namespace segment {
namespace {

const base::Data& data() {
  static const base::Data kData(VOORLEZER_SOURCE);
  return kData;
}

std::vector<std::string> cut(const Segmenter& segmenter, std::string_view text) {
  std::vector<std::string> out;
  for (const auto span : segmenter.sentences(text)) {
    out.emplace_back(text.substr(span.begin, span.size()));
  }
  return out;
}

void expect_covered(std::string_view text, const std::vector<book::Span>& sentences) {
  std::size_t at = 0;
  for (const auto& span : sentences) {
    ASSERT_LT(span.begin, span.end);
    ASSERT_EQ(skip_space(text, at), span.begin);
    ASSERT_EQ(skip_space_back(text, span.end), span.end);
    at = span.end;
  }
  ASSERT_EQ(skip_space(text, at), text.size());
}

TEST(Segmenter, FindsTheFifteenSentencesOfTheArticle) {
  const Segmenter segmenter(data(), "nl");
  const std::string article = data().text("data/articles/destalinisatie.txt");
  std::vector<std::string> sentences;
  for (std::size_t at = 0; at < article.size();) {
    const std::size_t end = std::min(article.find('\n', at), article.size());
    for (auto& one : cut(segmenter, article.substr(at, end - at))) sentences.push_back(one);
    at = end + 1;
  }
  ASSERT_EQ(sentences.size(), 15U);
  EXPECT_EQ(sentences[0], "Destalinisatie.");
  EXPECT_TRUE(sentences[2].starts_with("Stalins opvolger"));
  EXPECT_TRUE(sentences[4].ends_with("bleef op zijn plaats."));
  EXPECT_TRUE(sentences[14].starts_with("Opvallend genoeg"));
}

TEST(Segmenter, GivesNothingForWhiteSpace) {
  const Segmenter segmenter(data(), "nl");
  EXPECT_TRUE(segmenter.sentences("").empty());
  EXPECT_TRUE(segmenter.sentences(" \n\t\u00A0 ").empty());
}

TEST(Segmenter, KnowsALanguageByTheFirstPartOfItsTag) {
  const Segmenter segmenter(data(), "nl-BE");
  EXPECT_EQ(cut(segmenter, "Dat zei dhr. Jansen. Hij ging.").size(), 2U);
}

TEST(Segmenter, HasRulesForALanguageWithoutTables) {
  const Segmenter segmenter(data(), "fr");
  EXPECT_EQ(
      cut(segmenter, "Il est parti. Elle aussi! « Vraiment ? » dit-il. J. Dupont rit.").size(), 4U);
  EXPECT_EQ(cut(segmenter, "彼は行った。彼女も行った。").size(), 2U);
}

TEST(Segmenter, CoversAnyBytesInOrder) {
  const std::string pieces[] = {".",  "!",  "?",  "…", "\"",  "'",     "''",   ",,",
                                "„",  "”",  "(",  ")", "[1]", "dr",    "J",    "Het",
                                "a",  " ",  "\n", "—", "--",  "\xFF",  "\xE2", "\x80",
                                "12", "'s", "。", "_", "«",   "\u00A0"};
  std::mt19937 random(7);
  for (const std::string_view language : {"nl", "en", "de", "xx"}) {
    const Segmenter segmenter(data(), language);
    for (int round = 0; round < 3000; ++round) {
      std::string text;
      const auto length = random() % 40;
      for (std::size_t i = 0; i < length; ++i) text += pieces[random() % std::size(pieces)];
      expect_covered(text, segmenter.sentences(text));
    }
  }
}

}  // namespace
}  // namespace segment
