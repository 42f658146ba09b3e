// The seam to eSpeak NG: the only place that knows its functions.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "book/voice.hpp"

namespace synth::engine {

/// The version of the library. Safe to call in any process.
std::string version();

/// The folder espeak-ng-data that belongs to the library in use; empty when there is none.
std::string data_folder();

/// The rest is for child processes only: the engine keeps global state and cannot be ended.

/// Loads the data. False when it does not fit the library.
bool start(const std::string& folder);

/// `voice`: "gmw/nl" or "gmw/nl+f2". False when the engine refuses it.
bool load_voice(const std::string& voice);

void set_prosody(const book::Prosody& prosody);

/// Who hears what is said.
struct Listener {
  std::function<bool(std::span<const std::int16_t>)> samples;  ///< false ends the speech
  std::function<void(int rate)> rate;
  /// `position`: code points from the start of the text; `frame`: from the start of the call.
  std::function<void(std::size_t position, std::int64_t frame)> word;
};

/// Says the text; false when the engine failed or the listener ended it.
bool say(const std::string& text, const Listener& listener);

/// The IPA of the text, its clauses joined by spaces. Says nothing.
std::string ipa(const std::string& text);

}  // namespace synth::engine
