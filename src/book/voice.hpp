// A voice: the engine's settings, the roles and the pauses.
#pragma once

#include <array>
#include <string>

#include "book/utterance.hpp"

namespace book {

/// Settings of the engine for one role. Units are eSpeak NG's own.
struct Prosody {
  int rate = 175;    ///< "words per minute", 80 to 449
  int pitch = 50;    ///< 0 to 99
  int range = 50;    ///< 0 to 99, intonation
  int volume = 80;   ///< 0 to 100; headroom, the level is set in mastering
  int word_gap = 0;  ///< units of 10 ms, 0 to 50
  bool operator==(const Prosody&) const = default;
};

/// Pauses in seconds, 0 to 10.
struct Pauses {
  double sentence = 0.35;
  double paragraph = 0.8;
  double heading = 0.9;  ///< after a heading
  double item = 0.45;
  double chapter = 1.8;  ///< at the end of a chapter
};

/// One file of `voices/`.
struct Voice {
  std::string name;              ///< the file's name without .toml
  std::string title;             ///< one line for people
  std::string language;          ///< BCP 47: chooses the language data
  std::string engine;            ///< eSpeak NG's voice, "gmw/nl", and a variant, "gmw/nl+f2"
  std::array<Prosody, 5> roles;  ///< indexed by Role
  Pauses pauses;
};

}  // namespace book
