// From a paragraph's text back to its source, through the pieces.
#include "book/paragraph.hpp"

#include <algorithm>

namespace book {
namespace {

bool is_linear(const Piece& piece) { return piece.text.size() == piece.source.size(); }

}  // namespace

Span source_of(const Paragraph& paragraph, Span part) {
  const auto& pieces = paragraph.pieces;
  const auto holds = [&](std::size_t at) {
    auto after =
        std::upper_bound(pieces.begin(), pieces.end(), at,
                         [](std::size_t value, const Piece& p) { return value < p.text.begin; });
    return after == pieces.begin() ? pieces.end() : after - 1;
  };
  const auto first = holds(part.begin);
  if (first == pieces.end()) return {paragraph.span.begin, paragraph.span.begin};
  const std::size_t begin = is_linear(*first)
                                ? first->source.begin + (part.begin - first->text.begin)
                                : first->source.begin;
  if (part.empty()) return {begin, begin};
  const auto last = holds(part.end - 1);
  const std::size_t end =
      is_linear(*last) ? last->source.begin + (part.end - last->text.begin) : last->source.end;
  return {begin, end};
}

}  // namespace book
