// Words with the reading someone gave them, and the forms derived from those words.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data.hpp"
#include "book/utterance.hpp"
#include "pronounce/lexicon/files.hpp"

namespace pronounce {

/// What a lexicon says of a word: its IPA, or how it would be spelled to be read right.
struct Entry {
  std::string ipa;
  std::string alias;
  std::string canonical;
  book::Origin origin = book::Origin::lexicon;
};

class Lexicon {
 public:
  /// The last entry of a word wins. `where` (file:line) is named when the IPA cannot be said by
  /// the table of `language`: throws Error(bad_config).
  void add(std::string_view word, Entry entry, std::string_view language, std::string_view where);

  /// The entry of exactly this word; a word without a capital also fits one at the start of a
  /// sentence and in capitals.
  const Entry* find(std::string_view word) const;

  /// The entry of the word or of the base it is an inflection of (genitive, plural, -e, …), the
  /// ending put behind its reading by the rules of `language`.
  std::optional<Entry> resolve(std::string_view word, std::string_view language) const;

  /// The longest entry that is written at words[at]: several words, a word with a digit or a sign
  /// in it, or a single word as it is written. Its last word may have an ending. Costs at most
  /// kMostWords steps.
  struct Match {
    std::size_t words = 0;
    Entry entry;
  };
  std::optional<Match> match(const std::vector<book::Word>& words, std::size_t at,
                             std::string_view language) const;

  bool empty() const { return entries_.empty(); }

 private:
  std::optional<Entry> inflected(std::string_view word, std::string_view language) const;
  const Entry* phrase(const std::string& written, const std::string& lower) const;

  std::unordered_map<std::string, Entry> entries_;
  std::map<std::string, std::vector<std::string>> phrases_;  // small letters → words of entries_
};

/// Adds entries of the user's; `name` and their lines stand in errors. Throws Error(bad_config)
/// where a reading cannot be said.
void add_entries(Lexicon& lexicon, const std::vector<LexiconEntry>& entries, std::string_view name,
                 std::string_view language);

/// Adds the entries of a lexicon file; `name` stands in errors. Throws Error(bad_config) with
/// file:line at the first line that is wrong.
void read_lexicon(Lexicon& lexicon, std::string_view text, std::string_view name,
                  std::string_view language);

/// Adds the rows word, IPA of a table such as data/nl/terms.tsv.
void read_terms(Lexicon& lexicon, const std::vector<base::Row>& rows, std::string_view language);

}  // namespace pronounce
