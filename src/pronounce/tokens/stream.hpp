// The stream of tokens for the engine: what is said for each word of an utterance.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "book/utterance.hpp"

namespace pronounce {

/// Fills `utterance.tokens` from its words and hints. Words without a hint become text the engine
/// of `language` reads right: lower case for words in capitals, letter names and compound numbers
/// as phonemes, no square brackets or controls, pieces of at most 100 bytes.
void fill_tokens(book::Utterance& utterance, std::string_view language);

/// The words of `spoken`: parted by white space.
std::vector<std::string_view> parts_of(std::string_view spoken);

/// True when `word` has two capitals or more and no small letter.
bool in_capitals(std::string_view word);

}  // namespace pronounce
