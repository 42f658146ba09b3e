// How many slips of the pen lie between two words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pronounce {

/// Optimal string alignment (Damerau) distance: insertions, deletions, substitutions and swaps of
/// neighbours; gives `limit + 1` as soon as it is larger than `limit`.
std::size_t slips(std::u32string_view first, std::u32string_view second, std::size_t limit);

/// `word` (ASCII) and all words with one letter less: two words share one when a slip parts them.
std::vector<std::string> deletions(std::string_view word);

}  // namespace pronounce
