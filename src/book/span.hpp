// A half-open range of bytes.
#pragma once

#include <cstddef>

namespace book {

/// Bytes [begin, end). Which text they count is said where the span stands.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool operator==(const Span&) const = default;
};

}  // namespace book
