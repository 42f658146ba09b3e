// Transcription: IPA of many texts, where a text that breaks the engine costs only itself.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "synth/compose.hpp"
#include "synth/workers/pool.hpp"

namespace synth {

/// The text with a number, hinted or plain.
using TextAt = std::function<std::string(std::size_t, Style)>;

/// IPA of `count` texts; a text that breaks the engine is tried plain, then left empty. No job of
/// the pool may be in flight.
std::vector<std::string> transcribe(Pool& pool, std::size_t count, const TextAt& text);

}  // namespace synth
