// From a paragraph's text back to its source.
#pragma once

#include "book/document.hpp"

namespace book {

/// The bytes of the source that `part` of the paragraph's text came from. Where a piece does not
/// correspond byte by byte, all of it counts. An empty `part` gives an empty span at its place.
Span source_of(const Paragraph& paragraph, Span part);

}  // namespace book
