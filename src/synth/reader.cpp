// Readings of plain words, by one worker a language.
#include <map>

#include "base/error.hpp"
#include "synth/clean.hpp"
#include "synth/installation.hpp"
#include "synth/synth.hpp"
#include "synth/transcribe.hpp"
#include "synth/workers/pool.hpp"

namespace synth {
namespace {

/// As `compose` does for a single text token.
std::string plain_text(std::string_view text, std::string_view language) {
  book::Utterance utterance;
  book::Token token;
  token.text = text;
  utterance.tokens.push_back(std::move(token));
  return compose(utterance, language, Style::plain).text;
}

}  // namespace

struct Reader::State {
  Pool& pool(const std::string& language) {
    std::unique_ptr<Pool>& pool = pools[language];
    if (pool == nullptr) {
      const auto voice = installed_voice(language);
      if (!voice) {
        throw base::Error(base::Code::unavailable, "eSpeak NG has no voice for " + language);
      }
      pool = std::make_unique<Pool>(*voice, 1);
    }
    return *pool;
  }

  std::map<std::string, std::unique_ptr<Pool>> pools;
};

Reader::Reader() : state_(std::make_unique<State>()) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

std::vector<std::string> Reader::readings(std::string_view language,
                                          const std::vector<std::string>& texts) {
  Pool& pool = state_->pool(std::string(language));
  return transcribe(pool, texts.size(),
                    [&](std::size_t i, Style) { return plain_text(texts[i], language); });
}

}  // namespace synth
