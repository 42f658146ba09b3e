// Paragraphs become skips: footnotes that are not wanted, licences around a book.
#include "read/trim.hpp"

#include <algorithm>
#include <string_view>

namespace reader {
namespace {

bool is_frame(const book::Paragraph& paragraph, std::string_view word) {
  const std::string_view text = paragraph.text;
  const std::size_t at = text.find(word);
  return at < 20 && text.find("GUTENBERG", at) != std::string_view::npos;
}

bool holds(const book::Document& document, std::string_view word) {
  for (const book::Chapter& chapter : document.chapters) {
    for (const book::Paragraph& paragraph : chapter.paragraphs) {
      if (is_frame(paragraph, word)) return true;
    }
  }
  return false;
}

}  // namespace

void leave_out(book::Document& document, const char* reason,
               const std::function<bool(const book::Paragraph&)>& test) {
  const std::size_t before = document.skipped.size();
  for (book::Chapter& chapter : document.chapters) {
    std::erase_if(chapter.paragraphs, [&](const book::Paragraph& paragraph) {
      if (!test(paragraph)) return false;
      for (const book::Piece& piece : paragraph.pieces) {
        if (!piece.source.empty()) document.skipped.push_back({piece.source, reason});
      }
      return true;
    });
  }
  if (document.skipped.size() == before) return;
  std::stable_sort(
      document.skipped.begin(), document.skipped.end(),
      [](const book::Skip& a, const book::Skip& b) { return a.span.begin < b.span.begin; });
  std::erase_if(document.chapters,
                [](const book::Chapter& chapter) { return chapter.paragraphs.empty(); });
}

void leave_out_frame(book::Document& document) {
  const bool starts = holds(document, "*** START OF TH");
  if (!starts && !holds(document, "*** END OF TH")) return;
  bool inside = !starts;
  leave_out(document, "boilerplate", [&](const book::Paragraph& paragraph) {
    const bool start = is_frame(paragraph, "*** START OF TH");
    const bool end = is_frame(paragraph, "*** END OF TH");
    if (start) inside = true;
    if (end) inside = false;
    return start || end || !inside;
  });
}

}  // namespace reader
