// The names of a document as they are met: each with its count and its first sentence.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "book/document.hpp"
#include "book/utterance.hpp"

namespace render {

/// A sentence or title on one line: white space folded.
std::string folded(std::string_view text);

/// A name as it is written, with its reading.
struct NameRow {
  book::Hint hint;
  std::size_t count = 0;
  std::string first;  ///< sentence
};

class NameTable {
 public:
  enum class Of {
    names,            ///< readings that are Cyrillic in the end
    names_and_author  ///< and those of the user's lexicon
  };
  explicit NameTable(Of of) : of_(of) {}

  void add(const book::Paragraph& paragraph, const book::Utterance& utterance);

  const std::map<std::string, NameRow>& rows() const { return rows_; }

 private:
  Of of_;
  std::map<std::string, NameRow> rows_;
};

bool has_cyrillic(std::string_view text);

}  // namespace render
