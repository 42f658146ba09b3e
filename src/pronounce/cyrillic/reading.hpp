// How a Russian name sounds: with Russian stress in the sounds of the text's language, or Russian.
#pragma once

#include <string>
#include <string_view>

#include "pronounce/cyrillic/cyrillic.hpp"

namespace pronounce {

/// Broad IPA in the sounds of `language` ("nl", "de", "en"): Russian stress, vowels long in open
/// and short in closed syllables, voiced obstruents voiceless at the end and before voiceless ones.
/// A word without a stress gets none.
std::string adapted_reading(const CyrillicWord& word, std::string_view language);

/// Russian IPA: reduction of unstressed vowels, palatalisation, voicing assimilation.
std::string russian_reading(const CyrillicWord& word);

}  // namespace pronounce
