// A word laid out for the rules: its letters, vowels and morphs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pronounce/accent/letters.hpp"
#include "pronounce/accent/morphs.hpp"

namespace pronounce::accent {

/// A word laid out for the rules.
struct Layout {
  std::vector<Letter> letters;        ///< with what the engine says for each
  std::vector<std::string> glyphs;    ///< the letters as text
  std::vector<std::size_t> nuclei;    ///< letters that carry, or ought to carry, a vowel
  std::vector<Morph> morphs;          ///< never empty
  std::vector<std::size_t> morph_of;  ///< for each letter the index of its morph
  std::vector<std::size_t> morph_at;  ///< for each letter its place in its morph
  std::string pattern;                ///< the kinds of the morphs
  std::size_t engine_stress = 0;      ///< index into nuclei; their number when there is none
};

Layout lay_out(std::vector<Letter> letters, const Morphs& morphs);

/// The letters [from, to) as text; "^" and "$" stand beyond the ends.
std::string window(const Layout& word, std::ptrdiff_t from, std::ptrdiff_t to);

/// The vowel that is said for a letter; empty when none is.
std::string_view vowel_said(const Letter& letter);

/// The stress of what is said for a letter.
Stress stress_of(const Letter& letter);

}  // namespace pronounce::accent
