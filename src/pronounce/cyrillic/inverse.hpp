// The way back: a Russian name in Dutch letters becomes Cyrillic.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pronounce/cyrillic/cyrillic.hpp"

namespace pronounce {

/// Cyrillic forms that `latin` (Dutch spelling, any case) may stand for, the likeliest first; ё
/// bears the stress. Never empty for a word of letters.
std::vector<CyrillicWord> cyrillic_candidates(std::string_view latin);

}  // namespace pronounce
