// Inputs made to do harm: each is refused with a sentence, within the limits of the reader.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <filesystem>

#include "base/error.hpp"
#include "outline.hpp"
#include "package.hpp"

namespace reader {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kMeasuresMemory = false;
#else
constexpr bool kMeasuresMemory = true;
#endif

// The sentence of the refusal; "" when the input was read. The memory of all children so far is
// looked at each time.
std::string refusal(const std::string& bytes, Format format = Format::automatic) {
  Options options;
  options.format = format;
  std::string message;
  try {
    read_bytes(bytes, options);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::Code::bad_input);
    message = error.what();
  }
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  if (kMeasuresMemory) {
    EXPECT_LT(usage.ru_maxrss, 512 * 1024);
  }
  return message;
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(Attacks, EntityTricksAreRefused) {
  const std::string start = "<?xml version=\"1.0\"?><!DOCTYPE html [";
  const std::string end = "]><html><body><p>&b;</p></body></html>";
  const std::string quadratic = "<!ENTITY b \"" + std::string(50000, 'x') + "\">";
  for (const std::string& declaration :
       {std::string("<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;\">"),
        std::string("<!ENTITY b SYSTEM \"file:///etc/hostname\">"),
        std::string("<!ENTITY % p SYSTEM \"http://example.org/x\"> %p;"), quadratic}) {
    const std::string part = start + declaration + end;
    EXPECT_THAT(refusal(zipped(small_book(part))), HasSubstr("entities"));
    EXPECT_THAT(refusal(zipped({{"word/document.xml", part}})), HasSubstr("entities"));
    EXPECT_THAT(refusal(zipped({{"content.xml", part}})), HasSubstr("entities"));
    EXPECT_THAT(refusal(part, Format::fb2), HasSubstr("entities"));
  }
}

TEST(Attacks, BombsAreRefused) {
  const std::string zeros(60U << 20U, ' ');
  EXPECT_THAT(refusal(zipped(small_book(zeros))), HasSubstr("far more"));
  EXPECT_THAT(refusal(zipped({{"word/document.xml", zeros}})), HasSubstr("far more"));
  EXPECT_THAT(refusal(zipped({{"content.xml", zeros}})), HasSubstr("far more"));
  EXPECT_THAT(refusal(zipped({{"boek.fb2", zeros}})), HasSubstr("far more"));
}

TEST(Attacks, CrowdedTagsAreRefused) {
  std::string many;
  for (int i = 0; i < 100000; ++i) many += " a" + std::to_string(i) + "=\"1\"";
  EXPECT_THAT(refusal("<html><body" + many + "><p>x"), HasSubstr("beyond reason"));
  EXPECT_THAT(refusal("<html>" + repeated("<div>", 100000) + "x"), HasSubstr("beyond reason"));
  EXPECT_THAT(refusal("<html>" + repeated("<b><i><a>", 30000) + "x"), HasSubstr("beyond reason"));
  EXPECT_THAT(refusal(zipped(small_book("<html><body" + many + "/></html>"))),
              HasSubstr("beyond reason"));
  EXPECT_THAT(refusal("<FictionBook>" + repeated("<section>", 100000)), HasSubstr("beyond reason"));
  EXPECT_THAT(refusal(zipped({{"word/document.xml", repeated("<w:p>", 100000)}})),
              ::testing::Not(""));
  EXPECT_THAT(refusal(repeated("<div>", 100000) + "\n", Format::markdown), ::testing::Not(""));
}

// Tags that are closed by others, so that counting does not see how deep they are.
TEST(Attacks, HiddenDepthEndsInTime) {
  EXPECT_NE(refusal("<html>" + repeated("<div></p>", 100000) + "x"), "");
  EXPECT_NE(refusal("<html>" + repeated("<table><td>", 50000) + "x"), "");
}

TEST(Attacks, SpinesOfTwentyThousandItemsAreReadOnce) {
  const std::string one = page("<p>Een keer.</p>");
  EXPECT_THAT(
      outline(read_bytes(zipped(small_book(one, {}, repeated("<itemref idref=\"a\"/>", 20000))))),
      ElementsAre("[1] Boek", "body: Een keer."));
  std::string manifest;
  std::string spine;
  for (int i = 0; i < 20000; ++i) {
    const std::string id = "i" + std::to_string(i);
    manifest += "<item id=\"" + id + "\" href=\"een.xhtml?" + id + "\"/>";
    spine += "<itemref idref=\"" + id + "\"/>";
  }
  EXPECT_THAT(outline(read_bytes(zipped(small_book(one, manifest, spine)))),
              ElementsAre("[1] Boek", "body: Een keer."));
}

TEST(Attacks, OverlappingEntriesAreNoWayToGrow) {
  Oddity overlapping;
  overlapping.overlapping = true;
  Files files;
  for (int i = 0; i < 30000; ++i) files["OPS/" + std::to_string(i)] = std::string(1, 'x');
  EXPECT_NE(refusal(stored(files, overlapping)), "");
}

TEST(Attacks, TruncatedArchivesAreRefused) {
  const std::string whole = zipped(small_book(page("<p>Een lange tekst, en nog een.</p>")));
  for (std::size_t size = 5; size < whole.size(); size += whole.size() / 13) {
    EXPECT_NE(refusal(whole.substr(0, size)), "") << size;
  }
}

TEST(Attacks, NamesThatClimbAreWrittenNowhere) {
  const auto outside = std::filesystem::temp_directory_path() / "voorlezer-klim.xhtml";
  std::filesystem::remove(outside);
  Files files = small_book(page("<p>x</p>"),
                           "<item id=\"b\" href=\"../../../../../.." + outside.string() + "\"/>",
                           "<itemref idref=\"a\"/><itemref idref=\"b\"/>");
  files["../../../../../.." + outside.string()] = page("<p>buiten</p>");
  EXPECT_THAT(outline(read_bytes(zipped(files))), ElementsAre("[1] Boek", "body: x"));
  EXPECT_FALSE(std::filesystem::exists(outside));
}

TEST(Attacks, MarkdownEndsInTime) {
  for (const std::string& text :
       {std::string(1U << 20U, '['), std::string(1U << 20U, '*'), repeated("> ", 100000) + "x",
        repeated("*a **a ", 50000), repeated("[a](", 100000), repeated("![[", 200000) + "x",
        repeated("`a``", 100000), repeated("<!--", 100000), repeated("[^a]: ", 100000)}) {
    const std::string message = refusal(text + "\n\nEinde.", Format::markdown);
    EXPECT_THAT(message, ::testing::AnyOf("", HasSubstr("refused"), HasSubstr("beyond reason")));
  }
  std::string list;
  for (int i = 0; i < 1000; ++i)
    list += std::string(static_cast<std::size_t>(2 * i), ' ') + "- x\n";
  EXPECT_THAT(refusal(list, Format::markdown), ::testing::AnyOf("", HasSubstr("refused")));
  std::string table = "|" + repeated("a|", 1000) + "\n|" + repeated("-|", 1000) + "\n";
  table += repeated("|" + repeated("b|", 1000) + "\n", 200);
  EXPECT_THAT(refusal(table, Format::markdown), ::testing::AnyOf("", HasSubstr("refused")));
}

TEST(Attacks, LongTextsEndInTime) {
  const std::string words = repeated("lange tekst ", (20U << 20U) / 12);
  EXPECT_THAT(refusal("<html><body><p>" + words), ::testing::AnyOf("", HasSubstr("refused")));
  EXPECT_THAT(refusal("<FictionBook><body><p>" + words + "</p></body></FictionBook>"),
              ::testing::AnyOf("", HasSubstr("refused"), HasSubstr("damaged")));
  EXPECT_THAT(refusal("<html><body>" + repeated("<p>&amp;&nbsp;&eacute;", 300000)),
              ::testing::AnyOf("", HasSubstr("refused")));
}

TEST(Attacks, WrongCharsetsAreReadOrRefused) {
  const std::string noise = "\xFF\xFE\xD8\x00<html><meta charset=\"utf-7\"><p>+ADw-script+AD4-";
  EXPECT_THAT(refusal(noise + std::string(2000, '\x81')), ::testing::AnyOf("", HasSubstr(" ")));
  EXPECT_EQ(refusal("<?xml version=\"1.0\" encoding=\"none-such\"?><html><p>Tekst.</p></html>"),
            "");
}

}  // namespace
}  // namespace reader
