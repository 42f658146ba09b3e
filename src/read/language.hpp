// The language of a text by its commonest words.
#pragma once

#include <string>

#include "book/document.hpp"
#include "read/tables.hpp"

namespace reader {

/// "nl", "en", "de", "ru", "fr", or empty when the text does not tell. Looks at the first 20,000
/// bytes of body text.
std::string detect_language(const book::Document& document, const Tables& tables);

}  // namespace reader
