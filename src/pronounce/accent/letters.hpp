// A word's letters, each with the phonemes that it stands for.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pronounce/accent/ipa.hpp"

namespace pronounce::accent {

/// A letter and what is said for it: no phoneme ("h" of "ch"), one, or two ("x" is "ks").
struct Letter {
  char32_t value = 0;
  std::vector<Phoneme> said;
};

/// The symbols of `said` with a space between them; empty for a silent letter.
std::string label(const std::vector<Phoneme>& said);

/// How badly a letter and a label go together; learned, kept in data/<language>/accent_letters.tsv.
class LetterCosts {
 public:
  void set(char32_t letter, std::string_view label, float cost);
  float cost(char32_t letter, const std::string& label) const;

  /// Every cost that was set.
  const std::map<std::pair<char32_t, std::string>, float>& all() const { return costs_; }

  /// The labels that rules may give `letter`, in the order of their weights.
  void add_answer(char32_t letter, std::string_view label);
  const std::vector<std::string>& answers(char32_t letter) const;

 private:
  std::map<std::pair<char32_t, std::string>, float> costs_;
  std::map<char32_t, std::vector<std::string>> answers_;
};

/// Deals the phonemes out to the lower-cased letters of `word` at the least cost. Nothing when
/// there are more than twice as many phonemes as letters, or more than 60 letters.
std::optional<std::vector<Letter>> align(std::string_view word,
                                         const std::vector<Phoneme>& phonemes,
                                         const LetterCosts& costs);

/// The phonemes of the letters in a row.
std::vector<Phoneme> phonemes_of(const std::vector<Letter>& letters);

/// True for a e i o u y and their accented forms.
bool is_vowel_letter(char32_t letter);

}  // namespace pronounce::accent
