// Leveling is linear below the ceiling, and nothing passes the ceiling.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "master/master.hpp"
#include "master/true_peak.hpp"
#include "tone.hpp"

namespace master {
namespace {

double true_peak(const std::vector<std::int16_t>& samples) {
  int peak = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    peak = std::max(peak, peak_after(samples, i));
  }
  return 20 * std::log10(peak / 32768.0);
}

const Profile& speech() { return *profile("speech"); }

TEST(Level, IsLinearBelowTheCeiling) {
  std::vector<std::int16_t> samples{0, 100, -100, 5000, -5000, 1, -1};
  level(samples, 20 * std::log10(2.0), speech(), 22050);
  EXPECT_EQ(samples, (std::vector<std::int16_t>{0, 200, -200, 10000, -10000, 2, -2}));
  level(samples, 0, speech(), 22050);
  EXPECT_EQ(samples, (std::vector<std::int16_t>{0, 200, -200, 10000, -10000, 2, -2}));
}

TEST(Level, BringsSpeechToTheTarget) {
  std::vector<std::int16_t> samples = syllables(30, 9000);
  Meter before(22050);
  before.add(samples);
  level(samples, gain_for(*profile("ebu-r128"), before.loudness().integrated), *profile("ebu-r128"),
        22050);
  Meter after(22050);
  after.add(samples);
  EXPECT_NEAR(after.loudness().integrated, -23, 0.5);
}

TEST(Level, KeepsTruePeaksUnderTheCeiling) {
  for (const Profile& profile : profiles()) {
    std::vector<std::int16_t> samples = syllables(5, 30000);
    level(samples, 6, profile, 22050);
    EXPECT_LE(true_peak(samples), profile.true_peak) << profile.name;
    EXPECT_GT(true_peak(samples), profile.true_peak - 1) << profile.name;
  }
}

// All samples of this tone stand below the ceiling, its peaks above it.
TEST(Level, SeesPeaksBetweenSamples) {
  std::vector<std::int16_t> samples = tone(22050 / 4.0, 0, 0.5, 0.125);
  EXPECT_LT(*std::max_element(samples.begin(), samples.end()), 23200);
  level(samples, 0, speech(), 22050);
  EXPECT_LE(true_peak(samples), -1);
}

TEST(Level, TouchesOnlyWhatIsNearAPeak) {
  std::vector<std::int16_t> samples = tone(440, -20, 2);
  samples[22050] = 32000;
  const std::vector<std::int16_t> before = samples;
  level(samples, 0, speech(), 22050);
  EXPECT_LE(true_peak(samples), -1);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (i + 700 >= 22050 && i <= 22050 + 700) continue;
    EXPECT_EQ(samples[i], before[i]) << i;
  }
}

TEST(Level, SurvivesTheWorst) {
  for (const double gain : {-200.0, 0.0, 12.0, 200.0, std::nan(""), HUGE_VAL}) {
    std::vector<std::int16_t> samples;
    for (int i = 0; i < 3000; ++i) samples.push_back(i % 2 == (i / 100 % 2) ? 32767 : -32768);
    level(samples, gain, speech(), 22050);
    EXPECT_LE(true_peak(samples), -0.9) << gain;
  }
  std::vector<std::int16_t> none;
  level(none, 6, speech(), 22050);
  EXPECT_TRUE(none.empty());
  std::vector<std::int16_t> one{-32768};
  level(one, 6, speech(), 0);
  EXPECT_LE(true_peak(one), -1);
}

TEST(TrimTail, DropsTheQuietEndOnly) {
  std::vector<std::int16_t> samples{0, 3, 500, 2, -31, 30, -30, 0};
  trim_tail(samples);
  EXPECT_EQ(samples, (std::vector<std::int16_t>{0, 3, 500, 2, -31}));
  std::vector<std::int16_t> silence(100, 5);
  trim_tail(silence);
  EXPECT_TRUE(silence.empty());
}

}  // namespace
}  // namespace master
