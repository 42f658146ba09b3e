// Recovery: a clip of a unit that the engine could not say in one go.
#pragma once

#include <string>
#include <vector>

#include "book/clip.hpp"
#include "synth/compose.hpp"
#include "synth/synth.hpp"
#include "synth/workers/pool.hpp"

namespace synth {

/// A unit with the texts that the engine gets for it, one an utterance.
struct Prepared {
  Unit unit;
  std::vector<Composed> texts;
  std::string language;  ///< of the voice
  std::vector<book::Prosody> prosody;
};

Job speech_job(const Prepared& prepared);

/// The clip of a job that was done.
book::Clip clip_of(const Prepared& prepared, Speech speech);

/// The clip of a job that failed: the utterances beside the guilty one are said as they are, that
/// one without hints, then in fragments; what still fails becomes silence with a problem. A pure
/// function of the unit. Uses `slot`, whose job has ended.
book::Clip recover(Pool& pool, std::size_t slot, const Prepared& prepared, Statistics& statistics);

/// Counts an outcome.
void count(const Outcome& outcome, Statistics& statistics);

}  // namespace synth
