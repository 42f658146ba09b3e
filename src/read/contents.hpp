// The table of contents of an EPUB.
#pragma once

#include <map>
#include <string>

#include "read/blocks.hpp"
#include "read/tree.hpp"

namespace reader {

/// Titles by their targets, "path" or "path#id".
using Titles = std::map<std::string, Heading, std::less<>>;

/// EPUB 3: the <nav> of type "toc", else the first one, of the document at `path`.
Titles navigation_titles(const Node& root, const std::string& path);

/// EPUB 2: the points of an NCX at `path`.
Titles ncx_titles(const Node& root, const std::string& path);

}  // namespace reader
