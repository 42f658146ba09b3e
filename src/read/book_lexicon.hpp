// The pronunciation lexicons that belong to a book.
#pragma once

#include <map>
#include <string>

#include "book/document.hpp"
#include "read/tables.hpp"
#include "read/tree.hpp"

namespace reader {

/// The lexemes of PLS documents, and where a text holds them.
class BookLexicon {
 public:
  /// Adds a PLS 1.0 document. Lexemes that cannot be read are left out; gives their number.
  std::size_t add(const Node& root, const Tables& tables);
  /// Adds readings where the paragraph's text holds a grapheme between the edges of words, the
  /// longest one; stretches that have a reading keep it.
  void apply(book::Paragraph& paragraph) const;
  bool empty() const { return entries_.empty(); }

 private:
  struct Entry {
    std::string ipa;
    std::string alias;
  };
  const Entry* find(const std::string& words) const;

  std::map<std::string, Entry, std::less<>> entries_;
  std::size_t most_words_ = 1;
};

}  // namespace reader
