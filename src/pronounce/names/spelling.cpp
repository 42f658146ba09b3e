// Makes the keys by which spellings are looked up.
#include "pronounce/names/spelling.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "pronounce/cyrillic/cyrillic.hpp"

namespace pronounce {

namespace {

// The plain letter of what transliteration writes, a space for primes, 0 for other letters.
char plain_letter(char32_t c) {
  switch (c) {
    case U'č':
      return 'c';
    case U'š':
      return 's';
    case U'ž':
      return 'z';
    case U'ë':
    case U'è':
      return 'e';
    case U'ï':
      return 'i';
    case U'\'':
    case U'’':
    case U'\u02B9':
    case U'\u02BA':
      return ' ';
    default:
      if (c >= U'A' && c <= U'Z') return static_cast<char>(c - U'A' + U'a');
      return c < 0x80 ? static_cast<char>(c) : '\0';
  }
}

}  // namespace

std::string spelling_key(std::string_view spelling) {
  std::string out;
  for (std::size_t at = 0; at < spelling.size();) {
    const base::CodePoint point = base::decode(spelling, at);
    const char letter = plain_letter(point.value);
    if (letter == '\0') {  // seldom: by the tables of Unicode
      const std::string plain = base::to_lower(base::without_marks(spelling));
      return plain == spelling ? plain : spelling_key(plain);
    }
    if (letter != ' ' || point.value == U' ') out += letter;
    at += point.size;
  }
  return out;
}

bool is_scholarly(std::string_view text) {
  for (std::string_view letter : {"č", "š", "ž", "ŝ", "â", "û", "Č", "Š", "Ž", "Ŝ", "Â", "Û"}) {
    if (text.find(letter) != std::string_view::npos) return true;
  }
  return false;
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

bool is_latin_vowel(char32_t c) {
  return std::u32string_view(U"aeiouy").find(c) != std::u32string_view::npos;
}

std::u32string with_glides(std::string_view spelling) {
  std::u32string letters;
  for (char32_t c : to_utf32(base::to_lower(base::nfc(spelling)))) {
    if (c == U'â' || c == U'û') letters += U'j';
    letters += c == U'â' ? U'a' : (c == U'û' ? U'u' : c);
  }
  letters = to_utf32(spelling_key(to_utf8(letters)));
  for (std::size_t at = 0; at + 1 < letters.size(); ++at) {
    const bool glide = letters[at] == U'i' || letters[at] == U'y';
    if (glide && is_latin_vowel(letters[at + 1])) letters[at] = U'j';
  }
  return letters;
}

}  // namespace pronounce
