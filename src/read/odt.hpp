// OpenDocument texts.
#pragma once

#include "book/document.hpp"
#include "read/archive.hpp"
#include "read/formats.hpp"

namespace reader {

book::Document read_odt(Archive& archive, const Context& context);

}  // namespace reader
