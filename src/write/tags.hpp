// Tags: what a track says about itself, once for all containers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "write/write.hpp"

namespace writer {

/// A tag: the name in Vorbis comments, the four letters in LIST/INFO (empty: none there).
struct Tag {
  std::string_view vorbis;
  std::string_view info;
  std::string value;
};

/// The track's tags that have a value, in a fixed order.
std::vector<Tag> tags(const Track& track);

/// One line: control characters become spaces, bad bytes U+FFFD.
std::string one_line(std::string_view text);

/// "HH:MM:SS.mmm", rounded to the nearest millisecond.
std::string clock_time(book::Frames at, int rate);

/// The frames of all chapters.
book::Frames length(const Track& track);

/// The one rate of all chapters; 22050 without any. Throws Error(internal) when they differ.
int common_rate(const Track& track);

}  // namespace writer
