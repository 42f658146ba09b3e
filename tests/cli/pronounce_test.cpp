// The names and terms of the sample article as the engine really says them; its sentences.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "program.hpp"
#include "texts.hpp"

namespace cli_test {
namespace {

/// A word and its stressed vowel, counted from 1. The stress is that of Russian, of Dutch for terms
/// that are Dutch words by now.
struct Case {
  std::string word;
  std::size_t stressed;
  std::size_t vowels;
};

const std::vector<Case> kCases = {
    {"Stalin", 1, 2},         {"Stalins", 1, 2},
    {"Nikita", 2, 3},         {"Chroesjtsjov", 2, 2},
    {"Chroesjstsjov", 2, 2},  {"Vjatsjeslav", 3, 3},
    {"Molotov", 1, 3},        {"Anastas", 3, 3},
    {"Mikojan", 3, 3},        {"Leon", 2, 2},
    {"Trotski", 1, 2},        {"Michail", 3, 3},
    {"Gorbatsjov", 3, 3},     {"Goelag", 2, 2},
    {"десталинизация", 5, 7}, {"Destalinizatsiya", 5, 7},
    {"destalinisatie", 5, 6}, {"stalinistische", 3, 5},
    {"trotskisme", 2, 3},     {"trotskist", 2, 2},
    {"trotskisten", 2, 3},    {"Sovjet-Unie", 1, 4},
};

// The vowels of an IPA string, and which of them the main stress stands before.
struct Stress {
  std::size_t main = 0;
  std::size_t marks = 0;
  std::size_t vowels = 0;
};

Stress stress_of(const std::string& ipa) {
  const std::set<std::string> vowels = {"a", "ɑ", "e", "ɛ", "i", "ɪ", "o", "ɔ", "u", "y", "ʏ",
                                        "ɵ", "ə", "ø", "œ", "ʌ", "ɨ", "æ", "ɐ", "ʉ", "ʊ", "ɜ"};
  Stress stress;
  bool marked = false;
  bool after_vowel = false;
  for (std::size_t at = 0; at < ipa.size();) {
    const auto lead = static_cast<unsigned char>(ipa[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const std::string symbol = ipa.substr(at, size);
    at += size;
    const bool vowel = vowels.count(symbol) == 1;
    if (symbol == "ˈ") {
      marked = true;
      ++stress.marks;
    }
    if (vowel && (!after_vowel || marked)) {
      ++stress.vowels;
      if (marked && stress.main == 0) stress.main = stress.vowels;
      marked = false;
    }
    after_vowel = vowel;
  }
  return stress;
}

TEST(Pronounce, StressesTheRightVowelOfTheArticlesNamesAndTerms) {
  std::vector<std::string> command = {"pronounce"};
  for (const Case& c : kCases) command.push_back(c.word);
  const Outcome outcome = run(command);
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const std::vector<std::string> lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), kCases.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::vector<std::string> fields;
    std::size_t at = 0;
    for (std::size_t tab; (tab = lines[i].find('\t', at)) != std::string::npos; at = tab + 1) {
      fields.push_back(lines[i].substr(at, tab - at));
    }
    ASSERT_EQ(fields.size(), 3U) << lines[i];
    EXPECT_EQ(fields[0], kCases[i].word);
    const Stress stress = stress_of(fields[1]);
    EXPECT_EQ(stress.main, kCases[i].stressed) << lines[i];
    EXPECT_EQ(stress.marks, 1U) << lines[i];
    EXPECT_EQ(stress.vowels, kCases[i].vowels) << lines[i];
    EXPECT_THAT((std::vector<std::string>{"lexicon", "rule", "guess"}),
                testing::Contains(fields[2]))
        << lines[i];
  }
}

TEST(Pronounce, TakesWordsFromStandardInputLineByLine) {
  const Outcome arguments = run({"pronounce", "Stalin", "huis"});
  const Outcome lines = run({"pronounce"}, "Stalin\nhuis\n");
  EXPECT_EQ(lines.out, arguments.out);
}

TEST(Pronounce, TheMisspelledNameIsTheSameMan) {
  const std::vector<std::string> lines =
      lines_of(run({"pronounce", "Chroesjtsjov", "Chroesjstsjov"}).out);
  ASSERT_EQ(lines.size(), 2U);
  for (const std::string& line : lines) EXPECT_TRUE(line.ends_with("\tХрущёв")) << line;
}

TEST(Pronounce, TheAuthorsLexiconGoesFirst) {
  const Folder folder;
  const std::string lexicon = folder.put("mijn.lex", "Stalin==Jansen\n");
  const std::string own = run({"pronounce", "Stalin", "--lexicon", lexicon}).out;
  EXPECT_THAT(own, testing::HasSubstr("\tauthor\t"));
}

TEST(Inspect, GivesTheFifteenSentencesOfTheArticle) {
  const std::vector<std::string> lines = lines_of(run({"inspect", kArticle}).out);
  ASSERT_EQ(lines.size(), 15U);  // the title is the first
  EXPECT_EQ(lines[0], "Destalinisatie.");
  const std::vector<std::string> openings = {"Met de destalinisatie (",
                                             "Stalins opvolger",
                                             "In 1956",
                                             "Anastas Mikojan",
                                             "Als gevolg van",
                                             "Tevens",
                                             "Dissidenten",
                                             "Hoewel de",
                                             "Deze maatregelen",
                                             "Leon Trotski",
                                             "Volgens trotskisten",
                                             "Openlijke",
                                             "Toen werd",
                                             "Opvallend genoeg"};
  std::string text;
  for (std::size_t i = 0; i < openings.size(); ++i) {
    EXPECT_EQ(lines.at(i + 1).rfind(openings[i], 0), 0U) << lines[i + 1];
  }
  for (const std::string& line : lines) {
    EXPECT_TRUE(line.ends_with('.')) << line;
    text += line + " ";
  }
  std::string source = bytes_of(kArticle);
  std::replace(source.begin(), source.end(), '\n', ' ');
  EXPECT_EQ(text, source);
}

TEST(Inspect, PhonemesSpellNothingByAccident) {
  const std::string ipa = run({"inspect", kArticle, "--stage", "phonemes"}).out;
  EXPECT_EQ(lines_of(ipa).size(), lines_of(run({"inspect", kArticle}).out).size());
  EXPECT_THAT(ipa, testing::Not(testing::HasSubstr("sirɪl")));
  EXPECT_THAT(ipa, testing::Not(testing::HasSubstr("(")));
  const std::string script =
      run({"inspect", "--stage", "phonemes", "-l", "nl"}, "десталинизация").out;
  EXPECT_LT(script.size(), 60U) << script;  // a spelled word is longer by far
}

}  // namespace
}  // namespace cli_test
