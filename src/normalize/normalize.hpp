// The door of normalize: a sentence becomes the words a reader would say.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.hpp"
#include "book/word.hpp"

namespace normalize {

/// Verbalises sentences of one language.
class Normalizer {
 public:
  /// Reads data/<language>/ (the tables of normalize); a language without tables passes through.
  /// Throws Error(bad_config) when a table is wrong.
  Normalizer(const base::Data& data, std::string_view language);
  ~Normalizer();
  Normalizer(Normalizer&&) noexcept;
  Normalizer& operator=(Normalizer&&) noexcept;

  /// Tokens of one sentence with what is said for each. They cover every byte of `sentence` that
  /// is not white space, in order; spans count bytes of `sentence`. Pure and total.
  std::vector<book::Word> words(std::string_view sentence) const;

 private:
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

/// The words as one line for people and tests: spoken forms joined by single spaces, punctuation
/// marks attached to the word before them, Cyrillic in Dutch letters.
std::string spoken_line(const std::vector<book::Word>& words);

/// Indices of words that repeat the one before them ("het het"): said as they stand, worth a
/// report.
std::vector<std::size_t> doubled_words(const std::vector<book::Word>& words);

}  // namespace normalize
