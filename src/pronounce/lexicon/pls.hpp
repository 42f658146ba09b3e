// What voorlezer adds to a PLS document.
#pragma once

#include <string_view>

namespace pronounce {

/// The namespace of the attribute `expect` of a lexeme: IPA that must be heard.
inline constexpr std::string_view kExpectNamespace = "urn:x-voorlezer:lexicon";

}  // namespace pronounce
