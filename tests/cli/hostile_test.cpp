// Hostile texts are read aloud all the same; what could not be said is told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program.hpp"
#include "texts.hpp"

namespace cli_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

struct Rendered {
  Outcome outcome;
  json manifest;

  std::string warnings() const { return manifest["warnings"].dump(); }
};

Rendered rendered(const std::string& text, const Before& before = {}) {
  const Folder folder;
  const std::string input = folder.put("tekst.txt", text);
  Rendered result;
  result.outcome = run({"render", input, "-o", folder / "uit", "-l", "nl"}, "", before);
  EXPECT_EQ(result.outcome.status, 0) << result.outcome.err;
  if (result.outcome.status == 0) {
    result.manifest = manifest_of(folder / "uit");
    EXPECT_EQ(result.manifest["coverage"]["lost"], 0);
    EXPECT_GT(result.manifest["frames"], 22050);
  }
  return result;
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(Hostile, EngineCommandsAreOnlyText) {
  const std::string text = "Dit is [[een]] test met [[_^_en hello]] en [[ open en ]] dicht.";
  EXPECT_GT(rendered(text).manifest["coverage"]["spoken"], 30);
  for (const std::string& line : lines_of(run({"inspect", "--stage", "phonemes"}, text).out)) {
    EXPECT_THAT(line, testing::Not(HasSubstr("(en)")));
  }
}

TEST(Hostile, MarkupOfTheEngineIsOnlyText) {
  rendered("Een <speak><break time=\"10s\"/> en <voice name=\"de\">dit</voice> & dat &lt;.");
}

TEST(Hostile, ControlCharactersAreRead) {
  rendered("De man\x01 liep\x02\x7f naar\x1b[31m huis\x08. Toen\x05 sliep hij.");
}

TEST(Hostile, LongDottedAbbreviationsAreRead) {
  rendered("Hij noemde het de " + repeated("a.", 86) + " en ging weg.");
}

TEST(Hostile, ATokenOfTenThousandLettersIsRead) {
  const Rendered result = rendered("Dit woord is lang: " + std::string(10000, 'x') + " en klaar.");
  EXPECT_GT(result.manifest["coverage"]["bytes"], 10000);
}

TEST(Hostile, UnknownScriptsAreToldInTheWarnings) {
  for (const std::string word : {"ภาษาไทย", "漢字"}) {
    const Rendered result = rendered("Men schreef er " + word + " op de deur van het huis.");
    EXPECT_THAT(result.warnings(), HasSubstr(word));
    EXPECT_THAT(result.outcome.err, HasSubstr(word));
  }
}

TEST(Hostile, EmojiAreSaidOrTold) {
  const std::string text = "Zij lachte 😀 en ging toen 👩‍👩‍👧 naar huis.";
  const Rendered result = rendered(text);
  const std::string spoken = run({"inspect", "--stage", "spoken", "-l", "nl"}, text).out;
  EXPECT_TRUE(spoken.size() > text.size() - 30 || result.warnings().find("😀") != std::string::npos)
      << spoken << result.warnings();
}

TEST(Hostile, BytesThatAreNotUtf8AreToldOrRead) {
  rendered(
      "Caf\xe9 en na\xef"
      "ef zijn woorden van elders, zei hij.");
}

TEST(Hostile, ATextOfPunctuationAloneDoesNotCrash) {
  const Folder folder;
  const std::string input = folder.put("p.txt", "... !!! ??? --- *** ((( )))\n");
  const Outcome outcome = run({"render", input, "-o", folder / "uit", "-l", "nl"});
  EXPECT_TRUE(outcome.status == 0 || outcome.status == 65) << outcome.status << outcome.err;
}

TEST(EngineCrash, CostsOneSentenceAndIsReported) {
  const std::string text =
      "De eerste zin is goed. De tweede noemt een zebra bij naam. De derde is weer goed.";
  const Rendered result =
      rendered(text, [] { ::setenv("VOORLEZER_TEST_FAULT", "crash:zebra", 1); });
  EXPECT_THAT(result.warnings(), HasSubstr("zebra"));
  const json& sentences = result.manifest["chapters"][0]["sentences"];
  ASSERT_EQ(sentences.size(), 3U);
  for (const int i : {0, 2}) {
    EXPECT_GT(sentences[i]["end"].get<long>() - sentences[i]["begin"].get<long>(), 11025) << i;
  }
}

TEST(EngineCrash, WithHintsIsRetriedWithoutThem) {
  const std::string text = "De man heette Chroesjtsjov en hij was daar de baas.";
  const Rendered good = rendered(text);
  const Rendered result = rendered(text, [] { ::setenv("VOORLEZER_TEST_FAULT", "crash:[[", 1); });
  EXPECT_NE(result.manifest["warnings"].size(), 0U);
  EXPECT_GT(result.manifest["frames"].get<long>() * 2, good.manifest["frames"].get<long>());
}

TEST(EngineCrash, IsTriedAgainByTheNextRun) {
  const Folder folder;
  const std::string input = folder.put("tekst.txt", "Stalin woonde in Moskou.");
  const std::string out = folder / "uit";
  run({"render", input, "-o", out}, "", [] { ::setenv("VOORLEZER_TEST_FAULT", "crash:[[", 1); });
  EXPECT_THAT(manifest_of(out)["warnings"].dump(), HasSubstr("crashed"));
  EXPECT_EQ(run({"render", input, "-o", out}).status, 0);
  EXPECT_EQ(manifest_of(out)["warnings"].size(), 0U);
}

TEST(EngineHang, IsEndedAndReported) {
  const Rendered result = rendered("De eerste zin is goed. Hier is een zebra.", [] {
    ::setenv("VOORLEZER_TEST_FAULT", "hang:zebra", 1);
    ::setenv("VOORLEZER_TEST_LIMIT_MS", "300", 1);
  });
  EXPECT_THAT(result.warnings(), HasSubstr("zebra"));
}

}  // namespace
}  // namespace cli_test
