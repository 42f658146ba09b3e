// A clip: the sound of one unit, with the places of its words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace book {

/// A count of samples of one channel since the start of a clip or a track.
struct Frames {
  std::int64_t count = 0;
  auto operator<=>(const Frames&) const = default;
  Frames& operator+=(Frames other) {
    count += other.count;
    return *this;
  }
};
inline Frames operator+(Frames a, Frames b) { return {a.count + b.count}; }
inline Frames operator-(Frames a, Frames b) { return {a.count - b.count}; }

/// The frame at which a word begins.
struct Mark {
  Frames frame;
  std::size_t utterance = 0;  ///< index within the unit
  std::size_t word = 0;       ///< index into Utterance::words
};

/// Sound of one utterance within a unit.
struct Stretch {
  Frames begin;
  Frames end;
};

/// 16-bit mono PCM of one unit: one or several utterances, without pauses between them.
struct Clip {
  std::vector<std::int16_t> samples;
  int rate = 22050;                   ///< Hz
  std::vector<Stretch> utterances;    ///< one each, in order
  std::vector<Mark> marks;            ///< sorted
  std::vector<std::string> problems;  ///< for the report: what could not be said and why
};

}  // namespace book
