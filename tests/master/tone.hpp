// Test signals: tones, noise and syllables.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>
#include <utility>
#include <vector>

namespace master {

/// A sine of `frequency` Hz with peaks at `dbfs`, begun at `phase` of a cycle.
inline std::vector<std::int16_t> tone(double frequency, double dbfs, double seconds,
                                      double phase = 0) {
  constexpr int rate = 22050;
  std::vector<std::int16_t> out(static_cast<std::size_t>(seconds * rate));
  const double amplitude = std::pow(10, dbfs / 20) * 32767;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const double turn = frequency * static_cast<double>(i) / rate + phase;
    out[i] =
        static_cast<std::int16_t>(std::lround(amplitude * std::sin(2 * std::numbers::pi * turn)));
  }
  return out;
}

/// Something like speech: pulses 120 times a second through two resonances, in syllables.
inline std::vector<std::int16_t> syllables(double seconds, double peak) {
  constexpr int rate = 22050;
  std::mt19937 random(7);
  std::vector<double> wave(static_cast<std::size_t>(seconds * rate));
  double a1 = 0, a2 = 0, b1 = 0, b2 = 0;
  double highest = 1e-9;
  for (std::size_t i = 0; i < wave.size(); ++i) {
    const double t = static_cast<double>(i) / rate;
    const double noise = static_cast<double>(random() % 2001) / 1000.0 - 1;
    const double in = (i % 184 == 0 ? 8.0 : 0.0) + 0.1 * noise;
    const double a = in + 1.86 * a1 - 0.90 * a2;
    a2 = std::exchange(a1, a);
    const double b = in + 1.40 * b1 - 0.88 * b2;
    b2 = std::exchange(b1, b);
    wave[i] = (a + b) * std::max(0.0, std::sin(2 * std::numbers::pi * 2.1 * t));
    highest = std::max(highest, std::abs(wave[i]));
  }
  std::vector<std::int16_t> out(wave.size());
  for (std::size_t i = 0; i < wave.size(); ++i) {
    out[i] = static_cast<std::int16_t>(std::lround(wave[i] / highest * peak));
  }
  return out;
}

}  // namespace master
