// Bytes written in base64.
#pragma once

#include <string>
#include <string_view>

namespace reader {

/// The bytes; characters that are not of the alphabet are passed over.
std::string decoded_base64(std::string_view text);

}  // namespace reader
