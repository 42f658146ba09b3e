// The learned rules of a language, and what they make of a word.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.hpp"
#include "pronounce/accent/letters.hpp"
#include "pronounce/accent/model.hpp"
#include "pronounce/accent/morphs.hpp"

namespace pronounce::accent {

/// What the rules say of a word, and how sure they are that it is not as the engine has it.
struct Verdict {
  std::vector<Phoneme> phonemes;
  double confidence = 1;
  bool changed = false;
};

/// Weighted rules for stress and sounds together: each place of the stress with the sounds that
/// go best with it is weighed against all others.
class Rules {
 public:
  /// Reads accent_letters.tsv, accent_morphs.tsv, accent_stress.tsv and
  /// accent_sounds.tsv of data/<language>/; missing tables mean no rules. Throws
  /// base::Error(bad_config).
  Rules(const base::Data& data, std::string_view language);

  bool empty() const { return stress_.empty(); }

  /// Judges the engine's reading of `word` (lower case). The engine's stands unless the best
  /// reading's logarithmic odds against it are above `margin`. `stressed`: the letter that bears
  /// the stress, when the writer marked it.
  Verdict judge(std::string_view word, const std::vector<Phoneme>& engine, float margin,
                std::optional<std::size_t> stressed = std::nullopt) const;

  const LetterCosts& costs() const { return costs_; }
  const Morphs& morphs() const { return morphs_; }

 private:
  LetterCosts costs_;
  Morphs morphs_;
  Model stress_;
  Model sounds_;
};

}  // namespace pronounce::accent
