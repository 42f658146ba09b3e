// Formats with mark-up: not read yet, and said so.
#include "base/error.hpp"
#include "read/formats.hpp"

namespace reader {
namespace {

[[noreturn]] void refuse() {
  throw base::Error(base::Code::bad_input,
                    "this format cannot be read yet: save the document as plain text");
}

}  // namespace

book::Document read_markdown(std::string text) { return read_text(std::move(text)); }
book::Document read_html(std::string) { refuse(); }
book::Document read_epub(std::string_view) { refuse(); }

}  // namespace reader
