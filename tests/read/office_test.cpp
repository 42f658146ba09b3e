// Word documents, OpenDocument texts and FictionBooks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "outline.hpp"
#include "package.hpp"

namespace reader {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;

const char* const kWord =
    "<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:pStyle w:val=\"a1\"/></w:pPr><w:r>"
    "<w:t>Begin</w:t></w:r></w:p><w:sdt><w:docPartGallery w:val=\"Table of Contents\"/><w:p><w:t>"
    "Begin 1</w:t></w:p></w:sdt><w:p><w:r><w:t>Een </w:t></w:r><w:r><w:instrText>PAGE"
    "</w:instrText><w:delText>geen</w:delText><w:t>zin</w:t></w:r><w:r><w:footnoteReference "
    "w:id=\"2\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r><w:r><w:t>.</w:t>"
    "</w:r></w:p><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>punt</w:t></w:r></w:p><w:tbl><w:tr><w:tc>"
    "<w:p><w:r><w:t>Jaar</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1920</w:t></w:r></w:p></w:tc>"
    "</w:tr></w:tbl></w:body></w:document>";

Files word_document() {
  return {{"word/document.xml", kWord},
          {"word/styles.xml",
           "<w:styles xmlns:w=\"w\"><w:style w:type=\"paragraph\" w:styleId=\"k\"><w:name "
           "w:val=\"heading 1\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name "
           "w:val=\"Mijn kop\"/><w:basedOn w:val=\"k\"/></w:style></w:styles>"},
          {"word/footnotes.xml",
           "<w:footnotes xmlns:w=\"w\"><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/>"
           "</w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:t>De noot.</w:t></w:r></w:p>"
           "</w:footnote></w:footnotes>"},
          {"docProps/core.xml",
           "<c xmlns:dc=\"d\"><dc:title>Titel</dc:title><dc:creator>Wie</dc:creator></c>"}};
}

TEST(Word, ReadsStylesNotesAndTables) {
  const auto document = read_bytes(zipped(word_document()));
  EXPECT_THAT(outline(document), ElementsAre("[1] Begin", "heading1: Begin", "body: Een zin.",
                                             "note: De noot.", "item: punt", "item: Jaar, 1920"));
  EXPECT_EQ(document.metadata.title, "Titel");
  EXPECT_EQ(document.metadata.author, "Wie");
  for (const char* reason : {"table of contents", "field", "deleted text", "hidden"}) {
    EXPECT_THAT(document.skipped, Contains(Field(&book::Skip::reason, reason)));
  }
}

TEST(Word, AccountsForEveryByteOfItsParts) {
  const Files files = word_document();
  const std::string source = files.at("word/document.xml") + files.at("word/footnotes.xml");
  const auto document = read_bytes(zipped(files));
  EXPECT_EQ(document.source_size, source.size());
  EXPECT_EQ(unaccounted(document, source), "");
  EXPECT_EQ(fault_of_pieces(document, source), "");
}

TEST(OpenDocument, ReadsStylesNotesAndLists) {
  const std::string content =
      "<o:d xmlns:o=\"o\" xmlns:text=\"t\"><o:automatic-styles><o:style o:name=\"P1\" "
      "o:parent-style-name=\"Title\"/></o:automatic-styles><text:p text:style-name=\"P1\">Boek"
      "</text:p><text:table-of-content><text:p>Kop 1</text:p></text:table-of-content><text:h "
      "text:outline-level=\"2\">Kop</text:h><text:p>Een<text:s/>zin<text:note><text:note-citation>"
      "1</text:note-citation><text:note-body><text:p>De noot.</text:p></text:note-body></text:note>"
      ".</text:p><text:list><text:list-item><text:p>punt</text:p></text:list-item></text:list>"
      "<o:annotation><text:p>Klopt dit?</text:p></o:annotation></o:d>";
  const auto document = read_bytes(zipped({{"content.xml", content}}));
  EXPECT_THAT(outline(document),
              ElementsAre("[1] Boek", "heading1: Boek", "[2] Kop", "heading2: Kop",
                          "body: Een zin.", "note: De noot.", "item: punt"));
  EXPECT_EQ(document.metadata.title, "Boek");
  EXPECT_EQ(unaccounted(document, content), "");
}

TEST(OpenDocument, WithAPasswordIsRefused) {
  EXPECT_THROW(read_bytes(zipped({{"content.xml", "\x01\x02"},
                                  {"META-INF/manifest.xml",
                                   "<m><file-entry><encryption-data/></file-entry></m>"}})),
               base::Error);
}

const char* const kFictionBook =
    "<?xml version=\"1.0\"?><FictionBook><description><title-info><author><first-name>Анна"
    "</first-name><last-name>Кац</last-name></author><book-title>Boek</book-title><coverpage>"
    "<image href=\"#c\"/></coverpage><lang>ru</lang></title-info></description><body><section>"
    "<title><p>Глава</p><p>Один</p></title><epigraph><p>Слово.</p></epigraph><p>Первая<a "
    "type=\"note\" href=\"#n\">[1]</a>.</p></section></body><body name=\"notes\"><section id=\"n\">"
    "<title><p>1</p></title><p>Сноска.</p></section></body><binary id=\"c\">/9j/4AAQ</binary>"
    "</FictionBook>";

TEST(FictionBook, ReadsSectionsTitlesAndNotes) {
  const auto document = read_bytes(kFictionBook);
  EXPECT_THAT(outline(document),
              ElementsAre("[1] Глава Один", "heading1: Глава Один", "quotation: Слово.",
                          "body: Первая.", "note: Сноска."));
  EXPECT_EQ(document.metadata.title, "Boek");
  EXPECT_EQ(document.metadata.author, "Анна Кац");
  EXPECT_EQ(document.metadata.language, "ru");
  EXPECT_EQ(document.metadata.cover_type, "image/jpeg");
  EXPECT_EQ(document.metadata.cover.size(), 6U);
  EXPECT_EQ(unaccounted(document, kFictionBook), "");
}

TEST(FictionBook, MayBeZipped) {
  const auto document = read_bytes(zipped({{"boek.fb2", kFictionBook}}));
  EXPECT_EQ(document.metadata.title, "Boek");
}

}  // namespace
}  // namespace reader
