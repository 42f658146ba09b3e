// FLAC metadata blocks as bytes (RFC 9639, section 8).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "write/write.hpp"

namespace writer {

/// The STREAMINFO of a stream of kBlock blocks, mono, 16 bit.
struct StreamInfo {
  std::uint32_t least_frame = 0;  ///< bytes; 0: not known
  std::uint32_t most_frame = 0;   ///< bytes; 0: not known
  int rate = 22050;
  std::uint64_t frames = 0;  ///< samples; 0: not known
  std::string md5;           ///< 16 bytes; otherwise not known
};
std::string stream_info(const StreamInfo& info, bool last = false);

/// A place to seek to.
struct SeekPoint {
  std::uint64_t frame = 0;   ///< the first sample of a FLAC frame
  std::uint64_t offset = 0;  ///< bytes from the first FLAC frame
};
std::string seek_table(const std::vector<SeekPoint>& points);

/// VORBIS_COMMENT with tags and CHAPTERxxx, PICTURE if there is one, PADDING (the last block).
/// The convention has three digits: more than 999 marks leave the later ones out. Throws
/// Error(bad_input) when the picture is too large for FLAC.
std::string comments_and_picture(const Track& track, int rate);

}  // namespace writer
