// eSpeak NG 1.51: synchronous, without SSML, without end pauses, without a sound device.
#include "synth/workers/engine.hpp"

#include <dlfcn.h>
#include <espeak-ng/speak_lib.h>

#include <cstdlib>
#include <filesystem>

struct audio_object;

/// The library looks for a sound device (and a PulseAudio server) even when it shall only return
/// samples. This definition comes before the one of libpcaudio and says that there is none.
extern "C" __attribute__((visibility("default"))) audio_object* create_audio_device_object(
    const char* /*device*/, const char* /*application*/, const char* /*description*/);
audio_object* create_audio_device_object(const char* /*device*/, const char* /*application*/,
                                         const char* /*description*/) {
  return nullptr;
}

namespace synth::engine {
namespace {

constexpr unsigned kFlags = espeakCHARS_UTF8 | espeakPHONEMES;

int receive(short* samples, int count, espeak_EVENT* events) {
  const Listener* listener = nullptr;
  for (const espeak_EVENT* event = events;; ++event) {
    if (event->user_data != nullptr) listener = static_cast<const Listener*>(event->user_data);
    if (event->type == espeakEVENT_LIST_TERMINATED || listener == nullptr) break;
    if (event->type == espeakEVENT_SAMPLERATE) listener->rate(event->id.number);
    if (event->type == espeakEVENT_WORD && event->text_position > 0) {
      listener->word(static_cast<std::size_t>(event->text_position - 1), event->sample);
    }
  }
  if (samples == nullptr || count <= 0 || listener == nullptr) return 0;
  return listener->samples({samples, static_cast<std::size_t>(count)}) ? 0 : 1;
}

/// Books must never make the engine open a file.
int refuse_uri(int /*type*/, const char* /*uri*/, const char* /*base*/) { return 1; }

/// Drops the marks of a changed table: "(ru)", "(nl)".
std::string without_tables(std::string_view ipa) {
  std::string out;
  for (std::size_t at = 0; at < ipa.size(); ++at) {
    const std::size_t close = ipa[at] == '(' ? ipa.find(')', at) : std::string_view::npos;
    if (close != std::string_view::npos) {
      at = close;
      continue;
    }
    if (ipa[at] == ' ' && (out.empty() || out.back() == ' ')) continue;
    out += ipa[at];
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

std::string version() {
  const char* path = nullptr;
  return espeak_Info(&path);
}

std::string data_folder() {
  namespace fs = std::filesystem;
  Dl_info info{};
  void* symbol = dlsym(RTLD_DEFAULT, "espeak_Initialize");
  std::error_code error;
  if (symbol != nullptr && dladdr(symbol, &info) != 0 && info.dli_fname != nullptr) {
    const fs::path library = fs::canonical(info.dli_fname, error);
    const fs::path beside = library.parent_path() / "espeak-ng-data";
    if (!error && fs::exists(beside / "phontab", error)) return beside.string();
  }
  for (const char* folder : {"/usr/share/espeak-ng-data", "/usr/local/share/espeak-ng-data"}) {
    if (fs::exists(fs::path(folder) / "phontab", error)) return folder;
  }
  return {};
}

bool start(const std::string& folder) {
  ::setenv("PULSE_SERVER", "unix:/dev/null", 1);
  const int rate =
      espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, folder.c_str(), espeakINITIALIZE_DONT_EXIT);
  if (rate <= 0) return false;
  espeak_SetSynthCallback(receive);
  espeak_SetUriCallback(refuse_uri);
  return true;
}

bool load_voice(const std::string& voice) { return espeak_SetVoiceByName(voice.c_str()) == EE_OK; }

void set_prosody(const book::Prosody& prosody) {
  espeak_SetParameter(espeakRATE, prosody.rate, 0);
  espeak_SetParameter(espeakPITCH, prosody.pitch, 0);
  espeak_SetParameter(espeakRANGE, prosody.range, 0);
  espeak_SetParameter(espeakVOLUME, prosody.volume, 0);
  espeak_SetParameter(espeakWORDGAP, prosody.word_gap, 0);
}

bool say(const std::string& text, const Listener& listener) {
  // The C interface takes no const pointer; `receive` gives it back as const.
  return espeak_Synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0, kFlags, nullptr,
                      const_cast<Listener*>(&listener)) == EE_OK;
}

std::string ipa(const std::string& text) {
  // The flags of the last Synth decide whether [[ ]] are phonemes.
  espeak_Synth("", 1, 0, POS_CHARACTER, 0, kFlags, nullptr, nullptr);
  std::string out;
  const void* at = text.c_str();
  while (at != nullptr) {
    const char* clause = espeak_TextToPhonemes(&at, espeakCHARS_UTF8, espeakPHONEMES_IPA);
    if (clause == nullptr) break;
    if (!out.empty()) out += ' ';
    out += clause;
  }
  return without_tables(out);
}

}  // namespace synth::engine
