// The phoneme tables of the engine: which mnemonic says which IPA symbol.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace pronounce {

/// One IPA symbol and its mnemonic in the tables of nl, en, de and ru.
struct Symbol {
  std::string_view ipa;
  std::string_view nl;
  std::string_view en;
  std::string_view de;
  std::string_view ru;
  bool vowel = false;
};

/// The column of a phoneme table.
using Column = std::string_view Symbol::*;

/// The column of `language`, nothing when there is no table for it.
std::optional<Column> column_of(std::string_view language);

/// All symbols. The first one with a given mnemonic is the IPA it stands for.
std::span<const Symbol> symbols();

/// Mnemonics of `language` that `first` and `second` would make together when written without a
/// separator, as the engine takes the longest one it knows.
bool runs_together(std::string_view first, std::string_view second);

}  // namespace pronounce
