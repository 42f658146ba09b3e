// Sentences become the words a reader would say: the cases of tests/cases, and what always holds.
#include "normalize/normalize.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "base/data.hpp"
#include "base/utf8.hpp"

namespace normalize {
namespace {

using book::WordClass;

const Normalizer& dutch() {
  static const Normalizer normalizer{base::Data(VOORLEZER_SOURCE), "nl"};
  return normalizer;
}

/// Each byte that is not white space is in one word, in order; silence has a reason.
void expect_covered(const Normalizer& normalizer, const std::string& text) {
  std::size_t at = 0;
  const auto skip_space = [&] {
    while (at < text.size() && base::is_space(base::decode(text, at).value)) {
      at += base::decode(text, at).size;
    }
  };
  for (const book::Word& word : normalizer.words(text)) {
    skip_space();
    ASSERT_EQ(word.span.begin, at) << text;
    ASSERT_EQ(word.written, text.substr(at, word.span.size())) << text;
    ASSERT_EQ(word.spoken.empty(), !word.reason.empty()) << text;
    at = word.span.end;
  }
  skip_space();
  ASSERT_EQ(at, text.size()) << text;
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, AreSaidAsWritten) {
  const std::string name =
      std::string(VOORLEZER_SOURCE "/tests/cases/normalize.") + GetParam() + ".txt";
  std::ifstream file(name);
  ASSERT_TRUE(file) << name;
  const Normalizer normalizer{base::Data(VOORLEZER_SOURCE), GetParam()};
  std::size_t count = 0;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t arrow = line.find(" => ");
    ASSERT_NE(arrow, std::string::npos) << name << ':' << number;
    const std::string sentence = line.substr(0, arrow);
    EXPECT_EQ(spoken_line(normalizer.words(sentence)), line.substr(arrow + 4))
        << name << ':' << number;
    expect_covered(normalizer, sentence);
    ++count;
  }
  EXPECT_GE(count, 30U);
}

INSTANTIATE_TEST_SUITE_P(Languages, Cases, testing::Values("nl", "en", "de"));

TEST(Normalize, GivesEachTokenItsClass) {
  const auto words = dutch().words("In 1956 viel de USSR (Правда).");
  std::vector<WordClass> kinds;
  for (const book::Word& word : words) kinds.push_back(word.kind);
  EXPECT_THAT(kinds, testing::ElementsAre(WordClass::plain, WordClass::year, WordClass::plain,
                                          WordClass::plain, WordClass::letters,
                                          WordClass::punctuation, WordClass::foreign,
                                          WordClass::punctuation, WordClass::punctuation));
  EXPECT_EQ(words[6].spoken, "Правда");
}

TEST(Normalize, KeepsTheSpanOfWhatIsRewritten) {
  const auto words = dutch().words("Het kost € 3,50 nu.");
  ASSERT_EQ(words.size(), 5U);
  EXPECT_EQ(words[2].written, "€ 3,50");
  EXPECT_EQ(words[2].spoken, "drie euro vijftig");
  EXPECT_EQ(words[2].span.begin, 9U);
}

TEST(Normalize, SaysWhySomethingIsNotSaid) {
  const auto words = dutch().words("uit[1] \"ja\"");
  EXPECT_EQ(words[1].kind, WordClass::reference);
  EXPECT_EQ(words[1].reason, "footnote mark");
  EXPECT_EQ(words[2].reason, "punctuation");
}

TEST(Normalize, CoversAnyBytes) {
  for (const std::string text : {"",
                                 " ",
                                 "\xff\xfe x",
                                 "a\xc3",
                                 "((((",
                                 "....",
                                 "\u00ad",
                                 "1.",
                                 "1-",
                                 "-1",
                                 "€",
                                 "€ ",
                                 "'",
                                 "'t",
                                 "''''",
                                 "IV",
                                 "[",
                                 "[1",
                                 "\u2019\u2019 5",
                                 "1/2/3/4/5",
                                 "1.2.3.4.5.6",
                                 "@@@",
                                 "http://",
                                 "www.",
                                 "a.b.c.d.e.f.g.h.i.j.k.l.m.n",
                                 "99999999999999999999999999",
                                 "\u0301\u0301",
                                 "5\u00b2\u00b2",
                                 "(((1956-",
                                 "0-0-0",
                                 "20e-",
                                 "½½½",
                                 "\xf0\x9f\x98\x80"}) {
    for (const char* language : {"nl", "en", "de", "xx"}) {
      expect_covered(Normalizer(base::Data(VOORLEZER_SOURCE), language), text);
    }
  }
}

TEST(Normalize, CoversEveryPairOfAwkwardPieces) {
  const std::vector<std::string> pieces = {
      "1",    "20e", "IV", "€", "km²", "'",    "-", "/", ".",   ",", "(", ")", "[1]", "v.",
      "Chr.", "½",   " ",  "%", "nr",  "ISBN", "+", "0", "www", "@", "X", "°", "56"};
  for (const auto& a : pieces) {
    for (const auto& b : pieces) {
      for (const auto& c : pieces) expect_covered(dutch(), a + b + c);
    }
  }
}

TEST(Normalize, PassesThroughALanguageWithoutTables) {
  const Normalizer normalizer{base::Data(VOORLEZER_SOURCE), "xx"};
  EXPECT_EQ(spoken_line(normalizer.words("Ruim 1956 USSR, ja.")), "Ruim 1956 USSR, ja.");
}

TEST(Normalize, FindsDoubledWords) {
  const auto words = dutch().words("Toen werd het het Russische volk");
  EXPECT_THAT(doubled_words(words), testing::ElementsAre(3U));
}

}  // namespace
}  // namespace normalize
