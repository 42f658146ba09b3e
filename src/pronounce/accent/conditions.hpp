// What can be said about a letter or a syllable of a word: the conditions that rules hang on.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pronounce/accent/compound.hpp"
#include "pronounce/accent/letters.hpp"

namespace pronounce::accent {

/// A word laid out for the rules.
struct Layout {
  std::vector<Letter> letters;      ///< with what the engine says for each
  std::vector<std::string> glyphs;  ///< the letters as text
  std::vector<std::size_t> nuclei;  ///< letters that carry, or ought to carry, a vowel
  Seam seam;
  std::size_t engine_stress = 0;  ///< index into nuclei; their number when there is none
};

Layout lay_out(std::vector<Letter> letters, const Parts& parts);

/// What speaks for stress on nucleus `index`.
std::vector<std::string> stress_conditions(const Layout& word, std::size_t index);

/// What speaks for each label of the letter at `at`, when nucleus `stressed` bears the stress.
std::vector<std::string> label_conditions(const Layout& word, std::size_t at, std::size_t stressed);

}  // namespace pronounce::accent
