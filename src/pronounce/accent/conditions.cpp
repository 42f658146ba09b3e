// Describes letters and syllables by their surroundings, the engine's reading and the seam.
#include "pronounce/accent/conditions.hpp"

#include <algorithm>
#include <string_view>

#include "base/utf8.hpp"

namespace pronounce::accent {
namespace {

using std::size_t;

/// Collects conditions; each is a kind and its content.
class Conditions {
 public:
  template <typename... Content>
  void add(std::string_view kind, const Content&... content) {
    std::string text(kind);
    ((text += ':', text += content), ...);
    list_.push_back(std::move(text));
  }
  std::vector<std::string> take() { return std::move(list_); }

 private:
  std::vector<std::string> list_;
};

/// The letters [from, to) as text; "^" and "$" stand beyond the ends, "|" at the seam.
std::string window(const Layout& word, std::ptrdiff_t from, std::ptrdiff_t to, bool seams) {
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
      if (seams && at > from && word.seam.evidence != Evidence::none &&
          (here == word.seam.tail_begin || here == word.seam.head_end)) {
        text += '|';
      }
      text += word.glyphs[here];
    }
  }
  return text;
}

std::string digit(size_t number, size_t most) { return std::to_string(std::min(number, most)); }

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

/// Where the nucleus lies among those of its part: "h" head, "t" tail, and from both ends.
std::string place_in_part(const Layout& word, size_t index) {
  if (word.seam.evidence == Evidence::none) return "-";
  const auto in_head = [&](size_t nucleus) { return nucleus < word.seam.head_end; };
  size_t before = 0;
  size_t after = 0;
  const bool head = in_head(word.nuclei[index]);
  for (size_t i = 0; i < word.nuclei.size(); ++i) {
    if (i == index || in_head(word.nuclei[i]) != head) continue;
    ++(i < index ? before : after);
  }
  return std::string(head ? "h" : "t") + digit(before, 3) + digit(after, 3);
}

void add_seam_conditions(Conditions& out, const Layout& word, size_t index) {
  const Seam& seam = word.seam;
  const std::string kind = std::to_string(static_cast<int>(seam.evidence));
  const std::string place = place_in_part(word, index);
  const std::string here(1, mark(word.letters[word.nuclei[index]]));
  out.add("k", kind, place);
  out.add("ke", kind, place, here);
  out.add("kw", kind, place, std::string(1, weight(word, index)));
  if (seam.evidence == Evidence::none) return;
  const auto head_end = static_cast<std::ptrdiff_t>(seam.head_end);
  const auto end = static_cast<std::ptrdiff_t>(word.glyphs.size());
  out.add("kt", place, window(word, static_cast<std::ptrdiff_t>(seam.tail_begin), end, false));
  out.add("kh", place, window(word, 0, head_end, false));
  const auto nucleus = static_cast<std::ptrdiff_t>(word.nuclei[index]);
  if (nucleus < head_end) {
    out.add("kn", window(word, nucleus, head_end, false));
    for (std::ptrdiff_t size = 2; size <= 4; ++size) {
      out.add("kl", place,
              window(word, std::max<std::ptrdiff_t>(0, head_end - size), head_end, false));
    }
  }
}

}  // namespace

Layout lay_out(std::vector<Letter> letters, const Parts& parts) {
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
  word.seam = parts.seam(text);
  word.engine_stress = word.nuclei.size();
  for (size_t i = 0; i < word.nuclei.size(); ++i) {
    if (stress_of(word.letters[word.nuclei[i]]) == Stress::primary) word.engine_stress = i;
  }
  return word;
}

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
  for (std::ptrdiff_t length = 1; length <= 7 && length < end; ++length) {
    const std::string last = window(word, end - length, end, false);
    const std::string first = window(word, 0, length, false);
    out.add("s", last, from_end);
    out.add("se", last, from_end, here);
    out.add("p", first, from_start);
    out.add("pe", first, from_start, here);
    if (length >= 2 && length <= 5) {
      out.add("pn", first, from_start, size);
      out.add("sn", last, from_end, size);
    }
  }
  if (end - at <= 9) out.add("t", window(word, at, end, false));
  if (at < 8) out.add("h", window(word, 0, at + 1, false));
  out.add("c3", window(word, at - 1, at + 2, false), from_end);
  out.add("cl", window(word, at - 3, at + 1, false));
  out.add("cr", window(word, at, at + 4, false));
  out.add("c5", window(word, at - 2, at + 3, false));
  out.add("cn", window(word, at, at + 3, false), from_end);
  add_seam_conditions(out, word, index);
  return out.take();
}

namespace {

/// How many letters either side a condition looks at.
struct Reach {
  std::ptrdiff_t left, right;
};

constexpr Reach kReaches[] = {{1, 1}, {2, 1}, {1, 2}, {2, 2}, {0, 3}, {3, 0}, {1, 3}, {3, 1},
                              {2, 3}, {3, 3}, {0, 4}, {4, 0}, {4, 2}, {2, 4}, {4, 4}};

/// What the engine says for a letter, and where the letter stands to the stress.
struct LetterFacts {
  const std::string& engine;
  const std::string& stress;
};

void add_windows(Conditions& out, const Layout& word, std::ptrdiff_t here, LetterFacts facts) {
  for (const Reach reach : kReaches) {
    const std::string shape = std::to_string(reach.left) + std::to_string(reach.right);
    const std::string text = window(word, here - reach.left, here + 1 + reach.right, false);
    out.add(shape, text);
    if (reach.left + reach.right <= 5) {
      out.add(shape + "e", text, facts.engine);
      out.add(shape + "s", text, facts.stress);
    }
    if (word.seam.evidence != Evidence::none && reach.left + reach.right <= 4) {
      const std::string seamed = window(word, here - reach.left, here + 1 + reach.right, true);
      if (seamed != text) out.add(shape + "k", seamed);
    }
  }
}

}  // namespace

std::vector<std::string> label_conditions(const Layout& word, size_t at, size_t stressed) {
  Conditions out;
  const auto here = static_cast<std::ptrdiff_t>(at);
  const auto end = static_cast<std::ptrdiff_t>(word.glyphs.size());
  const std::string& letter = word.glyphs[at];
  const std::string engine = label(word.letters[at].said);
  size_t index = 0;
  while (index < word.nuclei.size() && word.nuclei[index] < at) ++index;
  const bool is_nucleus = index < word.nuclei.size() && word.nuclei[index] == at;
  std::string stress = "-";
  if (stressed < word.nuclei.size()) {
    const std::ptrdiff_t gap =
        static_cast<std::ptrdiff_t>(index) - static_cast<std::ptrdiff_t>(stressed);
    stress = std::to_string(std::clamp<std::ptrdiff_t>(gap, -2, 2));
    if (!is_nucleus) stress += 'c';
  }
  const std::string from_end = digit(word.nuclei.size() - index, 3);
  out.add("l", letter);
  out.add("e", letter, engine);
  out.add("es", letter, engine, stress);
  out.add("r", letter, stress, from_end);
  const std::string before = at > 0 ? label(word.letters[at - 1].said) : "^";
  const std::string after = at + 1 < word.letters.size() ? label(word.letters[at + 1].said) : "$";
  out.add("ea", letter, engine, after);
  out.add("eb", letter, engine, before);
  add_windows(out, word, here, {engine, stress});
  if (end - here <= 8) {
    out.add("t", window(word, here, end, false));
    out.add("tb", window(word, here - 1, end, false));
    out.add("ts", window(word, here, end, false), stress);
  }
  if (here < 6) {
    out.add("h", window(word, -1, here + 1, false));
    out.add("ha", window(word, -1, here + 2, false));
    out.add("hs", window(word, -1, here + 3, false), stress);
  }
  return out.take();
}

}  // namespace pronounce::accent
