// Measures the text of a tree: how much of it is prose, how much links.
#pragma once

#include <cstddef>
#include <unordered_map>

#include "read/tree.hpp"

namespace reader {

/// Of an element and all below it, without what is marked as left out.
struct Measure {
  std::size_t text = 0;   ///< bytes that are not white space
  std::size_t links = 0;  ///< of them, within links
  double prose = 0;       ///< bytes of paragraphs, by how much they look like sentences
  std::size_t link_count = 0;
};

using Measures = std::unordered_map<const Node*, Measure>;

/// Measures `root` and every element below it.
Measures measure(const Node& root);

/// True for elements that begin a line of their own.
bool starts_line(const Node& node);

}  // namespace reader
