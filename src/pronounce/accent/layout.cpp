// Lays a word out for the rules.
#include "pronounce/accent/layout.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace pronounce::accent {
namespace {

using std::size_t;

/// Letters that spell a vowel where the engine says none, such as the second half of "nadelige".
bool is_silent_vowel(const std::vector<Letter>& letters, size_t at) {
  if (!is_vowel_letter(letters[at].value) || !letters[at].said.empty()) return false;
  size_t first = at;
  while (first > 0 && is_vowel_letter(letters[first - 1].value)) --first;
  if (first != at) return false;
  for (size_t i = at; i < letters.size() && is_vowel_letter(letters[i].value); ++i) {
    if (!vowel_said(letters[i]).empty()) return false;
  }
  return true;
}

/// Which morph each letter belongs to, and where in it the letter stands.
void place_morphs(Layout& word) {
  size_t byte = 0;
  size_t morph = 0;
  size_t at = 0;
  for (const std::string& glyph : word.glyphs) {
    if (morph + 1 < word.morphs.size() && byte >= word.morphs[morph].end) {
      ++morph;
      at = 0;
    }
    word.morph_of.push_back(morph);
    word.morph_at.push_back(at++);
    byte += glyph.size();
  }
  for (const Morph& part : word.morphs) word.pattern += part.kind;
}

}  // namespace

std::string window(const Layout& word, std::ptrdiff_t from, std::ptrdiff_t to) {
  const auto size = static_cast<std::ptrdiff_t>(word.glyphs.size());
  std::string text;
  for (std::ptrdiff_t at = from; at < to; ++at) {
    if (at < 0) {
      if (at == -1 || at == from) text += '^';
    } else if (at >= size) {
      text += '$';
      break;
    } else {
      const auto here = static_cast<size_t>(at);
      text += word.glyphs[here];
    }
  }
  return text;
}

std::string_view vowel_said(const Letter& letter) {
  for (const Phoneme& phoneme : letter.said) {
    if (is_vowel(phoneme.symbol)) return phoneme.symbol;
  }
  return {};
}

Stress stress_of(const Letter& letter) {
  for (const Phoneme& phoneme : letter.said) {
    if (phoneme.stress != Stress::none) return phoneme.stress;
  }
  return Stress::none;
}

Layout lay_out(std::vector<Letter> letters, const Morphs& morphs) {
  Layout word;
  word.letters = std::move(letters);
  std::string text;
  for (size_t i = 0; i < word.letters.size(); ++i) {
    std::string glyph;
    base::append_utf8(glyph, word.letters[i].value);
    text += glyph;
    word.glyphs.push_back(std::move(glyph));
    if (!vowel_said(word.letters[i]).empty() || is_silent_vowel(word.letters, i)) {
      word.nuclei.push_back(i);
    }
  }
  word.morphs = morphs.split(text);
  place_morphs(word);
  word.engine_stress = word.nuclei.size();
  for (size_t i = 0; i < word.nuclei.size(); ++i) {
    if (stress_of(word.letters[word.nuclei[i]]) == Stress::primary) word.engine_stress = i;
  }
  return word;
}

}  // namespace pronounce::accent
