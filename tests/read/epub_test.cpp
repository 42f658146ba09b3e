// EPUB: order, titles, metadata, protection, and archives made to do harm.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <map>

#include "base/error.hpp"
#include "outline.hpp"

namespace reader {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

using Files = std::map<std::string, std::string>;

std::string zipped(const Files& files) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  zip_source_keep(target);
  for (const auto& [name, content] : files) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  }
  zip_close(archive);
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

std::string page(const std::string& body) {
  return "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\" "
         "xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title/></head><body>" +
         body + "</body></html>";
}

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

TEST(Office, ReadsWordDocuments) {
  const auto document = read_bytes(zipped(
      {{"word/document.xml",
        "<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Kop1\"/></w:pPr><w:r>"
        "<w:t>Begin</w:t></w:r></w:p><w:p><w:r><w:t>Een </w:t></w:r><w:r><w:instrText>PAGE"
        "</w:instrText><w:t>zin.</w:t></w:r></w:p></w:body></w:document>"}}));
  EXPECT_THAT(outline(document), ElementsAre("[1] Begin", "heading1: Begin", "body: Een zin."));
}

TEST(Office, ReadsOpenDocuments) {
  const auto document = read_bytes(zipped(
      {{"content.xml",
        "<o:d xmlns:o=\"o\" xmlns:text=\"t\"><text:h "
        "text:outline-level=\"2\">Kop</text:h><text:p>Een"
        "<text:s/>zin.</text:p><text:list><text:list-item><text:p>punt</text:p></text:list-item>"
        "</text:list></o:d>"}}));
  EXPECT_THAT(outline(document),
              ElementsAre("[2] Kop", "heading2: Kop", "body: Een zin.", "item: punt"));
}

TEST(Attacks, EntityTricksAreRefused) {
  const std::string start = "<?xml version=\"1.0\"?><!DOCTYPE html [";
  const std::string end = "]><html><body><p>&b;</p></body></html>";
  for (const char* declaration : {"<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;\">",
                                  "<!ENTITY b SYSTEM \"file:///etc/hostname\">",
                                  "<!ENTITY % p SYSTEM \"http://example.org/x\"> %p;"}) {
    EXPECT_THAT(message_of(zipped(book_of(start + declaration + end))), HasSubstr("entities"));
  }
  EXPECT_THAT(
      message_of(zipped(book_of(start + "<!ENTITY b \"" + std::string(50000, 'x') + "\">" + end))),
      HasSubstr("entities"));
}

TEST(Attacks, BombsAreRefused) {
  EXPECT_THAT(message_of(zipped(book_of(std::string(60U << 20U, ' ')))), HasSubstr("far more"));
}

TEST(Attacks, CrowdedTagsAreRefused) {
  std::string many;
  for (int i = 0; i < 100000; ++i) many += " a" + std::to_string(i) + "=\"1\"";
  EXPECT_THAT(message_of("<html><body" + many + "><p>x"), HasSubstr("beyond reason"));
  std::string deep = "<html>";
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  EXPECT_THAT(message_of(deep + "x"), HasSubstr("beyond reason"));
  deep = "<html>";
  for (int i = 0; i < 30000; ++i) deep += "<b><i><a>";
  EXPECT_THAT(message_of(deep + "x"), HasSubstr("beyond reason"));
}

TEST(Attacks, RepeatedSpineItemsAreReadOnce) {
  Files files = book_of(page("<p>Een keer.</p>"));
  std::string spine;
  for (int i = 0; i < 20000; ++i) spine += "<itemref idref=\"a\"/>";
  std::string& opf = files["OPS/p.opf"];
  opf.insert(opf.find("</spine>"), spine);
  const auto document = read_bytes(zipped(files));
  EXPECT_THAT(outline(document),
              ElementsAre("[1] Eén", "body: Een keer.", "[1] Twee", "body: Tweede deel."));
}

TEST(Attacks, TruncatedArchivesAreRefused) {
  const std::string whole = zipped(book_of(page("<p>Een lange tekst, en nog een.</p>")));
  for (std::size_t size = 4; size < whole.size(); size += whole.size() / 13) {
    EXPECT_NE(message_of(whole.substr(0, size)), "no error") << size;
  }
}

TEST(Attacks, PathsOutOfTheBookAreNotRead) {
  Files files = book_of(page("<p>x</p>"));
  std::string& opf = files["OPS/p.opf"];
  opf.replace(opf.find("een.xhtml"), 9, "../../../etc/hostname");
  const auto document = read_bytes(zipped(files));
  EXPECT_THAT(outline(document), ElementsAre("[1] Twee", "body: Tweede deel."));
  EXPECT_FALSE(document.warnings.empty());
}

}  // namespace
}  // namespace reader
