// Names that follow from others: wives and daughters, patronymics, Cyrillic cases.
#pragma once

#include <string_view>
#include <vector>

#include "pronounce/cyrillic/cyrillic.hpp"

namespace pronounce {

/// The feminine of a surname (Попо́ва, Бородина́, Толста́я, Нава́льная); no letters when it has none.
CyrillicWord feminine(const CyrillicWord& surname);

/// The patronymics of a man's first name that ends in a consonant or й, son's and daughter's.
std::vector<CyrillicWord> patronymics(const CyrillicWord& first);

/// What an inflected Cyrillic word may come from.
struct Nominative {
  std::u32string letters;
  std::size_t kept = 0;   ///< letters in common
  std::size_t vowel = 0;  ///< the place of the stress when the nominative bears it behind `kept`
};

/// The nominatives that `letters` may be a case of, the likeliest first.
std::vector<Nominative> nominatives(std::u32string_view letters);

}  // namespace pronounce
