// IPA to the engine's alphabet and back, checked against the engine itself.
#include <gtest/gtest.h>

#include "engine.hpp"
#include "pronounce/phonemes/alphabet.hpp"
#include "pronounce/pronounce.hpp"

namespace pronounce {
namespace {

constexpr std::string_view kLanguages[] = {"nl", "en", "de", "ru"};

std::string said(std::string_view ipa, std::string_view language) {
  return engine_ipa(language, "[[" + compile(ipa, language).phonemes + "]]");
}

TEST(Compile, PutsTheStressBeforeTheVowel) {
  EXPECT_EQ(compile("xruʃˈtʃɔf", "nl").phonemes, "xruStS'Of");
  EXPECT_EQ(compile("ˈstaːlɪn", "nl").phonemes, "st'a:lIn");
  EXPECT_EQ(compile("ˌdɛstaːliniˈzaːtsi", "nl").phonemes, "d,Esta:liniz'a:tsi");
}

TEST(Compile, IsSaidByTheEngineAsMeant) {
  EXPECT_EQ(said("ˈstaːlɪn", "nl"), "stˈaːlɪn");
  EXPECT_EQ(said("ɣɔrbɑˈtʃɔf", "nl"), "ɣɔrbɑtʃˈɔf");
  EXPECT_EQ(said("ˈdɑtʃaː", "nl"), "dˈɑtʃaː");
  EXPECT_EQ(said("ˈʋɛi ɦœys ɑu", "nl"), "ʋˈɛɪ hœys ʌʊ");
  EXPECT_EQ(said("xrʊˈɕːof", "ru"), "xruɕˈof");
}

TEST(Compile, OfEachSymbolIsSaidToTheEnd) {
  for (std::string_view language : kLanguages) {
    for (const Symbol& symbol : symbols()) {
      const std::string middle(symbol.ipa);
      const std::string heard = said("mˈi" + middle + "ipˈum", language);
      EXPECT_TRUE(heard.ends_with("m")) << language << ' ' << middle << " is heard as " << heard;
    }
  }
}

TEST(Compile, OfEachPairOfSymbolsIsSaidToTheEnd) {
  for (const Symbol& first : symbols()) {
    for (const Symbol& second : symbols()) {
      const std::string pair = std::string(first.ipa) + "." + std::string(second.ipa);
      const std::string heard = said("pˈi" + pair + "ipˈum", "nl");
      ASSERT_TRUE(heard.ends_with("m")) << pair << " is heard as " << heard;
    }
  }
}

TEST(Compile, NamesTheSymbolItCannotSay) {
  EXPECT_EQ(compile("tʘa", "nl").problem, "ʘ is not in the table of nl");
  EXPECT_EQ(compile("ta", "xx").problem, "there is no phoneme table for xx");
  EXPECT_FALSE(compile("", "nl").problem.empty());
  EXPECT_FALSE(compile("taˈ", "nl").problem.empty());
  EXPECT_FALSE(compile("\xff", "nl").problem.empty());
}

TEST(Compile, KeepsApartWhatWouldRunTogether) {
  EXPECT_EQ(compile("mɔ.ɪm", "nl").phonemes, "mO|Im");
  EXPECT_EQ(compile("t.ʃ", "nl").phonemes, "t|S");
}

TEST(Decompile, LeadsBackToTheSamePhonemes) {
  for (std::string_view language : kLanguages) {
    for (const Symbol& symbol : symbols()) {
      const std::string phonemes = compile("ˈa" + std::string(symbol.ipa) + "t", language).phonemes;
      EXPECT_EQ(compile(decompile(phonemes, language), language).phonemes, phonemes)
          << language << ' ' << symbol.ipa;
    }
  }
}

}  // namespace
}  // namespace pronounce
