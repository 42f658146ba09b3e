// The parts of accent: IPA, letters, seams, the lexicon, and the tables they read.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/data.hpp"
#include "base/utf8.hpp"
#include "pronounce/accent/accent.hpp"
#include "pronounce/accent/compound.hpp"
#include "pronounce/accent/ipa.hpp"
#include "pronounce/accent/letters.hpp"
#include "pronounce/accent/lexicon.hpp"

namespace {

using namespace pronounce::accent;  // its parts are what is tested here

const base::Data& data() {
  static const base::Data folder(VOORLEZER_SOURCE);
  return folder;
}

TEST(AccentIpa, WritesStressBeforeTheVowel) {
  const auto phonemes = parse_ipa("ˈwaː.tər");
  EXPECT_FALSE(phonemes);  // syllable dots are not the engine's
  const auto plain = parse_ipa("ˈʋaːtˌɛɪr");
  ASSERT_TRUE(plain);
  EXPECT_EQ(write_ipa(*plain), "ʋˈaːtˌɛɪr");
}

TEST(AccentIpa, FoldsAllophones) {
  ASSERT_TRUE(parse_ipa("bˈɪːrən"));
  EXPECT_EQ(write_ipa(*parse_ipa("bˈɪːrən")), "bˈeːrən");
  EXPECT_EQ(write_ipa(*parse_ipa("ɔrˈɑɲə")), "ɔrˈɑnjə");
}

TEST(AccentIpa, RefusesLanguageSwitches) {
  EXPECT_FALSE(parse_ipa("(en)kɹˈaʃ(nl)"));
  EXPECT_FALSE(parse_ipa("\xff"));
}

TEST(AccentLetters, GiveEveryPhonemeToALetterInOrder) {
  LetterCosts costs;
  costs.set(U's', "s", 0);
  costs.set(U'c', "x", 0);
  const auto phonemes = parse_ipa("sxˈip");
  const auto letters = align("schip", *phonemes, costs);
  ASSERT_TRUE(letters);
  EXPECT_EQ(letters->size(), 5U);
  EXPECT_EQ(label((*letters)[1].said), "x");
  EXPECT_EQ(phonemes_of(*letters), *phonemes);
}

TEST(AccentLetters, RefuseMorePhonemesThanLettersCanSay) {
  EXPECT_FALSE(align("a", *parse_ipa("aːbeːs"), LetterCosts()));
  EXPECT_FALSE(align("", *parse_ipa("aː"), LetterCosts()));
}

TEST(AccentParts, SplitCompoundsWithTheirLinks) {
  Parts parts;
  for (const char* part : {"partij", "bestuur", "stad", "huis", "boek", "kast"}) parts.add(part);
  EXPECT_EQ(parts.seam("partijbestuur").tail_begin, 6U);
  EXPECT_EQ(parts.seam("stadshuis").head_end, 4U);
  EXPECT_EQ(parts.seam("stadshuis").tail_begin, 5U);
  EXPECT_EQ(parts.seam("boekenkasten").evidence, Evidence::both);
  EXPECT_EQ(parts.seam("fiets").evidence, Evidence::none);
}

TEST(AccentLexicon, FindsInflectedFormsThroughTheirBase) {
  const Lexicon lexicon(data(), "nl");
  EXPECT_EQ(lexicon.reading("nadelig"), "naːdˈeːləx");
  EXPECT_EQ(lexicon.reading("nadelige"), "naːdˈeːləɣə");
  EXPECT_EQ(lexicon.reading("kapiteins"), "kɑpitˈɛɪns");
  EXPECT_EQ(lexicon.reading("personen"), "pərsˈoːnən");
  EXPECT_EQ(lexicon.reading("fiets"), "");
  EXPECT_EQ(lexicon.reading("verkopen"), "");  // not the plural of the noun "vérkoop"
}

TEST(AccentLexicon, IsOffWhenNotWanted) {
  const pronounce::Accent rules(data(), "nl", false);
  const pronounce::Accent both(data(), "nl", true);
  EXPECT_TRUE(both.reading("nadelige", "naːˈə"));
  const auto alone = rules.reading("nadelige", "naːˈə");
  EXPECT_TRUE(!alone || alone->origin == book::Origin::rule);
}

TEST(AccentTables, AreSortedAndUnique) {
  for (const char* table : {"letters", "parts", "stress", "sounds", "lexicon"}) {
    const std::string name = std::string("data/nl/accent_") + table + ".tsv";
    std::string before;
    for (const base::Row& row : data().table(name)) {
      std::string key = row.fields[0];
      if (std::string(table) == "letters") key += "\t" + row.fields.at(1);
      ASSERT_LT(before, key) << row.where;
      before = key;
    }
    EXPECT_FALSE(before.empty()) << name;
  }
}

TEST(AccentTables, HoldRulesThatCanBeRead) {
  for (const char* table : {"stress", "sounds"}) {
    for (const base::Row& row : data().table(std::string("data/nl/accent_") + table + ".tsv")) {
      ASSERT_GE(row.fields.size(), 2U) << row.where;
      for (std::size_t i = 1; i < row.fields.size(); ++i) {
        const std::size_t equals = row.fields[i].rfind('=');
        ASSERT_NE(equals, std::string::npos) << row.where;
        ASSERT_NO_THROW(static_cast<void>(std::stoi(row.fields[i].substr(equals + 1))))
            << row.where;
      }
    }
  }
}

TEST(AccentTables, ListReadingsWithOnePrimaryStress) {
  std::size_t count = 0;
  for (const base::Row& row : data().table("data/nl/accent_lexicon.tsv")) {
    ASSERT_EQ(row.fields.size(), 2U) << row.where;
    const auto phonemes = parse_ipa(row.fields[1]);
    ASSERT_TRUE(phonemes) << row.where;
    std::size_t primary = 0;
    for (const Phoneme& phoneme : *phonemes) primary += phoneme.stress == Stress::primary ? 1 : 0;
    EXPECT_EQ(primary, 1U) << row.where;
    EXPECT_EQ(row.fields[0], base::to_lower(row.fields[0])) << row.where;
    ++count;
  }
  EXPECT_LE(count, 5000U);
}

}  // namespace
