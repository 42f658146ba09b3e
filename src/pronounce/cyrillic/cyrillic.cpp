// Reads and writes Cyrillic words with stress marks.
#include "pronounce/cyrillic/cyrillic.hpp"

#include <cstdint>

#include "base/utf8.hpp"

namespace pronounce {

std::u32string to_utf32(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    out += point.value;
    at += point.size;
  }
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  for (char32_t c : text) base::append_utf8(out, c);
  return out;
}

bool is_russian_vowel(char32_t c) {
  constexpr std::uint64_t vowels = [] {
    std::uint64_t out = 0;
    for (char32_t vowel : std::u32string_view(U"аеёиоуыэюяіїє")) {
      out |= std::uint64_t{1} << (vowel - U'а');
    }
    return out;
  }();
  return c >= U'а' && c <= U'ї' && (vowels >> (c - U'а') & 1U) != 0;
}

std::vector<std::size_t> vowel_places(std::u32string_view letters) {
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    if (is_russian_vowel(letters[at])) places.push_back(at);
  }
  return places;
}

CyrillicWord letter_by_letter(std::u32string_view letters) {
  constexpr std::u32string_view all = U"бвгджзйклмнпрстфхцчшщ";
  constexpr std::u32string_view names[] = {U"бэ", U"вэ",  U"гэ", U"дэ", U"жэ", U"зэ", U"и",
                                           U"ка", U"эль", U"эм", U"эн", U"пэ", U"эр", U"эс",
                                           U"тэ", U"эф",  U"ха", U"цэ", U"че", U"ша", U"ща"};
  CyrillicWord out;
  for (char32_t c : letters) {
    const std::size_t at = all.find(c);
    out.letters += at == std::u32string_view::npos ? std::u32string_view(&c, 1) : names[at];
  }
  const std::vector<std::size_t> vowels = vowel_places(out.letters);
  if (!vowels.empty()) out.stress = vowels.back();
  return out;
}

bool has_cyrillic(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    if (base::is_cyrillic(point.value)) return true;
    at += point.size;
  }
  return false;
}

std::string composed(std::string_view text) {
  const bool parted = text.find("\u0306") != std::string_view::npos ||
                      text.find("\u0308") != std::string_view::npos;
  return parted ? base::nfc(text) : std::string(text);
}

CyrillicWord cyrillic_word(std::string_view text) {
  CyrillicWord word;
  for (char32_t c : to_utf32(composed(text))) {
    if (c == U'\u0301' || c == U'\u0300') {
      if (!word.letters.empty()) word.stress = word.letters.size() - 1;
    } else {
      word.letters += base::to_lower(c);
    }
  }
  if (!word.stressed()) {
    const std::size_t yo = word.letters.rfind(U'ё');
    const std::vector<std::size_t> vowels = vowel_places(word.letters);
    if (yo != std::u32string::npos) {
      word.stress = yo;
    } else if (vowels.size() == 1) {
      word.stress = vowels.front();
    }
  }
  return word;
}

std::string spelled(const CyrillicWord& word, bool marked) {
  std::string out;
  for (std::size_t at = 0; at < word.letters.size(); ++at) {
    base::append_utf8(out, word.letters[at]);
    if (marked && at == word.stress && word.letters[at] != U'ё') base::append_utf8(out, U'\u0301');
  }
  return out;
}

}  // namespace pronounce
