// Tells the acute that marks stress from the one that belongs to the spelling.
#include "pronounce/accent/marks.hpp"

#include <array>

#include "base/utf8.hpp"
#include "pronounce/accent/letters.hpp"

namespace pronounce::accent {
namespace {

struct Mark {
  char32_t marked = 0;
  char plain = 0;
};

constexpr std::array kMarks =
    std::to_array<Mark>({{U'á', 'a'}, {U'é', 'e'}, {U'í', 'i'}, {U'ó', 'o'}, {U'ú', 'u'}});

/// True for words that end as French ones do: "café", "cafés", "café's", "logée", "logées".
bool ends_as_french(const std::string& word) {
  for (const std::string_view ending : {"é", "és", "é's", "ée", "ées"}) {
    if (word.ends_with(ending) && word.size() > ending.size() + 1) return !word.ends_with("éé");
  }
  return false;
}

/// True for an é before a consonant that closes its syllable ("élke"), where French has è.
bool closes_syllable(std::string_view after) {
  const auto consonant = [&](std::size_t at) {
    return at < after.size() && after[at] >= 'a' && after[at] <= 'z' &&
           !is_vowel_letter(static_cast<char32_t>(after[at]));
  };
  return consonant(0) && consonant(1) && after[1] != 'l' && after[1] != 'r' && after[1] != 'h';
}

/// True for an é beside a or o ("Léon", "Chloé"), which are syllables of their own.
bool in_hiatus(std::string_view word, std::size_t at) {
  constexpr std::string_view kOpen = "ao";
  const std::size_t next = at + std::string_view("é").size();
  return (at > 0 && kOpen.find(word[at - 1]) != std::string_view::npos) ||
         (next < word.size() && kOpen.find(word[next]) != std::string_view::npos);
}

}  // namespace

std::optional<Unmarked> without_stress_marks(const std::string& word, const Morphs& morphs) {
  Unmarked found;
  std::size_t nuclei = 0;
  std::size_t marked = 0;
  bool in_vowels = false;
  bool closed = false;
  std::size_t letter = 0;
  for (std::size_t at = 0; at < word.size(); ++letter) {
    const base::CodePoint point = base::decode(word, at);
    char plain = 0;
    for (const Mark& mark : kMarks) {
      if (mark.marked == point.value) plain = mark.plain;
    }
    if (plain != 0 && marked++ == 0) found.stressed = letter;
    if (plain == 'e' && in_hiatus(word, at)) return std::nullopt;
    if (plain == 'e') closed = closed || closes_syllable(std::string_view(word).substr(at + 2));
    if (plain != 0) {
      found.plain += plain;
    } else {
      found.plain += word.substr(at, point.size);
    }
    const bool vowel = is_vowel_letter(point.value);
    if (vowel && !in_vowels) ++nuclei;
    in_vowels = vowel;
    at += point.size;
  }
  if (marked == 0) return std::nullopt;
  if (nuclei == 1 || closed) return found;
  if (ends_as_french(word) || !morphs.knows(found.plain)) return std::nullopt;
  return found;
}

}  // namespace pronounce::accent
