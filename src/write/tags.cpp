// Tags of a track, times and lengths in the form containers want.
#include "write/tags.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace writer {

std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
    base::append_utf8(out, control ? U' ' : point.value);
    at += point.size;
  }
  return out;
}

std::vector<Tag> tags(const Track& track) {
  const book::Metadata& about = track.metadata;
  std::vector<Tag> out{
      {"TITLE", "INAM", about.title},         {"ARTIST", "IART", about.author},
      {"ALBUM", "IPRD", about.title},         {"PERFORMER", "", track.narrator},
      {"LANGUAGE", "ILNG", about.language},   {"DATE", "ICRD", about.date},
      {"PUBLISHER", "IPUB", about.publisher}, {"LICENSE", "ICOP", about.licence},
      {"GENRE", "IGNR", "Audiobook"},         {"ENCODER", "ISFT", track.encoder},
  };
  std::erase_if(out, [](const Tag& tag) { return tag.value.empty(); });
  for (Tag& tag : out) tag.value = one_line(tag.value);
  return out;
}

std::string clock_time(book::Frames at, int rate) {
  const std::int64_t ms = (at.count * 1000 + rate / 2) / rate;
  return fmt::format("{:02}:{:02}:{:02}.{:03}", ms / 3600000, ms / 60000 % 60, ms / 1000 % 60,
                     ms % 1000);
}

book::Frames length(const Track& track) {
  book::Frames out;
  for (const ChapterAudio& chapter : track.audio) out += chapter.frames;
  return out;
}

int common_rate(const Track& track) {
  const int rate = track.audio.empty() ? 22050 : track.audio.front().rate;
  for (const ChapterAudio& chapter : track.audio) {
    if (chapter.rate != rate || rate <= 0) {
      throw base::Error(base::Code::internal, "the chapters differ in sample rate",
                        chapter.file.string());
    }
  }
  return rate;
}

}  // namespace writer
