// Russian names in a text: which word is one, in Cyrillic, and how it is read.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data.hpp"
#include "book/utterance.hpp"
#include "pronounce/cyrillic/inverse.hpp"
#include "pronounce/names/gazetteer.hpp"
#include "pronounce/pronounce.hpp"

namespace pronounce {

/// A name found, not yet in sounds.
struct Name {
  CyrillicWord cyrillic;
  std::string written;  ///< canonical Cyrillic
  std::string dutch;    ///< a Dutch reading that overrules
  book::Origin origin = book::Origin::lexicon;
  double confidence = 1;
  bool exonym = false;  ///< the language's own word, never said in Russian sounds
};

class RussianNames {
 public:
  /// Reads data/ru/names.tsv and data/ru/words.tsv when `project_lexicons`, and the terms of
  /// data/<language>/ that come from Russian.
  RussianNames(const base::Data& data, std::string_view language, bool project_lexicons);

  /// Evidence of a document.
  void observe(const std::vector<book::Word>& words);

  /// The name that the Latin or Cyrillic `word` (no hyphen) is, by the table. `base`: what remains
  /// of a word without its ending, which is taken for a name less readily.
  enum class Form { word, base };
  std::optional<Name> known(std::string_view word, Form form, const EngineReadings& engine);

  /// The name that the Latin `word` is by the evidence of the document or by its looks, or that
  /// it is but for a slip of the pen. Asks `engine` for the stress where nothing else tells it.
  std::optional<Name> guessed(std::string_view word, const EngineReadings& engine);

  /// The Cyrillic of a naturalised term ("goelag"); empty when it is not Russian.
  std::string cyrillic_of_term(std::string_view term) const;

  /// True when `word` is spelled as a person of the table is.
  bool is_person(std::string_view word) const;

 private:
  void observe_word(std::string_view text);
  void observe_name(std::string_view name);
  void bind(const CyrillicWord& cyrillic);
  std::optional<Name> from_cyrillic(std::string_view word, const EngineReadings& engine);
  std::optional<Name> from_case(const CyrillicWord& cyrillic) const;
  std::optional<Name> by_looks(std::string_view word, const EngineReadings& engine);
  CyrillicWord best_candidate(std::string_view word, const EngineReadings& engine);
  void place_stress(CyrillicWord& word, const EngineReadings& engine);
  bool is_credible(std::string_view word, const Found& found, Form form) const;
  bool looks_russian(std::string_view word) const;
  bool in_russian_text() const;
  bool is_ordinary(std::string_view word) const;
  bool is_lower_word(std::string_view word) const;

  std::string language_;
  Gazetteer gazetteer_;
  std::unordered_map<std::u32string, CyrillicWord> words_;    // Russian words with their stress
  std::unordered_map<std::u32string, std::size_t> stresses_;  // answers of the engine
  std::map<std::string, CyrillicWord> bound_;  // Latin name → the Cyrillic in brackets behind it
  std::vector<std::string> recent_;            // the last names, which brackets may explain
  Keys lower_words_;                // words of the document that stand there without a capital
  std::set<std::string> seen_;      // names of the table in the document
  std::set<std::string> surnames_;  // words behind Russian first names
  bool after_first_name_ = false;
  bool everything_ = false;  // without tables each capitalised word is taken for a name
  // Ordinary words spelled like a Russian name; true: but for in a text about Russia.
  std::unordered_map<std::string, bool> not_names_;
  std::size_t evidence_ = 0;  // how much in the document speaks of Russia
  std::size_t words_seen_ = 0;
  bool in_brackets_ = false;
};

}  // namespace pronounce
