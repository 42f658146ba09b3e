// Cleaning: what the engine may see of a piece of text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace synth {

/// Pieces of a token that are safe to hand over, and what had to be left out.
struct Cleaned {
  std::vector<std::string> pieces;  ///< to be separated by spaces; none is empty
  std::string lost;                 ///< letters of scripts and signs the voice cannot say
};

/// Drops control characters, brackets that start phonemes, and scripts and signs that a voice of
/// `language` cannot say; splits what is longer than the engine takes as one word (100 letters;
/// less for digits, signs and letters that are spelled). Total on any bytes.
Cleaned clean(std::string_view token, std::string_view language);

/// True when `phonemes` can stand within [[ ]] without harm.
bool is_safe_phonemes(std::string_view phonemes);

/// True for the name of a phoneme table that may be switched to ("ru").
bool is_known_table(std::string_view language);

}  // namespace synth
