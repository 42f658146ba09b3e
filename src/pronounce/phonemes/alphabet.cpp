// The tables, checked against eSpeak NG 1.51 by the tests.
#include "pronounce/phonemes/alphabet.hpp"

#include <array>

namespace pronounce {
namespace {

// Columns: IPA, nl, en, de, ru. Where a table lacks the sound, its nearest one stands.
constexpr Symbol kSymbols[] = {
    {"aː", "a:", "A:", "A:", "a", true},
    {"eː", "e:", "eI", "e:", "e", true},
    {"oː", "o:", "O:", "o:", "o", true},
    {"øː", "Y:", "3:", "Y:", "8", true},
    {"ɛː", "E:", "E:", "E:", "E", true},
    {"ɔː", "O:", "O:", "O:", "O", true},
    {"iː", "i:", "i:", "i:", "i", true},
    {"uː", "u:", "u:", "u:", "u", true},
    {"yː", "y:", "u:", "y:", "u", true},
    {"ɑː", "A:", "A:", "A:", "A", true},
    {"ɪː", "e:", "i:", "e:", "I", true},
    {"œː", "Y:", "3:", "Y:", "8", true},
    {"ɜː", "Y:", "3:", "3:", "@", true},
    {"ɛi", "EI", "eI", "EI", "ej", true},
    {"ɛɪ", "EI", "eI", "EI", "ej", true},
    {"œy", "Wy", "aU", "OI", "8j", true},
    {"ʌʊ", "VU", "aU", "aU", "au", true},
    {"ʌu", "VU", "aU", "aU", "au", true},
    {"ɑu", "VU", "aU", "aU", "au", true},
    {"ɔu", "VU", "aU", "aU", "au", true},
    {"aʊ", "VU", "aU", "aU", "au", true},
    {"aɪ", "aI", "aI", "aI", "aj", true},
    {"eɪ", "eI", "eI", "eI", "ej", true},
    {"ɔɪ", "OI", "OI", "OI", "oj", true},
    {"oɪ", "oI", "OI", "OI", "oj", true},
    {"əʊ", "o:", "oU", "@U", "ou", true},
    {"oʊ", "o:", "oU", "oU", "ou", true},
    {"eʊ", "eU", "eU", "eU", "eu", true},
    {"yʊ", "yU", "ju:", "yU", "u", true},
    {"ɑ̃ː", "A~:", "A~:", "A~:", "A", true},
    {"ɔ̃ː", "O~:", "O~:", "O~:", "O", true},
    {"ɑ̃", "A~", "A~", "A~", "A", true},
    {"ɔ̃", "O~", "O~", "O~", "O", true},
    {"ɛ̃", "E", "E", "E", "E", true},
    {"a", "a", "a", "a", "a", true},
    {"ɑ", "A", "a", "A", "A", true},
    {"e", "e", "e", "e", "e", true},
    {"ɛ", "E", "E", "E", "E", true},
    {"i", "i", "i", "i", "i", true},
    {"ɪ", "I", "I", "I", "I", true},
    {"o", "o", "o", "o", "o", true},
    {"ɔ", "O", "0", "O", "O", true},
    {"u", "u", "u", "u", "u", true},
    {"y", "y", "u:", "y", "u", true},
    {"ʏ", "8", "V", "y", "8", true},
    {"ɵ", "8", "V", "W", "8", true},
    {"œ", "8", "V", "W", "8", true},
    {"ø", "Y:", "3:", "Y:", "8", true},
    {"ə", "@", "@", "@", "@", true},
    {"ɐ", "A", "a#", "@", "V", true},
    {"ʌ", "A", "V", "a", "V", true},
    {"ɒ", "O", "0", "O", "O", true},
    {"ɜ", "@", "@", "3", "@", true},
    {"ɨ", "I", "I", "I", "y", true},
    {"ʊ", "u", "U", "U", "u", true},
    {"ʉ", "y", "u:", "y", "u", true},
    {"æ", "E", "a", "E", "a", true},
    {"tʃʲ", "tS", "tS", "tS", "tS;"},
    {"tɕ", "tS", "tS", "tS", "tS;"},
    {"dʑ", "dZ", "dZ", "dZ", "dZ;"},
    {"tʃ", "tS", "tS", "tS", "tS"},
    {"dʒ", "dZ", "dZ", "dZ", "dZ"},
    {"ts", "ts", "ts", "ts", "ts"},
    {"pf", "pf", "pf", "pF", "pf"},
    {"tʲ", "t;", "t;", "t;", "t;"},
    {"dʲ", "d;", "d;", "d;", "d;"},
    {"sʲ", "sj", "sj", "sj", "s;"},
    {"zʲ", "zj", "zj", "zj", "z;"},
    {"nʲ", "n^", "n^", "n^", "n^"},
    {"lʲ", "l;", "l;", "l;", "l^"},
    {"rʲ", "r;", "r;", "r;", "R;"},
    {"mʲ", "m;", "m;", "m;", "m;"},
    {"ɲ", "n^", "n^", "n^", "n^"},
    {"ʎ", "l^", "l^", "l^", "l^"},
    {"ɫ", "L", "L", "l", "l"},
    {"ɭ", "L", "L", "l", "l"},
    {"ɕː", "S", "S", "S", "S;"},
    {"ʑː", "Z", "Z", "Z", "Z;"},
    {"ɕ", "S;", "S;", "S;", "S;"},
    {"ʑ", "Z;", "Z;", "Z;", "Z;"},
    {"ʂ", "s.", "s.", "s.", "S"},
    {"ʐ", "z.", "z.", "z.", "Z"},
    {"ʃ", "S", "S", "S", "S"},
    {"ʒ", "Z", "Z", "Z", "Z"},
    {"p", "p", "p", "p", "p"},
    {"b", "b", "b", "b", "b"},
    {"t", "t", "t", "t", "t"},
    {"d", "d", "d", "d", "d"},
    {"k", "k", "k", "k", "k"},
    {"ɡ", "g", "g", "g", "g"},
    {"g", "g", "g", "g", "g"},
    {"f", "f", "f", "f", "f"},
    {"v", "v", "v", "v", "v"},
    {"ʋ", "v#", "w", "v", "v"},
    {"w", "w", "w", "v", "v"},
    {"s", "s", "s", "s", "s"},
    {"z", "z", "z", "z", "z"},
    {"x", "x", "x", "x", "x"},
    {"ɣ", "Q", "g", "g", "Q"},
    {"χ", "x", "x", "x", "x"},
    {"h", "h", "h", "h", "h"},
    {"ɦ", "h", "h", "h", "h"},
    {"m", "m", "m", "m", "m"},
    {"n", "n", "n", "n", "n"},
    {"ŋ", "N", "N", "N", "N"},
    {"l", "l", "l", "l", "l"},
    {"r", "r", "r", "r", "r"},
    {"ɾ", "*", "*", "*", "r"},
    {"ɹ", "r", "r", "r", "r"},
    {"ʀ", "r", "r", "r", "r"},
    {"ʁ", "r", "r", "r", "r"},
    {"j", "j", "j", "j", "j"},
    {"ç", "C", "C", "C", "x"},
    {"c", "t;", "t;", "t;", "t;"},
    {"ɟ", "d;", "d;", "d;", "d;"},
    {"θ", "T", "T", "T", "T"},
    {"ð", "D", "D", "D", "D"},
    {"β", "B", "B", "B", "B"},
    {"ʔ", "?", "?", "?", "?"},
    {"ʲ", ";", ";", ";", ";"},
};

// Mnemonics of several letters that one table or another knows.
constexpr std::array<std::string_view, 44> kLong = {
    "EI", "eI", "aI", "OI", "oI", "VU", "aU", "eU", "yU", "oU", "@U", "Wy", "A~", "O~", "a:",
    "e:", "i:", "o:", "u:", "y:", "tS", "dZ", "ts", "pF", "ja", "ju", "t;", "d;", "s;", "z;",
    "S;", "Z;", "n^", "l^", "v#", "a#", "E2", "I2", "@-", "r-", "s.", "z.", "V#", "tS;"};

}  // namespace

std::optional<Column> column_of(std::string_view language) {
  if (language == "nl") return &Symbol::nl;
  if (language == "en") return &Symbol::en;
  if (language == "de") return &Symbol::de;
  if (language == "ru") return &Symbol::ru;
  return std::nullopt;
}

std::span<const Symbol> symbols() { return kSymbols; }

bool runs_together(std::string_view first, std::string_view second) {
  if (first.empty() || second.empty()) return false;
  for (std::string_view mnemonic : kLong) {
    if (mnemonic.size() <= first.size() || !mnemonic.starts_with(first)) continue;
    if (second.starts_with(mnemonic.substr(first.size()))) return true;
  }
  return false;
}

}  // namespace pronounce
