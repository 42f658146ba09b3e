// Looks at the engine's files, since the engine itself tells of a wrong name only by its sound.
#include "synth/installation.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>

#include "base/digest.hpp"
#include "base/file.hpp"
#include "synth/synth.hpp"
#include "synth/workers/engine.hpp"

namespace synth {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestName = 36;  // the engine aborts beyond

bool is_safe_name(std::string_view name) {
  return !name.empty() && name.size() <= kLongestName && name.front() != '/' &&
         name.find("..") == std::string_view::npos && name.find('+') == std::string_view::npos &&
         std::all_of(name.begin(), name.end(), [](char c) { return c >= ' ' && c < 0x7F; });
}

bool is_file(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

/// "gmw/nl" for "gmw/nl" or "nl"; empty when there is no such file.
std::string base_voice(const fs::path& data, std::string_view name) {
  if (name.find('/') != std::string_view::npos) {
    const bool found = is_file(data / "lang" / name) || is_file(data / "voices" / name);
    return found ? std::string(name) : std::string();
  }
  std::set<std::string> found;
  std::error_code error;
  for (const auto& family : fs::directory_iterator(data / "lang", error)) {
    if (is_file(family.path() / name)) {
      found.insert(family.path().filename().string() + "/" + std::string(name));
    }
  }
  return found.empty() ? std::string() : *found.begin();
}

std::string computed_fingerprint(const std::string& voice) {
  const fs::path data = engine::data_folder();
  const std::size_t plus = voice.find('+');
  const std::string base = voice.substr(0, plus);
  std::string language = base.substr(base.find('/') + 1);
  language = language.substr(0, language.find('-'));
  // Words of other scripts and languages are read by the dictionaries of ru and en.
  const std::set<std::string> languages = {language, "ru", "en"};
  std::set<fs::path> files = {data / "phondata",    data / "phontab",     data / "phonindex",
                              data / "intonations", data / "lang" / base, data / "voices" / base};
  for (const std::string& name : languages) files.insert(data / (name + "_dict"));
  if (plus != std::string::npos) files.insert(data / "voices" / "!v" / voice.substr(plus + 1));
  base::Digest digest(base::Digest::Kind::sha256);
  for (const fs::path& file : files) {
    if (!is_file(file)) continue;
    digest.add(file.lexically_relative(data).string());
    digest.add(base::sha256(base::read_file(file)));
  }
  return engine::version() + " " + digest.hex();
}

}  // namespace

std::optional<std::string> installed_voice(std::string_view name) {
  const fs::path data = engine::data_folder();
  const std::size_t plus = name.find('+');
  const std::string_view base = name.substr(0, plus);
  if (data.empty() || !is_safe_name(base)) return std::nullopt;
  std::string found = base_voice(data, base);
  if (found.empty()) return std::nullopt;
  if (plus == std::string_view::npos) return found;
  const std::string_view variant = name.substr(plus + 1);
  const bool plain = is_safe_name(variant) && variant.find('/') == std::string_view::npos;
  if (!plain || !is_file(data / "voices" / "!v" / variant)) return std::nullopt;
  return found + "+" + std::string(variant);
}

bool has_voice(std::string_view engine_voice) { return installed_voice(engine_voice).has_value(); }

std::string engine_fingerprint(const book::Voice& voice) {
  static std::mutex mutex;
  static std::map<std::string, std::string, std::less<>> known;
  const std::string name = installed_voice(voice.engine).value_or(voice.engine);
  const std::lock_guard lock(mutex);
  std::string& fingerprint = known[name];
  if (fingerprint.empty()) fingerprint = computed_fingerprint(name);
  return fingerprint;
}

}  // namespace synth
