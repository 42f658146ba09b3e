// Which lines of a plain text are headings.
#pragma once

#include <string_view>

#include "read/tables.hpp"

namespace reader {

enum class HeadingRank { none, part, chapter, numeral, capitals };

/// The rank of a block that stands alone: "EERSTE DEEL.", "Hoofdstuk IV", "XII.", "DE DWINA.".
HeadingRank heading_rank(std::string_view block, const Tables& tables);

/// True when the text ends as a sentence does, closing quotes and brackets apart.
bool ends_sentence(std::string_view text);

}  // namespace reader
