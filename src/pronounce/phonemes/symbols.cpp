// What a reading may be written with.
#include "pronounce/phonemes/alphabet.hpp"
#include "pronounce/pronounce.hpp"

namespace pronounce {

std::vector<std::string> symbols_of(std::string_view language) {
  std::vector<std::string> out;
  const std::optional<Column> column = column_of(language);
  if (!column) return out;
  for (const Symbol& symbol : symbols()) {
    if (!(symbol.*(*column)).empty()) out.emplace_back(symbol.ipa);
  }
  return out;
}

}  // namespace pronounce
