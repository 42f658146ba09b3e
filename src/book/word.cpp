// Names of the word classes.
#include "book/word.hpp"

#include <array>

namespace book {

std::string_view name(WordClass kind) {
  constexpr std::array<std::string_view, 28> names = {
      "plain",  "punctuation", "cardinal",  "ordinal",      "year",      "decade",   "century",
      "era",    "date",        "time",      "range",        "decimal",   "fraction", "percent",
      "money",  "measure",     "roman",     "abbreviation", "acronym",   "letters",  "initial",
      "symbol", "electronic",  "telephone", "code",         "reference", "foreign",  "emoji"};
  static_assert(static_cast<std::size_t>(WordClass::emoji) + 1 == names.size());
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace book
