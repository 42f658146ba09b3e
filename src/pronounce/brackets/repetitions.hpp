// Brackets behind a name that only say it again: in Cyrillic, transliterated, in phonetic script.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.hpp"
#include "book/word.hpp"

namespace pronounce {

/// What is said of such brackets.
enum class Brackets {
  all,   ///< everything, as it stands
  once,  ///< a form that has not been said yet in this document
  skip,  ///< nothing
};

/// Finds bracketed repetitions and takes the sound from them.
///
/// A bracketed repetition is "(…)" right behind a word (or behind the quotation mark that closes
/// it) with nothing between the brackets but labels ("Russisch:", "transliteratie"), words in
/// Cyrillic (in any other script behind the label of a language), transliterations of those words
/// or of the words before the bracket, phonetic script, and , ; : / and quotation marks between
/// them. A year, a translation, any other word: and it is none.
class Repetitions {
 public:
  /// Reads data/<language>/bracket_labels.tsv where there is one. Throws Error(bad_config).
  Repetitions(const base::Data& data, std::string_view language, Brackets mode);

  /// Empties `spoken` of what is not to be said, and gives the reason. `words`: one sentence, the
  /// sentences in the order of the document: `once` remembers the forms. Total, linear.
  void silence(std::vector<book::Word>& words);

 private:
  enum class Label { language, form, joiner };
  struct Part;
  std::vector<Part> parts(const std::vector<book::Word>& words, std::size_t open,
                          std::size_t close) const;
  bool repeats(const std::vector<book::Word>& words, std::size_t open,
               std::vector<Part>& parts) const;
  void decide(const std::vector<book::Word>& words, std::size_t open, std::vector<Part>& parts);
  const Label* label(const book::Word& word) const;

  Brackets mode_;
  std::map<std::string, Label> labels_;
  std::set<std::u32string> said_;
};

}  // namespace pronounce
