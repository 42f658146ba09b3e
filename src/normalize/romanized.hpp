// Cyrillic in Dutch letters, for people who read what will be said.
#pragma once

#include <string>
#include <string_view>

namespace normalize {

/// Russian letters in the Dutch manner (хрущ: "chroesjtsj"); everything else stays.
std::string romanized(std::string_view text);

}  // namespace normalize
