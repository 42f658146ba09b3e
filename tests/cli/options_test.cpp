// Options and commands: the contract that scripts rely on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program.hpp"
#include "texts.hpp"

namespace cli_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

TEST(Options, HelpAndVersionSucceed) {
  EXPECT_EQ(run({"--help"}).status, 0);
  EXPECT_EQ(run({"render", "--help"}).status, 0);
  const Outcome version = run({"--version"});
  EXPECT_EQ(version.status, 0);
  EXPECT_EQ(version.out.rfind("voorlezer ", 0), 0U);
}

TEST(Options, TakeUnderscoresForDashes) {
  const Folder folder;
  const std::string text = folder.put("a.txt", "Dag.");
  const Outcome dashes = run({"render", text, "-o", folder / "uit", "--dry-run"});
  const Outcome underscores = run({"render", text, "-o", folder / "uit", "--dry_run"});
  EXPECT_EQ(underscores.status, 0) << underscores.err;
  EXPECT_EQ(underscores.out, dashes.out);
  EXPECT_EQ(run({"pronounce", "--no_lexicon", "dag"}).status, 0);
}

TEST(Options, DryRunWritesNothing) {
  const Folder folder;
  const std::string text = folder.put("boek.md", kBook);
  const Outcome outcome = run({"render", text, "-o", folder / "uit", "--dry-run"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("3 of 3 chapters"));
  EXPECT_FALSE(std::filesystem::exists(folder / "uit"));

  ASSERT_EQ(run({"render", text, "-o", folder / "uit"}).status, 0);
  const auto before = files_in(folder / "uit");
  const Outcome again = run({"render", text, "-o", folder / "uit", "--dry-run", "--json"});
  EXPECT_EQ(json::parse(again.out)["rendered"], 0);
  EXPECT_EQ(files_in(folder / "uit"), before);
}

TEST(Options, ChaptersAreListedAndChosen) {
  const Folder folder;
  const std::string text =
      folder.put("boek.md", "# Een\n\nDag.\n\n## Twee\n\nHallo.\n\n# Drie\n\nTot ziens.\n");
  const Outcome list = run({"render", text, "-o", folder / "uit", "--list-chapters"});
  EXPECT_EQ(list.out, "1\t0:00:00\tEen\n2\t0:00:01\t  Twee\n3\t0:00:01\tDrie\n") << list.err;
  EXPECT_FALSE(std::filesystem::exists(folder / "uit"));
  const Outcome picked = run({"inspect", text, "--pick", "1,drie"});
  EXPECT_EQ(picked.out, "Een\nDag.\nDrie\nTot ziens.\n") << picked.err;
  const Outcome skipped = run({"inspect", text, "--skip", "2", "--stage", "coverage"});
  EXPECT_THAT(skipped.out, HasSubstr("skipped: chapter left out"));
  EXPECT_EQ(run({"inspect", text, "--pick", "9"}).status, 64);
}

TEST(Options, TablesAndNotesCanBeLeftOut) {
  const std::string text =
      "Zo is het.[^1]\n\n| Jaar | Brug |\n|---|---|\n| 1920 | Oka |\n\n[^1]: Zegt men.\n";
  const auto lines = [&](const std::vector<std::string>& options) {
    std::vector<std::string> command = {"inspect", "-", "--from", "markdown"};
    command.insert(command.end(), options.begin(), options.end());
    return run(command, text).out;
  };
  EXPECT_EQ(lines({}), "Zo is het.\nJaar, Brug\n1920 Oka\nZegt men.\n");
  EXPECT_EQ(lines({"--tables", "skip", "--notes", "skip"}), "Zo is het.\n");
}

TEST(Options, JsonReportTellsWhatWasDone) {
  const Folder folder;
  const std::string text = folder.put("boek.md", kBook);
  const Outcome outcome = run({"render", text, "-o", folder / "uit", "--json"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  const json report = json::parse(outcome.out);
  EXPECT_EQ(report["chapters"], 3);
  EXPECT_EQ(report["rendered"], 3);
  EXPECT_EQ(report["kept"], 0);
  EXPECT_GT(report["seconds"], 5);
  for (const std::string file : report["files"]) EXPECT_TRUE(std::filesystem::exists(file)) << file;
}

TEST(Options, InspectAndPronounceGiveJsonLines) {
  for (const char* stage :
       {"document", "sentences", "spoken", "script", "phonemes", "names", "coverage"}) {
    const Outcome outcome = run({"inspect", kArticle, "--stage", stage, "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const std::vector<std::string> lines = lines_of(outcome.out);
    EXPECT_GT(lines.size(), 3U) << stage;
    for (const std::string& line : lines) EXPECT_TRUE(json::parse(line).is_object()) << line;
  }
  const Outcome word = run({"pronounce", "Stalin", "--json"});
  EXPECT_EQ(json::parse(word.out)["canonical"], "Сталин");
  for (const std::string& line : lines_of(run({"voices", "--json"}).out)) {
    EXPECT_TRUE(json::parse(line).contains("engine")) << line;
  }
}

TEST(Options, QuietSaysNothing) {
  const Folder folder;
  const std::string text = folder.put("boek.md", kBook);
  const Outcome outcome = run({"render", text, "-o", folder / "uit", "-q"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, "");
}

TEST(Options, DashIsStandardInput) {
  const Folder folder;
  const Outcome outcome = run({"render", "-", "-l", "nl", "-o", folder / "uit"},
                              "De korte titel\n\nDit is de tekst die wordt voorgelezen.\n");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(names_in(folder / "uit"),
            (std::vector<std::string>{"de-korte-titel.flac", "manifest.json"}));
  EXPECT_EQ(lines_of(run({"inspect", "-"}, "Eén zin. Nog een zin.").out),
            (std::vector<std::string>{"Eén zin.", "Nog een zin."}));
  EXPECT_EQ(lines_of(run({"inspect"}, "Eén zin.").out), std::vector<std::string>{"Eén zin."});
}

TEST(Options, LinesAreTextsOfTheirOwn) {
  const Outcome outcome = run({"inspect", "-", "--stage", "spoken", "--lines", "-l", "nl"},
                              "In 1956.\n\nOm 12:30 uur. Dag!\n");
  EXPECT_EQ(lines_of(outcome.out).size(), 3U) << outcome.out;
  EXPECT_EQ(lines_of(outcome.out).at(1), "");
}

TEST(Options, AnInputWithoutEndingGetsAFolderBesideIt) {
  const Folder folder;
  const std::string text = folder.put("LEESMIJ", "Dag.");
  const Outcome outcome = run({"render", text}, "", [&] {
    if (::chdir(folder.path().c_str()) != 0) ::_exit(126);
  });
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(bytes_of(text), "Dag.");
}

TEST(Options, InputsOfOneNameGetFoldersOfTheirOwn) {
  const Folder folder;
  for (const char* name : {"a", "b"}) std::filesystem::create_directory(folder / name);
  const std::string first = folder.put("a/boek.txt", "Het eerste.");
  const std::string second = folder.put("b/boek.txt", "Het tweede.");
  const Outcome outcome = run({"render", first, second, "-o", folder / "uit"});
  if (outcome.status == 0) {
    std::size_t books = 0;
    for (const auto& name : names_in(folder / "uit")) books += name.ends_with(".flac") ? 1 : 0;
    EXPECT_EQ(books, 2U) << "one book has taken the place of the other";
  } else {
    EXPECT_EQ(outcome.status, 64) << outcome.err;
    EXPECT_FALSE(std::filesystem::exists(folder / "uit"));
  }
}

}  // namespace
}  // namespace cli_test
