// The names of letters, and which words are said letter by letter.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pronounce {

/// The IPA of the letter names of `written`, the last one stressed: "USSR" becomes yɛsɛsˈɛr.
/// Nothing when it has no letter that `language` names.
std::optional<std::string> letter_names(std::string_view written, std::string_view language);

/// True for a word of two to six capitals that has no vowel: nobody can say it otherwise.
bool must_be_spelled(std::string_view word);

}  // namespace pronounce
