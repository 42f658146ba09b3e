// Fuzz target: any bytes as FLAC frames; a sound frame is found whole and keeps its body.
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/file.hpp"
#include "write/checksum.hpp"
#include "write/frame.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// Damaged input: whatever is found lies within the bytes.
void check_any(std::string_view bytes) {
  const auto header = writer::parse_header(bytes);
  if (!header) return;
  require(header->size <= bytes.size());
  for (const bool last : {false, true}) {
    const std::size_t size = writer::frame_size(bytes, *header, last);
    require(size <= bytes.size() && (size == 0 || size > header->size));
  }
}

// A frame with right checksums around `body`.
std::string sound_frame(std::uint8_t rate_code, std::string_view body) {
  std::string frame = {'\xFF', '\xF8', static_cast<char>(0xC0U | rate_code), '\x08', '\0'};
  frame += static_cast<char>(writer::crc8(frame));
  frame += body;
  const unsigned crc = writer::crc16(frame);
  frame += static_cast<char>(crc >> 8U);
  frame += static_cast<char>(crc & 0xFFU);
  return frame;
}

void check_renumbering(const std::string& frame, std::uint64_t number) {
  const auto header = writer::parse_header(frame);
  require(header.has_value());
  std::string renumbered;
  writer::append_renumbered(renumbered, frame, *header, number);
  const auto found = writer::parse_header(renumbered);
  require(found && found->number == number);
  const std::size_t size = writer::frame_size(renumbered, *found, true);
  require(size == renumbered.size() || size == 0);
  std::string back;
  writer::append_renumbered(back, renumbered, *found, 0);
  require(back == frame);
}

// The reader of a file: it ends with all its frames or with an Error.
void check_reader(std::string_view bytes, std::int64_t blocks) {
  static const int kFile = ::memfd_create("frames", MFD_CLOEXEC);
  require(::ftruncate(kFile, 0) == 0);
  require(::pwrite(kFile, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
  writer::ChapterAudio chapter;
  chapter.file = "/proc/self/fd/" + std::to_string(kFile);
  chapter.offset = 0;
  chapter.size = bytes.size();
  chapter.frames.count = blocks * static_cast<std::int64_t>(writer::kBlock);
  try {
    writer::FrameReader reader(chapter);
    std::int64_t seen = 0;
    std::size_t total = 0;
    while (reader.next()) {
      ++seen;
      total += reader.frame().size();
    }
    require(seen == blocks && total == bytes.size());
  } catch (const base::Error&) {
    return;
  }
}

}  // namespace

// libFuzzer's entry: a byte for the sample rate, four for the number of the frame, then its body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_any(bytes);
  if (size < 6) return 0;
  std::uint64_t number = 0;
  for (std::size_t i = 1; i < 5; ++i) number = number << 8U | data[i];
  const std::string frame = sound_frame(data[0] % 12, bytes.substr(5));
  check_renumbering(frame, number & 0x7FFFFFFFU);
  const auto header = writer::parse_header(frame);
  std::string two = frame;
  writer::append_renumbered(two, frame, *header, 1);
  check_reader(two, 2);
  check_reader(bytes, data[0] % 3);
  return 0;
}
