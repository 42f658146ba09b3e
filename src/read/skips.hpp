// Which parts of marked-up text are not read, and why.
#pragma once

#include "read/blocks.hpp"
#include "read/tree.hpp"

namespace reader {

/// Why the element is left out; nullptr when it is read.
const char* reason_to_skip(const Node& node, const Reading& reading);

/// Calls `test(word)` for each word of the attribute until it gives a reason.
template <typename Test>
const char* first_reason(std::string_view words, const Test& test) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find_first_of(" \t\r\n", at), words.size());
    if (end > at) {
      if (const char* reason = test(words.substr(at, end - at))) return reason;
    }
    at = end + 1;
  }
  return nullptr;
}

/// True for a link that is a bare number: a mark behind a word, a number between words.
bool is_number_link(const Node& node);

/// The reason a table gives for a word, nullptr when it has none.
const char* reason_in(const Tables::Words& table, std::string_view word);

/// True for a style that hides its element.
bool is_hidden(const Node& node);

/// True for a table of facts: rows and columns of short cells. Others lay out a page.
bool is_data_table(const Node& table);

}  // namespace reader
