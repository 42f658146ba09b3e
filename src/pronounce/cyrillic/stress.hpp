// Where a Russian name bears its stress.
#pragma once

#include <string_view>

#include "pronounce/cyrillic/cyrillic.hpp"

namespace pronounce {

/// The place of the stress where the ending decides it (-енко, -швили, -град, -слав, -изация, …);
/// kNoStress when it does not.
std::size_t stress_by_ending(std::u32string_view letters);

/// The place of the vowel stressed in `ipa`, the engine's Russian reading of `letters`, found by
/// counting vowels; kNoStress when there is no mark.
std::size_t stress_by_reading(std::u32string_view letters, std::string_view ipa);

}  // namespace pronounce
