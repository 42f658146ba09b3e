// Cyrillic letter by letter in Dutch spelling (the usual Dutch transcription of Russian names).
#include "normalize/romanized.hpp"

#include <array>

#include "base/utf8.hpp"

namespace normalize {
namespace {

// From а (U+0430) to я (U+044F).
constexpr std::array<std::string_view, 32> kLetters = {
    "a", "b", "v", "g",  "d", "e",  "zj", "z",   "i",  "j",     "k", "l", "m", "n", "o",   "p",
    "r", "s", "t", "oe", "f", "ch", "ts", "tsj", "sj", "sjtsj", "",  "y", "",  "e", "joe", "ja"};

}  // namespace

std::string romanized(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = base::decode(text, at);
    const char32_t lower = base::to_lower(c);
    if (lower >= 0x430 && lower <= 0x44F) {
      const std::string latin(kLetters[lower - 0x430]);
      out += c == lower ? latin : base::capitalized(latin);
    } else if (lower == 0x451) {
      out += c == lower ? "jo" : "Jo";
    } else {
      out.append(text.substr(at, size));
    }
    at += size;
  }
  return out;
}

}  // namespace normalize
