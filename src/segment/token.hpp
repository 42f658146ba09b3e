// What stands before a full stop.
#pragma once

#include <cstddef>
#include <string_view>

namespace segment {

/// The shape of the word before a full stop.
enum class Shape {
  nothing,  ///< no word: white space, a bracket, a quotation mark
  word,     ///< letters, perhaps with hyphens or digits
  letter,   ///< one letter: an initial, or a name like "plan B"
  dotted,   ///< letters with full stops between them: d.w.z, U.S.S.R, J.V
  number,   ///< digits, perhaps with separators
  address,  ///< an internet address or a file name
};

/// The word that ends just before a full stop.
struct Token {
  std::size_t begin = 0;
  std::string_view text;
  Shape shape = Shape::nothing;
};

/// Looks back from `end`, at most 48 bytes.
Token token_before(std::string_view text, std::size_t end);

}  // namespace segment
