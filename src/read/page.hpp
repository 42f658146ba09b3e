// What of a web page is its own text, and what stands around it.
#pragma once

#include "read/tables.hpp"
#include "read/tree.hpp"

namespace reader {

/// How much is taken for furniture of the site.
enum class Pruning {
  full,   ///< by element, role, class and links
  light,  ///< by element and role only: for pages that `full` leaves with next to nothing
};

/// Sets `Node::reason` of the parts of the page that are not its own text: navigation, comments,
/// notices, what stands beside the main part, lists of links. A part is never dropped when most
/// of the page's prose is in it. Total, and linear but for a factor of the depth.
void prune_page(Node& root, const Tables& tables, Pruning pruning);

/// Takes back what `prune_page` set.
void unprune(Node& root);

}  // namespace reader
