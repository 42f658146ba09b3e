// Deals the phonemes of a reading out to the letters of its word.
#include "pronounce/accent/letters.hpp"

#include <algorithm>
#include <limits>

#include "base/utf8.hpp"

namespace pronounce::accent {
namespace {

constexpr std::size_t kMostLetters = 60;
constexpr std::size_t kMostPhonemes = 2;  // said for one letter

std::vector<Letter> letters_of(std::string_view word) {
  std::vector<Letter> letters;
  for (std::size_t at = 0; at < word.size();) {
    const base::CodePoint point = base::decode(word, at);
    letters.push_back({base::to_lower(point.value), {}});
    at += point.size;
  }
  return letters;
}

std::vector<Phoneme> slice(const std::vector<Phoneme>& phonemes, std::size_t end,
                           std::size_t count) {
  const auto last = phonemes.begin() + static_cast<std::ptrdiff_t>(end);
  return {last - static_cast<std::ptrdiff_t>(count), last};
}

}  // namespace

std::string label(const std::vector<Phoneme>& said) {
  std::string text;
  for (const Phoneme& phoneme : said) {
    if (!text.empty()) text += ' ';
    text += phoneme.symbol;
  }
  return text;
}

void LetterCosts::set(char32_t letter, std::string_view label, float cost) {
  costs_[{letter, std::string(label)}] = cost;
}

float LetterCosts::cost(char32_t letter, const std::string& label) const {
  if (const auto found = costs_.find({letter, label}); found != costs_.end()) return found->second;
  // Unseen pairs: vowels belong to vowel letters, and silence is better than the wrong kind.
  if (label.empty()) return 6;
  const bool fits = is_vowel(label) == is_vowel_letter(letter);
  return (fits ? 8.F : 12.F) + (label.find(' ') == std::string::npos ? 0.F : 3.F);
}

void LetterCosts::add_answer(char32_t letter, std::string_view label) {
  answers_[letter].emplace_back(label);
}

const std::vector<std::string>& LetterCosts::answers(char32_t letter) const {
  static const std::vector<std::string> kNone;
  const auto found = answers_.find(letter);
  return found == answers_.end() ? kNone : found->second;
}

std::optional<std::vector<Letter>> align(std::string_view word,
                                         const std::vector<Phoneme>& phonemes,
                                         const LetterCosts& costs) {
  std::vector<Letter> letters = letters_of(word);
  const std::size_t rows = letters.size();
  const std::size_t columns = phonemes.size() + 1;
  if (rows == 0 || rows > kMostLetters || phonemes.size() > kMostPhonemes * rows) {
    return std::nullopt;
  }
  constexpr float kNever = std::numeric_limits<float>::max();
  std::vector<float> best((rows + 1) * columns, kNever);
  std::vector<unsigned char> taken((rows + 1) * columns, 0);
  best[0] = 0;
  for (std::size_t row = 1; row <= rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      for (std::size_t count = 0; count <= std::min(kMostPhonemes, column); ++count) {
        const float before = best[(row - 1) * columns + column - count];
        if (before == kNever) continue;
        const float cost =
            before + costs.cost(letters[row - 1].value, label(slice(phonemes, column, count)));
        // On a tie the letter stays silent, so that the first letter of "aa" says it all.
        if (cost < best[row * columns + column]) {
          best[row * columns + column] = cost;
          taken[row * columns + column] = static_cast<unsigned char>(count);
        }
      }
    }
  }
  if (best.back() == kNever) return std::nullopt;
  for (std::size_t row = rows, column = phonemes.size(); row > 0; --row) {
    const std::size_t count = taken[row * columns + column];
    letters[row - 1].said = slice(phonemes, column, count);
    column -= count;
  }
  return letters;
}

std::vector<Phoneme> phonemes_of(const std::vector<Letter>& letters) {
  std::vector<Phoneme> phonemes;
  for (const Letter& letter : letters) {
    phonemes.insert(phonemes.end(), letter.said.begin(), letter.said.end());
  }
  return phonemes;
}

bool is_vowel_letter(char32_t letter) {
  return std::u32string_view(U"aeiouyáàâäéèêëíìîïóòôöúùûü").find(letter) !=
         std::u32string_view::npos;
}

}  // namespace pronounce::accent
