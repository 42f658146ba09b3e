// Endings: which words an inflected form may come from, and how its reading grows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pronounce {

/// A base that a word may be a form of, and what stands behind the base's reading.
struct Base {
  std::string word;
  std::string_view ending;  ///< IPA
};

/// The bases of `word`, the likeliest first.
std::vector<Base> bases(std::string_view word, std::string_view language);

/// The reading of the form: `ipa` of the base, spelled `base`, with `ending` (voicing restored
/// before a vowel: kozakken, joden).
std::string with_ending(std::string_view ipa, std::string_view base, std::string_view ending);

}  // namespace pronounce
