// Weighted rules: what speaks for and against each answer, and how sure the sum is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.hpp"

namespace pronounce::accent {

/// One weighted rule a line: condition, answer, weight. Conditions are matched by their hash.
class Model {
 public:
  /// Reads rows of `condition TAB answer=weight ...` (weights in hundredths); an empty table gives
  /// a model without rules. Throws base::Error(bad_config) with the line that is wrong.
  Model(const base::Data& data, const std::string& table);

  bool empty() const { return rules_.empty(); }

  /// For each of `answers` the sum of the weights that `conditions` give it.
  std::vector<float> scores(const std::vector<std::string>& conditions,
                            const std::vector<std::string>& answers) const;

  /// The answers that the rules know at all, by first condition ("l:e" lists the labels of "e").
  std::vector<std::string> answers(std::string_view condition) const;

 private:
  struct Rule {
    std::uint64_t condition = 0;
    std::uint32_t answer = 0;
    float weight = 0;
  };
  std::uint32_t answer_number(std::string_view answer);
  void add_line(std::string_view line, const std::string& where);

  std::vector<Rule> rules_;  // sorted by condition
  std::vector<std::string> answers_;
};

/// Sums as probabilities.
std::vector<float> softmax(std::vector<float> scores);

}  // namespace pronounce::accent
