// The table of Russian names: finds the one that a spelling means.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.hpp"
#include "pronounce/cyrillic/cyrillic.hpp"
#include "pronounce/cyrillic/transliterate.hpp"
#include "pronounce/names/keys.hpp"
#include "pronounce/names/slip_index.hpp"

namespace pronounce {

/// A name of the table.
struct Lemma {
  CyrillicWord cyrillic;
  std::string written;  ///< the canonical form: Cyrillic as in the table, without the stress mark
  std::string kind;     ///< first, patronymic, surname, place, term, organisation; word: a term of
                        ///< the text's language, which needs no capital
  std::string dutch;    ///< its Dutch reading in IPA where the rule would be wrong
  bool only_listed = false;  ///< the reading is that of the listed spellings
};

/// How a spelling was matched, the surest first; ambiguous: by names that sound different.
enum class Match { spelling, skeleton, ambiguous, typo };

struct Found {
  Lemma lemma;
  Match match = Match::spelling;
  double confidence = 1;
  bool foreign = false;   ///< spelled by the rules of another language than the text's
  bool replaced = false;  ///< a slip that puts one consonant for another: perhaps another name
  std::size_t rank = 0;   ///< of the spelling, the surest 0
};

class Gazetteer {
 public:
  Gazetteer() = default;
  /// Rows of data/ru/names.tsv, and of data/nl/terms.tsv, of which those with a Cyrillic word
  /// count. Throws Error(bad_config) at a row that is not as it must be.
  /// `own`: the spelling of the text's language, taken for likelier than the others.
  Gazetteer(const std::vector<base::Row>& names, const std::vector<base::Row>& terms, System own);

  /// The name spelled `word` (Latin, any system, any case).
  std::optional<Found> spelled(std::string_view word) const;
  /// The name with the same skeleton.
  std::optional<Found> alike(std::string_view word) const;
  /// The name of 7 letters or more that `word` is but for one slip of the pen, or for a habit such
  /// as k instead of ch.
  std::optional<Found> slipped(std::string_view word);
  /// The name written in Cyrillic, е standing for ё too.
  std::optional<Lemma> cyrillic(std::u32string_view letters) const;

  bool empty() const { return entries_.empty(); }

 private:
  // Where the parts of a lemma stand in `pool_`, one behind the other.
  struct Entry {
    std::uint32_t at = 0;
    std::uint8_t letters = 0;
    std::uint8_t written = 0;
    std::uint8_t kind = 0;
    std::uint8_t dutch = 0;
    std::uint8_t stress = 0;
    bool only_listed = false;
  };

  void read_names(const std::vector<base::Row>& rows);
  void read_terms(const std::vector<base::Row>& rows);
  void add(const Lemma& lemma, std::string_view spellings, std::size_t rank);
  void add_derived();
  bool is_exonym(const Lemma& lemma, std::string_view language, std::string_view spelling) const;
  void index_systems(std::size_t number, const Lemma& lemma, std::size_t rank);
  void index(std::size_t number, std::string_view spelling, std::size_t rank);
  static std::optional<Found> with_own_reading(std::optional<Found> found);
  Lemma lemma(std::size_t number) const;
  static std::size_t distance(const std::u32string& key, const Lemma& name);
  std::optional<Found> chosen(std::string_view word, const Keys::Numbers& numbers, Match match,
                              double confidence) const;

  System own_ = System::dutch;
  std::string pool_;
  std::vector<Entry> entries_;
  Keys spellings_;
  Keys skeletons_;
  Keys loose_;
  Keys cyrillic_;
  Keys exonyms_;  // the language's own names of places, which tell nothing of Russian
  SlipIndex slips_;
};

}  // namespace pronounce
