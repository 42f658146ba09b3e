// Metadata that stands before a text: YAML, TOML, or a few lines "Title: …".
#pragma once

#include <string_view>

#include "book/document.hpp"

namespace reader {

struct FrontMatter {
  std::size_t end = 0;  ///< bytes of the text that it takes up; 0 when there is none
  book::Metadata metadata;
};

/// Between lines "---" (YAML) or "+++" (TOML) at the very start: title, author(s), lang, date,
/// publisher, licence. Lists become "A, B".
FrontMatter front_matter(std::string_view text);

/// First lines "Title: …", "Author: …" (also in Dutch, German, French and Russian) up to a blank
/// line; the first of them must be the title or the author, and all must be of this kind.
FrontMatter title_lines(std::string_view text);

}  // namespace reader
