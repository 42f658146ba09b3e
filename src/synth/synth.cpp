// Units go out to the workers, clips come back in order.
#include "synth/synth.hpp"

#include <algorithm>
#include <deque>

#include "base/error.hpp"
#include "synth/installation.hpp"
#include "synth/recovery.hpp"
#include "synth/transcribe.hpp"
#include "synth/workers/pool.hpp"

namespace synth {
namespace {

std::string checked_voice(const book::Voice& voice) {
  if (auto name = installed_voice(voice.engine)) return *name;
  throw base::Error(base::Code::unavailable,
                    "eSpeak NG has no voice \"" + voice.engine +
                        "\"; `espeak-ng --voices` lists what is installed");
}

/// The language of the engine's voice: its phoneme table and home script.
std::string language_of(const std::string& voice) {
  const std::string base = voice.substr(0, voice.find('+'));
  return base.substr(base.find('/') + 1);
}

}  // namespace

struct Synthesizer::State {
  State(const book::Voice& chosen, unsigned workers)
      : voice(chosen),
        name(checked_voice(chosen)),
        language(language_of(name)),
        pool(name, workers) {}

  Prepared prepare(Unit unit) const {
    Prepared prepared;
    prepared.language = language;
    for (const book::Utterance& utterance : unit.utterances) {
      prepared.texts.push_back(compose(utterance, language, Style::hinted));
      prepared.prosody.push_back(voice.roles.at(static_cast<std::size_t>(utterance.role)));
    }
    prepared.unit = std::move(unit);
    return prepared;
  }

  book::Clip collect(std::size_t slot, const Prepared& prepared) {
    const Outcome outcome = pool.outcome(slot);
    count(outcome, statistics);
    ++statistics.units;
    return outcome.kind == Outcome::Kind::done ? clip_of(prepared, read_speech(pool.result(slot)))
                                               : recover(pool, slot, prepared, statistics);
  }

  book::Voice voice;
  std::string name;
  std::string language;
  Pool pool;
  Statistics statistics;
};

Synthesizer::Synthesizer(const book::Voice& voice, unsigned workers)
    : state_(std::make_unique<State>(voice, workers)) {}
Synthesizer::~Synthesizer() = default;
Synthesizer::Synthesizer(Synthesizer&&) noexcept = default;
Synthesizer& Synthesizer::operator=(Synthesizer&&) noexcept = default;

void Synthesizer::run(const Source& next, const Sink& sink) {
  struct InFlight {
    Prepared prepared;
    std::size_t slot = 0;
  };
  Pool& pool = state_->pool;
  std::deque<InFlight> in_flight;
  bool more = true;
  // Results stay in their slots until their turn, so that the slots bound the memory.
  while (more || !in_flight.empty()) {
    for (auto slot = pool.free_slot(); more && slot; slot = pool.free_slot()) {
      std::optional<Unit> unit = next();
      more = unit.has_value();
      if (!more) break;
      in_flight.push_back({state_->prepare(std::move(*unit)), *slot});
      pool.start(*slot, speech_job(in_flight.back().prepared));
    }
    if (in_flight.empty()) break;
    if (pool.running(in_flight.front().slot)) {
      pool.wait();
      continue;
    }
    const InFlight front = std::move(in_flight.front());
    in_flight.pop_front();
    book::Clip clip = state_->collect(front.slot, front.prepared);
    pool.release(front.slot);
    sink(front.prepared.unit, std::move(clip));
  }
}

std::vector<std::string> Synthesizer::phonemes(const std::vector<book::Utterance>& utterances) {
  const auto compose_at = [&](std::size_t i, Style style) {
    return compose(utterances[i], state_->language, style).text;
  };
  return transcribe(state_->pool, utterances.size(), compose_at);
}

Statistics Synthesizer::statistics() const { return state_->statistics; }

}  // namespace synth
