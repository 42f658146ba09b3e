// Conditions as they are collected: each is a kind and its content.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pronounce::accent {

/// Collects conditions.
class Conditions {
 public:
  /// Each condition begins with `prefix`.
  explicit Conditions(std::string prefix = {}) : prefix_(std::move(prefix)) {}

  template <typename... Content>
  void add(std::string_view kind, const Content&... content) {
    std::string text = prefix_;
    text += kind;
    ((text += ':', text += content), ...);
    list_.push_back(std::move(text));
  }
  std::vector<std::string> take() { return std::move(list_); }

 private:
  std::string prefix_;
  std::vector<std::string> list_;
};

/// A number as text, cut off at `most`.
inline std::string digit(std::size_t number, std::size_t most) {
  return std::to_string(std::min(number, most));
}

/// A morph and what it is, as text.
template <typename Morphs>
std::string morph_name(const Morphs& morphs, std::size_t index) {
  return morphs[index].text + '/' + morphs[index].kind;
}

}  // namespace pronounce::accent
