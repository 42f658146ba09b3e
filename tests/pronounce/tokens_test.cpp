// Words of several parts: letters are named, the other parts are said as words.
#include <gtest/gtest.h>

#include "base/data.hpp"
#include "engine.hpp"
#include "pronounce/pronounce.hpp"

namespace pronounce {
namespace {

/// The IPA of each token of a word that is written and spoken so.
std::vector<std::string> said(const std::string& written, const std::string& spoken,
                              book::WordClass kind = book::WordClass::letters) {
  Pronouncer pronouncer(base::Data(VOORLEZER_SOURCE), {}, engine_readings);
  book::Word word;
  word.written = written;
  word.spoken = spoken;
  word.kind = kind;
  std::vector<std::string> out;
  for (const book::Token& token : pronouncer.utterance({word}).tokens) {
    const bool phonemes = token.kind == book::Token::Kind::phonemes;
    out.push_back(engine_ipa("nl", phonemes ? "[[" + token.text + "]]" : token.text));
  }
  return out;
}

using Parts = std::vector<std::string>;

TEST(Tokens, SayTheNumberBehindLetters) {
  EXPECT_EQ(said("MI6", "em i zes"), (Parts{"ɛmˈi", "zˈɛs"}));
  EXPECT_EQ(said("CO₂", "cee o twee"), (Parts{"seːˈoː", "tʋˈeː"}));
}

TEST(Tokens, SpellOnlyTheLettersOfACompound) {
  EXPECT_EQ(said("KGB-chef", "ka gee bee chef"), (Parts{"kaːɣeːbˈeː", "ʃˈɛf"}));
  EXPECT_EQ(said("NKVD'er", "en ka vee dee er"), (Parts{"ɛnkaːveːdˈeː", "ər"}));
}

TEST(Tokens, GiveLettersAPlural) {
  EXPECT_EQ(said("dvd's", "dee vee dees"), (Parts{"deːveːdˈeːs"}));
  EXPECT_EQ(said("ngo's", "en gee o's"), (Parts{"ɛnɣeːˈoːs"}));
}

TEST(Tokens, SayUnitsAndInitialsAsWritten) {
  EXPECT_EQ(said("MW", "megawatt", book::WordClass::measure).size(), 1U);
  EXPECT_NE(said("MW", "megawatt", book::WordClass::measure).front(), "ɛmʋˈeː");
  EXPECT_EQ(said("R.", "er", book::WordClass::initial), (Parts{"ˈɛr"}));
}

}  // namespace
}  // namespace pronounce
