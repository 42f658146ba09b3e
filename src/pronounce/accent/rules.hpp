// The learned rules of a language, and what they make of a word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/data.hpp"
#include "pronounce/accent/compound.hpp"
#include "pronounce/accent/letters.hpp"
#include "pronounce/accent/model.hpp"

namespace pronounce::accent {

/// What the rules say of a word, and how sure they are of the least sure change.
struct Verdict {
  std::vector<Phoneme> phonemes;
  double confidence = 1;
  bool changed = false;
};

/// How sure a change must be: its probability against that of the engine's own answer. A change
/// between its own limit and that of the word makes the whole word stay as the engine has it.
struct Caution {
  float stress = 0.7F;
  float sound = 0.7F;
  float word = 0.85F;
};

/// Weighted rules for stress, then for the sound of each letter.
class Rules {
 public:
  /// Reads accent_letters.tsv, accent_parts.tsv, accent_stress.tsv and accent_sounds.tsv of
  /// data/<language>/; missing tables mean no rules. Throws base::Error(bad_config).
  Rules(const base::Data& data, std::string_view language);

  bool empty() const { return stress_.empty(); }

  /// Judges the engine's reading of `word` (lower case).
  Verdict judge(std::string_view word, const std::vector<Phoneme>& engine,
                const Caution& caution = {}) const;

  const LetterCosts& costs() const { return costs_; }

 private:
  LetterCosts costs_;
  Parts parts_;
  Model stress_;
  Model sounds_;
};

}  // namespace pronounce::accent
