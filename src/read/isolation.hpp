// Runs a parser in a child process, so that hostile input costs an error and nothing else.
#pragma once

#include <functional>

#include "book/document.hpp"

namespace reader {

/// What `work` gives, made in a child with limits on processor time (12 s), memory (480 MB) and
/// files (none written). What it throws is thrown here; when the child dies or is too slow:
/// Error(bad_input).
book::Document in_child(const std::function<book::Document()>& work);

}  // namespace reader
