// Numbers in words: cardinals, ordinals and years of one language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace normalize {

/// The largest number that is said as one; more digits are said one by one.
inline constexpr std::uint64_t kLargestSpelled = 999'999'999'999'999'999;

/// How one language writes numbers in words. Every function is total: above `kLargestSpelled` the
/// digits are named one by one.
struct Speller {
  std::string (*cardinal)(std::uint64_t);  ///< 1956: duizend negenhonderdzesenvijftig
  std::string (*ordinal)(std::uint64_t);   ///< 20: twintigste; German: zwanzigste
  std::string (*year)(std::uint64_t);      ///< 1956: negentienzesenvijftig
  std::string (*counted)(std::uint64_t);   ///< as people count: 1800: achttienhonderd
};

/// The speller of "nl", "en" or "de"; Dutch for any other language.
const Speller& speller(std::string_view language);

extern const Speller kDutchSpeller;
extern const Speller kEnglishSpeller;
extern const Speller kGermanSpeller;

/// The digits of `number` named by `cardinal`, with spaces.
std::string digit_by_digit(std::uint64_t number, std::string (*cardinal)(std::uint64_t));

}  // namespace normalize
