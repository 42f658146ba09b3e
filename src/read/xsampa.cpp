// X-SAMPA to IPA, symbol by symbol, the longest match first.
#include "read/xsampa.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace reader {
namespace {

constexpr std::size_t kLongest = 3;  // bytes of a symbol
constexpr std::size_t kMost = 200;   // bytes of a reading

// The symbol at the start of `rest`, empty when there is none.
Tables::Words::const_iterator symbol_of(std::string_view rest, const Tables::Words& table) {
  for (std::size_t size = std::min(kLongest, rest.size()); size > 0; --size) {
    const auto found = table.find(rest.substr(0, size));
    if (found != table.end()) return found;
  }
  return table.end();
}

}  // namespace

std::string ipa_of(std::string_view phonemes, std::string_view alphabet, const Tables& tables) {
  const std::string name = base::to_lower(alphabet);
  const bool ascii = std::all_of(phonemes.begin(), phonemes.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (phonemes.size() > kMost) return {};
  if (name == "ipa" || (name.empty() && !ascii)) return std::string(phonemes);
  if (!name.empty() && name != "x-sampa" && name != "xsampa") return {};
  std::string ipa;
  for (std::string_view rest = phonemes; !rest.empty();) {
    if (rest.front() == ' ') {
      ipa += ' ';
      rest.remove_prefix(1);
      continue;
    }
    const auto found = symbol_of(rest, tables.xsampa);
    if (found == tables.xsampa.end()) return {};
    ipa += found->second;
    rest.remove_prefix(found->first.size());
  }
  return ipa;
}

}  // namespace reader
