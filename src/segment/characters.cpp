// The classes of characters that sentence boundaries depend on.
#include "segment/characters.hpp"

#include "base/utf8.hpp"

namespace segment {
namespace {

bool among(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

}  // namespace

bool is_wide_stop(char32_t c) { return c >= 0x3000 && among(c, U"。！？｡"); }

bool is_question_or_cry(char32_t c) {
  return c == '!' || c == '?' || (c >= 0x80 && among(c, U"‼⁇⁈⁉؟！？"));
}

bool is_stop(char32_t c) {
  if (c < 0x80) return c == '.' || c == '!' || c == '?';
  return c == U'…' || is_question_or_cry(c) || is_wide_stop(c) || among(c, U"۔।॥։።");
}

bool is_single_quote(char32_t c) { return c == '\'' || (c >= 0x80 && among(c, U"‘’‚‛")); }

bool is_quote(char32_t c) {
  if (c < 0x80) return c == '"' || c == '\'' || c == '`';
  return is_single_quote(c) || among(c, U"“”„‟«»‹›″「」『』");
}

bool opens_bracket(char32_t c) { return c == '(' || c == '[' || c == '{'; }
bool closes_bracket(char32_t c) { return c == ')' || c == ']' || c == '}'; }
bool is_dash(char32_t c) { return c == '-' || (c >= 0x80 && among(c, U"‐‑‒–—―−")); }
bool is_raised_digit(char32_t c) {
  return c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079);
}

bool is_word(char32_t c) {
  return base::is_letter(c) || base::is_digit(c) || (c >= 0x80 && base::is_mark(c));
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  for (;;) {
    const auto [value, size] = base::decode(text, at);
    if (size == 0 || !base::is_space(value)) return at;
    at += size;
  }
}

std::size_t skip_space_back(std::string_view text, std::size_t at) {
  for (;;) {
    const auto [value, size] = base::decode_before(text, at);
    if (size == 0 || !base::is_space(value)) return at;
    at -= size;
  }
}

}  // namespace segment
