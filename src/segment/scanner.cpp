// Walks through a paragraph once and cuts it at the stops where a sentence ends.
#include "segment/scanner.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "segment/brackets.hpp"
#include "segment/characters.hpp"
#include "segment/token.hpp"

namespace segment {
namespace {

constexpr std::size_t kLongestNote = 24;

// Bytes at which a character that matters may begin.
constexpr std::array<bool, 256> telling_bytes() {
  std::array<bool, 256> telling{};
  for (const char c : {'.', '!', '?', '"'}) {
    telling[static_cast<unsigned char>(c)] = true;
  }
  for (const int lead : {0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF}) {
    telling[static_cast<std::size_t>(lead)] = true;
  }
  return telling;
}

constexpr auto kTelling = telling_bytes();

bool is_space_or_end(std::string_view text, std::size_t at) {
  const auto [value, size] = base::decode(text, at);
  return size == 0 || base::is_space(value);
}

}  // namespace

std::vector<book::Span> Scanner::sentences() {
  brackets_ = short_brackets(text_);
  sentence_ = looked_ = skip_space(text_, 0);
  for (std::size_t at = sentence_; at < text_.size();) {
    at = kTelling[static_cast<unsigned char>(text_[at])] ? pass(at) : at + 1;
  }
  cut(text_.size());
  return std::move(found_);
}

void Scanner::cut(std::size_t end) {
  end = skip_space_back(text_, end);
  if (end > sentence_) found_.push_back({sentence_, end});
  sentence_ = looked_ = skip_space(text_, std::max(end, sentence_));
}

std::size_t Scanner::pass(std::size_t at) {
  const auto [value, size] = base::decode(text_, at);
  if (is_stop(value)) return pass_stop(at);
  if (value == '"') note_quote(at, size);
  return at + size;
}

// A straight quotation mark opens before a word and closes after one.
void Scanner::note_quote(std::size_t at, std::size_t size) {
  const bool space_before = at == 0 || is_space_or_end(text_, at - 1);
  const bool space_after = is_space_or_end(text_, at + size);
  if (space_before == space_after) {
    quoting_ = !quoting_;
  } else {
    quoting_ = space_before;
  }
}

// The short bracket in which `at` stands; an empty span when there is none.
book::Span Scanner::bracket_around(std::size_t at) {
  while (bracket_ < brackets_.size() && brackets_[bracket_].end <= at) ++bracket_;
  const bool inside = bracket_ < brackets_.size() && brackets_[bracket_].begin < at;
  return inside ? brackets_[bracket_] : book::Span{};
}

std::size_t Scanner::read_mark(std::size_t at, Stop& stop) const {
  bool cry = false;
  bool wide = false;
  std::size_t stops = 0;
  std::size_t end = at;
  for (;;) {
    const auto [value, size] = base::decode(text_, end);
    if (size != 0 && is_stop(value)) {
      cry = cry || is_question_or_cry(value);
      wide = is_wide_stop(value);
      stops += value == U'…' ? 3 : 1;
      end += size;
    } else if (value == ' ' && text_.substr(end + 1, 1) == "." && !cry) {
      end += 1;
    } else {
      break;
    }
  }
  stop.kind = wide        ? StopKind::wide
              : cry       ? StopKind::cry
              : stops > 1 ? StopKind::ellipsis
                          : StopKind::full;
  return end;
}

// The size of a closing mark that stands at `at` without white space before it, or 0.
std::size_t Scanner::closer_at(std::size_t at) const {
  const auto [value, size] = base::decode(text_, at);
  if (size == 0) return 0;
  if (closes_bracket(value) || value == '_') return size;
  if (!is_quote(value)) return 0;
  const auto next = base::decode(text_, at + size).value;
  if (value == U'”' || value == U'’') return size;
  return at + size == text_.size() || !is_word(next) ? size : value == '"' && quoting_ ? size : 0;
}

// The size of a note mark at `at`, or 0: ¹, [1], [bron?]; after white space [1] only.
std::size_t Scanner::note_at(std::size_t at) const {
  if (const auto [value, size] = base::decode(text_, at); is_raised_digit(value)) return size;
  const std::size_t begin = skip_space(text_, at);
  if (text_.substr(begin, 1) != "[") return 0;
  const std::size_t end = text_.substr(0, begin + kLongestNote).find(']', begin);
  if (end == std::string_view::npos) return 0;
  const auto mark = text_.substr(begin + 1, end - begin - 1);
  const bool is_number = mark.find_first_not_of("0123456789, ") == std::string_view::npos;
  return begin == at || is_number ? end + 1 - at : 0;
}

// A closing mark with white space before it, which old prints and corpora write: gegaan. ''
std::size_t Scanner::detached_closer_at(std::size_t at) const {
  const std::size_t mark = skip_space(text_, at);
  if (mark == at) return 0;
  const auto [value, size] = base::decode(text_, mark);
  std::size_t end = mark + size;
  if (text_.substr(mark, 2) == "''") {
    end = mark + 2;
  } else if (value == '"') {
    if (!quoting_) return 0;
  } else if (!closes_bracket(value) && value != U'”' && value != U'’' && value != U'»' &&
             value != '\'') {
    return 0;
  }
  return is_space_or_end(text_, end) ? end - at : 0;
}

std::size_t Scanner::read_closers(std::size_t at, Stop& stop) {
  for (;;) {
    std::size_t size = closer_at(at);
    if (size == 0) size = detached_closer_at(at);
    if (size > 0) {
      stop.closes = true;
      if (text_[at + size - 1] == '"') quoting_ = false;
      at += size;
    } else if (const std::size_t note = note_at(at); note > 0) {
      stop.noted = true;
      at += note;
    } else if (is_stop(base::decode(text_, at).value) && stop.closes) {
      at = read_mark(at, stop);
      stop.twice = true;
    } else {
      return at;
    }
  }
}

bool Scanner::has_word_before(std::size_t at) {
  while (looked_ < at) {
    const auto [value, size] = base::decode(text_, looked_);
    if (is_word(value)) return true;
    looked_ += size;
  }
  return false;
}

// A space, a quotation mark that opens or a dash separates two sentences.
bool Scanner::may_follow(const Stop& stop) const {
  if (stop.kind == StopKind::wide || is_space_or_end(text_, stop.end)) return true;
  const auto [value, size] = base::decode(text_, stop.end);
  if (is_quote(value)) return true;
  if (value == U'—' || text_.substr(stop.end, 2) == "--") return true;
  if (!base::is_upper(value)) return false;
  return stop.noted || stop.closes || is_missing_space(stop);
}

// "voorbij.Daarna", "Wat?Ja": two words that lost the space between them. ("Node.js" did not.)
bool Scanner::is_missing_space(const Stop& stop) const {
  const Token before = token_before(text_, stop.begin);
  if (stop.kind == StopKind::cry) return before.shape == Shape::word;
  if (stop.kind != StopKind::full) return false;
  const auto last = base::decode_before(text_, stop.begin);
  const auto second_last = base::decode_before(text_, stop.begin - last.size);
  const auto first = base::decode(text_, stop.end);
  const auto second = base::decode(text_, stop.end + first.size);
  if (before.shape != Shape::word || !base::is_lower(last.value) ||
      !base::is_lower(second_last.value) || !base::is_lower(second.value)) {
    return false;
  }
  const std::string_view next = start_at(text_, stop.end, tables_).first;
  const auto after = base::decode(text_, stop.end + next.size()).value;
  return after != '.' && after != '/' && after != '@' && after != '_';
}

std::size_t Scanner::pass_stop(std::size_t at) {
  Stop stop;
  stop.begin = at;
  stop.sentence = sentence_;
  stop.end = read_closers(read_mark(at, stop), stop);
  if (!may_follow(stop) || !has_word_before(stop.begin)) return stop.end;
  const book::Span bracket = bracket_around(stop.begin);
  if (bracket.begin > sentence_) {
    if (stop.end < bracket.end) return stop.end;
    stop.aside = !stop.twice;
  }
  const Start start = start_at(text_, stop.end, tables_);
  if (ends_sentence(text_, stop, start, tables_)) cut(stop.end);
  return stop.end;
}

}  // namespace segment
