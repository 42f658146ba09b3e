// eSpeak NG in the test process.
#include "engine.hpp"

#include <espeak-ng/speak_lib.h>

#include <cstdlib>

namespace {

constexpr int kIpa = 2;

int ignore_sound(short*, int, espeak_EVENT*) { return 0; }

void select_voice(std::string_view language) {
  static std::string current;
  if (current.empty()) {
    setenv("PULSE_SERVER", "unix:/dev/null", 1);
    espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, 0);
    espeak_SetSynthCallback(ignore_sound);
  }
  if (current == language) return;
  current = language;
  espeak_SetVoiceByName(current.c_str());
  // TextToPhonemes heeds [[ ]] only after a Synth that did.
  espeak_Synth("a", 2, 0, POS_CHARACTER, 0, espeakCHARS_UTF8 | espeakPHONEMES, nullptr, nullptr);
}

}  // namespace

std::string engine_ipa(std::string_view language, const std::string& text) {
  select_voice(language);
  std::string out;
  for (const void* rest = text.c_str(); rest != nullptr;) {
    const char* clause = espeak_TextToPhonemes(&rest, espeakCHARS_UTF8, kIpa);
    if (clause == nullptr) continue;
    while (*clause == ' ') ++clause;
    if (!out.empty() && *clause != '\0') out += ' ';
    out += clause;
  }
  return out;
}

std::vector<std::string> engine_readings(std::string_view language,
                                         const std::vector<std::string>& texts) {
  std::vector<std::string> out;
  for (const std::string& text : texts) out.push_back(engine_ipa(language, text));
  return out;
}
