// Markdown: blocks, front matter, notes, tables, HTML and what is left out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "outline.hpp"

namespace reader {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;

book::Document markdown(const std::string& text, Tabular tables = Tabular::read) {
  Options options;
  options.format = Format::markdown;
  options.tables = tables;
  book::Document document = read_bytes(text, options);
  EXPECT_EQ(unaccounted(document, text), "");
  EXPECT_EQ(fault_of_pieces(document, text), "");
  return document;
}

TEST(Markdown, ReadsBlocks) {
  EXPECT_THAT(outline(markdown("# Begin\n\nEen *mooie* [dag](http://x) was\nhet.\n\n- brood\n- [x] "
                               "melk\n\n> Gezegd.\n\nVerder\n------\n\nCaf&eacute; `code`.\n")),
              ElementsAre("[1] Begin", "heading1: Begin", "body: Een mooie dag was het.",
                          "item: brood", "item: melk", "quotation: Gezegd.", "[2] Verder",
                          "heading2: Verder", "body: Café code."));
}

TEST(Markdown, TakesMetadataFromFrontMatter) {
  const auto yaml = markdown(
      "---\ntitle: \"Reis\"\nauthor:\n  - name: Jan\n  - Piet\nlang: nl\ndate: 2024-01-02\ntags: "
      "[x]\n---\n\nTekst.\n");
  EXPECT_EQ(yaml.metadata.title, "Reis");
  EXPECT_EQ(yaml.metadata.author, "Jan, Piet");
  EXPECT_EQ(yaml.metadata.language, "nl");
  EXPECT_EQ(yaml.metadata.date, "2024-01-02");
  const auto toml = markdown("+++\ntitle = 'Reis'\nauthors = [\"A\", \"B\"]\n+++\nTekst.\n");
  EXPECT_EQ(toml.metadata.title, "Reis");
  EXPECT_EQ(toml.metadata.author, "A, B");
  EXPECT_THAT(outline(toml), ElementsAre("[1] ", "body: Tekst."));
}

TEST(Markdown, ReadsNotesAndDropsTheirMarks) {
  EXPECT_THAT(outline(markdown("Zo is het[^1], _zegt_[^a-b] men.\n\n[^1]: Noot.\n\n[^a-b]: Nog een "
                               "noot, met *nadruk*.\n\nZie [^niet af.\n")),
              ElementsAre("[1] ", "body: Zo is het, zegt men.", "note: Noot.",
                          "note: Nog een noot, met nadruk.", "body: Zie [^niet af."));
}

TEST(Markdown, ReadsTablesRowByRowOrNotAtAll) {
  const std::string text = "Ja.\n\n| Jaar | Brug |\n|---|---|\n| 1920 | Oka |\n\nNee.\n";
  EXPECT_THAT(outline(markdown(text)),
              ElementsAre("[1] ", "body: Ja.", "item: Jaar, Brug", "item: 1920 Oka", "body: Nee."));
  const auto document = markdown(text, Tabular::skip);
  EXPECT_THAT(outline(document), ElementsAre("[1] ", "body: Ja.", "body: Nee."));
  EXPECT_THAT(document.skipped, Contains(Field(&book::Skip::reason, "table")));
}

TEST(Markdown, SkipsCodeAndPictures) {
  const auto document =
      markdown("Eerst ![een brug](b.png) dit:\n\n```c\nint x;\n```\n\n    ingesprongen\n");
  EXPECT_THAT(outline(document), ElementsAre("[1] ", "body: Eerst dit:", "body: ingesprongen"));
  EXPECT_THAT(document.skipped, Contains(Field(&book::Skip::reason, "code")));
  EXPECT_THAT(document.skipped, Contains(Field(&book::Skip::reason, "picture")));
}

TEST(Markdown, ReadsTheTextOfHtml) {
  EXPECT_THAT(outline(markdown("Een <b>vet</b> woord.\n\n<div><h2>Kop</h2><p>Tekst &amp; "
                               "meer.</p><script>x()</script></div>\n\nNa.\n")),
              ElementsAre("[1] ", "body: Een vet woord.", "[2] Kop", "heading2: Kop",
                          "body: Tekst & meer.", "body: Na."));
}

}  // namespace
}  // namespace reader
