// Atoms: the runs of letters, runs of digits and single marks a sentence is made of.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace normalize {

/// The smallest piece the recognisers look at.
struct Atom {
  enum class Kind : unsigned char {
    none,     ///< past either end of the sentence
    letters,  ///< letters with their combining marks, of any script
    digits,   ///< 0-9
    mark,     ///< one code point of anything else that is not white space
  };
  /// How a run of letters is cased.
  enum class Case : unsigned char { lower, capital, upper, mixed };

  std::size_t begin = 0;  ///< bytes of the sentence
  std::size_t end = 0;
  char32_t first = 0;  ///< the first code point
  Kind kind = Kind::none;
  Case letter_case = Case::lower;  ///< letters only; a single upper-case letter is `upper`
  bool latin = true;               ///< letters only: no letter of another script
  bool space_before = true;        ///< white space, or the start of the sentence
  bool narrow_space = false;       ///< that space is one no-break or thin space
};

/// Cuts a sentence. Total: a byte that is not UTF-8 is a mark with `first` = base::kBadByte.
std::vector<Atom> atoms(std::string_view sentence);

}  // namespace normalize
