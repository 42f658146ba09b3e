// Where a word falls apart: prefixes, roots, suffixes and the links between parts of compounds.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data.hpp"

namespace pronounce::accent {

/// One morph of a word: its text, what it is and its bytes [begin, end).
struct Morph {
  std::string text;
  char kind = 'R';  ///< P prefix, R root, S suffix, L link
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The morphs of a language, each with a cost: the rarer, the dearer.
class Morphs {
 public:
  Morphs() = default;
  /// Reads data/<language>/accent_morphs.tsv: morph, kind, cost in tenths. A missing table knows
  /// no morphs. Throws base::Error(bad_config) with the line that is not of that form.
  Morphs(const base::Data& data, std::string_view language);

  void add(std::string_view text, char kind, float cost);

  /// The cheapest way to split `word` (lower case); a root may be unknown. A word that cannot be
  /// split is one root. Words of more than 60 bytes are not split. `known_whole` false: as if the
  /// word itself were not known as a root.
  std::vector<Morph> split(std::string_view word, bool known_whole = true) const;

  /// True when `word` (lower case) can be split into morphs that are all known.
  bool knows(std::string_view word) const;

  /// What a root costs that is not known.
  static float unknown_cost(std::string_view text);

 private:
  struct Best;
  struct Search;
  void extend(Search& search, std::size_t begin, std::size_t end) const;
  float cost(std::string_view text, char kind, bool known) const;

  std::unordered_map<std::string, float> costs_;  // kind and text
  std::size_t longest_ = 0;
};

}  // namespace pronounce::accent
