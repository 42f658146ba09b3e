// The stream of tokens for the engine: what is said for each word of an utterance.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/utterance.hpp"

namespace pronounce {

/// What is handed over for one part of a spoken form; nothing when its letters say it right.
using PartReading = std::function<std::optional<book::Token>(const std::string& part)>;

/// Fills `utterance.tokens` from its words and hints. Words without a hint become text the engine
/// of `language` reads right: lower case for words in capitals, letter names and compound numbers
/// as phonemes, no square brackets or controls, pieces of at most 100 bytes.
/// The parts of words of several parts ("ter attentie van", "kwart over") are asked of `reading`.
void fill_tokens(book::Utterance& utterance, std::string_view language,
                 const PartReading& reading = {});

/// The words of `spoken`: parted by white space.
std::vector<std::string_view> parts_of(std::string_view spoken);

/// True when `word` has two capitals or more and no small letter.
bool in_capitals(std::string_view word);

}  // namespace pronounce
