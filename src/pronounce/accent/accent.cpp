// The better reading of a native word: the exception lexicon first, then the rules.
#include "pronounce/accent/accent.hpp"

#include <utility>

#include "base/utf8.hpp"
#include "pronounce/accent/homographs.hpp"
#include "pronounce/accent/lexicon.hpp"
#include "pronounce/accent/marks.hpp"
#include "pronounce/accent/rules.hpp"

namespace pronounce {
namespace {

/// Logarithmic odds against the engine that a change needs.
constexpr float kMargin = 2.4F;

}  // namespace

struct Accent::State {
  accent::Rules rules;
  accent::Lexicon lexicon;
  accent::Homographs homographs;
};

Accent::Accent(const base::Data& data, std::string_view language, bool use_lexicon)
    : state_(std::make_unique<State>(
          State{accent::Rules(data, language),
                use_lexicon ? accent::Lexicon(data, language) : accent::Lexicon(),
                use_lexicon ? accent::Homographs(data, language) : accent::Homographs()})) {}

Accent::~Accent() = default;
Accent::Accent(Accent&&) noexcept = default;
Accent& Accent::operator=(Accent&&) noexcept = default;

std::string Accent::plain(std::string_view word) const {
  if (state_) {
    const auto unmarked =
        accent::without_stress_marks(base::to_lower(word), state_->rules.morphs());
    if (unmarked) return unmarked->plain;
  }
  return std::string(word);
}

std::optional<Reading> Accent::reading(std::string_view word, std::string_view engine_ipa) const {
  if (!state_) return std::nullopt;
  std::string lower = base::to_lower(word);
  auto said = accent::parse_ipa(engine_ipa);
  const auto unmarked = accent::without_stress_marks(lower, state_->rules.morphs());
  std::string ipa = state_->lexicon.reading(lower);
  if (!ipa.empty()) {
    if (!unmarked && said == accent::parse_ipa(ipa)) return std::nullopt;
    return Reading{std::move(ipa), book::Origin::lexicon, 1};
  }
  if (state_->rules.empty()) return std::nullopt;
  std::optional<std::size_t> stressed;
  if (unmarked) {
    lower = unmarked->plain;
    stressed = unmarked->stressed;
    ipa = state_->lexicon.reading(lower);
    if (!ipa.empty()) said = accent::parse_ipa(ipa);
  }
  if (!said || said->empty()) return std::nullopt;
  const accent::Verdict verdict = state_->rules.judge(lower, *said, kMargin, stressed);
  if (!verdict.changed && !stressed) return std::nullopt;
  return Reading{accent::write_ipa(verdict.phonemes), book::Origin::rule, verdict.confidence};
}

std::optional<Reading> Accent::homograph(const std::vector<book::Word>& words,
                                         std::size_t at) const {
  if (!state_) return std::nullopt;
  std::string ipa = state_->homographs.reading(words, at);
  if (ipa.empty()) return std::nullopt;
  return Reading{std::move(ipa), book::Origin::lexicon, 1};
}

}  // namespace pronounce
