// Headings of plain text by their looks: chapter words, Roman numerals, capitals.
#include "read/headings.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.hpp"

namespace reader {
namespace {

// Words in lower case; marks of notes ("[1]") are left out.
std::vector<std::string> words_of(std::string_view block) {
  std::vector<std::string> words;
  std::string word;
  bool bracket = false;
  const auto close = [&] {
    if (!word.empty()) words.push_back(base::to_lower(word));
    word.clear();
  };
  for (std::size_t at = 0; at < block.size();) {
    const auto [value, size] = base::decode(block, at);
    if (value == '[') bracket = true;
    if (!bracket && (base::is_letter(value) || base::is_digit(value) || base::is_mark(value))) {
      word += block.substr(at, size);
    } else {
      close();
    }
    if (value == ']') bracket = false;
    at += size;
  }
  close();
  return words;
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.size() <= 8 &&
         word.find_first_not_of("ivxlc") == std::string_view::npos;
}

bool is_number(std::string_view word) {
  return !word.empty() && word.size() <= 3 &&
         word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_capitals(std::string_view block) {
  std::size_t upper = 0;
  for (std::size_t at = 0; at < block.size();) {
    const auto [value, size] = base::decode(block, at);
    if (base::is_lower(value)) return false;
    if (base::is_upper(value)) ++upper;
    at += size;
  }
  return upper >= 3;
}

}  // namespace

bool ends_sentence(std::string_view text) {
  while (!text.empty()) {
    const auto [value, size] = base::decode_before(text, text.size());
    if (value == '.' || value == '!' || value == '?' || value == 0x2026) return true;
    const bool closing = value == '"' || value == '\'' || value == ')' || value == ']' ||
                         value == '_' || value == 0xBB || (value >= 0x2018 && value <= 0x201F);
    if (!closing) return false;
    text.remove_suffix(size);
  }
  return false;
}

HeadingRank heading_rank(std::string_view block, const Tables& tables) {
  if (block.size() > 240) return HeadingRank::none;
  const auto words = words_of(block);
  if (words.empty() || words.size() > 24) return HeadingRank::none;
  const std::string_view first = words[0];
  const char32_t start = base::decode(block, block.find_first_not_of(" _\t")).value;
  const bool upper = base::is_upper(start) || base::is_digit(start);
  if (!upper) return HeadingRank::none;
  if (words.size() == 1 && (is_roman(first) || is_number(first))) {
    const bool roman = is_roman(first) && is_capitals("III" + std::string(block));
    if (block.back() == '.' || (roman && first.size() > 1)) return HeadingRank::numeral;
    return roman && first != "c" && first != "l" ? HeadingRank::numeral : HeadingRank::none;
  }
  const auto is = [&](std::string_view word, std::string_view rank) {
    const auto found = tables.headings.find(word);
    return found != tables.headings.end() && found->second == rank;
  };
  if (words.size() == 1 && is(first, "alone")) return HeadingRank::chapter;
  if (words.size() >= 2) {
    const bool counted = is_roman(words[1]) || is_number(words[1]) || is_capitals(block);
    if (is(first, "part") && counted) return HeadingRank::part;
    if (is(first, "chapter") && (counted || words.size() == 2)) return HeadingRank::chapter;
    if (words.size() <= 3 && is(words.back(), "part")) return HeadingRank::part;
    if (words.size() <= 3 && is(words.back(), "chapter")) return HeadingRank::chapter;
  }
  const bool shout = block.back() == '!' || block.back() == '?' || block.back() == '"';
  if (is_capitals(block) && !shout && words.size() <= 16) return HeadingRank::capitals;
  return HeadingRank::none;
}

}  // namespace reader
