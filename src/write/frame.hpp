// FLAC frames as this room writes them: fixed blocks of kBlock, mono, 16 bit (RFC 9639).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "write/write.hpp"

namespace writer {

/// No frame is longer: a block stored as it is, with the longest header.
inline constexpr std::size_t kMostFrameBytes = 2 * kBlock + 32;

/// The header of a frame.
struct FrameHeader {
  std::uint64_t number = 0;     ///< of the frame in its stream
  std::size_t number_size = 0;  ///< bytes of the coded number, 1 to 6
  std::size_t size = 0;         ///< bytes of the header with its CRC-8
  unsigned rate_code = 0;       ///< 0 to 15, not looked into
};

/// The header at the start of `bytes`; nothing when there is none, it is cut off, its CRC-8 is
/// wrong, or it is not of the kind this room writes.
std::optional<FrameHeader> parse_header(std::string_view bytes);

/// The size of the frame at the start of `bytes`, whose header is `header`: up to the next frame
/// (number + 1) or, when `last`, exactly all of `bytes`. Its CRC-16 is right; 0 when no such end
/// exists.
std::size_t frame_size(std::string_view bytes, const FrameHeader& header, bool last);

/// Appends the frame with another number, its header and checksums made anew. `frame` is whole
/// and sound, `header` its header, `number` below 2^31.
void append_renumbered(std::string& out, std::string_view frame, const FrameHeader& header,
                       std::uint64_t number);

/// Reads the frames of a chapter in order, in pieces, each verified.
class FrameReader {
 public:
  /// Throws Error(io) when the file cannot be opened.
  explicit FrameReader(const ChapterAudio& chapter);

  /// Steps to the next frame; false at the end. Throws Error(io) when the file is damaged or
  /// holds another number of frames than the chapter.
  bool next();
  /// The current frame, valid until the next call.
  std::string_view frame() const;
  const FrameHeader& header() const { return header_; }

 private:
  void fill();
  [[noreturn]] void damaged() const;

  std::string name_;
  base::Descriptor file_;
  std::uint64_t offset_ = 0;      // of the next byte to read from the file
  std::uint64_t left_ = 0;        // bytes of the chapter still in the file
  std::int64_t frames_left_ = 0;  // of the chapter, in blocks
  std::vector<char> window_;      // bytes read
  std::size_t begin_ = 0;         // the current frame within the window
  std::size_t size_ = 0;          // of the current frame
  std::optional<unsigned> rate_code_;
  FrameHeader header_;
};

}  // namespace writer
