// Weighted rules: what speaks for and against each answer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.hpp"

namespace pronounce::accent {

/// Weighted rules, one condition a line: `condition TAB weights`. The conditions are sorted and
/// each begins with a character that says how many bytes it shares with the one before it ('0'
/// none, '1' one, ...), which are left out. The weights are one character an answer, 'P' for zero
/// and 0.04 a step. When read, the conditions become tags of 32 bits and are not kept.
class Model {
 public:
  /// A weight as its character, kept within the range.
  static char code(float weight);
  static float weight(char code);

  Model() = default;
  /// A missing table gives a model without rules. Throws base::Error(bad_config) with the line that
  /// holds no weights or shares more than there is.
  Model(const base::Data& data, const std::string& table);

  bool empty() const { return slots_.empty(); }

  /// Adds to each of `sums` the weight that `condition` has for it; nothing when it has none.
  void add(std::string_view condition, std::vector<float>& sums) const;
  void add(const std::vector<std::string>& conditions, std::vector<float>& sums) const;

 private:
  void add_key(std::uint64_t key, std::vector<float>& sums) const;

  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t offset = 0;  ///< of the weights in weights_, plus one; 0: free
  };
  std::string weights_;      // a line feed after the weights of each condition
  std::vector<Slot> slots_;  // their number is a power of two
};

}  // namespace pronounce::accent
