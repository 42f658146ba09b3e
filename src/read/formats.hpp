// The readers of the single formats: each gives a Document.
#pragma once

#include <string>
#include <string_view>

#include "book/document.hpp"
#include "read/read.hpp"
#include "read/tables.hpp"

namespace reader {

/// What every reader is handed beside its text.
struct Context {
  const Tables& tables;
  const Options& options;
};

/// `text`: UTF-8 without a byte order mark, for all but the packages.
book::Document read_text(std::string text, const Context& context);
book::Document read_markdown(std::string text, const Context& context);
book::Document read_html(std::string text, const Context& context);
/// `bytes`: the package. Throws Error(bad_input) when it is damaged, protected or too large.
book::Document read_epub(std::string_view bytes, const Context& context);
/// DOCX or ODT.
book::Document read_office(std::string_view bytes, const Context& context);
bool is_office(std::string_view bytes);
/// FictionBook 2.
book::Document read_fb2(std::string text, const Context& context);
/// The FictionBook in an archive that holds one; empty when there is none.
std::string single_fb2(std::string_view bytes);

}  // namespace reader
