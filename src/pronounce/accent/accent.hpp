// Stress and vowels of native words where the engine is wrong.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.hpp"
#include "book/utterance.hpp"
#include "book/word.hpp"

namespace pronounce {

/// A reading and how it was found.
struct Reading {
  std::string ipa;  ///< broad IPA, ˈ and ˌ before the syllable
  book::Origin origin = book::Origin::rule;
  double confidence = 1;
};

/// Corrects the engine's reading of words of one language. Pure.
class Accent {
 public:
  /// Reads data/<language>/ (the tables of accent); a language without tables corrects nothing.
  /// `use_lexicon` false: rules alone. Throws Error(bad_config) when a table is wrong.
  Accent(const base::Data& data, std::string_view language, bool use_lexicon = true);
  ~Accent();
  Accent(Accent&&) noexcept;
  Accent& operator=(Accent&&) noexcept;

  /// What the engine is to be asked for: `word` in lower case without the acutes that mark its
  /// stress ("voorkómen", which the engine takes for other vowels); else `word` as it is.
  std::string plain(std::string_view word) const;

  /// The better reading of `word` (as written, one token) where it differs from `engine_ipa`, the
  /// engine's own reading of `plain(word)`, and is surer; nothing otherwise. A word with its stress
  /// marked always has one.
  std::optional<Reading> reading(std::string_view word, std::string_view engine_ipa) const;

  /// The reading of `words[at]`, where it is a homograph that the words beside it tell apart.
  std::optional<Reading> homograph(const std::vector<book::Word>& words, std::size_t at) const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace pronounce
