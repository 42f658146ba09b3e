// Reads the word before a full stop and names its shape.
#include "segment/token.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "segment/characters.hpp"

namespace segment {
namespace {

constexpr std::size_t kLongest = 48;

bool ends_token(char32_t c) {
  return base::is_space(c) || opens_bracket(c) || closes_bracket(c) || c == U'—' || c == U'…' ||
         c == ',' || c == ';' || c == '!' || c == '?' || (is_quote(c) && !is_single_quote(c));
}

std::size_t begin_of_token(std::string_view text, std::size_t end) {
  std::size_t at = end;
  while (at > 0 && end - at < kLongest) {
    const auto [value, size] = base::decode_before(text, at);
    if (ends_token(value)) break;
    if (value == '-' && at >= 2 && text[at - 2] == '-') break;
    at -= size;
  }
  while (at < end) {
    const auto [value, size] = base::decode(text, at);
    if (is_word(value)) break;
    at += size;
  }
  return at;
}

Shape shape_of(std::string_view token) {
  std::size_t letters = 0;
  std::size_t digits = 0;
  std::size_t stops = 0;
  bool address = false;
  std::size_t piece = 0;
  std::size_t longest = 0;
  for (std::size_t at = 0; at < token.size();) {
    const auto [value, size] = base::decode(token, at);
    const bool letter = base::is_letter(value);
    letters += letter ? 1 : 0;
    digits += base::is_digit(value) ? 1 : 0;
    stops += value == '.' ? 1 : 0;
    address = address || value == '@' || value == '/' || value == '\\' || value == '=';
    piece = value == '.' ? 0 : piece + 1;
    longest = std::max(longest, piece);
    at += size;
  }
  if (letters + digits == 0) return Shape::nothing;
  if (address || (stops > 0 && longest > 5)) return Shape::address;
  if (letters == 0) return Shape::number;
  if (stops > 0 && digits == 0) return Shape::dotted;
  return letters == 1 && digits == 0 && base::count_code_points(token) == 1 ? Shape::letter
                                                                            : Shape::word;
}

}  // namespace

Token token_before(std::string_view text, std::size_t end) {
  const std::size_t begin = begin_of_token(text, end);
  const std::string_view token = text.substr(begin, end - begin);
  return {begin, token, shape_of(token)};
}

}  // namespace segment
