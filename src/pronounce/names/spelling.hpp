// How spellings are compared: keys, marks, glides.
#pragma once

#include <string>
#include <string_view>

namespace pronounce {

/// Lower case, without marks and the primes that stand for soft signs.
std::string spelling_key(std::string_view spelling);

/// True when `text` is ASCII.
bool is_plain(std::string_view text);

/// True when `text` has letters that only scholarly spelling writes: č, š, ž, ŝ, â, û.
bool is_scholarly(std::string_view text);

/// The key with j for all that stands for it before a vowel: Ulianov, Ul'yanov, Ulânov.
std::u32string with_glides(std::string_view spelling);

/// True for a, e, i, o, u, y.
bool is_latin_vowel(char32_t c);

}  // namespace pronounce
