// The table of Russian names: finds the one that a spelling means.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data.hpp"
#include "pronounce/cyrillic/cyrillic.hpp"

namespace pronounce {

/// A name of the table.
struct Lemma {
  CyrillicWord cyrillic;
  std::string written;  ///< Cyrillic as in the table, without the stress mark
  std::string kind;     ///< first, patronymic, surname, place, term, organisation
  std::string dutch;    ///< its Dutch reading in IPA where the rule would be wrong
};

/// How a spelling was matched, the surest first.
enum class Match { spelling, skeleton, typo };

struct Found {
  const Lemma* lemma = nullptr;
  Match match = Match::spelling;
  double confidence = 1;
};

class Gazetteer {
 public:
  Gazetteer() = default;
  /// Rows of data/ru/names.tsv. Throws Error(bad_config) at a row that is not as it must be.
  explicit Gazetteer(const std::vector<base::Row>& rows);

  /// The name spelled `word` (Latin, any system, any case).
  std::optional<Found> spelled(std::string_view word) const;
  /// The name with the same skeleton.
  std::optional<Found> alike(std::string_view word) const;
  /// The name that `word`, of 7 letters or more, is but for one slip of the pen.
  std::optional<Found> slipped(std::string_view word) const;
  /// The name written in Cyrillic, е standing for ё too.
  const Lemma* cyrillic(std::u32string_view letters) const;

  bool empty() const { return lemmas_.empty(); }

 private:
  void add(Lemma lemma, std::string_view spellings);
  void add_feminine(const Lemma& lemma);
  void index(std::size_t lemma, std::string_view spelling);

  std::vector<Lemma> lemmas_;
  std::unordered_map<std::string, std::size_t> spellings_;
  std::unordered_map<std::u32string, std::size_t> skeletons_;
  std::unordered_map<std::u32string, std::size_t> loose_;
  std::unordered_map<std::u32string, std::size_t> cyrillic_;
  std::unordered_map<std::u32string, std::vector<std::size_t>> slips_;  // by deletion of a letter
  std::vector<std::u32string> long_spellings_;
  std::vector<std::size_t> long_lemmas_;
};

}  // namespace pronounce
