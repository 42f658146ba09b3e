// Damerau distance with a limit.
#include "pronounce/names/distance.hpp"

#include <algorithm>
#include <vector>

namespace pronounce {

std::size_t slips(std::u32string_view first, std::u32string_view second, std::size_t limit) {
  const std::size_t n = first.size();
  const std::size_t m = second.size();
  if (n > m + limit || m > n + limit) return limit + 1;
  std::vector<std::size_t> older(m + 1);
  std::vector<std::size_t> old(m + 1);
  std::vector<std::size_t> now(m + 1);
  for (std::size_t j = 0; j <= m; ++j) old[j] = j;
  for (std::size_t i = 1; i <= n; ++i) {
    now[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= m; ++j) {
      const std::size_t change = old[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
      now[j] = std::min({old[j] + 1, now[j - 1] + 1, change});
      const bool swapped =
          i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1];
      if (swapped) now[j] = std::min(now[j], older[j - 2] + 1);
      least = std::min(least, now[j]);
    }
    if (least > limit) return limit + 1;
    older.swap(old);
    old.swap(now);
  }
  return std::min(old[m], limit + 1);
}

std::vector<std::string> deletions(std::string_view word) {
  std::vector<std::string> out;
  out.reserve(word.size() + 1);
  out.emplace_back(word);
  for (std::size_t at = 0; at < word.size(); ++at) {
    out.emplace_back(word.substr(0, at)).append(word.substr(at + 1));
  }
  return out;
}

}  // namespace pronounce
