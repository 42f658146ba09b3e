// Reads what stands after a stop: marks that open, then the first two words.
#include "segment/start.hpp"

#include "base/utf8.hpp"
#include "segment/characters.hpp"

namespace segment {
namespace {

constexpr std::size_t kMostMarks = 24;
constexpr std::size_t kLongestWord = 48;

std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end - at < kLongestWord) {
    const auto [value, size] = base::decode(text, end);
    if (size == 0 || !is_word(value)) break;
    end += size;
  }
  return text.substr(at, end - at);
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’' || c == U'‘' || c == '`'; }

// 's Avonds, ’t Was: the apostrophe opens the word and not a quotation.
std::string_view clipped_at(std::string_view text, std::size_t at, const Tables& tables) {
  const auto [mark, size] = base::decode(text, at);
  if (!is_apostrophe(mark)) return {};
  const std::string_view word = word_at(text, at + size);
  return !word.empty() && tables.is_clipped(word) ? word : std::string_view{};
}

// iPods and eBay count as capitals.
Initial initial_of(std::string_view word) {
  const auto [first, size] = base::decode(word, 0);
  if (base::is_digit(first)) return Initial::digit;
  if (!base::is_lower(first)) return Initial::capital;
  return base::is_upper(base::decode(word, size).value) ? Initial::capital : Initial::small;
}

void read_second(std::string_view text, std::size_t at, Start& start) {
  at = skip_space(text, at);
  start.second = word_at(text, at);
  start.second_capital =
      !start.second.empty() && base::is_upper(base::decode(start.second, 0).value);
}

// Passes the marks before the first word; false when something ends the search.
bool skip_marks(std::string_view text, const Tables& tables, Start& start) {
  for (std::size_t steps = 0; steps < kMostMarks; ++steps) {
    const auto [value, size] = base::decode(text, start.word);
    if (size == 0) return false;
    if (is_word(value)) return true;
    if (!clipped_at(text, start.word, tables).empty()) return true;
    if (value == ',' && text.substr(start.word, 2) == ",,") {
      start.quote = true;
      start.word += 2;
      continue;
    }
    if (value == ',' || value == ';' || value == ':' || value == '=' || closes_bracket(value)) {
      start.initial = Initial::joint;
      return false;
    }
    start.quote = start.quote || is_quote(value);
    start.bracket = start.bracket || opens_bracket(value);
    start.dash = start.dash || is_dash(value);
    start.word = skip_space(text, start.word + size);
  }
  return false;
}

}  // namespace

Start start_at(std::string_view text, std::size_t at, const Tables& tables) {
  Start start;
  start.word = skip_space(text, at);
  if (!skip_marks(text, tables, start)) return start;
  if (const auto clipped = clipped_at(text, start.word, tables); !clipped.empty()) {
    start.first = clipped;
    start.initial = Initial::clipped;
    start.opening = Opening::starter;
    const auto after = static_cast<std::size_t>(clipped.data() - text.data()) + clipped.size();
    read_second(text, after, start);
    return start;
  }
  start.first = word_at(text, start.word);
  start.initial = initial_of(start.first);
  start.opening = tables.opening(start.first);
  read_second(text, start.word + start.first.size(), start);
  return start;
}

}  // namespace segment
