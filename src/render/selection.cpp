// Chapters by number, range or title.
#include "render/selection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace render {
namespace {

// "7" as 7; 0 for what is no number.
std::size_t number_of(std::string_view text) {
  std::size_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failed == std::errc() && end == text.data() + text.size() ? number : 0;
}

// "3-5" and "7-" (to the end).
void mark_range(std::string_view item, std::vector<bool>& marked) {
  const std::size_t dash = item.find('-');
  const std::size_t first = number_of(item.substr(0, dash));
  std::size_t last = first;
  if (dash != std::string_view::npos) {
    last = dash + 1 == item.size() ? marked.size() : number_of(item.substr(dash + 1));
  }
  if (first == 0 || last > marked.size()) return;
  for (std::size_t i = first; i <= last; ++i) marked[i - 1] = true;
}

std::vector<bool> marked_by(const book::Document& document, const std::vector<std::string>& items) {
  std::vector<bool> all(document.chapters.size());
  for (const std::string& item : items) {
    std::vector<bool> marked(all.size());
    mark_range(item, marked);
    const std::string title = base::to_lower(item);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (base::to_lower(document.chapters[i].title) == title) marked[i] = true;
      all[i] = all[i] || marked[i];
    }
    if (std::find(marked.begin(), marked.end(), true) != marked.end()) continue;
    throw base::Error(
        base::Code::usage,
        fmt::format("no chapter has the number or title '{}': see --list-chapters", item));
  }
  return all;
}

void leave_out(book::Document& document, const book::Chapter& chapter) {
  for (const book::Paragraph& paragraph : chapter.paragraphs) {
    for (const book::Piece& piece : paragraph.pieces) {
      if (!piece.source.empty()) document.skipped.push_back({piece.source, "chapter left out"});
    }
  }
}

}  // namespace

void select_chapters(book::Document& document, const Selection& selection) {
  if (selection.pick.empty() && selection.skip.empty()) return;
  const std::vector<bool> picked = marked_by(document, selection.pick);
  const std::vector<bool> skipped = marked_by(document, selection.skip);
  std::vector<book::Chapter> kept;
  for (std::size_t i = 0; i < picked.size(); ++i) {
    if ((selection.pick.empty() || picked[i]) && !skipped[i]) {
      kept.push_back(std::move(document.chapters[i]));
    } else {
      leave_out(document, document.chapters[i]);
    }
  }
  if (kept.empty()) throw base::Error(base::Code::usage, "--pick and --skip leave no chapter");
  document.chapters = std::move(kept);
  std::stable_sort(document.skipped.begin(), document.skipped.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
}

}  // namespace render
