// The way back: a Russian name in Dutch letters becomes Cyrillic, and its stress is found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pronounce/names/cyrillic.hpp"

namespace pronounce {

/// Cyrillic forms that `latin` (Dutch spelling, any case) may stand for, the likeliest first; ё
/// bears the stress. Never empty for a word of letters.
std::vector<CyrillicWord> cyrillic_candidates(std::string_view latin);

/// The place of the stress where the ending decides it (-енко, -швили, -град, -слав, -изация, …);
/// kNoStress when it does not.
std::size_t stress_by_ending(std::u32string_view letters);

/// The place of the vowel stressed in `ipa`, the engine's Russian reading of `letters`, found by
/// counting vowels; kNoStress when there is no mark.
std::size_t stress_by_reading(std::u32string_view letters, std::string_view ipa);

}  // namespace pronounce
