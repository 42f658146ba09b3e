// A Cyrillic name in the spelling of a language.
#include "base/utf8.hpp"
#include "pronounce/cyrillic/cyrillic.hpp"
#include "pronounce/cyrillic/transliterate.hpp"
#include "pronounce/pronounce.hpp"

namespace pronounce {

std::string latin_spelling(std::string_view cyrillic, std::string_view language) {
  const System system = language == "en"   ? System::english
                        : language == "de" ? System::german
                                           : System::dutch;
  std::string out;
  bool capital = true;
  for (const char c : transliterate(cyrillic_word(cyrillic).letters, system)) {
    out += capital && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    capital = c == '-' || c == ' ';
  }
  return out;
}

}  // namespace pronounce
