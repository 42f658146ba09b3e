// Broad IPA as a list of phonemes, each with its stress.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pronounce::accent {

enum class Stress { none, secondary, primary };

/// One phoneme: its symbol in the engine's notation ("aː", "ɛɪ", "x"). Consonants bear no stress.
struct Phoneme {
  std::string symbol;
  Stress stress = Stress::none;

  bool operator==(const Phoneme&) const = default;
};

/// True for the symbol of a vowel or diphthong.
bool is_vowel(std::string_view symbol);

/// Splits a reading. Stress marks may stand before the syllable or before the vowel. Allophones
/// are folded (ɪː is eː, ɾ is r). Nothing when a symbol is unknown or a language switch, "(en)",
/// stands in it.
std::optional<std::vector<Phoneme>> parse_ipa(std::string_view ipa);

/// The phonemes as text, each stress mark before its vowel.
std::string write_ipa(const std::vector<Phoneme>& phonemes);

}  // namespace pronounce::accent
