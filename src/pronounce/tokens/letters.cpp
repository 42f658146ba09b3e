// Spells words in IPA.
#include "pronounce/tokens/letters.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.hpp"

namespace pronounce {
namespace {

using Names = std::array<std::string_view, 26>;

constexpr Names kDutch = {"aː",  "beː", "seː", "deː", "eː",  "ɛf",  "ɣeː",     "haː", "i",
                          "jeː", "kaː", "ɛl",  "ɛm",  "ɛn",  "oː",  "peː",     "ky",  "ɛr",
                          "ɛs",  "teː", "y",   "veː", "ʋeː", "ɪks", "ɪpsilɔn", "zɛt"};
constexpr Names kGerman = {"aː",  "beː", "tseː", "deː", "eː",  "ɛf",  "ɡeː",     "haː", "iː",
                           "jɔt", "kaː", "ɛl",   "ɛm",  "ɛn",  "oː",  "peː",     "kuː", "ɛr",
                           "ɛs",  "teː", "uː",   "faʊ", "veː", "ɪks", "ʏpsilɔn", "tsɛt"};

// The same names as normalize writes them.
using Spelled = std::array<std::string_view, 26>;

constexpr Spelled kDutchSpelled = {"a",   "bee", "cee", "dee", "e",   "ef",  "gee",     "ha", "i",
                                   "jee", "ka",  "el",  "em",  "en",  "o",   "pee",     "ku", "er",
                                   "es",  "tee", "u",   "vee", "wee", "iks", "ypsilon", "zet"};
constexpr Spelled kGermanSpelled = {"a",   "be", "ce", "de",  "e",  "ef", "ge",      "ha", "i",
                                    "jot", "ka", "el", "em",  "en", "o",  "pe",      "ku", "er",
                                    "es",  "te", "u",  "vau", "we", "ix", "ypsilon", "zet"};

const Spelled* spelled_in(std::string_view language) {
  if (language == "nl") return &kDutchSpelled;
  return language == "de" ? &kGermanSpelled : nullptr;
}

const Names* names_of(std::string_view language) {
  if (language == "nl") return &kDutch;
  if (language == "de") return &kGerman;
  return nullptr;
}

}  // namespace

std::optional<std::string> letter_names(std::string_view written, std::string_view language) {
  const Names* names = names_of(language);
  if (names == nullptr) return std::nullopt;
  std::vector<std::string_view> parts;
  for (char c : base::to_lower(base::without_marks(written))) {
    if (c >= 'a' && c <= 'z') parts.push_back((*names)[static_cast<std::size_t>(c - 'a')]);
  }
  if (parts.empty()) return std::nullopt;
  std::string out;
  for (std::size_t at = 0; at + 1 < parts.size(); ++at) out += parts[at];
  return out + "ˈ" + std::string(parts.back());
}

std::optional<char> letter_named(std::string_view name, std::string_view language) {
  const Spelled* names = spelled_in(language);
  if (names == nullptr || name.empty()) return std::nullopt;
  const auto found = std::find(names->begin(), names->end(), name);
  if (found == names->end()) return std::nullopt;
  return static_cast<char>('a' + (found - names->begin()));
}

bool is_spelled_out(const book::Word& word) {
  using Kind = book::WordClass;
  if (word.kind != Kind::letters) {
    const bool own = word.kind == Kind::plain || word.kind == Kind::acronym;
    return own && must_be_spelled(word.written);
  }
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.written.size();) {
    const base::CodePoint point = base::decode(word.written, at);
    if (base::is_digit(point.value)) return false;
    letters += base::is_letter(point.value) ? 1 : 0;
    at += point.size;
  }
  if (word.spoken == word.written) return true;
  const auto gaps = std::count(word.spoken.begin(), word.spoken.end(), ' ');
  return letters == static_cast<std::size_t>(gaps) + 1;
}

bool must_be_spelled(std::string_view word) {
  if (word.size() < 2 || word.size() > 6) return false;
  for (char c : word) {
    if (c < 'A' || c > 'Z' || std::string_view("AEIOUY").find(c) != std::string_view::npos) {
      return false;
    }
  }
  return true;
}

}  // namespace pronounce
