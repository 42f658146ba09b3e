// Chapters and tags of a WAV: the chunks that stand behind the samples.
#pragma once

#include <cstdint>
#include <string>

#include "write/write.hpp"

namespace writer {

/// `cue `, LIST/adtl and LIST/INFO as bytes, of even length. A cue holds 32 bits of frames: marks
/// beyond (54 hours at 22,050 Hz) are left out. Chapter lengths stand in `ltxt`.
std::string cue_chunks(const Track& track);

}  // namespace writer
