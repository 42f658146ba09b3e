// The metadata of an EPUB's package document.
#pragma once

#include "book/document.hpp"
#include "read/tree.hpp"

namespace reader {

/// `root`: the package document. The main title; the authors without illustrators and the like.
book::Metadata package_metadata(const Node& root);

}  // namespace reader
