// UTF-8: decoding, encoding and the character classes the language rooms ask for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

/// What `decode` gives for a byte that is not part of valid UTF-8.
inline constexpr char32_t kBadByte = 0xFFFD;

/// A code point and the number of bytes it takes (1 to 4; 1 for a bad byte; 0 past the end).
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
};

/// The code point that starts at byte `at`. Total: a bad, overlong or surrogate sequence gives
/// {kBadByte, 1}; `at` past the end gives {0, 0}.
CodePoint decode(std::string_view text, std::size_t at);

/// The code point that ends just before byte `at`, with its size; {0, 0} at the start.
CodePoint decode_before(std::string_view text, std::size_t at);

/// Appends the UTF-8 form of `value`; surrogates and values above U+10FFFF append U+FFFD.
void append_utf8(std::string& out, char32_t value);

/// True when every byte belongs to strict UTF-8 (no overlong forms, no surrogates).
bool is_valid_utf8(std::string_view text);

/// The number of code points; each bad byte counts as one.
std::size_t count_code_points(std::string_view text);

bool is_upper(char32_t c);   ///< category Lu or Lt
bool is_lower(char32_t c);   ///< category Ll
bool is_letter(char32_t c);  ///< category L*
bool is_digit(char32_t c);   ///< ASCII 0-9
bool is_mark(char32_t c);    ///< category M* (combining)
bool is_space(char32_t c);   ///< white space, including NBSP and the typographic spaces
bool is_cyrillic(char32_t c);
bool is_latin(char32_t c);  ///< a letter of the Latin script

char32_t to_lower(char32_t c);
char32_t to_upper(char32_t c);
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);
/// First code point in upper case, the rest untouched.
std::string capitalized(std::string_view text);

/// Unicode NFC / NFD; ill-formed input comes back unchanged.
std::string nfc(std::string_view text);
std::string nfd(std::string_view text);
/// NFD without combining marks, then NFC: "Géorgië" becomes "Georgie". Cyrillic й and ё lose
/// theirs too, so use it for Latin text.
std::string without_marks(std::string_view text);

}  // namespace base
