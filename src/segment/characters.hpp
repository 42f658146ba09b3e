// The classes of characters that sentence boundaries depend on.
#pragma once

#include <cstddef>
#include <string_view>

namespace segment {

bool is_stop(char32_t c);       ///< . ! ? … and their kin in other scripts
bool is_wide_stop(char32_t c);  ///< a stop of a script that writes no space after it: 。！？
bool is_question_or_cry(char32_t c);  ///< ! ? and their kin
bool is_quote(char32_t c);            ///< any quotation mark, straight or curly, and the apostrophe
bool is_single_quote(char32_t c);     ///< ' ‘ ’ ‚ ‛
bool opens_bracket(char32_t c);       ///< ( [ {
bool closes_bracket(char32_t c);      ///< ) ] }
bool is_dash(char32_t c);             ///< - – — ― and the minus sign
bool is_raised_digit(char32_t c);     ///< ¹ ² ³ ⁴ …, marks of notes
bool is_word(char32_t c);             ///< a letter, a digit or a combining mark
bool is_roman(std::string_view word);  ///< made of the capitals I V X L C D M only

/// The first byte at or after `at` that is not white space.
std::size_t skip_space(std::string_view text, std::size_t at);

/// The byte just after the last one before `at` that is not white space.
std::size_t skip_space_back(std::string_view text, std::size_t at);

}  // namespace segment
