// Chapters of a book: by its headings, by paragraphs, by minutes.
#pragma once

#include "book/document.hpp"
#include "render/render.hpp"

namespace render {

/// Seconds that a text of that many bytes takes, as a rule of thumb.
double estimated_seconds(std::size_t bytes);

/// Cuts the document's chapters anew after the rule; every chapter gets a title, none is empty,
/// and none is longer than a few hours.
void plan_chapters(book::Document& document, const ChapterRule& rule);

}  // namespace render
