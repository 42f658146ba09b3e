// The names of letters, and which words are said letter by letter.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "book/word.hpp"

namespace pronounce {

/// The IPA of the letter names of `written`, the last one stressed: "USSR" becomes yɛsɛsˈɛr.
/// Nothing when it has no letter that `language` names.
std::optional<std::string> letter_names(std::string_view written, std::string_view language);

/// The letter that `name` is the name of in `language` ("ka": k); nothing for other words.
std::optional<char> letter_named(std::string_view name, std::string_view language);

/// True for a word said letter by letter from end to end: USSR, but not MI6 or tv-serie.
bool is_spelled_out(const book::Word& word);

/// True for a word of two to six capitals that has no vowel: nobody can say it otherwise.
bool must_be_spelled(std::string_view word);

}  // namespace pronounce
