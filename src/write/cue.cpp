// Chunks of RIFF behind the samples, byte by byte.
#include "write/cue.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <vector>

#include "write/tags.hpp"

namespace writer {
namespace {

std::string number(std::int64_t value) {
  std::string out;
  for (int i = 0; i < 4; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}

// A chunk; its length is made even by a zero that its size does not count.
std::string chunk(std::string_view name, const std::string& content) {
  std::string out(name);
  out += number(static_cast<std::int64_t>(content.size())) + content;
  if (content.size() % 2 != 0) out += '\0';
  return out;
}

std::string text(const std::string& value) { return value + '\0'; }

}  // namespace

std::string cue_chunks(const Track& track) {
  std::vector<ChapterMark> marks = track.marks;
  std::erase_if(marks, [](const ChapterMark& mark) {
    return mark.begin.count > std::numeric_limits<std::uint32_t>::max();
  });
  const std::int64_t end = length(track).count;
  std::string cues = number(static_cast<std::int64_t>(marks.size()));
  std::string labels;
  std::string regions;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const std::string id = number(static_cast<std::int64_t>(i + 1));
    const std::int64_t begin = marks[i].begin.count;
    const std::int64_t next = i + 1 < marks.size() ? marks[i + 1].begin.count : end;
    cues += id + number(begin) + "data" + number(0) + number(0) + number(begin);
    labels += chunk("labl", id + text(one_line(marks[i].title)));
    const std::int64_t span = std::max<std::int64_t>(next - begin, 0);
    regions += chunk("ltxt", id + number(span) + "rgn " + std::string(8, '\0'));
  }
  std::string out;
  // All labels first: interleaved with the regions, FFmpeg keeps the first name only.
  if (!marks.empty()) out = chunk("cue ", cues) + chunk("LIST", "adtl" + labels + regions);
  std::string info = "INFO";
  for (const Tag& tag : tags(track)) {
    if (!tag.info.empty()) info += chunk(tag.info, text(tag.value));
  }
  return out + chunk("LIST", info);
}

}  // namespace writer
