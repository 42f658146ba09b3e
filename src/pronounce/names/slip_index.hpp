// Finds the spelling that a word is but for one slip of the pen.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pronounce/names/keys.hpp"

namespace pronounce {

/// Spellings of 7 letters or more, by what remains of them without one letter. The index is made
/// when it is first asked: most texts have no slip in a name.
class SlipIndex {
 public:
  static constexpr std::size_t kLetters = 7;  ///< of the shortest word in which a slip is forgiven

  struct Hit {
    std::size_t number = 0;
    bool replaced = false;  ///< one consonant stands for another: perhaps another name
  };

  /// Notes a spelling (a key of letters without marks) of what `number` stands for. Not after
  /// `find`.
  void note(std::size_t number, const std::string& key);

  /// What the word with the key `key` is a slip for. Another last letter makes another name.
  std::optional<Hit> find(std::string_view key);

 private:
  std::string_view spelling(std::size_t at) const;
  void make();

  Keys keys_;
  std::string spellings_;  // each with '\n' behind it
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint16_t> numbers_;
  bool made_ = false;
};

}  // namespace pronounce
