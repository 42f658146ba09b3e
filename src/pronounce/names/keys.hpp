// An index from spellings to numbers that takes eight bytes a key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace pronounce {

/// Keeps a hash of 45 bits of each key, a rank and a number: two keys out of some hundred thousand
/// are mixed up once in a hundred million questions.
class Keys {
 public:
  static constexpr std::size_t kNumbers = 1U << 16U;  ///< numbers lie below
  static constexpr std::size_t kRanks = 8;            ///< ranks lie below

  /// Notes that `key` stands for `number`; of several, those of the lowest rank are found.
  void add(std::string_view key, std::size_t number, std::size_t rank = 0);

  /// To be called after the last `add`: what was added before can be found now.
  void sort();

  /// The numbers of the lowest rank that a key stands for, in order; none for an unknown key.
  struct Numbers {
    std::vector<std::size_t> list;
    std::size_t rank = 0;
  };
  Numbers find(std::string_view key) const;

  bool contains(std::string_view key) const { return !find(key).list.empty(); }

 private:
  std::vector<std::uint64_t> packed_;
};

}  // namespace pronounce
