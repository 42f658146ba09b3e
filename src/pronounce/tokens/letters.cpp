// Spells words in IPA.
#include "pronounce/tokens/letters.hpp"

#include <array>
#include <vector>

#include "base/utf8.hpp"

namespace pronounce {
namespace {

using Names = std::array<std::string_view, 26>;

constexpr Names kDutch = {"aː",  "beː", "seː", "deː", "eː",  "ɛf",  "ɣeː", "haː", "i",
                          "jeː", "kaː", "ɛl",  "ɛm",  "ɛn",  "oː",  "peː", "ky",  "ɛr",
                          "ɛs",  "teː", "y",   "veː", "ʋeː", "ɪks", "ɛi",  "zɛt"};
constexpr Names kGerman = {"aː",  "beː", "tseː", "deː", "eː",  "ɛf",  "ɡeː",     "haː", "iː",
                           "jɔt", "kaː", "ɛl",   "ɛm",  "ɛn",  "oː",  "peː",     "kuː", "ɛr",
                           "ɛs",  "teː", "uː",   "faʊ", "veː", "ɪks", "ʏpsilɔn", "tsɛt"};

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
