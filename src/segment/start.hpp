// What stands after a stop: how a sentence would start there.
#pragma once

#include <cstddef>
#include <string_view>

#include "segment/tables.hpp"

namespace segment {

/// What the first word after a stop begins with.
enum class Initial {
  nothing,  ///< no word follows
  capital,  ///< a capital, or a letter of a script without case
  clipped,  ///< an apostrophe word: 's Avonds, 't was
  small,    ///< a small letter
  digit,
  joint,  ///< a comma, colon or the like: the sentence goes on
};

/// How the text goes on after a stop.
struct Start {
  std::size_t word = 0;     ///< first byte of the first word
  std::string_view first;   ///< that word
  std::string_view second;  ///< the word after it
  Initial initial = Initial::nothing;
  Opening opening = Opening::name;
  bool quote = false;           ///< a quotation mark stands before the word
  bool bracket = false;         ///< an opening bracket stands before the word
  bool dash = false;            ///< a dash stands before the word
  bool second_capital = false;  ///< the second word has a capital
};

/// Looks on from `at`, a bounded number of bytes.
Start start_at(std::string_view text, std::size_t at, const Tables& tables);

}  // namespace segment
