// Words become utterances: hints with their origin, and tokens.
#include "pronounce/pronounce.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "engine.hpp"

namespace pronounce {
namespace {

base::Data project_data() { return base::Data(VOORLEZER_SOURCE); }

book::Word plain(const std::string& written) {
  book::Word word;
  word.written = written;
  word.spoken = written;
  return word;
}

book::Utterance utterance(const std::vector<std::string>& words, const Options& options = {}) {
  Pronouncer pronouncer(project_data(), options, engine_readings);
  std::vector<book::Word> list;
  for (const std::string& word : words) list.push_back(plain(word));
  pronouncer.observe(list);
  return pronouncer.utterance(list);
}

std::string ipa_of(const std::string& word, const Options& options = {}) {
  const book::Utterance out = utterance({word}, options);
  return out.hints.empty() ? std::string() : out.hints.front().ipa;
}

std::filesystem::path lexicon_file(const std::string& name, const std::string& text) {
  const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / name;
  std::ofstream(path) << text;
  return path;
}

std::string where_it_fails(const std::string& name, const std::string& text) {
  Options options;
  options.lexicons = {lexicon_file(name, text)};
  try {
    Pronouncer(project_data(), options, engine_readings);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::Code::bad_config);
    return std::filesystem::path(error.where()).filename();
  }
  return "nowhere";
}

TEST(Pronouncer, ReadsACyrillicWordAsOneInRussianSounds) {
  const book::Utterance out = utterance({"десталинизация"});
  ASSERT_EQ(out.tokens.size(), 1U);
  EXPECT_EQ(out.tokens[0].kind, book::Token::Kind::phonemes);
  EXPECT_EQ(out.tokens[0].language, "ru");
  EXPECT_EQ(out.hints[0].ipa, "dʲɪstəlʲɪnʲɪˈzatsɨjə");
}

TEST(Pronouncer, TakesNoGenitiveFromAnOrdinaryWord) {
  EXPECT_EQ(utterance({"Doemas"}).hints.at(0).canonical, "Дума");
  EXPECT_TRUE(utterance({"Dumas"}).hints.empty());
}

TEST(Pronouncer, GuessesNamesByTheirEndingAndSaysSo) {
  Options rules;
  rules.project_lexicons = false;
  const book::Utterance out = utterance({"Timosjenko"}, rules);
  ASSERT_EQ(out.hints.size(), 1U);
  EXPECT_EQ(out.hints[0].ipa, "timɔˈʃɛŋkoː");
  EXPECT_EQ(out.hints[0].origin, book::Origin::guess);
  EXPECT_LT(out.hints[0].confidence, 1);
}

TEST(Pronouncer, TakesTheUsersWordForIt) {
  Options options;
  options.lexicons = {lexicon_file("own.txt", "Stalin==/staːˈliːn/\n")};
  EXPECT_EQ(ipa_of("Stalin", options), "staːˈliːn");
  EXPECT_EQ(ipa_of("Stalins", options), "staːˈliːns");
  EXPECT_EQ(utterance({"Stalin"}, options).hints[0].origin, book::Origin::author);
}

TEST(Pronouncer, ReadsTheWordsOfAnAliasAsItReadsThemElsewhere) {
  Options options;
  options.lexicons = {lexicon_file("own.txt", "XQ==Nikita Chroesjtsjov\nStalin==Stalin de baas\n")};
  EXPECT_EQ(ipa_of("XQ", options), ipa_of("Nikita") + " " + ipa_of("Chroesjtsjov"));
  EXPECT_EQ(ipa_of("Stalin", options).substr(0, ipa_of("Stalin").size()), ipa_of("Stalin"));
}

TEST(Pronouncer, ReadsPlsLexiconsWithPhonemesAndAliases) {
  Options options;
  options.lexicons = {lexicon_file(
      "own.pls",
      "<?xml version=\"1.0\"?>\n<lexicon version=\"1.0\" alphabet=\"ipa\" xml:lang=\"nl\" "
      "xmlns=\"http://www.w3.org/2005/01/pronunciation-lexicon\">\n"
      "<lexeme><grapheme>Xyz</grapheme><phoneme>ˈɪkspɑf</phoneme></lexeme>\n"
      "<lexeme><grapheme>Qrs</grapheme><alias>koe</alias></lexeme>\n</lexicon>\n")};
  EXPECT_EQ(ipa_of("Xyz", options), "ˈɪkspɑf");
  EXPECT_EQ(ipa_of("Qrs", options), "kˈu");
}

TEST(Pronouncer, NamesTheLineOfALexiconThatIsWrong) {
  EXPECT_EQ(where_it_fails("a.txt", "a==b\nzonder\n"), "a.txt:2");
  EXPECT_EQ(where_it_fails("b.txt", "# note\n\na==/ʘ/\n"), "b.txt:3");
  EXPECT_EQ(where_it_fails("c.pls", "<lexicon alphabet=\"ipa\">\n<lexeme>\n</lexicon>"), "c.pls:3");
  EXPECT_EQ(where_it_fails("d.pls", "<lexicon alphabet=\"ipa\">\n<lexeme/>\n</lexicon>"),
            "d.pls:2");
  EXPECT_EQ(where_it_fails("e.pls", "<lexicon alphabet=\"x-sampa\"/>"), "e.pls:1");
}

TEST(Pronouncer, DoesNotFollowEntitiesOfALexicon) {
  const std::string text =
      "<!DOCTYPE lexicon [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
      "<lexicon alphabet=\"ipa\"><lexeme><grapheme>a</grapheme><alias>&x;</alias></lexeme>"
      "</lexicon>";
  EXPECT_EQ(where_it_fails("f.pls", text), "f.pls:2");
}

TEST(Pronouncer, SpellsWhatMustBeSpelled) {
  EXPECT_EQ(ipa_of("NKVD"), "ɛnkaːveːˈdeː");
  book::Word word = plain("USSR");
  word.kind = book::WordClass::letters;
  Pronouncer pronouncer(project_data(), {}, engine_readings);
  EXPECT_EQ(pronouncer.utterance({word}).hints.at(0).ipa, "yɛsɛsˈɛr");
}

TEST(Pronouncer, SaysCompoundNumbersPartByPart) {
  const book::Utterance out = utterance({"negentienzesenvijftig"});
  ASSERT_EQ(out.tokens.size(), 1U);
  EXPECT_EQ(engine_ipa("nl", "[[" + out.tokens[0].text + "]]"), "nˈeːɣəntin zˈɛsənvˌɛɪftəx");
  EXPECT_EQ(utterance({"achten"}).tokens[0].kind, book::Token::Kind::text);
}

TEST(Pronouncer, SaysSomethingOfEveryWord) {
  std::vector<std::string> words = {std::string(5000, '-'),
                                    std::string(100000, 'a'),
                                    "\xff\xfe",
                                    "a-",
                                    "--",
                                    "Ч",
                                    "-ов",
                                    "'s",
                                    "ь",
                                    "Щ-щ",
                                    "Sjtsj",
                                    "北京"};
  for (int i = 0; i < 8; ++i) words.push_back(words.back() + "Sjtsj-Щ");
  const book::Utterance out = utterance(words);
  std::size_t last = 0;
  for (const book::Token& token : out.tokens) {
    EXPECT_GE(token.word, last);
    last = token.word;
  }
  for (const book::Hint& hint : out.hints) {
    EXPECT_EQ(compile(hint.ipa, hint.language).phonemes, hint.phonemes);
  }
}

TEST(Pronouncer, NeverHandsOverBracketsOrControls) {
  const book::Utterance out = utterance({"x[[y]]",
                                         "\x01"
                                         "80S",
                                         "[", std::string(10000, 'a')});
  for (const book::Token& token : out.tokens) {
    EXPECT_EQ(token.text.find_first_of("[]\x01"), std::string::npos);
    EXPECT_LE(token.text.size(), 100U);
    EXPECT_FALSE(token.text.empty());
  }
}

}  // namespace
}  // namespace pronounce
