// Takes paragraphs out of a document again, with the reason.
#pragma once

#include <functional>

#include "book/document.hpp"

namespace reader {

/// Leaves out every paragraph that `test` accepts, in order; chapters without paragraphs go too.
void leave_out(book::Document& document, const char* reason,
               const std::function<bool(const book::Paragraph&)>& test);

/// Leaves out Project Gutenberg's frame, where paragraphs hold its "*** START" and "*** END".
void leave_out_frame(book::Document& document);

}  // namespace reader
