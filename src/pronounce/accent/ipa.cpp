// Splits broad IPA into phonemes and writes it again.
#include "pronounce/accent/ipa.hpp"

#include <array>
#include <cstddef>
#include <utility>

namespace pronounce::accent {
namespace {

struct Symbol {
  std::string_view written;
  std::string_view first;
  std::string_view second;
};

/// What may stand in a reading, longest first within one beginning, and the phonemes it means.
constexpr std::array kSymbols = std::to_array<Symbol>({
    {"ɑ̃", "ɑ̃", ""},    {"ɔ̃", "ɔ̃", ""},   {"ɛɪ", "ɛɪ", ""}, {"œy", "œy", ""}, {"ʌʊ", "ʌʊ", ""},
    {"aː", "aː", ""},  {"eː", "eː", ""}, {"øː", "øː", ""}, {"oː", "oː", ""}, {"ɔː", "ɔː", ""},
    {"ɪː", "eː", ""},  {"iː", "i", ""},  {"yː", "y", ""},  {"uː", "u", ""},  {"ɛː", "ɛ", ""},
    {"eʊ", "eː", "ʋ"}, {"yʊ", "y", "ʋ"}, {"iʊ", "i", "ʋ"}, {"iw", "i", "ʋ"}, {"ʊ", "ʋ", ""},
    {"ə", "ə", ""},    {"a", "a", ""},   {"i", "i", ""},   {"u", "u", ""},   {"ɪ", "ɪ", ""},
    {"y", "y", ""},    {"ɵ", "ɵ", ""},   {"ɛ", "ɛ", ""},   {"ɔ", "ɔ", ""},   {"ɑ", "ɑ", ""},
    {"p", "p", ""},    {"b", "b", ""},   {"t", "t", ""},   {"d", "d", ""},   {"k", "k", ""},
    {"ɡ", "ɡ", ""},    {"g", "ɡ", ""},   {"f", "f", ""},   {"v", "v", ""},   {"s", "s", ""},
    {"z", "z", ""},    {"ʃ", "ʃ", ""},   {"ʒ", "ʒ", ""},   {"x", "x", ""},   {"ɣ", "ɣ", ""},
    {"m", "m", ""},    {"n", "n", ""},   {"ŋ", "ŋ", ""},   {"r", "r", ""},   {"ɾ", "r", ""},
    {"l", "l", ""},    {"j", "j", ""},   {"ʲ", "j", ""},   {"ɲ", "n", "j"},  {"ʋ", "ʋ", ""},
    {"w", "w", ""},    {"h", "h", ""},
});

/// A vowel with the glide that ends "eeuw", "uw" and "ieuw", as the engine writes them.
struct Glide {
  std::string_view vowel;
  std::string_view written;
};

constexpr std::string_view kGlideSymbol = "ʋ";
constexpr std::array kGlides = std::to_array<Glide>({{"eː", "eʊ"}, {"y", "yʊ"}, {"i", "iw"}});

const Symbol* symbol_at(std::string_view text) {
  for (const Symbol& symbol : kSymbols) {
    if (text.starts_with(symbol.written)) return &symbol;
  }
  return nullptr;
}

}  // namespace

bool is_vowel(std::string_view symbol) {
  for (const std::string_view vowel :
       {"a", "e", "i", "o", "u", "y", "ə", "ɪ", "ɵ", "ɛ", "ɔ", "ɑ", "ø", "œ", "ʌ"}) {
    if (symbol.starts_with(vowel)) return true;
  }
  return false;
}

std::optional<std::vector<Phoneme>> parse_ipa(std::string_view ipa) {
  std::vector<Phoneme> phonemes;
  Stress stress = Stress::none;
  while (!ipa.empty()) {
    if (ipa.starts_with("ˈ") || ipa.starts_with("ˌ")) {
      stress = ipa.starts_with("ˈ") ? Stress::primary : Stress::secondary;
      ipa.remove_prefix(std::string_view("ˈ").size());
      continue;
    }
    const Symbol* symbol = symbol_at(ipa);
    if (symbol == nullptr) return std::nullopt;
    ipa.remove_prefix(symbol->written.size());
    const bool vowel = is_vowel(symbol->first);
    phonemes.push_back({std::string(symbol->first), vowel ? stress : Stress::none});
    if (vowel) stress = Stress::none;
    if (!symbol->second.empty()) phonemes.push_back({std::string(symbol->second), Stress::none});
  }
  return phonemes;
}

std::string write_ipa(const std::vector<Phoneme>& phonemes) {
  std::string text;
  for (std::size_t i = 0; i < phonemes.size(); ++i) {
    if (phonemes[i].stress == Stress::primary) text += "ˈ";
    if (phonemes[i].stress == Stress::secondary) text += "ˌ";
    const Glide* glide = nullptr;
    for (const Glide& each : kGlides) {
      const bool fits = each.vowel == phonemes[i].symbol && i + 1 < phonemes.size() &&
                        phonemes[i + 1].symbol == kGlideSymbol;
      const bool onset = i + 2 < phonemes.size() && phonemes[i + 2].stress == Stress::primary;
      if (fits && !onset) glide = &each;
    }
    text += glide == nullptr ? std::string_view(phonemes[i].symbol) : glide->written;
    if (glide != nullptr) ++i;
  }
  return text;
}

}  // namespace pronounce::accent
