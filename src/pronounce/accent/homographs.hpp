// Words that are said in two ways, told apart by the words beside them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data.hpp"
#include "book/word.hpp"

namespace pronounce::accent {

/// The readings of homographs, each with the surroundings that ask for it.
class Homographs {
 public:
  Homographs() = default;
  /// Reads data/<language>/accent_homographs.tsv: word, reading, surroundings separated by "|".
  /// In each, "_" stands for the word, "." for the end of a clause, anything else for a word:
  /// "te _", "_ van de", "_ ."; "_" alone always fits. A missing table knows no homographs. Throws
  /// base::Error(bad_config) with the line that is not of that form.
  Homographs(const base::Data& data, std::string_view language);

  /// The reading of `words[at]`: of the first line whose surroundings fit, or empty.
  std::string reading(const std::vector<book::Word>& words, std::size_t at) const;

 private:
  struct Case {
    std::string ipa;
    std::vector<std::string> before;  // the nearest first
    std::vector<std::string> after;
  };
  std::unordered_map<std::string, std::vector<Case>> cases_;  // by word
};

}  // namespace pronounce::accent
