// Every byte of the source is spoken, normalised, left out with a reason, or layout.
#include "render/coverage.hpp"

#include <gtest/gtest.h>

#include "render/narration.hpp"
#include "render/render.hpp"

namespace render {
namespace {

book::Word word(std::string written, std::string spoken, book::Span span) {
  book::Word result;
  result.written = std::move(written);
  result.spoken = std::move(spoken);
  result.span = span;
  if (result.spoken.empty()) result.reason = "reference mark";
  return result;
}

// "In 1956 [1]" at byte 100 of its source.
book::Paragraph paragraph() {
  book::Paragraph result;
  result.text = "In 1956 [1]";
  result.span = {100, 111};
  result.pieces = {{{0, 11}, {100, 111}}};
  return result;
}

book::Utterance utterance() {
  book::Utterance result;
  result.words = {word("In", "In", {0, 2}), word("1956", "negentien zesenvijftig", {3, 7}),
                  word("[1]", "", {8, 11})};
  return result;
}

book::Document source_of_size(std::size_t bytes) {
  book::Document document;
  document.source_size = bytes;
  return document;
}

std::size_t sum(const Coverage& c) {
  std::size_t bytes = c.spoken + c.normalised + c.layout + c.lost;
  for (const auto& [reason, count] : c.skipped) bytes += count;
  return bytes;
}

TEST(Ledger, BooksEachByteOnce) {
  book::Document document = source_of_size(120);
  document.skipped = {{{0, 90}, "navigation"}};
  Ledger ledger(document);
  ledger.add(paragraph(), {utterance()});
  const Coverage coverage = ledger.coverage();
  EXPECT_EQ(coverage.spoken, 2U);
  EXPECT_EQ(coverage.normalised, 4U);
  EXPECT_EQ(coverage.skipped.at("reference mark"), 3U);
  EXPECT_EQ(coverage.skipped.at("navigation"), 90U);
  EXPECT_EQ(coverage.lost, 0U);
  EXPECT_EQ(coverage.layout, 21U);
  EXPECT_EQ(sum(coverage), coverage.total);
}

TEST(Ledger, FindsAWordThatNobodyAccountedFor) {
  book::Utterance gap = utterance();
  gap.words.erase(gap.words.begin() + 1);
  Ledger middle(source_of_size(120));
  middle.add(paragraph(), {gap});
  EXPECT_EQ(middle.coverage().lost, 4U);

  gap = utterance();
  gap.words.pop_back();
  Ledger end(source_of_size(120));
  end.add(paragraph(), {gap});
  EXPECT_EQ(end.coverage().lost, 3U);
}

TEST(Ledger, TakesWhiteSpaceOfAnyKindForLayout) {
  book::Paragraph spaced = paragraph();
  spaced.text = "In\u00a0\u20091956";
  book::Utterance two;
  two.words = {word("In", "In", {0, 2}), word("1956", "negentien zesenvijftig", {7, 11})};
  Ledger ledger(source_of_size(11));
  ledger.add(spaced, {two});
  EXPECT_EQ(ledger.coverage().lost, 0U);
}

TEST(Accounts, TellTheFateOfEachWordAndItsPlaceInTheSource) {
  const std::vector<Account> all = accounts(paragraph(), {utterance()});
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].fate, "spoken");
  EXPECT_EQ(all[1].fate, "normalised");
  EXPECT_EQ(all[2].fate, "skipped: reference mark");
  EXPECT_EQ(all[2].source, (book::Span{108, 111}));
}

TEST(Coverage, OfAnyTextLosesNothing) {
  const base::Data data(VOORLEZER_SOURCE);
  Narration narration(data, {"nl", pronounce::Names::dutch, {}, true});
  for (
      const std::string text :
      {"Stalin[12] zei (volgens de NKVD) 'ja'. De prijs was € 3,50 in 1956 — of 5 %?",
       "www.voorbeeld.nl/a_b?c=d & jan@voorbeeld.nl … 12:30 u. ☃ 漢字 ภาษาไทย 😀 [[x]] \u00ad\u200b",
       "«Хрущёв» = Chroesjtsjov; zie ook: §3, blz. 4-7, 10.000 km², −5 °C, ½ liter, 3×4=12 #tag"}) {
    book::Paragraph one;
    one.text = text;
    one.span = {0, text.size()};
    one.pieces = {{{0, text.size()}, {0, text.size()}}};
    Ledger ledger(source_of_size(text.size()));
    ledger.add(one, narration.utterances(one, {}));
    EXPECT_EQ(ledger.coverage().lost, 0U) << text;
    EXPECT_EQ(sum(ledger.coverage()), text.size()) << text;
  }
}

}  // namespace
}  // namespace render
