// Saved Wikipedia pages, HTML and the language of a text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "base/file.hpp"
#include "outline.hpp"
#include "read/encoding.hpp"

namespace reader {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

std::string fixture(const char* name) {
  return base::read_file(std::filesystem::path(VOORLEZER_SOURCE) / "tests/fixtures/read" / name);
}

TEST(Wikipedia, KeepsTheArticleOnly) {
  EXPECT_THAT(
      outline(read_bytes(fixture("wikipedia-nl.html"))),
      ElementsAre("[1] Nikolaj Verzonnen", "heading1: Nikolaj Verzonnen",
                  "body: Nikolaj Verzonnen (Russisch: Никола́й Вы́думанный, IPA: [nʲɪkɐˈlaj]) "
                  "(Tambov, 3 mei 1890 – Moskou, 12 juni 1956) was een ingenieur. Hij bouwde "
                  "bruggen.",
                  "[2] Leven", "heading2: Leven",
                  "body: In 1912 ging hij naar Sint-Petersburg. Cafés meed hij.",
                  "item: de eerste brug", "item: de tweede brug", "item: Jaar, Brug",
                  "item: 1920 Oka"));
}

TEST(Wikipedia, GivesMetadataAndLanguageRuns) {
  const auto document = read_bytes(fixture("wikipedia-nl.html"));
  EXPECT_EQ(document.metadata.title, "Nikolaj Verzonnen");
  EXPECT_EQ(document.metadata.language, "nl");
  EXPECT_THAT(document.metadata.licence, ::testing::HasSubstr("Creative Commons"));
  const book::Paragraph& paragraph = document.chapters[0].paragraphs[1];
  ASSERT_EQ(paragraph.languages.size(), 1U);
  const book::LanguageRun& run = paragraph.languages[0];
  EXPECT_EQ(run.language, "ru");
  EXPECT_EQ(paragraph.text.substr(run.span.begin, run.span.size()), "Никола́й Вы́думанный");
}

TEST(Wikipedia, SaysWhyEachPartWasSkipped) {
  const auto document = read_bytes(fixture("wikipedia-nl.html"));
  std::vector<std::string> reasons;
  for (const book::Skip& skip : document.skipped) reasons.push_back(skip.reason);
  for (const char* reason : {"reference mark", "infobox", "navigation", "tail section", "hidden",
                             "hatnote", "picture", "table of contents", "mark-up"}) {
    EXPECT_THAT(reasons, Contains(reason));
  }
}

TEST(Wikipedia, ReadsALongDutchArticleClean) {
  const std::string source = fixture("wikipedia-nl-vector.html");
  const auto document = read_bytes(source);
  EXPECT_THAT(
      outline(document),
      ElementsAre(
          "[1] Slag bij Verzinsk", "heading1: Slag bij Verzinsk",
          "body: De slag bij Verzinsk (Russisch: Сраже́ние при Верзи́нске, IPA: [srɐˈʐɛnʲɪje]) vond "
          "plaats op 12 juni 1812, tussen het leger van Pjotr Bedachtov (Пётр Беда́чтов; 1760 – "
          "1831) en dat van Frankrijk.",
          "[2] Aanloop", "heading2: Aanloop",
          "body: Het leger telde 1200 man, ca. 10 km² breed opgesteld; de formule bleef "
          "ongebruikt. "
          "Zie De Verzonnen Oorlog.",
          "item: de infanterie,", "item: de artillerie.", "[3] Verliezen", "heading3: Verliezen",
          "body: Verliezen", "item: Leger, Doden", "item: Russisch, 300", "item: Frans, 250",
          "quotation: Niemand won, niemand verloor."));
  EXPECT_EQ(document.metadata.publisher, "Wikipedia");
  EXPECT_THAT(document.metadata.licence, ::testing::StartsWith("De tekst is beschikbaar onder"));
  EXPECT_EQ(unaccounted(document, source), "");
  EXPECT_EQ(fault_of_pieces(document, source), "");
}

TEST(Wikipedia, LeavesTablesOutWhenAsked) {
  Options options;
  options.tables = Tabular::skip;
  const auto document = read_bytes(fixture("wikipedia-nl-vector.html"), options);
  EXPECT_THAT(outline(document), ::testing::Not(Contains("item: Russisch, 300")));
  EXPECT_THAT(document.skipped, Contains(::testing::Field(&book::Skip::reason, "table")));
}

TEST(Html, AccountsForEveryByte) {
  const std::string source = fixture("wikipedia-nl.html");
  const auto document = read_bytes(source);
  EXPECT_EQ(unaccounted(document, source), "");
  EXPECT_EQ(fault_of_pieces(document, source), "");
}

TEST(Html, ReadsTheCharsetThePageDeclares) {
  EXPECT_THAT(
      outline(read_bytes("<html><meta charset=\"koi8-r\"><body><p>\xF0\xD2\xC9\xD7\xC5\xD4")),
      ElementsAre("[1] ", "body: Привет"));
}

TEST(Html, DropsNavigationOfAnOrdinaryPage) {
  EXPECT_THAT(outline(read_bytes("<!doctype html><title>T</title><nav>Menu</nav><p>Een<br>twee"
                                 "<p>Drie &amp; vier&hellip;<footer>Colofon</footer>")),
              ElementsAre("[1] T", "body: Een twee", "body: Drie & vier…"));
}

TEST(Language, IsFoundByFunctionWords) {
  const auto language = [](std::string_view text) { return read_bytes(text).metadata.language; };
  EXPECT_EQ(language("Het was de man die in het huis van zijn vader niet meer kon worden."), "nl");
  EXPECT_EQ(language("It was the man who would not be in the house of his father."), "en");
  EXPECT_EQ(language("Es war der Mann, der nicht mit dem Vater und der Mutter wohnen wird."), "de");
  EXPECT_EQ(language("C'est la maison des gens qui ne sont pas dans la ville avec elle."), "fr");
  EXPECT_EQ(language("Это был человек, который не хотел жить в доме отца."), "ru");
  EXPECT_EQ(language("Xyzzy plugh."), "");
}

}  // namespace
}  // namespace reader
