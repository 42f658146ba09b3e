// A look-ahead limiter: the gain that keeps given peaks under a ceiling, smooth and local.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace master {

/// One is `kUnity`; the gain of a sample is a fraction of it.
inline constexpr std::int64_t kUnity = 1 << 16;

/// A sample that must not pass with more than `gain` (of kUnity).
struct Need {
  std::size_t at = 0;
  std::int64_t gain = kUnity;
};

/// A stretch of samples with a gain each; unity outside.
struct Dip {
  std::size_t begin = 0;
  std::vector<std::int64_t> gains;
};

/// The gain around `needs` (sorted by place), fading out over `reach` samples on both sides, at
/// most what each asks for at its place. Needs that lie close share a dip. Linear time.
std::vector<Dip> dips(std::span<const Need> needs, std::size_t reach, std::size_t size);

}  // namespace master
