// Composition: the text that the engine is given for an utterance, and where its words stand.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "book/utterance.hpp"

namespace synth {

/// Where a token begins in the composed text.
struct Place {
  std::size_t begin = 0;  ///< code points
  std::size_t word = 0;   ///< index into Utterance::words
};

/// What the engine says in one call.
struct Composed {
  std::string text;                   ///< UTF-8
  std::size_t size = 0;               ///< code points of `text`
  std::vector<Place> places;          ///< sorted by begin; word never falls
  std::vector<std::string> problems;  ///< words that cannot be said, for people
};

enum class Style {
  hinted,  ///< phoneme tokens in the engine's alphabet
  plain,   ///< the written text in their place
};

/// The tokens as one text: separated by spaces, punctuation attached, phonemes within [[ ]], other
/// phoneme tables switched to and back. Words stay under the engine's limit, clauses under 600
/// characters and 40 dotted initials. `language`: of the voice. Total, linear.
Composed compose(const book::Utterance& utterance, std::string_view language, Style style);

/// The composed text cut at its commas (semicolons, colons), for an utterance that cannot be said
/// as a whole; places count within each fragment. Phonemes are never cut.
std::vector<Composed> fragments(const Composed& whole);

}  // namespace synth
