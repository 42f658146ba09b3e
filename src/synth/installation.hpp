// What is installed of the engine: its voices and its data.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace synth {

/// The engine's own name ("gmw/nl+f2") of a voice that exists, for "gmw/nl+f2", "nl+f2" or "nl".
/// The engine must not be asked with other names: it falls back to English without a word.
std::optional<std::string> installed_voice(std::string_view name);

}  // namespace synth
