// Endings: which words an inflected form may come from, and how its reading grows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pronounce {

/// A base that a word may be a form of, and what becomes of the base's reading. IPA throughout.
struct Base {
  std::string word;
  std::string_view ending;       ///< stands behind the reading
  char last = 0;                 ///< the letter of the form before its ending: the z of "bazen"
  std::string_view cut = {};     ///< what the reading of the base ends in and the form has not
  std::string_view before = {};  ///< stands before the reading
};

/// The bases of `word`, the likeliest first.
std::vector<Base> bases(std::string_view word, std::string_view language);

/// The reading of the form, from `ipa` of its base: voiced before a vowel (kozakken, joden, bazen),
/// voiceless before t (verliest). Empty when `ipa` does not end in what is to be cut.
std::string form_of(std::string_view ipa, const Base& base);

/// `ipa` with a bare ending ("s").
std::string with_ending(std::string_view ipa, std::string_view ending);

}  // namespace pronounce
