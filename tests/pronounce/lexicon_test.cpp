// Lexicon files: what is read, what is refused and where, and that all comes back from writing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "engine.hpp"
#include "pronounce/lexicon/lexicon.hpp"
#include "pronounce/pronounce.hpp"

namespace pronounce {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> faults_of(const std::string& text, const std::string& name = "own.txt") {
  LexiconFile file = parse_lexicon(text, name);
  file.faults.insert(file.faults.end(), file.left_out.begin(), file.left_out.end());
  check_readings(file, "nl");
  std::vector<std::string> out;
  for (const LexiconFault& fault : file.faults) {
    out.push_back(std::to_string(fault.line) + ": " + fault.problem);
  }
  return out;
}

// An entry as one line of text.
std::string shown(const LexiconEntry& entry) {
  std::string out;
  for (const std::string& grapheme : entry.graphemes) out += grapheme + "|";
  out += entry.ipa.empty() ? entry.alias : "/" + entry.ipa + "/";
  return entry.expect.empty() ? out : out + " expect /" + entry.expect + "/";
}

std::vector<std::string> shown(const std::vector<LexiconEntry>& entries) {
  std::vector<std::string> out;
  out.reserve(entries.size());
  for (const LexiconEntry& entry : entries) out.push_back(shown(entry));
  return out;
}

const std::string kPls =
    "<?xml version=\"1.0\"?>\n<lexicon version=\"1.0\" alphabet=\"ipa\" xml:lang=\"nl-NL\" "
    "xmlns=\"http://www.w3.org/2005/01/pronunciation-lexicon\" "
    "xmlns:v=\"urn:x-voorlezer:lexicon\">\n"
    "<lexeme v:expect=\"mikoˈjɑn\"><grapheme>Mikojan</grapheme><grapheme>Mikoyan</grapheme>"
    "<phoneme>mikɔˈjɑn</phoneme></lexeme>\n"
    "<lexeme><grapheme>AT&amp;T</grapheme><alias>ee tee &lt;en&gt; tee</alias></lexeme>\n"
    "</lexicon>\n";

TEST(LexiconFiles, ReadsLinesWithIpaRespellingsAndExpectations) {
  const LexiconFile file = parse_lexicon(
      "# eigen\nPerm==/pjɛrm/\nUSSR == Sovjet-Unie  # expect: /sɔvjɛtyˈni/\nC#==cee kruis\n",
      "own.txt");
  EXPECT_EQ(file.format, LexiconFormat::replacements);
  EXPECT_TRUE(file.faults.empty());
  EXPECT_THAT(shown(file.entries),
              ElementsAre("Perm|/pjɛrm/", "USSR|Sovjet-Unie expect /sɔvjɛtyˈni/", "C#|cee kruis"));
  EXPECT_EQ(file.entries[1].line, 3U);
}

TEST(LexiconFiles, ReadsPlsWithSeveralGraphemesAndItsLanguage) {
  const LexiconFile file = parse_lexicon("\n\n" + kPls, "own.pls");
  EXPECT_EQ(file.format, LexiconFormat::pls);
  EXPECT_EQ(file.language, "nl-NL");
  EXPECT_THAT(shown(file.entries),
              ElementsAre("Mikojan|Mikoyan|/mikɔˈjɑn/ expect /mikoˈjɑn/", "AT&T|ee tee <en> tee"));
  EXPECT_EQ(file.entries[0].line, 5U);  // the blank lines count
}

TEST(LexiconFiles, TakesThePreferredReadingOfAPlsElseTheFirst) {
  const LexiconFile file = parse_lexicon(
      "<lexicon alphabet=\"ipa\"><lexeme><grapheme>a</grapheme><phoneme>a</phoneme>"
      "<phoneme>e</phoneme></lexeme><lexeme><grapheme>b</grapheme><phoneme>a</phoneme>"
      "<phoneme prefer=\"true\">e</phoneme></lexeme></lexicon>",
      "own.pls");
  EXPECT_THAT(shown(file.entries), ElementsAre("a|/a/", "b|/e/"));
}

TEST(LexiconFiles, ReadsTheWordsOfAnNvdaDictionary) {
  const LexiconFile file = parse_lexicon(
      "\xEF\xBB\xBF# een opmerking\r\nNVDA\ten vee dee aa\t1\t2\r\n# expect: /sˈɔvjɛtyˈni/\r\n"
      "USSR\tSovjet-Unie\t0\t0\r\nC\\#\tcee kruis\t1\t2\r\n",
      "default.dic");
  EXPECT_EQ(file.format, LexiconFormat::nvda);
  EXPECT_TRUE(file.faults.empty());
  // Without regard to case: in small letters, which fit any case.
  EXPECT_THAT(
      shown(file.entries),
      ElementsAre("NVDA|en vee dee aa", "ussr|Sovjet-Unie expect /sˈɔvjɛtyˈni/", "C#|cee kruis"));
}

TEST(LexiconFiles, TellsAnNvdaDictionaryByItsFieldsToo) {
  EXPECT_EQ(parse_lexicon("a\tb\t0\t2\n", "own.txt").format, LexiconFormat::nvda);
  EXPECT_EQ(parse_lexicon("a==b\n", "own.txt").format, LexiconFormat::replacements);
}

TEST(LexiconFiles, NameTheLineThatIsWrongAndGoOn) {
  EXPECT_THAT(
      faults_of("goed==beter\nzonder\nleeg==\nx==/ʘ/\ny==a # expect: a\nz==a # expect: /ʘ/"),
      ElementsAre("2: a line must read word==replacement", "3: nothing stands behind ==",
                  "4: the reading of x cannot be said: ʘ is not in the table of nl",
                  "5: an expectation is written: # expect: /IPA/",
                  HasSubstr("6: the expected reading of z cannot be said")));
  EXPECT_THAT(faults_of("<lexicon alphabet=\"ipa\">\n<lexeme/>\n<lexeme><grapheme>a</grapheme>"
                        "<phoneme alphabet=\"x-sampa\">a</phoneme></lexeme>\n</lexicon>"),
              ElementsAre("2: a lexeme needs a grapheme and a phoneme or alias",
                          "3: only alphabet=\"ipa\" can be read"));
  EXPECT_THAT(faults_of("a\tb\t0\t1\nc\td\n\t\t0\t2\ne\tf\t0\t4\n", "x.dic"),
              ElementsAre(HasSubstr("1: a regular expression"), HasSubstr("2: a line must hold"),
                          HasSubstr("3: the pattern"), HasSubstr("4: a part of a word")));
  EXPECT_THAT(faults_of("a==b\nPerm==p\xE9rm\n"), ElementsAre(HasSubstr("2: a lexicon must be in "
                                                                        "UTF-8")));
}

TEST(LexiconFiles, AreRefusedWhenBrokenWithoutAWordOfTheXmlLibrary) {
  testing::internal::CaptureStderr();
  EXPECT_EQ(faults_of("<?xml version=\"1.0\" encoding=\"foo-9\"?>\n<lexicon alphabet=\"ipa\">\n<x")
                .size(),
            1U);
  EXPECT_EQ(
      faults_of("<?xml version=\"1.0\" encoding=\"UTF-16\"?><lexicon alphabet=\"ipa\">&e;<").size(),
      1U);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(LexiconFiles, ComeBackAsTheyWereWritten) {
  std::vector<LexiconEntry> entries = parse_lexicon(kPls, "own.pls").entries;
  entries.push_back({{"Sovjet Unie"}, "ˈsɔvjɛt yˈni", "", "", 0});
  entries.push_back({{"c.q."}, "", "casu quo", "kaːzy kʋoː", 0});
  for (const LexiconFormat format : {LexiconFormat::pls, LexiconFormat::replacements}) {
    std::vector<std::size_t> unsaid;
    const std::string text = write_lexicon(entries, format, "nl", unsaid);
    const LexiconFile again = parse_lexicon(text, "own.txt");
    EXPECT_TRUE(unsaid.empty());
    EXPECT_TRUE(again.faults.empty()) << text;
    std::vector<std::string> expected = shown(entries);
    if (format == LexiconFormat::replacements) {  // one line a spelling
      expected[0] = "Mikojan|/mikɔˈjɑn/ expect /mikoˈjɑn/";
      expected.insert(expected.begin() + 1, "Mikoyan|/mikɔˈjɑn/ expect /mikoˈjɑn/");
    }
    EXPECT_EQ(shown(again.entries), expected);
  }
  std::vector<std::size_t> unsaid;
  const std::string text = write_lexicon(entries, LexiconFormat::nvda, "nl", unsaid);
  EXPECT_THAT(unsaid, ElementsAre(0U, 2U));  // NVDA has no IPA
  EXPECT_THAT(shown(parse_lexicon(text, "own.dic").entries),
              ElementsAre("AT&T|ee tee <en> tee", "c.q.|casu quo expect /kaːzy kʋoː/"));
}

TEST(LexiconFiles, SayWhatAFormatCannotHold) {
  std::vector<std::size_t> unsaid;
  const std::vector<LexiconEntry> entries = {{{"#a"}, "", "b", "", 0},
                                             {{"a==b"}, "", "c", "", 0},
                                             {{"a"}, "", "/b/", "", 0},
                                             {{"a="}, "", "b", "", 0},
                                             {{"a"}, "", "=b", "", 0}};
  const std::string text = write_lexicon(entries, LexiconFormat::replacements, "nl", unsaid);
  EXPECT_THAT(unsaid, ElementsAre(0U, 1U, 2U, 3U));
  EXPECT_THAT(shown(parse_lexicon(text, "own.txt").entries), ElementsAre("a|=b"));
}

// Words of a sentence; a word that begins with + follows the one before it without a space.
std::vector<book::Word> words_of(const std::vector<std::string>& list) {
  std::vector<book::Word> words;
  for (const std::string& item : list) {
    book::Word word;
    word.space_before = !item.starts_with('+');
    word.written = word.spoken = word.space_before ? item : item.substr(1);
    words.push_back(word);
  }
  return words;
}

std::vector<std::string> author_hints(const std::string& lexicon,
                                      const std::vector<std::string>& list) {
  const auto path = std::filesystem::path(testing::TempDir()) / "phrases.txt";
  std::ofstream(path) << lexicon;
  Options options;
  options.lexicons = {path};
  Pronouncer pronouncer(base::Data(VOORLEZER_SOURCE), options, engine_readings);
  const book::Utterance out = pronouncer.utterance(words_of(list));
  std::vector<std::string> hints;
  for (const book::Hint& hint : out.hints) {
    if (hint.origin != book::Origin::author) continue;
    hints.push_back(std::to_string(hint.first_word) + "+" + std::to_string(hint.word_count) + " " +
                    hint.ipa);
  }
  return hints;
}

TEST(Lexicon, MatchesEntriesOfSeveralWordsTheLongestFirst) {
  const std::string lexicon =
      "Sovjet Unie==/a/\nSovjet Unie van toen==/o/\nUnie==/u/\nSovjet==/i/\n";
  EXPECT_THAT(author_hints(lexicon, {"de", "Sovjet", "Unie", "viel"}), ElementsAre("1+2 a"));
  EXPECT_THAT(author_hints(lexicon, {"Sovjet", "Unie", "van", "toen", "Unie"}),
              ElementsAre("0+4 o", "4+1 u"));
  EXPECT_THAT(author_hints(lexicon, {"Sovjet", "Unie", "van", "nu"}), ElementsAre("0+2 a"));
  EXPECT_THAT(author_hints(lexicon, {"Sovjet", "Sovjet", "Unie"}), ElementsAre("0+1 i", "1+2 a"));
}

TEST(Lexicon, MatchesWordsAsTheyStandInTheText) {
  const std::string lexicon = "J. Stalin==/a/\nAT&T==/e/\nrode leger==/o/\nc.q.==/i/\n";
  EXPECT_THAT(author_hints(lexicon, {"J.", "Stalin"}), ElementsAre("0+2 a"));
  EXPECT_THAT(author_hints(lexicon, {"J", "+.", "Stalin"}), ElementsAre("0+3 a"));
  EXPECT_THAT(author_hints(lexicon, {"AT", "+&", "+T"}), ElementsAre("0+3 e"));
  EXPECT_THAT(author_hints(lexicon, {"AT", "&", "T"}), ElementsAre());
  EXPECT_THAT(author_hints(lexicon, {"c.q."}), ElementsAre("0+1 i"));
  EXPECT_THAT(author_hints(lexicon, {"Rode", "Leger"}), ElementsAre("0+2 o"));
  EXPECT_THAT(author_hints(lexicon, {"ROODE", "LEGER"}), ElementsAre());
}

TEST(Lexicon, PutsEndingsBehindTheLastOfSeveralWords) {
  EXPECT_THAT(author_hints("Sovjet Unie==/ˈsɔvjɛt yˈni/\n", {"Sovjet", "Unies", "einde"}),
              ElementsAre("0+2 ˈsɔvjɛt yˈnis"));
}

TEST(Lexicon, CapitalsOfAnEntryMustStandInTheText) {
  const std::string lexicon = "Rode Leger==/a/\nhet Kremlin==/e/\n";
  EXPECT_THAT(author_hints(lexicon, {"rode", "leger"}), ElementsAre());
  EXPECT_THAT(author_hints(lexicon, {"RODE", "LEGER"}), ElementsAre("0+2 a"));
  EXPECT_THAT(author_hints(lexicon, {"Het", "Kremlin"}), ElementsAre("0+2 e"));
}

TEST(Lexicon, FindsTheEntryBehindManyFalseStarts) {
  std::string entry;
  for (std::size_t i = 1; i < kMostWords; ++i) entry += "a ";
  std::vector<std::string> text(5000, "a");
  text.emplace_back("b");
  EXPECT_THAT(author_hints(entry + "b==/o/\n", text), ElementsAre("4985+16 o"));
}

TEST(Lexicon, RefusesEntriesOfTooManyWords) {
  std::string entry;
  for (std::size_t i = 0; i <= kMostWords; ++i) entry += "a ";
  EXPECT_THAT(faults_of(entry + "==b\n"), ElementsAre(HasSubstr("1: an entry may have 16 words")));
}

}  // namespace
}  // namespace pronounce
