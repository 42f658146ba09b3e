// Judges capitals by their vowels and consonants.
#include "normalize/classes/sounds.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"

namespace normalize {
namespace {

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

}  // namespace

bool is_sayable(std::string_view letters) {
  const std::string lower = base::to_lower(base::without_marks(letters));
  int run = 0;
  int longest_end = 0;
  bool vowel = false;
  bool start = true;
  int first_run = 0;
  for (const char c : lower) {
    if (is_vowel(c)) {
      if (start) first_run = run;
      if (!start && run > 4) return false;
      start = false;
      vowel = true;
      run = 0;
    } else {
      ++run;
    }
  }
  longest_end = run;
  return vowel && first_run <= 3 && longest_end <= 3;
}

bool is_said_as_word(std::string_view capitals) {
  const std::string lower = base::to_lower(base::without_marks(capitals));
  const auto all_vowels = std::count_if(lower.begin(), lower.end(), is_vowel);
  // Nobody spells so many letters.
  if (lower.size() >= 7 && static_cast<std::size_t>(all_vowels) * 5 >= lower.size()) return true;
  if (lower.size() < 4 || !is_sayable(capitals)) return false;
  // Consonant, vowel, …: at most one consonant at either end and two together within.
  int run = 0;
  int vowels = 0;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (is_vowel(lower[i])) {
      if (run > (static_cast<std::size_t>(run) == i ? 1 : 2) && lower.size() < 6) return false;
      run = 0;
      ++vowels;
    } else {
      ++run;
    }
  }
  if (lower.size() < 6 && run > 1) return false;
  return vowels >= 2 || lower.size() >= 6;
}

}  // namespace normalize
