// What the rules know of a language: abbreviations, words that start sentences, and settings.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/data.hpp"

namespace segment {

/// May a sentence end at an abbreviation's full stop, when a capital follows?
enum class Abbreviation {
  unknown,  ///< not in the table
  never,    ///< no: a title, a word that points forward (dr. mevr. bijv.)
  number,   ///< not before a number (nr. 5, blz. XII); else it is a word like others
  starter,  ///< only before a word that often starts a sentence (N.V. jr.)
  final,    ///< yes (enz. kg.)
};

/// How telling a capital on a word is.
enum class Opening {
  name,      ///< any capitalised word may be a name
  starter,   ///< a word with a capital because a sentence starts (Het, Daarna)
  particle,  ///< the same, but it also starts surnames (De Boer, Van Dijk)
};

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

template <typename Value>
using WordMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;
using WordSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

/// The tables of one language.
class Tables {
 public:
  /// Reads data/<language>/segment_*.tsv, or data/default/ when the language has none. Throws
  /// Error(bad_config) when a row is wrong.
  Tables(const base::Data& data, std::string_view language);

  /// `word` without its last full stop. Entries in small letters hold for any case; entries with a
  /// capital hold as written and in capitals (Gen, GEN), initials (B, A.I) only as written.
  Abbreviation abbreviation(std::string_view word) const;
  /// `word` as written, with its capital.
  Opening opening(std::string_view word) const;
  /// True for s, t, n, … when an apostrophe before them belongs to the word ('s avonds).
  bool is_clipped(std::string_view word) const;
  /// True for the names of months.
  bool is_month(std::string_view word) const;
  /// True for verbs that tell who spoke ("What?" Harry asked).
  bool is_saying(std::string_view word) const { return sayings_.contains(word); }
  /// True where a number with a full stop is an ordinal (German: am 3. Oktober).
  bool has_ordinal_stop() const { return ordinal_stop_; }

 private:
  void read_settings(const base::Data& data, std::string_view folder);

  WordMap<Abbreviation> abbreviations_;
  WordMap<Opening> openings_;
  WordSet clipped_;
  WordSet months_;
  WordSet sayings_;
  bool ordinal_stop_ = false;
};

}  // namespace segment
