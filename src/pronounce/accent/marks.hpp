// The stress that a writer marked with an acute: "voorkómen", "één", "énkele".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "pronounce/accent/morphs.hpp"

namespace pronounce::accent {

/// A word without its marks of stress.
struct Unmarked {
  std::string plain;         ///< lower case
  std::size_t stressed = 0;  ///< the letter, counted in code points, that bears the stress
};

/// Takes the acutes off `word` (lower case) where they mark stress. Nothing where there is none, or
/// where the acute belongs to the spelling: a final é ("café", "cafés") and a word whose parts
/// `morphs` does not know ("éclair", "López").
std::optional<Unmarked> without_stress_marks(const std::string& word, const Morphs& morphs);

}  // namespace pronounce::accent
