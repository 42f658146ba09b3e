// Walks through a paragraph once and cuts it at the stops where a sentence ends.
#pragma once

#include <string_view>
#include <vector>

#include "book/span.hpp"
#include "segment/judge.hpp"
#include "segment/tables.hpp"

namespace segment {

/// One walk through one paragraph. `text` and `tables` must outlive it.
class Scanner {
 public:
  Scanner(std::string_view text, const Tables& tables) : text_(text), tables_(tables) {}

  /// The trimmed sentences, in order; together they hold every byte that is not white space.
  std::vector<book::Span> sentences();

 private:
  std::size_t pass(std::size_t at);
  std::size_t pass_stop(std::size_t at);
  std::size_t read_mark(std::size_t at, Stop& stop) const;
  std::size_t read_closers(std::size_t at, Stop& stop);
  std::size_t closer_at(std::size_t at) const;
  std::size_t note_at(std::size_t at) const;
  std::size_t detached_closer_at(std::size_t at) const;
  void note_quote(std::size_t at, std::size_t size);
  bool may_follow(const Stop& stop) const;
  bool has_word_before(std::size_t at);
  bool is_missing_space(const Stop& stop) const;
  book::Span bracket_around(std::size_t at);
  void cut(std::size_t end);

  std::string_view text_;
  const Tables& tables_;
  std::vector<book::Span> found_;
  std::size_t sentence_ = 0;  // where the current sentence begins
  std::size_t looked_ = 0;    // up to here no word was found in the current sentence
  std::vector<book::Span> brackets_;
  std::size_t bracket_ = 0;  // the first bracket that ends after the last stop
  bool quoting_ = false;     // a straight double quotation mark is open
};

}  // namespace segment
