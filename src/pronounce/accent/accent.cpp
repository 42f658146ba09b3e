// The better reading of a native word: the exception lexicon first, then the rules.
#include "pronounce/accent/accent.hpp"

#include <utility>

#include "base/utf8.hpp"
#include "pronounce/accent/lexicon.hpp"
#include "pronounce/accent/rules.hpp"

namespace pronounce {
namespace {

/// Logarithmic odds against the engine that a change needs.
constexpr float kMargin = 2.5F;
/// A capital may begin a foreign name, which the rules were not made for.
constexpr float kCapitalMargin = 4;

}  // namespace

struct Accent::State {
  accent::Rules rules;
  accent::Lexicon lexicon;
};

Accent::Accent(const base::Data& data, std::string_view language, bool use_lexicon)
    : state_(std::make_unique<State>(
          State{accent::Rules(data, language),
                use_lexicon ? accent::Lexicon(data, language) : accent::Lexicon()})) {}

Accent::~Accent() = default;
Accent::Accent(Accent&&) noexcept = default;
Accent& Accent::operator=(Accent&&) noexcept = default;

std::optional<Reading> Accent::reading(std::string_view word, std::string_view engine_ipa) const {
  if (!state_) return std::nullopt;
  const std::string lower = base::to_lower(word);
  const auto engine = accent::parse_ipa(engine_ipa);
  if (const std::string listed = state_->lexicon.reading(lower); !listed.empty()) {
    if (engine == accent::parse_ipa(listed)) return std::nullopt;
    return Reading{listed, book::Origin::lexicon, 1};
  }
  if (state_->rules.empty() || !engine || engine->empty()) return std::nullopt;
  const bool capital = base::is_upper(base::decode(word, 0).value);
  const accent::Verdict verdict =
      state_->rules.judge(lower, *engine, capital ? kCapitalMargin : kMargin);
  if (!verdict.changed) return std::nullopt;
  return Reading{accent::write_ipa(verdict.phonemes), book::Origin::rule, verdict.confidence};
}

}  // namespace pronounce
