// Decides whether a sentence ends at a stop.
#pragma once

#include <cstddef>
#include <string_view>

#include "segment/start.hpp"
#include "segment/tables.hpp"

namespace segment {

/// What kind of mark a stop is.
enum class StopKind {
  full,      ///< one full stop
  ellipsis,  ///< … or several full stops
  cry,       ///< ! or ?, perhaps several
  wide,      ///< a stop that needs no space after it
};

/// A stop with what belongs to it.
struct Stop {
  StopKind kind = StopKind::full;
  std::size_t begin = 0;     ///< first byte of the mark
  std::size_t end = 0;       ///< after the closing quotes, brackets and note marks
  std::size_t sentence = 0;  ///< first byte of the sentence that may end here
  bool closes = false;       ///< a closing quotation mark or bracket follows the mark
  bool noted = false;        ///< a note mark like [1] follows it
  bool twice = false;        ///< after a closing mark another stop follows: gezegd!).
  bool aside = false;        ///< a bracket that stands within the sentence closes after it
};

/// True when a sentence ends at `stop` and another begins where `start` was read.
bool ends_sentence(std::string_view text, const Stop& stop, const Start& start,
                   const Tables& tables);

}  // namespace segment
