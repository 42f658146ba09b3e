// Chapters are chosen by number, range or title; what is left out is booked.
#include "render/selection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"

namespace render {
namespace {

using ::testing::ElementsAre;

book::Document document() {
  book::Document document;
  std::size_t at = 0;
  for (const char* title : {"Voorwoord", "Een", "Twee", "Drie", "Noten"}) {
    book::Paragraph paragraph;
    paragraph.text = title;
    paragraph.pieces.push_back({{0, paragraph.text.size()}, {at, at + paragraph.text.size()}});
    at += paragraph.text.size() + 1;
    document.chapters.push_back({title, 1, {paragraph}});
  }
  document.source_size = at;
  return document;
}

std::vector<std::string> left(const Selection& selection) {
  book::Document book = document();
  select_chapters(book, selection);
  std::vector<std::string> titles;
  for (const auto& chapter : book.chapters) titles.push_back(chapter.title);
  return titles;
}

TEST(Selection, PicksNumbersRangesAndTitles) {
  EXPECT_THAT(left({{"2"}, {}}), ElementsAre("Een"));
  EXPECT_THAT(left({{"2-3", "noten"}, {}}), ElementsAre("Een", "Twee", "Noten"));
  EXPECT_THAT(left({{"4-"}, {}}), ElementsAre("Drie", "Noten"));
}

TEST(Selection, SkipsTheSameWay) {
  EXPECT_THAT(left({{}, {"1", "Noten"}}), ElementsAre("Een", "Twee", "Drie"));
  EXPECT_THAT(left({{"1-3"}, {"2"}}), ElementsAre("Voorwoord", "Twee"));
}

TEST(Selection, BooksWhatIsLeftOut) {
  book::Document book = document();
  select_chapters(book, {{}, {"2"}});
  ASSERT_EQ(book.skipped.size(), 1U);
  EXPECT_EQ(book.skipped[0].span, (book::Span{10, 13}));
  EXPECT_EQ(book.skipped[0].reason, "chapter left out");
}

TEST(Selection, RefusesWhatNamesNoChapterOrLeavesNone) {
  for (const char* item : {"0", "6", "5-7", "3-2", "", "-", "Vier"}) {
    EXPECT_THROW(left({{item}, {}}), base::Error) << item;
  }
  EXPECT_THROW(left({{}, {"1-"}}), base::Error);
}

}  // namespace
}  // namespace render
