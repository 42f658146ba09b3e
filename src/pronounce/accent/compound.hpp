// Where a compound falls apart: known parts and the linking sounds between them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

namespace pronounce::accent {

/// How a word was split.
enum class Evidence {
  none,
  head,  ///< only the first part is known
  tail,  ///< only the last part is known
  both,
};

/// The seam of a compound in letters: [0, head_end) link [tail_begin, end).
struct Seam {
  Evidence evidence = Evidence::none;
  std::size_t head_end = 0;
  std::size_t tail_begin = 0;
};

/// The words that compounds are made of.
class Parts {
 public:
  void add(std::string_view part) { parts_.emplace(part); }
  bool knows(const std::string& part) const { return parts_.contains(part); }

  /// The best seam of `word` (lower case; the letters are counted, not the bytes).
  Seam seam(std::string_view word) const;

 private:
  bool is_tail(const std::string& text) const;

  std::unordered_set<std::string> parts_;
};

}  // namespace pronounce::accent
