// A Cyrillic word with its stress.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pronounce {

inline constexpr std::size_t kNoStress = static_cast<std::size_t>(-1);

/// Lower-case letters (Russian; й and ё are one each) and the place of the stressed vowel.
struct CyrillicWord {
  std::u32string letters;
  std::size_t stress = kNoStress;

  bool stressed() const { return stress != kNoStress; }
  bool operator==(const CyrillicWord&) const = default;
};

/// Reads "Хрущёв", "Ста́лин": U+0301 and U+0300 mark the stress, ё bears it by itself, the only
/// vowel of a word too.
CyrillicWord cyrillic_word(std::string_view text);

/// The word in lower-case letters, its stress marked by U+0301 except on ё when `marked`.
std::string spelled(const CyrillicWord& word, bool marked);

bool is_russian_vowel(char32_t c);

/// The places of the vowels in `letters`.
std::vector<std::size_t> vowel_places(std::u32string_view letters);

/// The names of `letters` as one word, the last one stressed: "ссср" becomes эсэсэсэ́р.
CyrillicWord letter_by_letter(std::u32string_view letters);

/// True when `text` has a Cyrillic letter.
bool has_cyrillic(std::string_view text);

/// `text` with й, ё and ї in one piece each; stress marks stay.
std::string composed(std::string_view text);

/// UTF-8 to code points and back.
std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

}  // namespace pronounce
