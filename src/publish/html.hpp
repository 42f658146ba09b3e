// Text for HTML, and bytes for URLs.
#pragma once

#include <string>
#include <string_view>

namespace publish {

/// Text as it may stand between tags and within double quotes. Control characters and bytes that
/// are not UTF-8 become U+FFFD.
std::string escaped(std::string_view text);

/// RFC 4648 with padding.
std::string base64(std::string_view bytes);

/// `sha256-…` of an inline style or script, for a Content-Security-Policy.
std::string policy_hash(std::string_view source);

}  // namespace publish
