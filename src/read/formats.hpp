// The readers of the single formats: each gives a Document.
#pragma once

#include <string>
#include <string_view>

#include "book/document.hpp"
#include "read/read.hpp"

namespace reader {

/// `text`: UTF-8 without a byte order mark, for all but the packages.
book::Document read_text(std::string text);
book::Document read_markdown(std::string text);
book::Document read_html(std::string text);
/// `bytes`: the package. Throws Error(bad_input) when it is damaged, protected or too large.
book::Document read_epub(std::string_view bytes);
/// DOCX or ODT.
book::Document read_office(std::string_view bytes);
bool is_office(std::string_view bytes);
/// FictionBook 2.
book::Document read_fb2(std::string text);

}  // namespace reader
