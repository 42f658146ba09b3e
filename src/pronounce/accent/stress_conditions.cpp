// Describes a syllable that may bear the stress: its place, weight, surroundings and morphs.
#include <algorithm>
#include <string_view>

#include "base/utf8.hpp"
#include "pronounce/accent/condition_list.hpp"
#include "pronounce/accent/conditions.hpp"

namespace pronounce::accent {
namespace {

using std::size_t;

char mark(const Letter& letter) {
  switch (stress_of(letter)) {
    case Stress::primary:
      return '1';
    case Stress::secondary:
      return '2';
    case Stress::none:
      break;
  }
  return vowel_said(letter) == "ə" ? '@' : '0';
}

/// Heavy: closed or long; light: open and single.
char weight(const Layout& word, size_t index) {
  const size_t from = word.nuclei[index];
  const size_t to = index + 1 < word.nuclei.size() ? word.nuclei[index + 1] : word.letters.size();
  size_t consonants = 0;
  size_t vowels = 0;
  for (size_t i = from; i < to; ++i) {
    ++(is_vowel_letter(word.letters[i].value) ? vowels : consonants);
  }
  if (index + 1 == word.nuclei.size()) ++consonants;
  if (vowels > 1) return consonants > 1 ? 'S' : 'L';
  return consonants > 1 ? 'C' : 'O';
}

std::string engine_pattern(const Layout& word) {
  std::string pattern;
  for (const size_t nucleus : word.nuclei) pattern += mark(word.letters[nucleus]);
  return pattern;
}

std::string weights(const Layout& word) {
  std::string pattern;
  for (size_t i = 0; i < word.nuclei.size(); ++i) pattern += weight(word, i);
  return pattern;
}

/// How the word begins and ends.
void add_ends(Conditions& out, const Layout& word, size_t index) {
  const size_t count = word.nuclei.size();
  const auto end = static_cast<std::ptrdiff_t>(word.glyphs.size());
  const std::string from_end = digit(count - 1 - index, 5);
  const std::string from_start = digit(index, 5);
  const std::string size = digit(count, 6);
  const std::string here(1, mark(word.letters[word.nuclei[index]]));
  for (std::ptrdiff_t length = 1; length <= 7 && length < end; ++length) {
    const std::string last = window(word, end - length, end);
    const std::string first = window(word, 0, length);
    out.add("s", last, from_end);
    out.add("se", last, from_end, here);
    out.add("p", first, from_start);
    out.add("pe", first, from_start, here);
    if (length >= 2 && length <= 5) {
      out.add("pn", first, from_start, size);
      out.add("sn", last, from_end, size);
    }
  }
}

/// Where the nucleus lies among the morphs, and what they are.
void add_morph_conditions(Conditions& out, const Layout& word, size_t index) {
  const size_t own = word.morph_of[word.nuclei[index]];
  size_t before = 0;
  size_t after = 0;
  for (size_t i = 0; i < word.nuclei.size(); ++i) {
    if (i != index && word.morph_of[word.nuclei[i]] == own) ++(i < index ? before : after);
  }
  size_t roots_before = 0;
  size_t roots_after = 0;
  for (size_t i = 0; i < word.morphs.size(); ++i) {
    if (word.morphs[i].kind == 'R' && i != own) ++(i < own ? roots_before : roots_after);
  }
  const std::string place = std::to_string(before) + std::to_string(after);
  const std::string name = morph_name(word.morphs, own) + place;
  const std::string kind(1, word.morphs[own].kind);
  const std::string part = kind + digit(roots_before, 2) + digit(roots_after, 2);
  const std::string previous = own > 0 ? morph_name(word.morphs, own - 1) : "^";
  const std::string next = own + 1 < word.morphs.size() ? morph_name(word.morphs, own + 1) : "$";
  std::string pattern = word.pattern;
  pattern.insert(own, "*");
  out.add("mi", name);
  out.add("mj", name, part);
  out.add("mp", pattern, place);
  out.add("mc", part, place);
  out.add("mr", previous, kind, place, digit(roots_after, 1));
  out.add("mx", next, kind, place, digit(roots_before, 1));
  out.add("mq", previous, next, place);
  out.add("mb", previous, name);
  out.add("ma", name, next);
  out.add("ml", morph_name(word.morphs, word.morphs.size() - 1), part, place);
  out.add("mf", morph_name(word.morphs, 0), part, place);
  const std::string_view text = word.morphs[own].text;
  for (size_t size = 1; size <= 3 && size < text.size(); ++size) {
    const std::string_view end = text.substr(text.size() - size);
    if (!base::is_valid_utf8(end)) continue;  // begins within a letter
    out.add("me", end, part, place);
  }
}

}  // namespace

std::vector<std::string> stress_conditions(const Layout& word, size_t index) {
  Conditions out;
  const size_t count = word.nuclei.size();
  const auto at = static_cast<std::ptrdiff_t>(word.nuclei[index]);
  const auto end = static_cast<std::ptrdiff_t>(word.glyphs.size());
  const std::string from_end = digit(count - 1 - index, 5);
  const std::string from_start = digit(index, 5);
  const std::string size = digit(count, 6);
  const std::string here(1, mark(word.letters[word.nuclei[index]]));
  const std::string vowel(vowel_said(word.letters[word.nuclei[index]]));
  const std::string weight_here(1, weight(word, index));
  const std::string pattern = engine_pattern(word);
  out.add("n", from_end, size);
  out.add("e", here, from_end, size);
  out.add("ep", pattern, from_end);
  out.add("v", vowel, from_end);
  out.add("vs", vowel, here, from_start);
  out.add("w", weights(word), from_end);
  out.add("w1", weight_here, from_end, size);
  add_ends(out, word, index);
  if (end - at <= 9) out.add("t", window(word, at, end));
  if (at < 8) out.add("h", window(word, 0, at + 1));
  out.add("c3", window(word, at - 1, at + 2), from_end);
  out.add("cl", window(word, at - 3, at + 1));
  out.add("cr", window(word, at, at + 4));
  out.add("c5", window(word, at - 2, at + 3));
  out.add("cn", window(word, at, at + 3), from_end);
  add_morph_conditions(out, word, index);
  return out.take();
}

}  // namespace pronounce::accent
