// Bytes of unknown encoding become UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reader {

struct Decoded {
  std::string text;  ///< UTF-8 without a byte order mark; U+FFFD where bytes meant nothing
  std::string encoding;
  std::vector<std::string> warnings;
};

/// Decodes by this rule: `encoding` when it is not empty; else the byte order mark; else the
/// pattern of NULs that UTF-16 leaves; else `declared` (what the document says of itself, may be
/// empty) unless the bytes are strict UTF-8; else Windows-1252. Bytes that are UTF-8 but for a few
/// stay UTF-8. Throws Error(bad_input) when `encoding` is a name that iconv does not know.
Decoded decode(std::string_view bytes, const std::string& encoding = {},
               const std::string& declared = {});

/// The encoding that mark-up names near its start: <?xml encoding="…"?>, <meta charset="…"> or
/// "text/html; charset=…"; empty when there is none.
std::string declared_charset(std::string_view bytes);

/// True when the bytes are in no text encoding: too many NULs and control characters.
bool looks_binary(std::string_view bytes);

}  // namespace reader
