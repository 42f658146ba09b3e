// Finds the short brackets of a paragraph.
#pragma once

#include <string_view>
#include <vector>

#include "book/span.hpp"

namespace segment {

/// The outermost pairs ( ), [ ], { } of at most 300 bytes, in order, without overlap; `end` is just
/// after the closing one. Marks without a partner are passed over; the cost is linear.
std::vector<book::Span> short_brackets(std::string_view text);

}  // namespace segment
