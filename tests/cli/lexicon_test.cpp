// `lexicon check`, `import` and `export`: faults by line, tests of entries, the way there and back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program.hpp"
#include "texts.hpp"

namespace cli_test {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string kLines =
    "# eigen\nPerm==/pjɛrm/\nSovjet Unie==/ˈsɔvjɛt yˈni/  # expect: /ˈsɔvjɛt yˈni/\n"
    "USSR==Sovjet-Unie  # expect: /ˈsɔvjɛtyni/\nAT&T==ee tee en tee\n";

TEST(Lexicon, CheckFindsNothingWrongWithASoundOne) {
  const Folder folder;
  const std::string file = folder.put("eigen.txt", kLines);
  const Outcome outcome = run({"lexicon", "check", file});
  EXPECT_EQ(outcome.status, 0) << outcome.out << outcome.err;
  EXPECT_EQ(outcome.out, file + ": 4 entries, 2 tests, 0 wrong\n");
}

TEST(Lexicon, CheckNamesEachLineThatIsWrong) {
  const Folder folder;
  const std::string file =
      folder.put("fout.txt", "a==b\nzonder\nx==/ʘ/\nDoebna==/ˈdubnaː/\nDoebna==/duˈbnaː/\n");
  const Outcome outcome = run({"lexicon", "check", file});
  EXPECT_EQ(outcome.status, 65);
  EXPECT_THAT(outcome.out, HasSubstr(file + ":2: a line must read word==replacement\n"));
  EXPECT_THAT(outcome.out, HasSubstr(file + ":3: the reading of x cannot be said: ʘ"));
  EXPECT_THAT(outcome.out, HasSubstr(file + ":5: Doebna stands in line 4 already"));
  EXPECT_THAT(outcome.err, HasSubstr("3 lines"));
  const Outcome as_json = run({"lexicon", "check", "--json", file});
  EXPECT_EQ(nlohmann::json::parse(lines_of(as_json.out).at(0))["where"], file + ":2");
}

TEST(Lexicon, CheckSaysEachEntryAndComparesItWithWhatItExpects) {
  const Folder folder;
  const std::string file = folder.put("fout.txt",
                                      "Perm==/pjɛrm/ # expect: /pɛrm/\n"
                                      "a+b==plus & min\nPskov==/pskɔf/\n");
  const Outcome outcome = run({"lexicon", "check", file});
  EXPECT_EQ(outcome.status, 65);
  EXPECT_THAT(outcome.out, HasSubstr(":1: Perm is said pjɛrm, not pɛrm as it expects"));
  EXPECT_THAT(outcome.out, HasSubstr(":2: the voice cannot read \"plus & min\""));
  EXPECT_THAT(outcome.out, Not(HasSubstr(":3:")));
}

TEST(Lexicon, CheckUsesTheLanguageOfThePls) {
  const Folder folder;
  const std::string text =
      "<lexicon version=\"1.0\" xmlns=\"http://www.w3.org/2005/01/pronunciation-lexicon\" "
      "alphabet=\"ipa\" xml:lang=\"xx\">\n<lexeme><grapheme>Perm</grapheme>"
      "<phoneme>pjɛrm</phoneme></lexeme>\n</lexicon>\n";
  const std::string file = folder.put("eigen.pls", text);
  const Outcome outcome = run({"lexicon", "check", file});
  EXPECT_EQ(outcome.status, 65);
  EXPECT_THAT(outcome.out, HasSubstr("there is no phoneme table for xx"));
  EXPECT_EQ(run({"lexicon", "check", file, "-l", "nl"}).status, 0);
}

TEST(Lexicon, GoesToPlsAndBackWithoutLoss) {
  const Folder folder;
  const std::string lines = folder.put("eigen.txt", kLines);
  const std::string pls = folder / "eigen.pls";
  const Outcome import = run({"lexicon", "import", lines, "-o", pls});
  ASSERT_EQ(import.status, 0) << import.err;
  EXPECT_EQ(import.out, "");
  output_of({"xmllint", "--noout", pls});
  EXPECT_EQ(run({"lexicon", "import", lines}).out, bytes_of(pls));
  EXPECT_EQ(run({"lexicon", "check", pls}).status, 0);
  const std::string back =
      folder.put("terug.txt", run({"lexicon", "export", pls, "--to", "=="}).out);
  EXPECT_EQ(run({"lexicon", "import", back}).out, bytes_of(pls));
  for (const std::string& file : {lines, pls, back}) {
    EXPECT_EQ(run({"pronounce", "--lexicon", file, "Perm", "USSR", "AT&T"}).out,
              run({"pronounce", "--lexicon", lines, "Perm", "USSR", "AT&T"}).out);
  }
}

TEST(Lexicon, TakesNvdaDictionariesAndGivesThem) {
  const Folder folder;
  const std::string file = folder.put(
      "default.dic", "\xEF\xBB\xBFUSSR\tSovjet-Unie\t1\t2\r\n(\\d+)km\t\\1 kilometer\t0\t1\r\n");
  const Outcome import = run({"lexicon", "import", file});
  EXPECT_EQ(import.status, 0);
  EXPECT_THAT(import.out, HasSubstr("<grapheme>USSR</grapheme><alias>Sovjet-Unie</alias>"));
  EXPECT_THAT(import.err, HasSubstr(file + ":2: left out: a regular expression"));
  EXPECT_EQ(run({"lexicon", "check", file}).status, 65);
  EXPECT_EQ(run({"pronounce", "--lexicon", file, "USSR"}).status, 78);
  const std::string sound = folder.put("goed.dic", "USSR\tSovjet-Unie\t1\t2\r\n");
  EXPECT_EQ(run({"lexicon", "export", sound, "--to", "nvda"}).out, bytes_of(sound));
  EXPECT_THAT(run({"pronounce", "--lexicon", sound, "USSR"}).out, HasSubstr("\tauthor\t"));
}

TEST(Lexicon, TellsWhatNvdaCannotSay) {
  const Folder folder;
  const std::string file = folder.put("eigen.txt", "Perm==/pjɛrm/\n");
  const Outcome outcome = run({"lexicon", "export", file, "--to", "nvda"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("left out: Perm"));
}

TEST(Lexicon, ExportsVoorlezersOwnReadings) {
  const Folder folder;
  const std::string file = folder / "alles.txt";
  const Outcome outcome = run({"lexicon", "export", "--to", "==", "-o", file});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const std::string text = bytes_of(file);
  EXPECT_THAT(text, HasSubstr("\nChroesjtsjov==/"));
  EXPECT_THAT(text, HasSubstr("\ngoelag==/"));
  const std::vector<std::string> words = {"Chroesjtsjov", "Gorbatsjov", "goelag", "Mikojan"};
  for (const std::string& word : words) {
    const std::string own = run({"pronounce", word}).out;
    const std::string theirs = run({"pronounce", word, "--no-lexicon", "--lexicon", file}).out;
    EXPECT_EQ(own.substr(0, own.find("\tlexicon")), theirs.substr(0, theirs.find("\tauthor")));
  }
}

TEST(Lexicon, SaysOnceAndInItsOwnWordsWhatIsWrong) {
  const Folder folder;
  const std::string file =
      folder.put("kapot.pls", "<?xml version=\"1.0\" encoding=\"foo-9\"?>\n<lexicon>\n<lexeme>");
  const Outcome outcome = run({"pronounce", "--lexicon", file, "Perm"});
  EXPECT_EQ(outcome.status, 78);
  EXPECT_EQ(outcome.err, "voorlezer: " + file + ":3: the lexicon is not well-formed XML\n");
  EXPECT_EQ(run({"lexicon", "check", folder / "niets.txt"}).status, 66);
  EXPECT_EQ(run({"lexicon"}).status, 64);
  EXPECT_EQ(run({"lexicon", "check"}).status, 64);
}

TEST(Lexicon, ReadsSeveralWordsInARunningText) {
  const Folder folder;
  const std::string file = folder.put("eigen.txt", kLines);
  const std::string script = run({"inspect", "--stage", "script", "-l", "nl", "--lexicon", file},
                                 "De Sovjet Unie, Sovjet Unies einde, en Unie.")
                                 .out;
  EXPECT_THAT(script, HasSubstr("De [[s'OvjEt yn'i]], [[s'OvjEt yn'is]] "));
}

}  // namespace
}  // namespace cli_test
