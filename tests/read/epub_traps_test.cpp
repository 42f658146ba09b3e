// Books that bend the rules of EPUB, and odd archives: they are read, or refused with a sentence.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "outline.hpp"
#include "package.hpp"

namespace reader {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string kOne = page("<p>Eerste deel.</p>");
const std::string kTwo = page("<p>Tweede deel.</p>");

std::vector<std::string> lines(const Files& files) { return outline(read_bytes(zipped(files))); }

std::string refusal(const std::string& bytes) {
  try {
    read_bytes(bytes);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::Code::bad_input);
    return error.what();
  }
  return "no error";
}

TEST(Addresses, AreFoundHoweverTheyAreWritten) {
  for (const auto& [href, name] : std::map<std::string, std::string>{
           {"twee.xhtml", "OPS/twee.xhtml"},
           {"./twee.xhtml#begin", "OPS/twee.xhtml"},
           {"../OPS/twee.xhtml", "OPS/twee.xhtml"},
           {"/OPS/twee.xhtml", "OPS/twee.xhtml"},
           {"tw%65e.xhtml", "OPS/twee.xhtml"},
           {" twee.xhtml ", "OPS/twee.xhtml"},
           {"TWEE.xhtml", "OPS/twee.xhtml"},
           {"een deel.xhtml", "OPS/een deel.xhtml"},
           {"een%20deel.xhtml", "OPS/een deel.xhtml"},
           {"caf\xC3\xA9.xhtml", "OPS/cafe\xCC\x81.xhtml"},
           {"cafe\xCC\x81.xhtml", "OPS/caf\xC3\xA9.xhtml"},
           {"caf%C3%A9.xhtml", "OPS/caf\xC3\xA9.xhtml"},
           {"%D0%B3%D0%BB%D0%B0%D0%B2%D0%B0.xhtml", "OPS/глава.xhtml"}}) {
    Files files = small_book(kOne, "<item id=\" b\n\" href=\"" + href + "\"/>",
                             "<itemref idref=\"a\"/><itemref idref=\"b \"/>");
    files[name] = kTwo;
    EXPECT_THAT(lines(files), ElementsAre("[1] Boek", "body: Eerste deel.", "body: Tweede deel."))
        << href;
  }
}

TEST(Addresses, OutOfTheBookAreMissingParts) {
  for (const std::string href :
       {"../../twee.xhtml", "../../../etc/hostname", "file:///etc/hostname",
        "http://example.org/x.xhtml", "//example.org/x", ""}) {
    const auto document =
        read_bytes(zipped(small_book(kOne, "<item id=\"b\" href=\"" + href + "\"/>",
                                     "<itemref idref=\"a\"/><itemref idref=\"b\"/>")));
    EXPECT_THAT(outline(document), ElementsAre("[1] Boek", "body: Eerste deel."));
    EXPECT_THAT(document.warnings, ElementsAre(HasSubstr("is missing"))) << href;
  }
}

TEST(Spine, WarnsOfReferencesToNothing) {
  const auto document =
      read_bytes(zipped(small_book(kOne, {}, "<itemref idref=\"zoek\"/><itemref idref=\"a\"/>")));
  EXPECT_THAT(outline(document), ElementsAre("[1] Boek", "body: Eerste deel."));
  EXPECT_THAT(document.warnings, ElementsAre(HasSubstr("\"zoek\"")));
}

TEST(Spine, LeavesOutWhatIsNotLinearUnlessNothingIs) {
  Files files = small_book(kOne, "<item id=\"b\" href=\"b.xhtml\"/>",
                           "<itemref idref=\"a\"/><itemref idref=\"b\" linear=\"no\"/>");
  files["OPS/b.xhtml"] = kTwo;
  const auto document = read_bytes(zipped(files));
  EXPECT_THAT(outline(document), ElementsAre("[1] Boek", "body: Eerste deel."));
  EXPECT_THAT(document.skipped, ::testing::Contains(::testing::Field(&book::Skip::reason,
                                                                     "not in the reading order")));
  EXPECT_THAT(lines(small_book(kOne, {}, "<itemref idref=\"a\" linear=\"no\"/>")),
              ElementsAre("[1] Boek", "body: Eerste deel."));
}

TEST(Spine, OfPicturesIsRefused) {
  const std::string manifest = "<item id=\"i\" href=\"i.png\" media-type=\"image/png\"/>";
  EXPECT_THAT(refusal(zipped(small_book(kOne, manifest, "<itemref idref=\"i\"/>"))),
              HasSubstr("pictures only"));
  EXPECT_THAT(refusal(zipped(small_book(page("<img src=\"i.png\" alt=\"\"/>")))),
              HasSubstr("no text"));
  EXPECT_THAT(refusal(zipped(small_book("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>x</text>"
                                        "</svg>"))),
              HasSubstr("no text"));
}

TEST(Spine, TakesTheTextThatStandsInForAPicture) {
  EXPECT_THAT(lines(small_book(
                  kOne, "<item id=\"i\" href=\"i.png\" media-type=\"image/png\" fallback=\"a\"/>",
                  "<itemref idref=\"i\"/>")),
              ElementsAre("[1] Boek", "body: Eerste deel."));
}

TEST(Container, MayBeMissingOrNameSeveralPackages) {
  Files files = small_book(kOne);
  files.erase("META-INF/container.xml");
  EXPECT_THAT(lines(files), ElementsAre("[1] Boek", "body: Eerste deel."));
  files["META-INF/container.xml"] =
      "<container><rootfiles><rootfile full-path=\"boek.pdf\" media-type=\"application/pdf\"/>"
      "<rootfile full-path=\"OPS/weg.opf\" media-type=\"application/oebps-package+xml\"/>"
      "<rootfile full-path=\"OPS/p.opf\" media-type=\"application/oebps-package+xml\"/>"
      "</rootfiles></container>";
  files["boek.pdf"] = "%PDF-1.4";
  EXPECT_THAT(lines(files), ElementsAre("[1] Boek", "body: Eerste deel."));
  files.erase("OPS/p.opf");
  EXPECT_THAT(refusal(zipped(files)), HasSubstr("package document is missing"));
  EXPECT_THAT(refusal(zipped({{"readme.txt", "x"}})), HasSubstr("no EPUB"));
}

TEST(Container, MayLieInAFolder) {
  Files files;
  for (const auto& [name, content] : small_book(kOne)) files["Mijn boek/" + name] = content;
  EXPECT_THAT(lines(files), ElementsAre("[1] Boek", "body: Eerste deel."));
}

TEST(Container, NeedsNoMimetype) {
  Files files = small_book(kOne);
  files["mimetype"] = "application/zip\n";
  EXPECT_THAT(lines(files), ElementsAre("[1] Boek", "body: Eerste deel."));
}

TEST(Contents, MayBeHiddenNestedOrAnNcx) {
  const std::string nav = page(
      "<nav epub:type=\"toc\" hidden=\"\"><h1>Inhoud</h1><ol><li><span>Deel I</span><ol>"
      "<li><a href=\"een.xhtml#x\">Kop</a></li></ol></li></ol></nav>"
      "<nav epub:type=\"landmarks\"><ol><li><a href=\"een.xhtml\">Begin</a></li></ol></nav>");
  Files files = small_book(page("<p id=\"x\">Tekst.</p>"),
                           "<item id=\"n\" href=\"n.xhtml\" properties=\"scripted nav\"/>",
                           "<itemref idref=\"n\"/><itemref idref=\"a\"/>");
  files["OPS/n.xhtml"] = nav;
  EXPECT_THAT(lines(files), ElementsAre("[2] Kop", "body: Tekst."));
  files = small_book(page("<p id=\"x\">Tekst.</p>"),
                     "<item id=\"n\" href=\"t.ncx\" media-type=\"application/x-dtbncx+xml\"/>");
  files["OPS/t.ncx"] =
      "<ncx><navMap><navPoint><navLabel><text>Kop</text></navLabel><content src=\"een.xhtml#x\"/>"
      "</navPoint></navMap><pageList><pageTarget><navLabel><text>1</text></navLabel>"
      "<content src=\"een.xhtml\"/></pageTarget></pageList></ncx>";
  EXPECT_THAT(lines(files), ElementsAre("[1] Kop", "body: Tekst."));
}

TEST(Contents, InTheTextAreSkipped) {
  std::string links;
  for (int i = 0; i < 6; ++i) links += "<p><a href=\"een.xhtml#c\">Hoofdstuk over iets</a></p>";
  Files files = small_book(kOne, "<item id=\"t\" href=\"t.xhtml\"/>",
                           "<itemref idref=\"t\"/><itemref idref=\"a\"/>");
  files["OPS/t.xhtml"] = page("<h1>Inhoud</h1>" + links);
  EXPECT_THAT(lines(files), ElementsAre("[1] Boek", "body: Eerste deel."));
}

TEST(Parts, MayBeUtf16OrHaveNamedEntities) {
  const std::string text = "<html><head><title/></head><body><p>h\xC3\xA9</p></body></html>";
  std::string wide = "\xFF\xFE";
  for (const char32_t c : std::u32string(U"<html><body><p>hé</p></body></html>")) {
    wide += static_cast<char>(c & 0xFFU);
    wide += static_cast<char>(c >> 8U);
  }
  EXPECT_THAT(lines(small_book(wide)), ElementsAre("[1] Boek", "body: hé"));
  EXPECT_THAT(lines(small_book("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><!DOCTYPE html "
                               "PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" "
                               "\"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\"><html><body><p>"
                               "caf\xE9&nbsp;&ndash; co&ouml;peratie</p></body></html>")),
              ElementsAre("[1] Boek", "body: café – coöperatie"));
}

TEST(Parts, SayRubyOnceAndNoPageNumbers) {
  EXPECT_THAT(
      lines(small_book(page("<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby> is "
                            "groot.<span class=\"pagenum\">[12]</span></p>"))),
      ElementsAre("[1] Boek", "body: 東京 is groot."));
}

TEST(Notes, HaveMarksBehindWordsButNumbersAreRead) {
  EXPECT_THAT(lines(small_book(page("<p>Zie hoofdstuk <a href=\"b.xhtml#c\">12</a>, zei hij.<a "
                                    "href=\"#n\">13</a> En <sup><a href=\"#n\">14</a></sup>"
                                    "zo <a class=\"noteref\" href=\"#n\">15</a>was het.</p>"))),
              ElementsAre("[1] Boek", "body: Zie hoofdstuk 12, zei hij. En zo was het."));
}

TEST(Notes, AreReadWhereTheyStandOrLeftOut) {
  const std::string bytes = zipped(small_book(page(
      "<p>Zo was het<a href=\"#n1\">1</a> en<a epub:type=\"noteref\" href=\"#n2\">*</a> niet."
      "<a href=\"n.xhtml#n3\"><sup>[3]</sup></a></p><aside id=\"n1\" epub:type=\"footnote\">"
      "<p>Zegt men. <a href=\"#r1\">↩</a></p></aside><div role=\"doc-endnote\">Elders.</div>")));
  EXPECT_THAT(outline(read_bytes(bytes)), ElementsAre("[1] Boek", "body: Zo was het en niet.",
                                                      "note: Zegt men.", "note: Elders."));
  Options options;
  options.notes = Notes::skip;
  const auto document = read_bytes(bytes, options);
  EXPECT_THAT(outline(document), ElementsAre("[1] Boek", "body: Zo was het en niet."));
  EXPECT_THAT(document.skipped, ::testing::Contains(::testing::Field(&book::Skip::reason, "note")));
}

TEST(Frames, OfProjectGutenbergAreStripped) {
  EXPECT_THAT(lines(small_book(page(
                  "<p>This eBook is for the use of anyone anywhere.</p><p>*** START OF THE PROJECT "
                  "GUTENBERG EBOOK REIS ***</p><p>Wij gingen.</p><p>*** END OF THE PROJECT "
                  "GUTENBERG EBOOK REIS ***</p><p>Updated editions will replace it.</p>"))),
              ElementsAre("[1] Boek", "body: Wij gingen."));
}

TEST(Readings, ComeFromTheTextAndItsLexicons) {
  Files files = small_book(
      "<html xmlns=\"http://www.w3.org/1999/xhtml\" "
      "xmlns:ssml=\"http://www.w3.org/2001/10/synthesis\"><head><link rel=\"pronunciation\" "
      "type=\"application/pls+xml\" href=\"l.pls\"/></head><body><p>In <span "
      "ssml:alphabet=\"x-sampa\" ssml:ph='&quot;tu:la'>Tula</span> zag de NKVD Oud Tula.</p>"
      "</body></html>");
  files["OPS/l.pls"] =
      "<lexicon alphabet=\"ipa\"><lexeme><grapheme>Tula</grapheme><phoneme>x</phoneme></lexeme>"
      "<lexeme><grapheme>Oud Tula</grapheme><phoneme>ˈɑut ˈtulaː</phoneme></lexeme><lexeme>"
      "<grapheme>NKVD</grapheme><alias>geheime dienst</alias></lexeme></lexicon>";
  const book::Paragraph paragraph = read_bytes(zipped(files)).chapters.at(0).paragraphs.at(0);
  std::vector<std::string> said;
  for (const book::AuthorReading& reading : paragraph.readings) {
    said.push_back(paragraph.text.substr(reading.span.begin, reading.span.size()) + "=" +
                   reading.ipa + reading.alias);
  }
  EXPECT_THAT(said, ElementsAre("Tula=ˈtuːla", "NKVD=geheime dienst", "Oud Tula=ˈɑut ˈtulaː"));
}

TEST(Archives, WithDescriptorsZip64OrJunkAreRead) {
  const Files files = small_book(kOne);
  Oddity descriptors;
  descriptors.descriptors = true;
  Oddity zip64;
  zip64.zip64 = true;
  for (const std::string& bytes :
       {stored(files), stored(files, descriptors), stored(files, zip64),
        "junk before the archive\n" + stored(files), stored(files) + "\n\n"}) {
    EXPECT_THAT(outline(read_bytes(bytes)), ElementsAre("[1] Boek", "body: Eerste deel."));
  }
}

TEST(Archives, WithAPasswordAreRefused) {
  Oddity encrypted;
  encrypted.encrypted = true;
  EXPECT_THAT(refusal(stored(small_book(kOne), encrypted)), HasSubstr("password"));
}

}  // namespace
}  // namespace reader
