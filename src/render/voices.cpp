// Voice files: TOML with known keys only, each within its range.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <span>
#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

#include "base/error.hpp"
#include "render/render.hpp"
#include "synth/synth.hpp"

namespace render {
namespace {

constexpr std::array<std::string_view, 5> kRoles = {"narrator", "heading", "item", "quotation",
                                                    "note"};

[[noreturn]] void wrong(const std::string& file, const std::string& what) {
  throw base::Error(base::Code::bad_config, what, file);
}

struct IntKey {
  std::string_view name;
  int book::Prosody::*field;
  int low;
  int high;
};
constexpr std::array<IntKey, 5> kProsody = {{{"rate", &book::Prosody::rate, 80, 449},
                                             {"pitch", &book::Prosody::pitch, 0, 99},
                                             {"range", &book::Prosody::range, 0, 99},
                                             {"volume", &book::Prosody::volume, 0, 100},
                                             {"word_gap", &book::Prosody::word_gap, 0, 50}}};

struct PauseKey {
  std::string_view name;
  double book::Pauses::*field;
};
constexpr std::array<PauseKey, 5> kPauses = {{{"sentence", &book::Pauses::sentence},
                                              {"paragraph", &book::Pauses::paragraph},
                                              {"heading", &book::Pauses::heading},
                                              {"item", &book::Pauses::item},
                                              {"chapter", &book::Pauses::chapter}}};

void read_prosody(const toml::table& table, const std::string& section, const std::string& file,
                  book::Prosody& prosody) {
  for (const auto& [key, node] : table) {
    const auto known = std::find_if(kProsody.begin(), kProsody.end(),
                                    [name = key.str()](const IntKey& k) { return k.name == name; });
    if (known == kProsody.end()) {
      wrong(file, fmt::format("[{}] has no key '{}'", section, key.str()));
    }
    const auto value = node.value<std::int64_t>();
    if (!value || *value < known->low || *value > known->high) {
      wrong(file, fmt::format("[{}] {} must be a whole number from {} to {}", section, key.str(),
                              known->low, known->high));
    }
    prosody.*(known->field) = static_cast<int>(*value);
  }
}

void read_pauses(const toml::table& table, const std::string& file, book::Pauses& pauses) {
  for (const auto& [key, node] : table) {
    const auto known =
        std::find_if(kPauses.begin(), kPauses.end(),
                     [name = key.str()](const PauseKey& k) { return k.name == name; });
    if (known == kPauses.end()) wrong(file, fmt::format("[pauses] has no key '{}'", key.str()));
    const auto value = node.value<double>();
    if (!value || !(*value >= 0 && *value <= 10)) {
      wrong(file, fmt::format("[pauses] {} must be seconds from 0 to 10", key.str()));
    }
    pauses.*(known->field) = *value;
  }
}

void read_section(const std::string& name, const toml::node& node, const std::string& file,
                  book::Voice& voice) {
  const toml::table* table = node.as_table();
  if (table == nullptr) wrong(file, fmt::format("unknown key '{}'", name));
  if (name == "pauses") return read_pauses(*table, file, voice.pauses);
  const auto role = std::find(kRoles.begin(), kRoles.end(), name);
  if (role == kRoles.end()) wrong(file, fmt::format("unknown section [{}]", name));
  if (role == kRoles.begin()) return;  // read before the others, which start from it
  read_prosody(*table, name, file, voice.roles.at(static_cast<std::size_t>(role - kRoles.begin())));
}

std::string* text_field(std::string_view key, book::Voice& voice) {
  if (key == "title") return &voice.title;
  if (key == "language") return &voice.language;
  if (key == "engine") return &voice.engine;
  return nullptr;
}

std::string engine_voice_of(std::string_view language) {
  for (const std::string_view family :
       {"gmw", "zle", "roa", "zls", "zlw", "gmq", "bat", "urj", "trk"}) {
    std::string name = fmt::format("{}/{}", family, language);
    if (synth::has_voice(name)) return name;
  }
  return {};
}

book::Voice engine_voice(const std::string& engine) {
  book::Voice voice;
  voice.name = engine;
  voice.title = "eSpeak NG " + engine;
  const std::size_t slash = engine.find('/');
  const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
  voice.language = engine.substr(begin, engine.find_first_of("-+", begin) - begin);
  voice.engine = engine;
  return voice;
}

}  // namespace

book::Voice parse_voice(std::string_view text, const std::string& name) {
  const std::string file = "voices/" + name + ".toml";
  book::Voice voice;
  voice.name = name;
  try {
    const toml::table table = toml::parse(text, file);
    if (const toml::table* narrator = table["narrator"].as_table()) {
      read_prosody(*narrator, "narrator", file, voice.roles[0]);
      std::fill(voice.roles.begin() + 1, voice.roles.end(), voice.roles[0]);
    }
    for (const auto& [key, node] : table) {
      if (std::string* field = text_field(key.str(), voice)) {
        const auto value = node.value<std::string>();
        if (!value || value->empty()) wrong(file, fmt::format("'{}' must be a text", key.str()));
        *field = *value;
      } else {
        read_section(std::string(key.str()), node, file, voice);
      }
    }
  } catch (const toml::parse_error& error) {
    wrong(fmt::format("{}:{}", file, error.source().begin.line), std::string(error.description()));
  }
  if (voice.language.empty() || voice.engine.empty()) wrong(file, "language and engine are needed");
  if (voice.title.empty()) voice.title = name;
  return voice;
}

std::vector<book::Voice> voices(const base::Data& data) {
  std::vector<book::Voice> all;
  for (const auto& entry : std::filesystem::directory_iterator(data.root() / "voices")) {
    if (entry.path().extension() != ".toml") continue;
    const std::string name = entry.path().stem().string();
    all.push_back(parse_voice(data.text("voices/" + name + ".toml"), name));
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return all;
}

book::Voice voice(const base::Data& data, std::string_view name, std::string_view language) {
  const std::vector<book::Voice> all = voices(data);
  const std::string wanted(name.empty() ? language.substr(0, language.find('-')) : name);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& v) { return v.name == wanted; });
  if (found != all.end()) return *found;
  if (wanted.find('/') != std::string::npos && synth::has_voice(wanted)) {
    return engine_voice(wanted);
  }
  const std::string engine = name.empty() ? engine_voice_of(wanted) : std::string();
  if (!engine.empty()) return engine_voice(engine);
  std::vector<std::string> names;
  names.reserve(all.size());
  for (const auto& v : all) names.push_back(v.name);
  throw base::Error(
      base::Code::unavailable,
      fmt::format(
          "there is no voice{} '{}'; there are: {}; or a voice of eSpeak NG such as gmw/nl+f2",
          name.empty() ? " for the language" : "", wanted, fmt::join(names, ", ")));
}

book::Voice at_speed(book::Voice voice, double factor) {
  for (book::Prosody& prosody : voice.roles) {
    prosody.rate = std::clamp(static_cast<int>(std::lround(prosody.rate * factor)), 80, 449);
  }
  for (const PauseKey& key : kPauses) voice.pauses.*(key.field) /= factor;
  return voice;
}

}  // namespace render
