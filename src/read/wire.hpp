// A Document as bytes, for the pipe between the reader's child and its parent.
#pragma once

#include <string>
#include <string_view>

#include "book/document.hpp"

namespace reader {

std::string packed(const book::Document& document);
/// The inverse. Throws Error(bad_input) when the bytes end early.
book::Document unpacked(std::string_view bytes);

}  // namespace reader
