// Interpolation by a windowed sinc in integers, so that every machine finds the same peaks.
#include "master/true_peak.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace master {
namespace {

constexpr int kPhases = 8;
constexpr int kTaps = 16;  // 8 samples either side of the point
constexpr int kMiddle = kTaps / 2 - 1;
constexpr int kBits = 14;  // 16 taps of 14 bits on 16-bit samples fit 32-bit sums

// The samples are packed by tap, then phase: the inner loop over phases is one vector.
using Coefficients = std::array<std::array<std::int32_t, kPhases - 1>, kTaps>;

Coefficients windowed_sinc() {
  Coefficients table{};
  for (std::size_t phase = 0; phase < kPhases - 1; ++phase) {
    const double fraction = static_cast<double>(phase + 1) / kPhases;
    for (std::size_t tap = 0; tap < kTaps; ++tap) {
      const double x = static_cast<double>(tap) - kMiddle - fraction;
      const double angle = std::numbers::pi * x;
      const double window = 0.5 + 0.5 * std::cos(2 * angle / (kTaps + 1));
      const double value = std::sin(angle) / angle * window;
      table[tap][phase] = static_cast<std::int32_t>(std::lround(value * (1 << kBits)));
    }
  }
  return table;
}

}  // namespace

int peak_after(std::span<const std::int16_t> samples, std::size_t at) {
  static const Coefficients table = windowed_sinc();
  std::array<std::int32_t, kPhases - 1> sums{};
  constexpr std::size_t before = kTaps / 2 - 1;
  const std::size_t first = at < before ? before - at : 0;
  const std::size_t last = std::min<std::size_t>(kTaps, samples.size() + before - at);
  for (std::size_t tap = first; tap < last; ++tap) {
    const std::int32_t sample = samples[at + tap - before];
    for (std::size_t phase = 0; phase < sums.size(); ++phase) {
      sums[phase] += sample * table[tap][phase];
    }
  }
  std::int32_t highest = 0;
  for (const std::int32_t sum : sums) highest = std::max(highest, std::abs(sum));
  const std::int32_t between = (highest + (1 << kBits) - 1) >> kBits;
  return std::max<int>(between, std::abs(static_cast<int>(samples[at])));
}

}  // namespace master
