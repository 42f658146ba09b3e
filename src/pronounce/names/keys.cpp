// Packs hash, rank and number into one integer; a sorted vector of them is the index.
#include "pronounce/names/keys.hpp"

#include <algorithm>

namespace pronounce {
namespace {

constexpr unsigned kNumberBits = 16;
constexpr unsigned kRankBits = 3;

// FNV-1a with a last mixing, in the upper bits; the lower ones are free.
std::uint64_t hash_of(std::string_view key) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (char c : key) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  hash ^= hash >> 29U;
  hash *= 0xbf58476d1ce4e5b9U;
  return hash >> (kNumberBits + kRankBits) << (kNumberBits + kRankBits);
}

}  // namespace

void Keys::add(std::string_view key, std::size_t number, std::size_t rank) {
  packed_.push_back(hash_of(key) | std::min(rank, kRanks - 1) << kNumberBits |
                    std::min(number, kNumbers - 1));
}

void Keys::sort() {
  std::sort(packed_.begin(), packed_.end());
  packed_.erase(std::unique(packed_.begin(), packed_.end()), packed_.end());
  packed_.shrink_to_fit();
}

Keys::Numbers Keys::find(std::string_view key) const {
  const std::uint64_t hash = hash_of(key);
  Numbers numbers;
  auto at = std::lower_bound(packed_.begin(), packed_.end(), hash);
  if (at == packed_.end()) return numbers;
  const std::uint64_t ranked = *at >> kNumberBits;
  if (ranked >> kRankBits != hash >> (kNumberBits + kRankBits)) return numbers;
  numbers.rank = ranked & (kRanks - 1);
  for (; at != packed_.end() && *at >> kNumberBits == ranked; ++at) {
    numbers.list.push_back(*at & (kNumbers - 1));
  }
  return numbers;
}

}  // namespace pronounce
