// An author's phonetic reading as IPA.
#pragma once

#include <string>
#include <string_view>

#include "read/tables.hpp"

namespace reader {

/// `phonemes` in the alphabet "ipa" or "x-sampa"; without a name it is taken for IPA when it has
/// letters outside ASCII, else for X-SAMPA. Empty when a symbol or the alphabet is unknown.
std::string ipa_of(std::string_view phonemes, std::string_view alphabet, const Tables& tables);

}  // namespace reader
