// EPUB: order, titles, metadata and protection.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "outline.hpp"
#include "package.hpp"

namespace reader {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Files book_of(const std::string& first) {
  return {
      {"META-INF/container.xml",
       "<container><rootfiles><rootfile full-path=\"OPS/p.opf\"/></rootfiles></container>"},
      {"OPS/p.opf",
       "<package><metadata><dc:title xmlns:dc=\"d\">Boek</dc:title><dc:creator "
       "xmlns:dc=\"d\">Wie</dc:creator><dc:language xmlns:dc=\"d\">nl</dc:language></metadata>"
       "<manifest><item id=\" b \" href=\"tw%65e.xhtml\"/><item id=\"a\" href=\"een.xhtml\"/>"
       "<item id=\"c\" href=\"bij.xhtml\"/>"
       "<item id=\"n\" properties=\"nav\" href=\"nav.xhtml\"/></manifest>"
       "<spine><itemref idref=\"a\"/><itemref idref=\"c\" linear=\"no\"/>"
       "<itemref idref=\"b\"/></spine></package>"},
      {"OPS/nav.xhtml",
       page("<nav epub:type=\"toc\"><ol><li><a href=\"een.xhtml\">Eén</a><ol><li><a "
            "href=\"een.xhtml#x\">Diep</a></li></ol></li><li><a href=\"twee.xhtml\">Twee</a></li>"
            "</ol></nav>")},
      {"OPS/een.xhtml", first},
      {"OPS/bij.xhtml", page("<p>bijzaak</p>")},
      {"OPS/twee.xhtml", page("<p>Tweede deel.</p>")},
  };
}

std::string message_of(const std::string& bytes) {
  try {
    read_bytes(bytes);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::Code::bad_input);
    return error.what();
  }
  return "no error";
}

TEST(Epub, FollowsSpineAndContents) {
  const auto document = read_bytes(zipped(
      book_of(page("<h1>Een</h1><p>caf&eacute;&nbsp;<span epub:type=\"pagebreak\">12</span>hier"
                   "<a epub:type=\"noteref\" href=\"#n\">1</a></p><p id=\"x\">Dieper.</p>"))));
  EXPECT_THAT(outline(document),
              ElementsAre("[1] Eén", "heading1: Een", "body: café hier", "[2] Diep",
                          "body: Dieper.", "[1] Twee", "body: Tweede deel."));
  EXPECT_EQ(document.metadata.title, "Boek");
  EXPECT_EQ(document.metadata.author, "Wie");
  EXPECT_EQ(document.metadata.language, "nl");
}

TEST(Epub, AccountsForEveryByteOfItsParts) {
  const std::string first = page("<p>caf&eacute; &#233;n <b>vet</b>\n  rest &amp; zo</p>");
  const std::string source = first + page("<p>bijzaak</p>") + page("<p>Tweede deel.</p>");
  const auto document = read_bytes(zipped(book_of(first)));
  EXPECT_EQ(document.source_size, source.size());
  EXPECT_EQ(unaccounted(document, source), "");
  const auto& paragraph = document.chapters.at(0).paragraphs.at(0);
  ASSERT_FALSE(paragraph.pieces.empty());
  EXPECT_EQ(paragraph.pieces.front().source.begin, source.find("caf"));
  EXPECT_EQ(paragraph.pieces.back().source.end, source.find(" zo</p>") + 3);
  EXPECT_EQ(fault_of_pieces(document, source), "");
}

TEST(Epub, ReadsBrokenPartsAsHtml) {
  const auto document = read_bytes(zipped(book_of("<html><body><p>Niet <b>dicht</p>")));
  EXPECT_EQ(document.chapters.at(0).paragraphs.at(0).text, "Niet dicht");
  EXPECT_EQ(document.warnings.size(), 1U);
}

TEST(Epub, RefusesProtectedBooks) {
  Files files = book_of(page("<p>x</p>"));
  files["META-INF/rights.xml"] = "<rights/>";
  EXPECT_THAT(message_of(zipped(files)), HasSubstr("protected"));
  files.erase("META-INF/rights.xml");
  files["META-INF/encryption.xml"] =
      "<encryption><EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes128-cbc\"/>"
      "</encryption>";
  EXPECT_THAT(message_of(zipped(files)), HasSubstr("protected"));
}

TEST(Epub, PassesObfuscatedFonts) {
  Files files = book_of(page("<p>x</p>"));
  files["META-INF/encryption.xml"] =
      "<encryption><EncryptionMethod Algorithm=\"http://www.idpf.org/2008/embedding\"/>"
      "</encryption>";
  EXPECT_EQ(message_of(zipped(files)), "no error");
}

}  // namespace
}  // namespace reader
