// Dutch number words, which the engine breaks when they are written as one word.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pronounce {

/// The IPA of a compound number word ("negentienzesenvijftig", "tweeëntwintigste"), a space
/// between its groups; nothing for other words and for single number words.
std::optional<std::string> number_reading(std::string_view word);

}  // namespace pronounce
