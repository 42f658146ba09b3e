// Which chapters of a book are read.
#pragma once

#include <string>
#include <vector>

#include "book/document.hpp"
#include "render/render.hpp"

namespace render {

/// Leaves out what `selection` does not want; its text counts as skipped. Throws Error(usage) when
/// an item names no chapter, or when no chapter is left.
void select_chapters(book::Document& document, const Selection& selection);

}  // namespace render
