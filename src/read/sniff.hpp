// What an input is, by its first bytes.
#pragma once

#include <string>
#include <string_view>

#include "read/read.hpp"

namespace reader {

/// Throws Error(bad_input) for kinds of files that cannot be read aloud, saying what to do instead.
void refuse_foreign(std::string_view bytes, const std::string& name);

/// True for a zip archive, also behind a few bytes that do not belong to it.
bool is_zip(std::string_view bytes);

/// The format of decoded text: by its mark-up, else by the ending of its name.
Format sniffed(std::string_view text, const std::string& name);

/// "image/jpeg", "image/png", or empty.
std::string picture_type(std::string_view bytes);

}  // namespace reader
