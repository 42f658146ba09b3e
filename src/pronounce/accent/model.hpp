// Weighted rules: what speaks for and against each answer, and how sure the sum is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.hpp"

namespace pronounce::accent {

/// Weighted rules, one condition a line: `condition TAB answer=weight TAB answer=weight ...`,
/// weights in hundredths. The text is indexed when read and a line is only split when it is met,
/// so that a megabyte of rules costs a program's start no more than a few milliseconds.
class Model {
 public:
  /// A missing table gives a model without rules. Throws base::Error(bad_config) with the line that
  /// holds a condition but no answer.
  Model(const base::Data& data, const std::string& table);

  bool empty() const { return slots_.empty(); }

  /// For each of `answers` the sum of the weights that `conditions` give it.
  std::vector<float> scores(const std::vector<std::string>& conditions,
                            const std::vector<std::string>& answers) const;

  /// The answers of one condition, in the order of the table ("l:e" lists the labels of "e").
  std::vector<std::string> answers(std::string_view condition) const;

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t offset = 0;  ///< of the line in text_, plus one; 0: free
  };
  /// What stands after the condition on its line; empty when there is no such rule.
  std::string_view find(std::string_view condition) const;

  std::string text_;
  std::vector<Slot> slots_;  // their number is a power of two
};

/// Sums as probabilities.
std::vector<float> softmax(std::vector<float> scores);

}  // namespace pronounce::accent
