// Which kind of WAV a length needs.
#pragma once

#include <cstdint>
#include <filesystem>

#include "write/write.hpp"

namespace writer {

/// The largest file a RIFF header can describe, less room for headers.
inline constexpr std::uint64_t kMostRiff = 0xFFFFFFFFULL - 4096;

/// `wav`, with RF64 as soon as samples and chunks pass `most_riff` bytes.
Written wav_within(const std::filesystem::path& target, const Track& track,
                   std::uint64_t most_riff);

}  // namespace writer
