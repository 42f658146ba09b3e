// The door of segment: a paragraph becomes sentences.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/data.hpp"
#include "book/span.hpp"

namespace segment {

/// Splits paragraphs into sentences by the rules of one language.
class Segmenter {
 public:
  /// Reads data/<language>/ (the tables of segment); a language without tables gets rules that
  /// hold for most. Throws Error(bad_config) when a table is wrong.
  Segmenter(const base::Data& data, std::string_view language);
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;

  /// The sentences of one paragraph: bytes of `paragraph`, in order, without overlap, trimmed of
  /// white space; every byte that is not white space is in exactly one. Pure and total: any bytes
  /// are taken, the cost is linear in their number.
  std::vector<book::Span> sentences(std::string_view paragraph) const;

 private:
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

}  // namespace segment
