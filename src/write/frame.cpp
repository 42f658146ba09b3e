// Finds, verifies and renumbers FLAC frames without decoding them.
#include "write/frame.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "base/error.hpp"
#include "write/checksum.hpp"

namespace writer {
namespace {

// Sync code, a reserved 0, and 0 for fixed block size.
constexpr std::uint8_t kSync0 = 0xFF;
constexpr std::uint8_t kSync1 = 0xF8;
constexpr unsigned kBlockCode = 12;     // 256 * 2^(12 - 8) = 4096
constexpr std::uint8_t kMono16 = 0x08;  // one channel, 16 bits, a reserved 0
constexpr std::size_t kNumberAt = 4;
constexpr std::size_t kFooter = 2;
constexpr std::size_t kWindow = 1U << 20U;

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

// The number after the pattern of UTF-8, up to 6 bytes and 31 bits. Size 0: malformed.
std::size_t read_number(std::string_view bytes, std::uint64_t& number) {
  if (bytes.empty()) return 0;
  const std::uint8_t first = byte_at(bytes, 0);
  std::size_t size = 0;
  while (size < 8 && (first & (0x80U >> size)) != 0) ++size;
  number = first & (0x7FU >> size);
  if (size == 0) return 1;
  if (size == 1 || size > 6 || bytes.size() < size) return 0;
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte_at(bytes, i) & 0xC0U) != 0x80U) return 0;
    number = number << 6U | (byte_at(bytes, i) & 0x3FU);
  }
  return size;
}

void append_number(std::string& out, std::uint64_t number) {
  if (number < 0x80) {
    out += static_cast<char>(number);
    return;
  }
  std::size_t size = 2;
  while (number >> (5 * size + 1) != 0) ++size;
  const unsigned lead = 0xFFU << (8 - size) & 0xFFU;
  out += static_cast<char>(lead | number >> (6 * (size - 1)));
  for (std::size_t i = size - 1; i > 0; --i) {
    out += static_cast<char>(0x80U | (number >> (6 * (i - 1)) & 0x3FU));
  }
}

// Bytes behind the number: a sample rate that has no code of its own.
std::size_t rate_bytes(unsigned code) {
  if (code == 12) return 1;
  return code == 13 || code == 14 ? 2 : 0;
}

std::uint16_t stored_crc(std::string_view frame) {
  return static_cast<std::uint16_t>(byte_at(frame, frame.size() - 2) << 8U |
                                    byte_at(frame, frame.size() - 1));
}

bool is_sound(std::string_view frame, std::size_t header_size) {
  return frame.size() > header_size + kFooter &&
         crc16(frame.substr(0, frame.size() - kFooter)) == stored_crc(frame);
}

}  // namespace

std::optional<FrameHeader> parse_header(std::string_view bytes) {
  if (bytes.size() < 6 || byte_at(bytes, 0) != kSync0 || byte_at(bytes, 1) != kSync1) return {};
  FrameHeader header;
  header.rate_code = byte_at(bytes, 2) & 0x0FU;
  if (byte_at(bytes, 2) >> 4U != kBlockCode || byte_at(bytes, 3) != kMono16) return {};
  if (header.rate_code == 15) return {};
  header.number_size = read_number(bytes.substr(kNumberAt), header.number);
  if (header.number_size == 0) return {};
  const std::size_t checked = kNumberAt + header.number_size + rate_bytes(header.rate_code);
  if (bytes.size() <= checked || crc8(bytes.substr(0, checked)) != byte_at(bytes, checked)) {
    return {};
  }
  header.size = checked + 1;
  return header;
}

namespace {

// Where the next frame begins, when all before it is a sound frame; 0: nowhere.
std::size_t next_frame(std::string_view bytes, const FrameHeader& header) {
  const std::size_t end = std::min(bytes.size(), kMostFrameBytes + 16);
  for (std::size_t at = header.size; at < end; ++at) {
    const void* found = std::memchr(bytes.data() + at, kSync0, end - at);
    if (found == nullptr) return 0;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
    const std::optional<FrameHeader> next = parse_header(bytes.substr(at));
    // The bytes of a header can occur within a frame by chance; the CRC-16 decides.
    if (next && next->number == header.number + 1 && next->rate_code == header.rate_code &&
        is_sound(bytes.substr(0, at), header.size)) {
      return at;
    }
  }
  return 0;
}

}  // namespace

std::size_t frame_size(std::string_view bytes, const FrameHeader& header, bool last) {
  const std::size_t next = next_frame(bytes, header);
  if (!last) return next;
  // Two sound frames one after the other have a right CRC-16 together, too.
  return next == 0 && is_sound(bytes, header.size) ? bytes.size() : 0;
}

void append_renumbered(std::string& out, std::string_view frame, const FrameHeader& header,
                       std::uint64_t number) {
  const std::size_t start = out.size();
  out.append(frame.substr(0, kNumberAt));
  append_number(out, number);
  const std::size_t after_number = kNumberAt + header.number_size;
  out.append(frame.substr(after_number, header.size - 1 - after_number));
  out += static_cast<char>(crc8(std::string_view(out).substr(start)));
  const std::uint16_t difference =
      crc16(std::string_view(out).substr(start)) ^ crc16(frame.substr(0, header.size));
  const std::string_view body = frame.substr(header.size, frame.size() - header.size - kFooter);
  out.append(body);
  const unsigned crc = stored_crc(frame) ^ crc16_after(difference, body.size());
  out += static_cast<char>(crc >> 8U);
  out += static_cast<char>(crc & 0xFFU);
}

FrameReader::FrameReader(const ChapterAudio& chapter)
    : name_(chapter.file.string()),
      file_(::open(chapter.file.c_str(), O_RDONLY | O_CLOEXEC)),
      offset_(chapter.offset),
      left_(chapter.size),
      frames_left_(chapter.frames.count / kBlock) {
  if (file_.get() < 0) {
    throw base::Error(base::Code::io,
                      fmt::format("a finished chapter cannot be read: {}", std::strerror(errno)),
                      name_);
  }
  if (chapter.frames.count % kBlock != 0) damaged();
}

std::string_view FrameReader::frame() const { return {window_.data() + begin_, size_}; }

void FrameReader::damaged() const {
  throw base::Error(base::Code::io, "a finished chapter is damaged or was changed; render it anew",
                    name_);
}

// Moves what is left of the window to its front and reads on behind it.
void FrameReader::fill() {
  window_.erase(window_.begin(), window_.begin() + static_cast<std::ptrdiff_t>(begin_));
  begin_ = 0;
  const std::size_t had = window_.size();
  const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(left_, kWindow));
  window_.resize(had + wanted);
  std::size_t done = 0;
  while (done < wanted) {
    const ssize_t got = ::pread(file_.get(), window_.data() + had + done, wanted - done,
                                static_cast<off_t>(offset_ + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) damaged();
    done += static_cast<std::size_t>(got);
  }
  offset_ += wanted;
  left_ -= wanted;
}

bool FrameReader::next() {
  begin_ += size_;
  size_ = 0;
  if (left_ > 0 && window_.size() - begin_ < kMostFrameBytes + 16) fill();
  const std::string_view rest(window_.data() + begin_, window_.size() - begin_);
  if (frames_left_ == 0 && rest.empty()) return false;
  if (frames_left_ == 0) damaged();
  const std::optional<FrameHeader> header = parse_header(rest);
  if (!header || (rate_code_ && *rate_code_ != header->rate_code)) damaged();
  --frames_left_;
  size_ = frame_size(rest, *header, frames_left_ == 0);
  if (size_ == 0 || size_ > kMostFrameBytes) damaged();
  // A number that does not follow means that frames are missing.
  if (rate_code_ && header->number != header_.number + 1) damaged();
  rate_code_ = header->rate_code;
  header_ = *header;
  return true;
}

}  // namespace writer
