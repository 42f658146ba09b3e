// A word of a sentence: what stands in the text and what is said for it.
#pragma once

#include <string>
#include <string_view>

#include "book/span.hpp"

namespace book {

/// The semiotic classes of normalisation (after Sparrowhawk's), plus plain words and punctuation.
enum class WordClass {
  plain,
  punctuation,
  cardinal,
  ordinal,
  year,
  decade,
  century,
  era,
  date,
  time,
  range,
  decimal,
  fraction,
  percent,
  money,
  measure,
  roman,
  abbreviation,
  acronym,  ///< said as a word: NAVO
  letters,  ///< said letter by letter: USSR
  initial,
  symbol,
  electronic,  ///< URL, e-mail
  telephone,
  code,       ///< ISBN, postcode, serial number
  reference,  ///< footnote mark: not said
  foreign,    ///< another script
  emoji,
};

/// "cardinal", "letters", … for reports and `--json`.
std::string_view name(WordClass kind);

/// One token of a sentence. Words cover every non-space byte of their sentence, in order.
struct Word {
  std::string written;  ///< as in the text
  std::string spoken;   ///< as said: words in letters, may be several; for punctuation the mark
                        ///< that shapes the pause (, ; : . ? !), empty when it shapes none
  Span span;            ///< bytes of the text the sentence was given in
  WordClass kind = WordClass::plain;
  bool space_before = true;  ///< white space stands before it
  std::string reason;        ///< why nothing is said: set exactly when `spoken` is empty
};

}  // namespace book
