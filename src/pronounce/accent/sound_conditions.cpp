// Describes a letter: its surroundings, what the engine says for it, its morph and the stress.
#include <algorithm>
#include <array>
#include <utility>

#include "pronounce/accent/condition_list.hpp"
#include "pronounce/accent/conditions.hpp"

namespace pronounce::accent {
namespace {

using std::size_t;

/// How many letters either side a condition looks at.
struct Reach {
  std::ptrdiff_t left, right;
};

constexpr std::array kReaches = std::to_array<Reach>({{1, 1},
                                                      {2, 1},
                                                      {1, 2},
                                                      {2, 2},
                                                      {0, 3},
                                                      {3, 0},
                                                      {1, 3},
                                                      {3, 1},
                                                      {2, 3},
                                                      {3, 3},
                                                      {0, 4},
                                                      {4, 0},
                                                      {4, 2},
                                                      {2, 4},
                                                      {4, 4}});
/// The same between the seams of morphs.
constexpr std::array kMorphReaches = std::to_array<Reach>({{0, 1},
                                                           {1, 0},
                                                           {0, 2},
                                                           {2, 0},
                                                           {1, 1},
                                                           {2, 1},
                                                           {1, 2},
                                                           {2, 2},
                                                           {0, 3},
                                                           {3, 0},
                                                           {1, 3},
                                                           {3, 1}});

std::string shape_of(Reach reach) {
  return std::to_string(reach.left) + std::to_string(reach.right);
}

/// As `window`, with "+" before a suffix or link and "|" before any other morph.
std::string morph_window(const Layout& word, std::ptrdiff_t from, std::ptrdiff_t to) {
  std::string text;
  for (std::ptrdiff_t at = from; at < to; ++at) {
    if (at < 0) {
      if (at == -1) text += '^';
      continue;
    }
    const auto here = static_cast<size_t>(at);
    if (here >= word.glyphs.size()) {
      text += '$';
      break;
    }
    if (at > from && here > 0 && word.morph_of[here] != word.morph_of[here - 1]) {
      const char kind = word.morphs[word.morph_of[here]].kind;
      text += kind == 'R' || kind == 'P' ? '|' : '+';
    }
    text += word.glyphs[here];
  }
  return text;
}

void add_windows(Conditions& out, const Layout& word, size_t at, const std::string& engine) {
  const auto here = static_cast<std::ptrdiff_t>(at);
  for (const Reach reach : kReaches) {
    const std::string shape = shape_of(reach);
    const std::string text = window(word, here - reach.left, here + 1 + reach.right);
    out.add(shape, text);
    if (reach.left + reach.right <= 5) out.add(shape + "e", text, engine);
  }
  for (const Reach reach : kMorphReaches) {
    out.add("k" + shape_of(reach), morph_window(word, here - reach.left, here + 1 + reach.right));
  }
}

void add_morph(Conditions& out, const Layout& word, size_t at) {
  const size_t own = word.morph_of[at];
  const Morph& morph = word.morphs[own];
  const std::string next = own + 1 < word.morphs.size() ? morph_name(word.morphs, own + 1) : "$";
  out.add("mi", morph_name(word.morphs, own) + std::to_string(word.morph_at[at]));
  out.add("mk", std::string(1, morph.kind) + digit(word.morph_at[at], 3));
  std::string rest;
  for (size_t i = at; i < word.glyphs.size() && word.morph_of[i] == own; ++i)
    rest += word.glyphs[i];
  out.add("mn", rest, next);
}

/// The nucleus at or after a letter.
size_t nucleus_after(const Layout& word, size_t at) {
  size_t index = 0;
  while (index < word.nuclei.size() && word.nuclei[index] < at) ++index;
  return index;
}

}  // namespace

std::string relation(const Layout& word, size_t at, size_t stressed) {
  if (stressed >= word.nuclei.size()) return "-";
  const size_t index = nucleus_after(word, at);
  const std::ptrdiff_t gap =
      static_cast<std::ptrdiff_t>(index) - static_cast<std::ptrdiff_t>(stressed);
  std::string text = std::to_string(std::clamp<std::ptrdiff_t>(gap, -2, 2));
  if (index >= word.nuclei.size() || word.nuclei[index] != at) text += 'c';
  return text;
}

std::vector<std::string> sound_conditions(const Layout& word, size_t at) {
  Conditions out(word.glyphs[at]);
  const auto here = static_cast<std::ptrdiff_t>(at);
  const auto end = static_cast<std::ptrdiff_t>(word.glyphs.size());
  const std::string engine = label(word.letters[at].said);
  out.add("l");
  out.add("e", engine);
  const std::string before = at > 0 ? label(word.letters[at - 1].said) : "^";
  const std::string after = at + 1 < word.letters.size() ? label(word.letters[at + 1].said) : "$";
  out.add("ea", engine, after);
  out.add("eb", engine, before);
  add_windows(out, word, at, engine);
  if (end - here <= 8) {
    out.add("t", window(word, here, end));
    out.add("tb", window(word, here - 1, end));
  }
  if (here < 6) {
    out.add("h", window(word, -1, here + 1));
    out.add("ha", window(word, -1, here + 2));
  }
  add_morph(out, word, at);
  return out.take();
}

std::vector<std::string> sound_conditions(const Layout& word, size_t at,
                                          const std::string& relation) {
  Conditions out(word.glyphs[at]);
  const auto here = static_cast<std::ptrdiff_t>(at);
  const auto end = static_cast<std::ptrdiff_t>(word.glyphs.size());
  const std::string engine = label(word.letters[at].said);
  out.add("es", engine, relation);
  out.add("r", relation, digit(word.nuclei.size() - nucleus_after(word, at), 3));
  for (const Reach reach : kReaches) {
    if (reach.left + reach.right > 5) continue;
    const std::string text = window(word, here - reach.left, here + 1 + reach.right);
    out.add(shape_of(reach) + "s", text, relation);
  }
  if (end - here <= 8) out.add("ts", window(word, here, end), relation);
  if (here < 6) out.add("hs", window(word, -1, here + 3), relation);
  const Morph& morph = word.morphs[word.morph_of[at]];
  out.add("ms", std::string(1, morph.kind) + relation);
  out.add("mt", morph_name(word.morphs, word.morph_of[at]) + std::to_string(word.morph_at[at]),
          relation);
  return out.take();
}

}  // namespace pronounce::accent
