// Can letters be said as a word? The rule behind acronyms.
#pragma once

#include <string_view>

namespace normalize {

/// True when the letters hold a vowel and no run of consonants that cannot be said.
bool is_sayable(std::string_view letters);

/// True for capitals that people say as a word (NAVO, UNESCO): at least four letters, sayable.
bool is_said_as_word(std::string_view capitals);

}  // namespace normalize
