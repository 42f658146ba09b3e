// Addresses within a package.
#pragma once

#include <string>
#include <string_view>

namespace reader {

/// Without white space at both ends.
std::string trimmed(std::string_view text);

/// The path in the archive that `href` in the file `from` names: %-escapes resolved, NFC, without
/// query. Empty for what leads out of the archive. A fragment is cut off.
std::string resolved(const std::string& from, std::string_view href);

/// The same with its fragment ("path#id"); a bare fragment belongs to `from`.
std::string resolved_target(const std::string& from, std::string_view href);

}  // namespace reader
