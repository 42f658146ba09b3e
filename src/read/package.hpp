// What an EPUB says of itself: its parts in reading order, their titles, and the metadata.
#pragma once

#include <string>
#include <vector>

#include "book/document.hpp"
#include "read/archive.hpp"
#include "read/contents.hpp"

namespace reader {

/// A content document.
struct Part {
  std::string path;              ///< in the archive
  const char* unread = nullptr;  ///< why it is not read, when it is not
};

struct Package {
  book::Metadata metadata;
  std::vector<Part> spine;
  Titles titles;
  std::string navigation;             ///< path of the navigation document, empty when there is none
  std::vector<std::string> warnings;  ///< parts that are no text, references to nothing
};

/// Throws Error(bad_input) when the book is protected, or has no parts.
Package read_package(Archive& archive);

/// The markup of an entry: XML, else what HTML makes of it.
Node parse_entry(Archive& archive, const std::string& path);

}  // namespace reader
