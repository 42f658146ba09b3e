// FLAC metadata blocks, byte by byte.
#include "write/metadata.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "write/tags.hpp"

namespace writer {
namespace {

enum class Block { stream_info = 0, padding = 1, seek_table = 3, vorbis_comment = 4, picture = 6 };
constexpr std::size_t kMostBlock = (1U << 24U) - 1;
constexpr std::size_t kPadding = 4096;  // room for later edits of the tags
constexpr std::size_t kMostMarks = 999;

std::string big_endian(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
  return out;
}

std::string little_endian(std::size_t value) {
  std::string out = big_endian(value, 4);
  std::reverse(out.begin(), out.end());
  return out;
}

std::string block(Block type, const std::string& content, bool last = false) {
  if (content.size() > kMostBlock) {
    throw base::Error(base::Code::bad_input,
                      "the cover picture or the titles are too large for FLAC (16 MiB); use a "
                      "smaller picture");
  }
  const auto head = static_cast<unsigned>(type) | (last ? 0x80U : 0U);
  return big_endian(head, 1) + big_endian(content.size(), 3) + content;
}

void append_comment(std::string& out, const std::string& comment) {
  out += little_endian(comment.size()) + comment;
}

std::string vorbis_comment(const Track& track, int rate) {
  const std::vector<Tag> known = tags(track);
  const std::size_t marks = std::min(track.marks.size(), kMostMarks);
  const std::string vendor = one_line(track.encoder);
  std::string out = little_endian(vendor.size()) + vendor;
  out += little_endian(known.size() + 2 * marks);
  for (const Tag& tag : known) append_comment(out, fmt::format("{}={}", tag.vorbis, tag.value));
  for (std::size_t i = 0; i < marks; ++i) {
    const ChapterMark& mark = track.marks[i];
    append_comment(out, fmt::format("CHAPTER{:03}={}", i + 1, clock_time(mark.begin, rate)));
    append_comment(out, fmt::format("CHAPTER{:03}NAME={}", i + 1, one_line(mark.title)));
  }
  return block(Block::vorbis_comment, out);
}

// Width, height and depth are 0, "not known": readers look into the picture itself.
std::string picture(const book::Metadata& about) {
  if (about.cover.empty()) return {};
  constexpr std::uint64_t front_cover = 3;
  std::string out = big_endian(front_cover, 4);
  out += big_endian(about.cover_type.size(), 4) + about.cover_type;
  out += big_endian(0, 4) + std::string(16, '\0');
  out += big_endian(about.cover.size(), 4) + about.cover;
  return block(Block::picture, out);
}

}  // namespace

std::string stream_info(const StreamInfo& info, bool last) {
  std::string out = big_endian(kBlock, 2) + big_endian(kBlock, 2);
  out += big_endian(info.least_frame, 3) + big_endian(info.most_frame, 3);
  // 20 bits of rate, 3 of channels - 1, 5 of bits - 1, 36 of length (0 when it does not fit).
  const std::uint64_t length = info.frames >> 36U == 0 ? info.frames : 0;
  out += big_endian(static_cast<std::uint64_t>(info.rate) << 44U | 15ULL << 36U | length, 8);
  out += info.md5.size() == 16 ? info.md5 : std::string(16, '\0');
  return block(Block::stream_info, out, last);
}

std::string seek_table(const std::vector<SeekPoint>& points) {
  std::string out;
  for (const SeekPoint& point : points) {
    out += big_endian(point.frame, 8) + big_endian(point.offset, 8) + big_endian(kBlock, 2);
  }
  return block(Block::seek_table, out);
}

std::string comments_and_picture(const Track& track, int rate) {
  return vorbis_comment(track, rate) + picture(track.metadata) +
         block(Block::padding, std::string(kPadding, '\0'), true);
}

}  // namespace writer
