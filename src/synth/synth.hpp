// The door of synth: utterances become clips, through eSpeak NG in isolated processes.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/clip.hpp"
#include "book/utterance.hpp"
#include "book/voice.hpp"

namespace synth {

/// Utterances that one forked child says one after the other. The clip is a pure function of them
/// and of the voice.
struct Unit {
  std::vector<book::Utterance> utterances;
};

/// What one unit cost and what went wrong; sums over a run.
struct Statistics {
  std::size_t units = 0;
  std::size_t retries = 0;
  std::size_t crashes = 0;
  std::size_t timeouts = 0;
};

/// A pool of warm engine processes. Construct it early: the processes are forked from this one,
/// and end when the thread that constructs it ends. Not for use from several threads at once.
class Synthesizer {
 public:
  /// `workers`: 1 or more. Throws Error(unavailable) when the engine or the voice is missing,
  /// Error(system) when no process can be made.
  Synthesizer(const book::Voice& voice, unsigned workers);
  ~Synthesizer();
  Synthesizer(Synthesizer&&) noexcept;
  Synthesizer& operator=(Synthesizer&&) noexcept;

  using Source = std::function<std::optional<Unit>()>;
  using Sink = std::function<void(const Unit&, book::Clip)>;

  /// Takes units from `next` until it gives none, and hands their clips to `sink` in the same
  /// order; both are called on this thread. At most a few units a worker are in flight. A unit
  /// that crashes or hangs the engine is retried without hints, then in pieces, then given as
  /// silence with a problem in the clip. Throws Error(internal) when all workers are gone.
  void run(const Source& next, const Sink& sink);

  /// The IPA that the engine will really say for each utterance.
  std::vector<std::string> phonemes(const std::vector<book::Utterance>& utterances);

  Statistics statistics() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The engine's own readings of words, by a child process each language that is restarted when a
/// word breaks it.
class Reader {
 public:
  Reader();
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  /// IPA of each text by the voice of `language`; empty for a text that broke the engine.
  /// Throws Error(unavailable) when there is no voice for the language.
  std::vector<std::string> readings(std::string_view language,
                                    const std::vector<std::string>& texts);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Engine version and a digest of its data files, for cache keys.
std::string engine_fingerprint(const book::Voice& voice);

/// True when the engine has a voice of that name ("gmw/nl", "gmw/nl+f2").
bool has_voice(std::string_view engine_voice);

}  // namespace synth
