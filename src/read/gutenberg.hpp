// Project Gutenberg's frame around a text: licence before and after, a header with metadata.
#pragma once

#include <string_view>

#include "book/document.hpp"

namespace reader {

struct Gutenberg {
  book::Span before;  ///< empty when there is no frame
  book::Span body;    ///< the whole text when there is no frame
  book::Span after;
  book::Metadata metadata;
};

Gutenberg find_gutenberg(std::string_view source);

}  // namespace reader
