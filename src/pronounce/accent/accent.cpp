// The better reading of a native word: the exception lexicon first, then the rules.
#include "pronounce/accent/accent.hpp"

#include <utility>

#include "base/utf8.hpp"
#include "pronounce/accent/rules.hpp"

namespace pronounce {

struct Accent::State {
  accent::Rules rules;
};

Accent::Accent(const base::Data& data, std::string_view language, bool /*use_lexicon*/)
    : state_(std::make_unique<State>(State{accent::Rules(data, language)})) {}

Accent::~Accent() = default;
Accent::Accent(Accent&&) noexcept = default;
Accent& Accent::operator=(Accent&&) noexcept = default;

std::optional<Reading> Accent::reading(std::string_view word, std::string_view engine_ipa) const {
  if (!state_ || state_->rules.empty()) return std::nullopt;
  const auto engine = accent::parse_ipa(engine_ipa);
  if (!engine || engine->empty()) return std::nullopt;
  const accent::Verdict verdict = state_->rules.judge(base::to_lower(word), *engine);
  if (!verdict.changed) return std::nullopt;
  return Reading{accent::write_ipa(verdict.phonemes), book::Origin::rule, verdict.confidence};
}

}  // namespace pronounce
