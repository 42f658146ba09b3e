// Plain text: titles, paragraphs, wrapped lines, headings, notes and frames.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "outline.hpp"

namespace reader {
namespace {

using ::testing::ElementsAre;

TEST(PlainText, TakesTheFirstShortLineAsTitle) {
  const auto document =
      reader::document(std::filesystem::path(VOORLEZER_SOURCE) / "data/articles/destalinisatie.txt",
                       Options{}, project_data());
  EXPECT_EQ(document.metadata.title, "Destalinisatie");
  ASSERT_EQ(document.chapters.size(), 1U);
  const auto& paragraphs = document.chapters[0].paragraphs;
  ASSERT_EQ(paragraphs.size(), 4U);
  EXPECT_EQ(paragraphs[0].kind, book::ParagraphKind::heading);
  EXPECT_EQ(paragraphs[0].text, "Destalinisatie.");
}

TEST(PlainText, UnwrapsHardLines) {
  EXPECT_THAT(outline(read_bytes("Dit is een regel die met de hand is\r\nafgebroken, en die dus "
                                 "weer\r\n  heel moet worden.\r\n\r\nEn dit niet.\r\n")),
              ElementsAre("[1] ",
                          "body: Dit is een regel die met de hand is afgebroken, en die dus weer "
                          "heel moet worden.",
                          "body: En dit niet."));
}

TEST(PlainText, MakesAChapterOfEachHeading) {
  EXPECT_THAT(
      outline(
          read_bytes("EERSTE HOOFDSTUK[1]\n\nHet begon zo.\n\n\nTWEEDE HOOFDSTUK\n\nEn toen.\n")),
      ElementsAre("[1] EERSTE HOOFDSTUK", "heading1: EERSTE HOOFDSTUK", "body: Het begon zo.",
                  "[1] TWEEDE HOOFDSTUK", "heading1: TWEEDE HOOFDSTUK", "body: En toen."));
}

TEST(PlainText, JoinsNumeralAndTitleToOneChapter) {
  EXPECT_THAT(outline(read_bytes("I.\n\nHET NOORDEN.\n\nKoud was het daar.\n\n\nII.\n\nDE ZEE.\n\n"
                                 "Nat was het daar.\n")),
              ElementsAre("[1] I. HET NOORDEN.", "heading1: I.", "heading2: HET NOORDEN.",
                          "body: Koud was het daar.", "[1] II. DE ZEE.", "heading1: II.",
                          "heading2: DE ZEE.", "body: Nat was het daar."));
}

TEST(PlainText, KnowsUnderlinedHeadings) {
  EXPECT_THAT(
      outline(read_bytes("Over lezen\n==========\n\nLezen is goed.\n\n== Verder ==\n\nJa.\n")),
      ElementsAre("[1] Over lezen", "heading1: Over lezen", "body: Lezen is goed.", "[1] Verder",
                  "heading1: Verder", "body: Ja."));
}

TEST(PlainText, DropsEmphasisAndKeepsTheMarksOfNotes) {
  EXPECT_THAT(
      outline(read_bytes("Dat is _Barbertje_,[12] zei snake_case.\n\n[12] Een noot.\n")),
      ElementsAre("[1] ", "body: Dat is Barbertje,[12] zei snake_case.", "note: [12] Een noot."));
}

TEST(PlainText, StripsGutenbergsFrame) {
  const auto document = read_bytes(
      "The Project Gutenberg EBook\n\nTitle: Reis\n\nAuthor: Iemand\n\nLanguage: Dutch\n\n"
      "*** START OF THIS PROJECT GUTENBERG EBOOK REIS ***\n\nProduced by Jan.\n\n"
      "Wij gingen op reis.\n\n*** END OF THIS PROJECT GUTENBERG EBOOK REIS ***\nLicence\n");
  EXPECT_THAT(outline(document), ElementsAre("[1] Reis", "body: Wij gingen op reis."));
  EXPECT_EQ(document.metadata.title, "Reis");
  EXPECT_EQ(document.metadata.author, "Iemand");
  EXPECT_EQ(document.metadata.language, "nl");
  ASSERT_EQ(document.skipped.size(), 2U);
  EXPECT_EQ(document.skipped[0].reason, "boilerplate");
}

TEST(PlainText, ComposesMarksAndDropsWhatCannotBeSeen) {
  const auto document = read_bytes(
      "Ge\xCC\x81org af\xC2\xADge\xE2\x80\x8B"
      "broken Ста\xCC\x81лин.");
  EXPECT_THAT(outline(document), ElementsAre("[1] ", "body: Géorg afgebroken Ста\xCC\x81лин."));
}

TEST(PlainText, TakesTitleAndAuthorFromFirstLines) {
  const auto document = read_bytes(
      "Title: Reis naar Tula\nAuthor: Anna de Wit\n\n# Vertrek\n\nWij gingen.\n\n# Aankomst\n\n"
      "Wij kwamen.\n");
  EXPECT_EQ(document.metadata.title, "Reis naar Tula");
  EXPECT_EQ(document.metadata.author, "Anna de Wit");
  EXPECT_THAT(outline(document),
              ElementsAre("[1] Vertrek", "heading1: Vertrek", "body: Wij gingen.", "[1] Aankomst",
                          "heading1: Aankomst", "body: Wij kwamen."));
  EXPECT_EQ(read_bytes("Titel: x\nEn dan: niets meer van dien aard.\n").metadata.title, "");
}

TEST(PlainText, ReadsListItems) {
  EXPECT_THAT(outline(read_bytes("1. brood\n2. melk\n   en room\n")),
              ElementsAre("[1] ", "item: 1. brood", "item: 2. melk en room"));
}

}  // namespace
}  // namespace reader
