// Chooses the speller of a language.
#include "normalize/numbers/speller.hpp"

namespace normalize {

const Speller& speller(std::string_view language) {
  if (language == "en") return kEnglishSpeller;
  if (language == "de") return kGermanSpeller;
  return kDutchSpeller;
}

std::string digit_by_digit(std::uint64_t number, std::string (*cardinal)(std::uint64_t)) {
  std::string said;
  for (const char digit : std::to_string(number)) {
    if (!said.empty()) said += ' ';
    said += cardinal(static_cast<std::uint64_t>(digit - '0'));
  }
  return said;
}

}  // namespace normalize
