// Transliteration by system (Onze Taal for Dutch, BGN/PCGN, Duden, ISO 9 loosely).
#include "pronounce/cyrillic/transliterate.hpp"

#include <array>
#include <cstdint>

#include "base/utf8.hpp"
#include "pronounce/cyrillic/cyrillic.hpp"

namespace pronounce {
namespace {

struct Letter {
  char32_t cyrillic;
  std::array<std::string_view, 5> latin;  // in the order of System
};

constexpr Letter kLetters[] = {
    {U'а', {"a", "a", "a", "a", "a"}},
    {U'б', {"b", "b", "b", "b", "b"}},
    {U'в', {"v", "v", "w", "v", "v"}},
    {U'г', {"g", "g", "g", "g", "g"}},
    {U'д', {"d", "d", "d", "d", "d"}},
    {U'е', {"e", "e", "e", "e", "e"}},
    {U'ё', {"jo", "yo", "jo", "io", "ë"}},
    {U'ж', {"zj", "zh", "sch", "j", "ž"}},
    {U'з', {"z", "z", "s", "z", "z"}},
    {U'и', {"i", "i", "i", "i", "i"}},
    {U'й', {"j", "y", "i", "ï", "j"}},
    {U'к', {"k", "k", "k", "k", "k"}},
    {U'л', {"l", "l", "l", "l", "l"}},
    {U'м', {"m", "m", "m", "m", "m"}},
    {U'н', {"n", "n", "n", "n", "n"}},
    {U'о', {"o", "o", "o", "o", "o"}},
    {U'п', {"p", "p", "p", "p", "p"}},
    {U'р', {"r", "r", "r", "r", "r"}},
    {U'с', {"s", "s", "s", "s", "s"}},
    {U'т', {"t", "t", "t", "t", "t"}},
    {U'у', {"oe", "u", "u", "ou", "u"}},
    {U'ф', {"f", "f", "f", "f", "f"}},
    {U'х', {"ch", "kh", "ch", "kh", "ch"}},
    {U'ц', {"ts", "ts", "z", "ts", "c"}},
    {U'ч', {"tsj", "ch", "tsch", "tch", "č"}},
    {U'ш', {"sj", "sh", "sch", "ch", "š"}},
    {U'щ', {"sjtsj", "shch", "schtsch", "chtch", "šč"}},
    {U'ъ', {"", "", "", "", ""}},
    {U'ы', {"y", "y", "y", "y", "y"}},
    {U'ь', {"", "", "", "", "ʹ"}},
    {U'э', {"e", "e", "e", "e", "è"}},
    {U'ю', {"joe", "yu", "ju", "iou", "ju"}},
    {U'я', {"ja", "ya", "ja", "ia", "ja"}},
    {U'і', {"i", "i", "i", "i", "i"}},
    {U'ї', {"ji", "yi", "ji", "ï", "ï"}},
    {U'є', {"je", "ye", "je", "ie", "je"}},
    {U'ґ', {"g", "g", "g", "g", "g"}},
};

constexpr char32_t kFirst = U'а';
constexpr char32_t kLast = U'ґ';
constexpr std::uint8_t kNone = 0xFF;

// Where each letter stands in kLetters.
constexpr std::array<std::uint8_t, kLast - kFirst + 1> places() {
  std::array<std::uint8_t, kLast - kFirst + 1> out{};
  for (std::uint8_t& place : out) place = kNone;
  std::uint8_t at = 0;
  for (const Letter& letter : kLetters) out[letter.cyrillic - kFirst] = at++;
  return out;
}

constexpr std::array<std::uint8_t, kLast - kFirst + 1> kPlaces = places();

bool is_sibilant(char32_t c) { return c == U'ж' || c == U'ч' || c == U'ш' || c == U'щ'; }

// What is written for the letter at `at` where its neighbours matter; empty when they do not.
std::string_view by_context(std::u32string_view letters, std::size_t at, System system) {
  const char32_t c = letters[at];
  const char32_t before = at == 0 ? U'-' : letters[at - 1];
  const bool iotated = before == U'-' || before == U' ' || is_russian_vowel(before) ||
                       before == U'ь' || before == U'ъ';
  if (c == U'е' && iotated) {
    if (system == System::english) return "ye";
    return system == System::scholarly ? "" : (system == System::french ? "ie" : "je");
  }
  if (c == U'ё' && is_sibilant(before) && system != System::scholarly) {
    return system == System::dutch || system == System::german ? "o" : "e";
  }
  if (c == U'и' && before == U'ь') return system == System::english ? "yi" : "ji";
  return {};
}

}  // namespace

std::string transliterate(std::u32string_view letters, System system) {
  const std::size_t column = static_cast<std::size_t>(system);
  std::string out;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    const std::u32string_view rest = letters.substr(at);
    if (system == System::french && rest == U"ин" && at > 0) return out + "ine";
    if ((rest == U"ий" || rest == U"ый") && system != System::scholarly) {
      if (system == System::english) return out + "y";
      return out + (rest == U"ый" ? "y" : "i");
    }
    if (const std::string_view special = by_context(letters, at, system); !special.empty()) {
      out += special;
      continue;
    }
    const char32_t c = letters[at];
    const std::uint8_t place = c < kFirst || c > kLast ? kNone : kPlaces[c - kFirst];
    if (place == kNone) {
      base::append_utf8(out, c);
    } else {
      out += kLetters[place].latin[column];
    }
  }
  return out;
}

}  // namespace pronounce
