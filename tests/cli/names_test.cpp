// `names`: the list, the files to check it with, and the exit status for scripts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "program.hpp"
#include "texts.hpp"

namespace cli_test {
namespace {

using nlohmann::json;
using testing::Each;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

// A text with one sure name, and one that nobody knows.
const std::string kText =
    "Stalin sprak in de Sovjet-Unie met Bratoesjkov. Later kwam Bratoesjkov terug.\n";

TEST(Names, BeginWithTheColumnsOfTheStageOfInspect) {
  const std::vector<std::string> stage =
      lines_of(run({"inspect", kArticle, "--stage", "names"}).out);
  const Outcome names = run({"names", kArticle});
  EXPECT_EQ(names.status, 0) << names.err;
  const std::vector<std::string> lines = lines_of(names.out);
  ASSERT_EQ(lines.size(), stage.size());
  EXPECT_GE(lines.size(), 15U);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(lines[i].rfind(stage[i] + "\t", 0), 0U) << lines[i];
    EXPECT_EQ(fields_of(lines[i]).size(), 9U);
  }
}

TEST(Names, TellWhatIsHeardAndWhatTheEngineWouldSay) {
  const std::vector<std::string> lines = lines_of(run({"names", "-", "-l", "nl"}, kText).out);
  ASSERT_EQ(lines.size(), 2U);
  const std::string ours = run({"pronounce", "Stalin"}).out;
  const std::vector<std::string> stalin = fields_of(lines[1]);
  EXPECT_EQ(stalin[0], "Stalin");
  EXPECT_EQ(stalin[1], "Сталин");
  EXPECT_EQ(stalin[6], fields_of(lines_of(ours)[0])[1]);
  EXPECT_EQ(stalin[7], "1");
  const std::vector<std::string> guess = fields_of(lines[0]);
  EXPECT_EQ(guess[0], "Bratoesjkov");
  EXPECT_EQ(guess[3], "guess");
  EXPECT_EQ(guess[4], "2");
  EXPECT_EQ(guess[5], "Stalin sprak in de Sovjet-Unie met Bratoesjkov.");
  EXPECT_NE(guess[6], guess[8]);
}

TEST(Names, AreOneJsonValueALine) {
  for (const std::string& line : lines_of(run({"names", "-", "--json", "-l", "nl"}, kText).out)) {
    const json value = json::parse(line);
    for (const char* key : {"written", "canonical", "reading", "origin", "count", "first", "said",
                            "confidence", "engine"}) {
      EXPECT_TRUE(value.contains(key)) << key;
    }
  }
}

TEST(Names, StrictFailsUntilTheUserConfirmsEveryGuess) {
  const Folder folder;
  const std::string text = folder.put("a.txt", kText);
  const Outcome before = run({"names", text, "--strict", "-l", "nl"});
  EXPECT_EQ(before.status, 1);
  EXPECT_THAT(before.err, HasSubstr("guessed: Bratoesjkov"));
  EXPECT_THAT(before.err, Not(HasSubstr("guessed: Stalin")));
  EXPECT_THAT(before.err, HasSubstr("--lexicon"));
  const std::string lexicon = folder.put("eigen.txt", "Bratoesjkov==/bratuʃˈkɔf/\n");
  const Outcome after = run({"names", text, "--strict", "-l", "nl", "--lexicon", lexicon});
  EXPECT_EQ(after.status, 0) << after.err;
  EXPECT_EQ(after.err, "");
  const std::vector<std::string> fields = fields_of(lines_of(after.out).at(0));
  EXPECT_EQ(fields[0], "Bratoesjkov");  // still on the list, with the Cyrillic it had
  EXPECT_THAT(fields[1], HasSubstr("Брат"));
  EXPECT_EQ(fields[3], "author");
  EXPECT_EQ(run({"names", text, "-l", "nl"}).status, 0);
}

TEST(Names, StrictFindsTheMisspelledNameOfTheArticle) {
  const Outcome outcome = run({"names", kArticle, "--strict"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("Chroesjstsjov"));
}

TEST(Names, AreWrittenAsTableJsonAndPage) {
  const Folder folder;
  const Outcome outcome = run({"names", kArticle, "-o", folder / "uit"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(names_in(folder / "uit"),
              testing::ElementsAre("names.html", "names.json", "names.tsv"));
  EXPECT_EQ(bytes_of(folder / "uit" / "names.tsv"), outcome.out);
  EXPECT_THAT(outcome.err, HasSubstr("names.html"));
  const json all = json::parse(bytes_of(folder / "uit" / "names.json"));
  EXPECT_EQ(all["language"], "nl");
  EXPECT_EQ(all["names"].size(), lines_of(outcome.out).size());
  const auto first = files_in(folder / "uit");
  ASSERT_EQ(run({"names", kArticle, "-o", folder / "uit"}).status, 0);
  EXPECT_EQ(files_in(folder / "uit"), first);  // equal input, equal bytes
}

std::string decoded(std::string_view text) {
  const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned value = 0;
  int bits = 0;
  for (const char c : text) {
    if (c == '=') break;
    value = value << 6U | static_cast<unsigned>(letters.find(c));
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out += static_cast<char>(value >> static_cast<unsigned>(bits) & 0xFFU);
  }
  return out;
}

TEST(Names, HaveClipsOfAboutASecondOnThePage) {
  const Folder folder;
  const std::string text = folder.put("a.txt", kText);
  ASSERT_EQ(run({"names", text, "-l", "nl", "-o", folder / "uit"}).status, 0);
  const std::string html = bytes_of(folder / "uit" / "names.html");
  const std::string start = "data:audio/flac;base64,";
  std::size_t clips = 0;
  for (std::size_t at = html.find(start); at != std::string::npos; at = html.find(start, at)) {
    at += start.size();
    const std::string flac = decoded(std::string_view(html).substr(at, html.find('"', at) - at));
    const std::string file = folder.put("clip.flac", flac);
    output_of({"flac", "-t", "-s", file});
    const long frames = std::stol(output_of({"metaflac", "--show-total-samples", file}));
    EXPECT_GT(frames, 22050 / 5);
    EXPECT_LT(frames, 22050 * 3);
    ++clips;
  }
  EXPECT_EQ(clips, 4U);
}

TEST(Names, RefuseAFolderThatCannotBe) {
  const Folder folder;
  const std::string text = folder.put("a.txt", kText);
  EXPECT_EQ(run({"names", text, "-l", "nl", "-o", text + "/uit"}).status, 73);
  EXPECT_EQ(run({"names", folder / "niets.txt"}).status, 66);
  EXPECT_EQ(run({"names"}).status, 64);
}

TEST(Names, WithoutTheLexiconAreGuessesOfTheRules) {
  const std::vector<std::string> lines =
      lines_of(run({"names", "-", "-l", "nl", "--no-lexicon"}, kText).out);
  std::vector<std::string> origins;
  origins.reserve(lines.size());
  for (const std::string& line : lines) origins.push_back(fields_of(line)[3]);
  EXPECT_THAT(origins, Each(testing::AnyOf("guess", "rule")));
}

TEST(Brackets, SayWhatTheCasesSay) {
  std::ifstream in(VOORLEZER_SOURCE "/tests/cases/brackets.nl.txt");
  std::string text;
  std::vector<std::vector<std::string>> cases;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    cases.push_back(fields_of(line));
    ASSERT_EQ(cases.back().size(), 3U) << line;
    text += cases.back()[0] + "\n";
  }
  ASSERT_GE(cases.size(), 10U);
  const auto said = [&](const char* policy) {
    return lines_of(
        run({"inspect", "--stage", "spoken", "--lines", "-l", "nl", "--brackets", policy}, text)
            .out);
  };
  const auto all = said("all");
  const auto once = said("once");
  const auto skip = said("skip");
  for (std::size_t i = 0; i < cases.size(); ++i) {
    EXPECT_EQ(once.at(i), cases[i][1] == "=" ? all.at(i) : cases[i][1]);
    EXPECT_EQ(skip.at(i), cases[i][2] == "=" ? all.at(i) : cases[i][2]);
  }
}

TEST(Brackets, AreBookedWithTheirReason) {
  const Outcome all = run({"inspect", kArticle, "--stage", "coverage"});
  EXPECT_THAT(all.out, Not(HasSubstr("bracketed")));
  for (const char* policy : {"once", "skip"}) {
    const Outcome outcome = run({"inspect", kArticle, "--stage", "coverage", "--brackets", policy});
    EXPECT_THAT(outcome.out, HasSubstr("skipped: bracketed repetition"));
    EXPECT_THAT(outcome.out, HasSubstr(" 0 lost"));
  }
}

TEST(Brackets, ShortenTheBook) {
  const Folder folder;
  const std::string text = folder.put(
      "a.txt", "De dooi (Russisch: оттепель) kwam. De dooi (Russisch: оттепель) ging.\n");
  std::vector<double> seconds;
  for (const char* policy : {"all", "once", "skip"}) {
    const Outcome outcome =
        run({"render", text, "-l", "nl", "-o", folder / policy, "--json", "--brackets", policy});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    seconds.push_back(json::parse(outcome.out)["seconds"]);
  }
  EXPECT_GT(seconds[0], seconds[1]);
  EXPECT_GT(seconds[1], seconds[2]);
}

}  // namespace
}  // namespace cli_test
