// The rules: does a sentence end at this stop.
#include "segment/judge.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "segment/characters.hpp"
#include "segment/token.hpp"

namespace segment {
namespace {

/// Everything a rule looks at.
struct Case {
  std::string_view text;
  const Stop& stop;
  const Start& start;
  const Tables& tables;
  Token token;
};

bool is_number_like(const Start& start) {
  return start.initial == Initial::digit || is_roman(start.first);
}

// "J. De Boer", "St. De Vries": a particle before a capital is part of a name.
bool starts_sentence(const Start& start) {
  if (start.quote || start.initial == Initial::clipped) return true;
  if (start.opening == Opening::particle) return !start.second_capital;
  return start.opening == Opening::starter;
}

bool at_sentence_start(const Case& c) {
  for (std::size_t at = c.stop.sentence; at < c.token.begin;) {
    const auto [value, size] = base::decode(c.text, at);
    if (is_word(value)) return false;
    at += size;
    if (at - c.stop.sentence > 16) return false;
  }
  return true;
}

// "3.2", "1.E.6": numbers and letters between full stops.
bool is_section_number(std::string_view word) {
  return base::is_digit(static_cast<unsigned char>(word.front())) &&
         word.find('.') != std::string_view::npos && word.size() <= 12;
}

// "1. De dood", "a. Inleiding", "IV. Slot", "3.2. Methode": the mark stays with its item.
bool is_item_mark(const Case& c) {
  const std::string_view word = c.token.text;
  if (c.stop.closes || !at_sentence_start(c)) return false;
  if (c.token.shape == Shape::letter) return true;
  if (is_roman(word) || is_section_number(word)) return true;
  return c.token.shape == Shape::number && word.size() <= 3;
}

bool after_abbreviation(const Case& c, Abbreviation kind) {
  switch (kind) {
    case Abbreviation::never:
      return false;
    case Abbreviation::number:
      return !is_number_like(c.start);
    case Abbreviation::starter:
      return starts_sentence(c.start);
    case Abbreviation::final:
    case Abbreviation::unknown:
      break;
  }
  return c.start.initial != Initial::digit;
}

bool after_number(const Case& c) {
  const std::string_view digits = c.token.text;
  const bool is_short = digits.size() <= 2;
  if (c.start.initial == Initial::digit) return !is_short || c.start.first.size() > 2;
  if (!c.tables.has_ordinal_stop() || digits.size() > 3) return true;
  return !c.tables.is_month(c.start.first) && starts_sentence(c.start);
}

// Consonants only: "vgl", "mrd"; an abbreviation nobody listed.
bool looks_abbreviated(std::string_view word) {
  if (word.size() > 5 || word.size() < 2) return false;
  const auto is_consonant = [](char c) {
    return c >= 'b' && c <= 'z' && std::string_view("eiouy").find(c) == std::string_view::npos;
  };
  return std::all_of(word.begin(), word.end(), is_consonant);
}

bool after_full_stop(const Case& c) {
  if (c.token.shape == Shape::nothing) return true;
  if (is_item_mark(c)) return false;
  if (c.token.shape == Shape::number) return after_number(c);
  const Abbreviation kind = c.tables.abbreviation(c.token.text);
  if (kind != Abbreviation::unknown) return after_abbreviation(c, kind);
  // "Ludwig XIV. Haus" is an ordinal where a full stop makes one.
  if (c.tables.has_ordinal_stop() && is_roman(c.token.text)) return starts_sentence(c.start);
  switch (c.token.shape) {
    case Shape::letter:
    case Shape::dotted:
      return starts_sentence(c.start);
    default:
      return !looks_abbreviated(c.token.text) || starts_sentence(c.start);
  }
}

// "Jansen (jr.) Pietersen", "Jansen (?) Pietersen": the mark belongs to what the bracket says.
bool belongs_to_bracket(const Case& c) {
  if (!c.stop.aside) return false;
  if (opens_bracket(base::decode_before(c.text, c.stop.begin).value)) {
    return c.stop.kind != StopKind::ellipsis || !starts_sentence(c.start);
  }
  return c.stop.kind == StopKind::full &&
         (c.token.shape == Shape::letter || c.token.shape == Shape::dotted ||
          c.tables.abbreviation(c.token.text) != Abbreviation::unknown);
}

// "Wat! 't is waar": after ! ? … an apostrophe word starts a sentence before a capital only.
bool is_small_clipped(const Case& c) {
  return c.start.initial == Initial::clipped && c.stop.kind != StopKind::full &&
         !c.start.second_capital;
}

// "What?" Harry asked.
bool tells_speaker(const Case& c) {
  return c.stop.kind == StopKind::cry && c.stop.closes && !c.start.quote &&
         c.tables.is_saying(c.start.second);
}

}  // namespace

bool ends_sentence(std::string_view text, const Stop& stop, const Start& start,
                   const Tables& tables) {
  if (stop.kind == StopKind::wide) return start.initial != Initial::joint;
  if (start.initial == Initial::nothing) return false;
  if (start.initial == Initial::small || start.initial == Initial::joint) return false;
  const Case c{text, stop, start, tables,
               stop.kind == StopKind::full ? token_before(text, stop.begin) : Token{}};
  if (is_small_clipped(c) || belongs_to_bracket(c) || tells_speaker(c)) return false;
  if (stop.kind != StopKind::full) return true;
  if (stop.closes) return true;
  return after_full_stop(c);
}

}  // namespace segment
