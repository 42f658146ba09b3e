// Marks: from the engine's word events to the words of an utterance.
#pragma once

#include <vector>

#include "book/clip.hpp"
#include "synth/compose.hpp"
#include "synth/workers/mail.hpp"

namespace synth {

/// One mark for each word of `composed`, rising, within `stretch`. Words without an event of their
/// own lie between their neighbours, by the length of the text. `events`: of this text, their
/// frames counted like those of `stretch`.
std::vector<book::Mark> marks(const Composed& composed, const std::vector<Event>& events,
                              book::Stretch stretch, std::size_t utterance);

}  // namespace synth
