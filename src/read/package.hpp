// What an EPUB says of itself: its parts in reading order, their titles, and the metadata.
#pragma once

#include <string>
#include <vector>

#include "book/document.hpp"
#include "read/archive.hpp"
#include "read/blocks.hpp"

namespace reader {

struct Package {
  book::Metadata metadata;
  std::vector<std::string> spine;  ///< paths in the archive
  /// Titles of the table of contents: "path" or "path#id".
  std::map<std::string, Heading, std::less<>> titles;
  std::string contents;  ///< path of the navigation document, empty when there is none
};

/// Throws Error(bad_input) when the book is protected, or has no parts.
Package read_package(Archive& archive);

}  // namespace reader
