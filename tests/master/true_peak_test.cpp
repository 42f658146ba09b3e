// Peaks between the samples are found to a fraction of a decibel.
#include "master/true_peak.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tone.hpp"

namespace master {
namespace {

double highest(const std::vector<std::int16_t>& samples) {
  int peak = 0;
  // The ends of a cut tone ring; look inside.
  for (std::size_t i = 20; i + 20 < samples.size(); ++i) {
    peak = std::max(peak, peak_after(samples, i));
  }
  return 20 * std::log10(peak / 32767.0);
}

// Every sample of this tone stands at 0.707 of its peak.
TEST(TruePeak, SeesWhatLiesBetweenTheSamples) {
  const std::vector<std::int16_t> samples = tone(22050 / 4.0, -6, 0.1, 0.125);
  EXPECT_NEAR(highest(samples), -6, 0.02);
  EXPECT_LT(*std::max_element(samples.begin(), samples.end()), 11700);
}

TEST(TruePeak, HoldsOverTheBandOfSpeech) {
  for (const double frequency : {100.0, 997.0, 3000.0, 5000.0, 7000.0, 9000.0}) {
    for (const double phase : {0.0, 0.1, 0.2, 0.37}) {
      EXPECT_NEAR(highest(tone(frequency, -3, 0.2, phase)), -3, 0.15) << frequency;
    }
  }
}

TEST(TruePeak, IsAtLeastTheSampleAndNothingInSilence) {
  const std::vector<std::int16_t> samples{0, 0, -32768, 0, 0};
  EXPECT_EQ(peak_after(samples, 2), 32768);
  EXPECT_EQ(peak_after(std::vector<std::int16_t>(3, 0), 1), 0);
  EXPECT_EQ(peak_after(std::vector<std::int16_t>{-7}, 0), 7);
}

TEST(TruePeak, DoesNotOverflowOnTheWorstSamples) {
  std::vector<std::int16_t> samples;
  for (int i = 0; i < 64; ++i) samples.push_back(i % 2 == (i < 32 ? 0 : 1) ? 32767 : -32768);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    EXPECT_GE(peak_after(samples, i), 32767);
    EXPECT_LT(peak_after(samples, i), 4 * 32768);
  }
}

}  // namespace
}  // namespace master
