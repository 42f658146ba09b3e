// The parts of accent: IPA, letters, morphs, the lexicon, and the tables they read.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/data.hpp"
#include "base/utf8.hpp"
#include "pronounce/accent/accent.hpp"
#include "pronounce/accent/ipa.hpp"
#include "pronounce/accent/letters.hpp"
#include "pronounce/accent/lexicon.hpp"
#include "pronounce/accent/model.hpp"
#include "pronounce/accent/morphs.hpp"

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

TEST(AccentIpa, WritesTheGlideOfEeuwAsTheEngineDoes) {
  for (const char* ipa : {"snˈeʊ", "dˈyʊdə", "nˈiwə", "leːʋˈɪn"}) {
    const auto phonemes = parse_ipa(ipa);
    ASSERT_TRUE(phonemes) << ipa;
    EXPECT_EQ(write_ipa(*phonemes), ipa);
  }
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

TEST(AccentMorphs, SplitCompoundsWithTheirLinks) {
  Morphs morphs;
  for (const char* root : {"partij", "bestuur", "stad", "huis", "boek", "kast"}) {
    morphs.add(root, 'R', 9);
  }
  morphs.add("s", 'L', 5);
  morphs.add("en", 'S', 5);
  const auto kinds = [&](const char* word) {
    std::string text;
    for (const Morph& morph : morphs.split(word)) text += morph.text + "/" + morph.kind + " ";
    return text;
  };
  EXPECT_EQ(kinds("partijbestuur"), "partij/R bestuur/R ");
  EXPECT_EQ(kinds("stadshuis"), "stad/R s/L huis/R ");
  EXPECT_EQ(kinds("boekenkasten"), "boek/R en/S kast/R en/S ");
  EXPECT_EQ(kinds("fiets"), "fiets/R ");
  EXPECT_EQ(kinds("st"), "st/R ");
  EXPECT_EQ(kinds(""), "");
}

TEST(AccentMorphs, CoverTheWordInOrder) {
  const Morphs morphs(data(), "nl");
  for (const std::string word : {"verheerlijking", "één", "geïnteresseerd", "xyz", "\xff\xc3"}) {
    std::string text;
    for (const Morph& morph : morphs.split(word)) {
      EXPECT_EQ(morph.begin, text.size()) << word;
      text += morph.text;
    }
    EXPECT_EQ(text, word);
  }
  EXPECT_EQ(morphs.split("verheerlijking").back().text, "ing");
}

TEST(AccentModel, KeepsWeightsThroughTheirCodes) {
  for (const float weight : {-1.8F, -0.04F, 0.F, 0.32F, 1.84F}) {
    EXPECT_NEAR(Model::weight(Model::code(weight)), weight, 0.021);
  }
  EXPECT_NEAR(Model::weight(Model::code(99)), 1.84, 0.001);
}

TEST(AccentLexicon, FindsInflectedFormsThroughTheirBase) {
  const std::filesystem::path root = std::filesystem::path(testing::TempDir()) / "accent_lexicon";
  std::filesystem::create_directories(root / "data" / "nl");
  std::ofstream(root / "data" / "nl" / "accent_lexicon.tsv")
      << "baas\tbˈaːs\nbeamen\tbəˈaːmən\ngate\tɡˈeːt\nnadelig\tnaːdˈeːləx\n"
         "persoon\tpərsˈoːn\nverliezen\tvərlˈizən\nverhuizen\tvərhˈœyzən\nvoorval\tvˈɔːrvɑl\n";
  const Lexicon lexicon(base::Data(root), "nl");
  const std::map<std::string, std::string> forms{{"nadelig", "naːdˈeːləx"},
                                                 {"nadelige", "naːdˈeːləɣə"},
                                                 {"nadeligheid", "naːdˈeːləxhɛɪt"},
                                                 {"bazen", "bˈaːzən"},
                                                 {"personen", "pərsˈoːnən"},
                                                 {"persoontje", "pərsˈoːntjə"},
                                                 {"beaamde", "bəˈaːmdə"},
                                                 {"beaamt", "bəˈaːmt"},
                                                 {"verliest", "vərlˈist"},
                                                 {"verhuisde", "vərhˈœyzdə"},
                                                 {"gates", "ɡˈeːts"},
                                                 {"gaten", ""},       // not from the English word
                                                 {"voorvallen", ""},  // the noun or the verb
                                                 {"fiets", ""}};
  for (const auto& [form, ipa] : forms) EXPECT_EQ(lexicon.reading(form), ipa) << form;
  std::filesystem::remove_all(root);
}

TEST(AccentLexicon, IsOffWhenNotWanted) {
  const pronounce::Accent rules(data(), "nl", false);
  const pronounce::Accent both(data(), "nl", true);
  EXPECT_TRUE(both.reading("nadelige", "naːˈə"));
  const auto alone = rules.reading("nadelige", "naːˈə");
  EXPECT_TRUE(!alone || alone->origin == book::Origin::rule);
}

TEST(AccentTables, AreSortedAndUnique) {
  for (const char* table : {"letters", "morphs", "lexicon"}) {
    const std::string name = std::string("data/nl/accent_") + table + ".tsv";
    std::string before;
    for (const base::Row& row : data().table(name)) {
      std::string key = row.fields[0];
      if (std::string(table) != "lexicon") key += "\t" + row.fields.at(1);
      ASSERT_LT(before, key) << row.where;
      before = key;
    }
    EXPECT_FALSE(before.empty()) << name;
  }
}

TEST(AccentTables, HoldRulesThatCanBeRead) {
  for (const char* table : {"stress", "sounds"}) {
    std::string before;
    for (const base::Row& row : data().table(std::string("data/nl/accent_") + table + ".tsv")) {
      ASSERT_EQ(row.fields.size(), 2U) << row.where;
      const auto shared = static_cast<std::size_t>(row.fields[0].front() - '0');
      ASSERT_LE(shared, before.size()) << row.where;
      const std::string condition = before.substr(0, shared) + row.fields[0].substr(1);
      ASSERT_LT(before, condition) << row.where;
      for (const char code : row.fields[1]) ASSERT_TRUE(code > ' ' && code < '\x7f') << row.where;
      before = condition;
    }
    EXPECT_FALSE(before.empty()) << table;
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
