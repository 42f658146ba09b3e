// Chapters of a book: by its headings, by paragraphs, by minutes.
#include "render/chapters.hpp"

#include <fmt/format.h>

#include <charconv>
#include <iterator>
#include <utility>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace render {
namespace {

constexpr double kShortest = 20;           // seconds, for chapters made of paragraphs
constexpr std::size_t kLongest = 131'072;  // bytes of text, about two hours
constexpr std::size_t kTitleLength = 48;   // code points

std::size_t text_size(const book::Chapter& chapter) {
  std::size_t size = 0;
  for (const auto& paragraph : chapter.paragraphs) size += paragraph.text.size();
  return size;
}

std::string opening_words(const std::string& text) {
  std::size_t cut = 0;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == kTitleLength) {
      if (cut == 0) cut = at;  // one long word
      while (cut > 0 && std::string_view(",;:(-").find(text[cut - 1]) != std::string_view::npos)
        --cut;
      return text.substr(0, cut) + "…";
    }
    if (text[at] == ' ') cut = at;
    at += base::decode(text, at).size;
  }
  return text;
}

std::string title_of(const book::Chapter& chapter) {
  const book::Paragraph& first = chapter.paragraphs.front();
  std::string title = opening_words(first.text);
  if (first.kind == book::ParagraphKind::heading && title.ends_with('.')) title.pop_back();
  return title;
}

std::vector<book::Paragraph> all_paragraphs(book::Document& document) {
  std::vector<book::Paragraph> all;
  for (auto& chapter : document.chapters) {
    std::move(chapter.paragraphs.begin(), chapter.paragraphs.end(), std::back_inserter(all));
  }
  return all;
}

// Runs of paragraphs, each at least `shortest` seconds; a heading always goes with what follows.
std::vector<book::Chapter> by_length(std::vector<book::Paragraph> paragraphs, double shortest) {
  std::vector<book::Chapter> chapters;
  book::Chapter open;
  const auto close = [&] { chapters.push_back(std::exchange(open, {})); };
  for (auto& paragraph : paragraphs) {
    const bool heading = paragraph.kind == book::ParagraphKind::heading;
    if (heading && estimated_seconds(text_size(open)) >= shortest) close();
    open.paragraphs.push_back(std::move(paragraph));
    if (!heading && estimated_seconds(text_size(open)) >= shortest) close();
  }
  if (open.paragraphs.empty()) return chapters;
  if (chapters.empty() || estimated_seconds(text_size(open)) >= shortest) {
    close();
  } else {  // too short to stand alone
    auto& last = chapters.back().paragraphs;
    std::move(open.paragraphs.begin(), open.paragraphs.end(), std::back_inserter(last));
  }
  return chapters;
}

// Parts of about one length; a heading stays with what follows it.
std::vector<book::Chapter> even_parts(book::Chapter chapter, std::size_t count) {
  const std::size_t size = text_size(chapter);
  std::vector<book::Chapter> parts(1);
  std::size_t seen = 0;
  std::size_t current = 0;
  for (auto& paragraph : chapter.paragraphs) {
    const std::size_t part = (seen + paragraph.text.size() / 2) * count / size;
    seen += paragraph.text.size();
    const auto& open = parts.back().paragraphs;
    if (part != current && !open.empty() && open.back().kind != book::ParagraphKind::heading) {
      parts.emplace_back();
      current = part;
    }
    parts.back().paragraphs.push_back(std::move(paragraph));
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i].level = chapter.level;
    parts[i].title = chapter.title;
    if (parts.size() > 1 && !chapter.title.empty()) parts[i].title += fmt::format(" ({})", i + 1);
  }
  return parts;
}

void split_long(std::vector<book::Chapter>& chapters) {
  std::vector<book::Chapter> result;
  for (auto& chapter : chapters) {
    const std::size_t count = text_size(chapter) / kLongest + 1;
    if (count == 1) {
      result.push_back(std::move(chapter));
      continue;
    }
    for (auto& part : even_parts(std::move(chapter), count)) result.push_back(std::move(part));
  }
  chapters = std::move(result);
}

bool has_headings(const book::Document& document) {
  std::size_t titled = 0;
  for (const auto& chapter : document.chapters) titled += chapter.title.empty() ? 0 : 1;
  return titled > 1;
}

std::vector<book::Chapter> one_chapter(book::Document& document) {
  std::vector<book::Chapter> chapters(1);
  chapters[0].title = document.metadata.title;
  chapters[0].paragraphs = all_paragraphs(document);
  return chapters;
}

}  // namespace

ChapterRule chapter_rule(std::string_view text) {
  if (text == "headings") return {ChapterRule::Kind::headings, 0};
  if (text == "paragraphs") return {ChapterRule::Kind::paragraphs, 0};
  if (text == "none") return {ChapterRule::Kind::none, 0};
  double minutes = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), minutes);
  if (failed == std::errc() && end == text.data() + text.size() && minutes >= 0.5 &&
      minutes <= 600) {
    return {ChapterRule::Kind::minutes, minutes};
  }
  throw base::Error(
      base::Code::usage,
      "--chapters takes headings, paragraphs, none or a number of minutes (0.5 to 600)",
      std::string(text));
}

double estimated_seconds(std::size_t bytes) { return static_cast<double>(bytes) / 16.9; }

void plan_chapters(book::Document& document, const ChapterRule& rule) {
  using Kind = ChapterRule::Kind;
  auto& chapters = document.chapters;
  Kind kind = rule.kind;
  if (kind == Kind::automatic) kind = has_headings(document) ? Kind::headings : Kind::paragraphs;
  if (kind == Kind::paragraphs) chapters = by_length(all_paragraphs(document), kShortest);
  if (kind == Kind::minutes) chapters = by_length(all_paragraphs(document), rule.minutes * 60);
  if (kind == Kind::none) chapters = one_chapter(document);
  std::erase_if(chapters, [](const auto& c) { return c.paragraphs.empty(); });
  split_long(chapters);
  for (auto& chapter : chapters) {
    if (chapter.title.empty()) chapter.title = title_of(chapter);
  }
}

}  // namespace render
