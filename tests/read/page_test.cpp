// Ordinary web pages: the text of the page is read, what the site puts around it is not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "base/file.hpp"
#include "outline.hpp"

namespace reader {
namespace {

using ::testing::ElementsAre;

book::Document page(const char* name) {
  const std::string source =
      base::read_file(std::filesystem::path(VOORLEZER_SOURCE) / "tests/fixtures/read" / name);
  book::Document document = read_bytes(source);
  EXPECT_EQ(unaccounted(document, source), "");
  EXPECT_EQ(fault_of_pieces(document, source), "");
  return document;
}

TEST(Page, OfANewspaperIsItsArticle) {
  const auto document = page("page-news.html");
  EXPECT_THAT(
      outline(document),
      ElementsAre(
          "[1] Brug over de Oka weer open", "heading1: Brug over de Oka weer open",
          "body: Na twee jaar herstel is de brug bij Kaloega weer open voor verkeer, meldt de "
          "gouverneur.",
          "note: De brug bij Kaloega in de winter.",
          "body: De brug werd in 2022 gesloten nadat er scheuren in de pijlers waren gevonden. "
          "Sindsdien moest het verkeer vijftig kilometer omrijden.",
          "body: Volgens gouverneur Ivanov is het werk binnen het budget gebleven, al duurde het "
          "een half jaar langer dan gepland.",
          "[2] Feest op zaterdag", "heading2: Feest op zaterdag",
          "body: Zaterdag wordt de opening gevierd met muziek en vuurwerk. De toegang is gratis; "
          "wie met de auto komt, betaalt twee roebel.",
          "body: Ook de burgemeester van Tula, die vorig jaar nog een rechtszaak begon, heeft "
          "gezegd dat hij komt."));
  EXPECT_EQ(document.metadata.title, "Brug over de Oka weer open");
  EXPECT_EQ(document.metadata.author, "Anna de Wit");
  EXPECT_EQ(document.metadata.publisher, "De Dagbode");
  EXPECT_EQ(document.metadata.language, "nl-NL");
  EXPECT_EQ(document.metadata.date, "2024-03-05T08:00:00+01:00");
}

TEST(Page, OfABlogIsItsPostWithoutComments) {
  const auto document = page("page-blog.html");
  EXPECT_THAT(
      outline(document),
      ElementsAre(
          "[2] Fixing an old radio", "heading2: Fixing an old radio",
          "body: I found this radio at a flea market. It hummed, it smelled of dust, and it did "
          "not play a single station.",
          "body: The first thing to do, of course, is to replace every paper capacitor, because "
          "they all leak by now.",
          "quotation: Never work on a live chassis alone, my grandfather used to say.",
          "body: After an evening of soldering it came alive, on medium wave first, and then on "
          "short wave as well.",
          "[3] What it cost", "heading3: What it cost", "item: Six capacitors, four euros in all.",
          "item: One fuse from the drawer.",
          "body: So for less than a lunch I have a radio that will outlive me."));
  EXPECT_EQ(document.metadata.title, "Fixing an old radio");
  EXPECT_EQ(document.metadata.author, "Tom");
  EXPECT_EQ(document.metadata.language, "en");
}

TEST(Page, OfAForumIsAllItsMessages) {
  const auto document = page("page-forum.html");
  ASSERT_EQ(document.chapters.size(), 1U);
  const auto& paragraphs = document.chapters[0].paragraphs;
  ASSERT_EQ(paragraphs.size(), 7U);
  EXPECT_EQ(paragraphs[0].text, "Moskau im Winter");
  EXPECT_EQ(paragraphs[1].text, "Ines");
  EXPECT_EQ(paragraphs[6].text,
            "Danke, dann kaufe ich noch Handschuhe. Und wie ist es in der Metro, zieht man da "
            "alles wieder aus?");
}

TEST(Page, OfAManualLosesItsCodeAndMenus) {
  const auto document = page("page-docs.html");
  EXPECT_THAT(
      outline(document),
      ElementsAre("[1] Installing", "heading1: Installing",
                  "body: Kettle runs on every system that has a kernel and a socket. You need "
                  "about ten megabytes of disk space.",
                  "body: Note",
                  "body: Older releases needed water as well; this one does not, as far as we "
                  "know.",
                  "[2] From source", "heading2: From source",
                  "body: Unpack the archive and run the two commands below, in this order, as an "
                  "ordinary user:",
                  "body: The option PREFIX chooses another folder.", "item: Option, Meaning",
                  "item: PREFIX, where it goes", "item: QUIET, say nothing"));
  EXPECT_EQ(document.metadata.title, "Installing");
}

TEST(Page, LaidOutByTablesIsReadInOrder) {
  EXPECT_THAT(
      outline(page("page-tables.html")),
      ElementsAre(
          "[1] De molens van Schiedam", "body: De molens van Schiedam",
          "body: In de achttiende eeuw stonden er twintig molens rond de stad, die alle mout "
          "maalden voor de branderijen. Nu zijn er nog zes over, en ze zijn hoger dan waar ook ter "
          "wereld.",
          "body: De Noord is met drieëndertig meter de hoogste: wie boven staat, ziet bij helder "
          "weer de zee.",
          "body: Elke zaterdag draaien ze, als er wind is, en dan mag men naar binnen.",
          "item: Molen, Jaar", "item: De Noord, 1803", "item: De Vrijheid, 1785"));
}

TEST(Page, OfNamelessBoxesIsFoundByItsProse) {
  const auto document = page("page-soup.html");
  EXPECT_THAT(
      outline(document),
      ElementsAre("[1] Les marchés d'Odessa",
                  "body: On y trouve de tout, du poisson fumé, des pastèques, des livres, et "
                  "surtout des gens qui parlent.",
                  "body: Le matin, avant huit heures, les vendeuses installent leurs étals et se "
                  "racontent les nouvelles de la nuit.",
                  "body: Vers midi il fait trop chaud, alors on rentre, on ferme les volets et "
                  "l'on dort jusqu'à quatre heures."));
  EXPECT_EQ(document.metadata.language, "fr-FR");
}

TEST(Page, ThatIsAllListIsReadAllTheSame) {
  EXPECT_THAT(
      outline(read_bytes("<!doctype html><title>T</title><body><div class=\"sidebar\"><p>Dit "
                         "is alles wat er op deze bladzijde staat.</p></div>")),
      ElementsAre("[1] T", "body: Dit is alles wat er op deze bladzijde staat."));
  EXPECT_THAT(outline(read_bytes("<!doctype html><title>T</title><ul><li><a href=\"a\">Alfa</a>"
                                 "<li><a href=\"b\">Beta</a><li><a href=\"c\">Gamma</a></ul>")),
              ElementsAre("[1] T", "item: Alfa", "item: Beta", "item: Gamma"));
}

}  // namespace
}  // namespace reader
