// Chapters by headings, by paragraphs, by minutes; their titles; none too long.
#include "render/chapters.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace render {
namespace {

using Kind = ChapterRule::Kind;

book::Paragraph body(std::string text) {
  book::Paragraph paragraph;
  paragraph.text = std::move(text);
  return paragraph;
}

book::Paragraph heading(std::string text) {
  book::Paragraph paragraph = body(std::move(text));
  paragraph.kind = book::ParagraphKind::heading;
  paragraph.level = 1;
  return paragraph;
}

// About `seconds` of text that opens with `opening`.
std::string long_text(const std::string& opening, double seconds) {
  std::string text = opening;
  while (estimated_seconds(text.size()) < seconds) text += " en zo gaat het verhaal verder";
  return text + ".";
}

book::Document document(std::vector<book::Chapter> chapters) {
  book::Document document;
  document.metadata.title = "Het boek";
  document.chapters = std::move(chapters);
  return document;
}

std::vector<std::string> titles(const book::Document& document) {
  std::vector<std::string> all;
  for (const auto& chapter : document.chapters) all.push_back(chapter.title);
  return all;
}

std::vector<std::string> texts(const book::Document& document) {
  std::vector<std::string> all;
  for (const auto& chapter : document.chapters) {
    for (const auto& paragraph : chapter.paragraphs) all.push_back(paragraph.text);
  }
  return all;
}

book::Document with_headings() {
  return document({{"Eén", 1, {heading("Eén"), body("De eerste tekst.")}},
                   {"Twee", 2, {heading("Twee"), body("De tweede tekst.")}}});
}

TEST(ChapterRules, AreReadFromText) {
  EXPECT_EQ(chapter_rule("headings").kind, Kind::headings);
  EXPECT_EQ(chapter_rule("paragraphs").kind, Kind::paragraphs);
  EXPECT_EQ(chapter_rule("none").kind, Kind::none);
  EXPECT_EQ(chapter_rule("7.5").kind, Kind::minutes);
  EXPECT_DOUBLE_EQ(chapter_rule("7.5").minutes, 7.5);
}

TEST(ChapterRules, RefuseWhatIsNeitherNameNorMinutes) {
  for (const char* text : {"", "chapters", "0", "0.4", "601", "-5", "5x", "nan", "inf", "1e9"}) {
    try {
      chapter_rule(text);
      ADD_FAILURE() << "accepted: " << text;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::Code::usage) << text;
    }
  }
}

TEST(Chapters, FollowHeadingsWhereThereAreAny) {
  book::Document book = with_headings();
  plan_chapters(book, {});
  EXPECT_EQ(titles(book), (std::vector<std::string>{"Eén", "Twee"}));
  EXPECT_EQ(book.chapters[1].level, 2);
}

TEST(Chapters, WithoutHeadingsAreParagraphsOfTwentySeconds) {
  book::Document book = document({{"",
                                   1,
                                   {heading("Titel."), body(long_text("Het begin", 25)),
                                    body("Kort."), body(long_text("Daarna", 25)), body("Slot.")}}});
  const std::vector<std::string> before = texts(book);
  plan_chapters(book, {});
  EXPECT_EQ(texts(book), before);
  ASSERT_EQ(book.chapters.size(), 2U);
  EXPECT_EQ(book.chapters[0].title, "Titel");  // a heading goes with what follows it
  EXPECT_EQ(book.chapters[0].paragraphs.size(), 2U);
  EXPECT_EQ(book.chapters[1].title.rfind("Kort.", 0), 0U);
  EXPECT_EQ(book.chapters[1].paragraphs.size(), 3U);  // the short end does not stand alone
}

TEST(Chapters, NoneGivesOneWithTheTitleOfTheBook) {
  book::Document book = with_headings();
  const std::vector<std::string> before = texts(book);
  plan_chapters(book, chapter_rule("none"));
  EXPECT_EQ(titles(book), std::vector<std::string>{"Het boek"});
  EXPECT_EQ(texts(book), before);
}

TEST(Chapters, MinutesGiveThatLengthAtLeastSaveTheLast) {
  std::vector<book::Paragraph> paragraphs;
  for (int i = 0; i < 40; ++i) paragraphs.push_back(body(long_text("Alinea", 15)));
  book::Document book = document({{"", 1, std::move(paragraphs)}});
  const std::vector<std::string> before = texts(book);
  plan_chapters(book, chapter_rule("2"));
  EXPECT_EQ(texts(book), before);
  ASSERT_GE(book.chapters.size(), 4U);
  for (const auto& chapter : book.chapters) {
    std::size_t bytes = 0;
    for (const auto& paragraph : chapter.paragraphs) bytes += paragraph.text.size();
    EXPECT_GE(estimated_seconds(bytes), 120);
    EXPECT_LE(estimated_seconds(bytes), 270);
  }
}

TEST(Chapters, TitlesAreOpeningWordsCutBetweenWords) {
  book::Document book = document({{"", 1, {body(long_text("Waarom, zo vroeg men zich af,", 30))}}});
  plan_chapters(book, chapter_rule("paragraphs"));
  const std::string& title = book.chapters.at(0).title;
  EXPECT_EQ(title, "Waarom, zo vroeg men zich af, en zo gaat het…");
}

TEST(Chapters, ATitleOfOneLongWordIsCutBetweenCodePoints) {
  std::string word;
  for (int i = 0; i < 300; ++i) word += "é";
  book::Document book = document({{"", 1, {body(word)}}});
  plan_chapters(book, {});
  std::string expected;
  for (int i = 0; i < 48; ++i) expected += "é";
  EXPECT_EQ(book.chapters.at(0).title, expected + "…");
}

TEST(Chapters, EmptyOnesAreLeftOut) {
  book::Document book = with_headings();
  book.chapters.insert(book.chapters.begin() + 1, book::Chapter{"Leeg", 1, {}});
  plan_chapters(book, {});
  EXPECT_EQ(titles(book), (std::vector<std::string>{"Eén", "Twee"}));
}

TEST(Chapters, LongOnesAreSplitAndNumbered) {
  std::vector<book::Paragraph> paragraphs = {heading("Lang")};
  for (int i = 0; i < 400; ++i) paragraphs.push_back(body(std::string(1000, 'a')));
  book::Document book =
      document({{"Lang", 1, std::move(paragraphs)}, {"Kort", 1, {body("Kort.")}}});
  const std::vector<std::string> before = texts(book);
  plan_chapters(book, {});
  EXPECT_EQ(texts(book), before);
  ASSERT_GE(book.chapters.size(), 4U);
  EXPECT_EQ(book.chapters[0].title, "Lang (1)");
  EXPECT_EQ(book.chapters[1].title, "Lang (2)");
  EXPECT_EQ(book.chapters.back().title, "Kort");
  for (const auto& chapter : book.chapters) EXPECT_LT(chapter.paragraphs.size(), 135U);
}

TEST(Chapters, ALongParagraphThatCannotBeSplitIsNotNumbered) {
  book::Document book =
      document({{"Lang", 1, {body(std::string(200000, 'a'))}}, {"Kort", 1, {body("Kort.")}}});
  plan_chapters(book, {});
  EXPECT_EQ(titles(book), (std::vector<std::string>{"Lang", "Kort"}));
}

}  // namespace
}  // namespace render
