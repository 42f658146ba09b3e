// What a web page says of itself.
#pragma once

#include "book/document.hpp"
#include "read/tree.hpp"

namespace reader {

/// Title, author, language, date, publisher and licence of a page; a wiki's title is its heading.
book::Metadata page_metadata(const Node& root, bool wikipedia);

}  // namespace reader
