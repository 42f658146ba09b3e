// Russian names in Russian sounds.
#include <vector>

#include "pronounce/cyrillic/reading.hpp"

namespace pronounce {
namespace {

constexpr std::u32string_view kVoiced = U"бвгджз";
constexpr std::u32string_view kVoiceless = U"пфктшс";

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

std::u32string assimilated(std::u32string letters) {
  // The genitive of adjectives is said with в: Троцкого, его.
  const bool genitive = letters.ends_with(U"ого") || letters.ends_with(U"его");
  if (genitive && letters != U"много" && letters != U"строго") letters[letters.size() - 2] = U'в';
  bool final_place = true;  // nothing but soft signs stands behind
  char32_t next = 0;
  for (std::size_t at = letters.size(); at-- > 0;) {
    const char32_t c = letters[at];
    if (c == U'ь' || c == U'ъ') continue;
    const std::size_t voiced = kVoiced.find(c);
    const std::size_t voiceless = kVoiceless.find(c);
    if (voiced != std::u32string_view::npos && (final_place || contains(U"пфктшсхцчщ", next))) {
      letters[at] = kVoiceless[voiced];
    } else if (voiceless != std::u32string_view::npos && contains(U"бгджз", next)) {
      letters[at] = kVoiced[voiceless];
    }
    next = letters[at];
    final_place = c == U' ' || c == U'-';
  }
  return letters;
}

std::string_view consonant(char32_t c) {
  constexpr std::u32string_view letters = U"бвгджзйклмнпрстфхцчшщґ";
  constexpr std::string_view sounds[] = {"b", "v", "ɡ", "d", "ʐ", "z", "j",  "k",  "ɫ", "m",  "n",
                                         "p", "r", "s", "t", "f", "x", "ts", "tɕ", "ʂ", "ɕː", "ɡ"};
  const std::size_t at = letters.find(c);
  return at == std::u32string_view::npos ? std::string_view() : sounds[at];
}

bool softens(char32_t c) { return contains(U"еёиюяьіє", c); }

std::string_view stressed_vowel(char32_t c, char32_t before) {
  const bool hard = contains(U"жшц", before);
  switch (c) {
    case U'а':
    case U'я':
      return "a";
    case U'о':
    case U'ё':
      return "o";
    case U'у':
    case U'ю':
      return "u";
    case U'э':
      return "ɛ";
    case U'е':
    case U'є':
      return hard ? "ɛ" : "e";
    case U'ы':
      return "ɨ";
    default:
      return hard ? "ɨ" : "i";
  }
}

std::string_view unstressed_vowel(char32_t c, char32_t before, bool strong, bool final_place) {
  const bool hard = contains(U"жшц", before);
  switch (c) {
    case U'а':
      if (contains(U"чщ", before) && strong) return "ɪ";
      [[fallthrough]];
    case U'о':
      return strong ? "ɐ" : "ə";
    case U'я':
      return final_place ? "ə" : "ɪ";
    case U'у':
    case U'ю':
      return "ʊ";
    case U'э':
      return "ɛ";
    case U'ы':
      return "ɨ";
    default:
      return hard ? "ɨ" : "ɪ";
  }
}

}  // namespace

std::string russian_reading(const CyrillicWord& word) {
  const std::u32string letters = assimilated(word.letters);
  const std::vector<std::size_t> vowels = vowel_places(letters);
  std::size_t pretonic = kNoStress;
  for (std::size_t place : vowels) {
    if (word.stressed() && place < word.stress) pretonic = place;
  }
  std::string out;
  std::string pending;  // consonants whose syllable is not known yet
  for (std::size_t at = 0; at < letters.size(); ++at) {
    const char32_t c = letters[at];
    const char32_t before = at == 0 ? U'-' : letters[at - 1];
    const char32_t next = at + 1 < letters.size() ? letters[at + 1] : U' ';
    if (is_russian_vowel(c)) {
      const bool free = contains(U"- ьъ", before) || is_russian_vowel(before);
      if (contains(U"еёюяєї", c) && free) pending += "j";
      if (at == word.stress) out += "ˈ";
      out += pending;
      pending.clear();
      const bool strong = at == pretonic || (vowels.front() == at && contains(U"- ", before));
      out += at == word.stress ? stressed_vowel(c, before)
                               : unstressed_vowel(c, before, strong, next == U' ');
    } else if (c != before || contains(U"ь", c)) {
      const std::string_view sound = consonant(c);
      if (sound.empty()) continue;
      const bool soft = softens(next) && !contains(U"жшцчщй", c);
      const bool ends_syllable = !is_russian_vowel(next) && next != U'ь' && !pending.empty();
      pending += sound == "ɫ" && soft ? "l" : sound;
      if (soft) pending += "ʲ";
      if (ends_syllable && is_russian_vowel(before)) {
        out += pending;
        pending.clear();
      }
    }
  }
  return out + pending;
}

}  // namespace pronounce
