// The engine's text: spaces, brackets, limits and places.
#include "synth/compose.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "say.hpp"
#include "synth/clean.hpp"

namespace {

using synth::Style;
using synth_test::hint;
using synth_test::sentence;

std::string text(const book::Utterance& utterance, Style style = Style::hinted) {
  return synth::compose(utterance, "nl", style).text;
}

}  // namespace

TEST(Compose, JoinsTokensAndAttachesPunctuation) {
  EXPECT_EQ(text(sentence("De man, de vrouw.")), "De man, de vrouw.");
}

TEST(Compose, SetsPhonemesApart) {
  book::Utterance utterance = sentence("Ja (Chroesjtsjov, ja.");
  hint(utterance, 1, "xruS'Of", "");
  EXPECT_EQ(text(utterance), "Ja [[xruS'Of]], ja.");
  EXPECT_EQ(text(utterance, Style::plain), "Ja (Chroesjtsjov,, ja.");
}

TEST(Compose, SwitchesTablesAndBack) {
  book::Utterance utterance = sentence("de destalinizatsiya nu");
  hint(utterance, 1, "d;istVl;iniz'atsyja", "ru");
  EXPECT_EQ(text(utterance), "de [[_^_ru d;istVl;iniz'atsyja _^_nl]] nu");
  EXPECT_EQ(synth::compose(utterance, "ru", Style::hinted).text, "de [[d;istVl;iniz'atsyja]] nu");
}

TEST(Compose, NeverLetsTheTextOpenPhonemes) {
  EXPECT_EQ(text(sentence("a [[b]] c[d]")), "a b c d");
  EXPECT_EQ(text(sentence("a\x01 \x1b[2J")), "a 2J");
}

TEST(Compose, RefusesPhonemesThatWouldEscape) {
  for (const char* bad : {"a]] b", "_^_ru a", "[[a", "a\x01", "", "a]"}) {
    EXPECT_FALSE(synth::is_safe_phonemes(bad)) << bad;
  }
  EXPECT_TRUE(synth::is_safe_phonemes("t[a#"));
  book::Utterance utterance = sentence("de man");
  hint(utterance, 1, "m_^_xx", "");
  EXPECT_EQ(text(utterance), "de man");
  hint(utterance, 1, "m'An", "unknown");
  EXPECT_EQ(text(utterance), "de man");
}

TEST(Compose, PlacesCountCodePoints) {
  book::Utterance utterance = sentence("één é̂ Chroesjtsjov man");
  hint(utterance, 2, "xruS'Of", "");
  const synth::Composed composed = synth::compose(utterance, "nl", Style::hinted);
  ASSERT_EQ(composed.places.size(), 4U);
  EXPECT_EQ(composed.places[1].begin, 4U);
  EXPECT_EQ(composed.places[2].begin, 7U);
  EXPECT_EQ(composed.places[3].begin, 7U + 12U);
  EXPECT_EQ(composed.size, base::count_code_points(composed.text));
}

TEST(Compose, BreaksClausesAndWordsThatAreTooLong) {
  std::string words;
  for (int i = 0; i < 500; ++i) words += "lettergreep ";
  for (const std::string& input : {words, std::string(10000, 'x'), std::string(5000, '7')}) {
    const std::string out = text(sentence(input));
    std::size_t clause = 0;
    std::size_t word = 0;
    for (const char c : out) {
      clause = c == ',' ? 0 : clause + 1;
      word = c == ' ' ? 0 : word + 1;
      ASSERT_LE(clause, 601U);
      ASSERT_LE(word, 101U);
    }
  }
}

TEST(Compose, BreaksAfterFortyInitials) {
  std::string initials;
  for (int i = 0; i < 86; ++i) initials += "a.";
  const std::string out = text(sentence(initials));
  std::size_t run = 0;
  for (const char c : out) {
    if (c == ',') run = 0;
    if (c == '.') ++run;
    ASSERT_LE(run, 40U);
  }
  EXPECT_EQ(std::count(out.begin(), out.end(), 'a'), 86);
}

TEST(Compose, ReportsWhatTheVoiceCannotSay) {
  const synth::Composed composed = synth::compose(sentence("de 中文 man"), "nl", Style::hinted);
  EXPECT_EQ(composed.text, "de man");
  ASSERT_EQ(composed.problems.size(), 1U);
  EXPECT_NE(composed.problems[0].find("中文"), std::string::npos);
  EXPECT_TRUE(synth::compose(sentence("Хрущёв"), "ru", Style::hinted).problems.empty());
}

TEST(Compose, FragmentsKeepEveryPlace) {
  book::Utterance utterance = sentence("Eerst, en dan Chroesjtsjov, en toen de rest.");
  hint(utterance, 3, "xr,uS'Of", "");
  const auto whole = synth::compose(utterance, "nl", Style::hinted);
  const auto pieces = synth::fragments(whole);
  ASSERT_EQ(pieces.size(), 3U);
  std::string joined;
  std::size_t places = 0;
  for (const auto& piece : pieces) {
    joined += piece.text;
    places += piece.places.size();
    EXPECT_EQ(piece.size, base::count_code_points(piece.text));
  }
  EXPECT_EQ(joined, whole.text);
  EXPECT_EQ(places, whole.places.size());
}
