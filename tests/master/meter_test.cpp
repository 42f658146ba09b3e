// Loudness as EBU Tech 3341 defines it, and against a second meter.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "master/master.hpp"
#include "tone.hpp"

namespace master {
namespace {

Loudness measured(const std::vector<std::int16_t>& samples) {
  Meter meter(22050);
  meter.add(samples);
  return meter.loudness();
}

// A mono sine of 1 kHz reads 3.01 dB below its peak, less the 0.7 dB of BS.1770, plus K-weighting.
TEST(Meter, ReadsASineOfOneKilohertz) {
  const Loudness loudness = measured(tone(997, -20, 10));
  EXPECT_NEAR(loudness.integrated, -23.0, 0.1);
  EXPECT_NEAR(loudness.sample_peak, -20, 0.01);
}

TEST(Meter, FindsNoLoudnessInSilence) {
  const Loudness loudness = measured(std::vector<std::int16_t>(22050, 0));
  EXPECT_EQ(loudness.integrated, -HUGE_VAL);
  EXPECT_EQ(loudness.sample_peak, -HUGE_VAL);
  EXPECT_EQ(Meter(22050).loudness().integrated, -HUGE_VAL);
}

TEST(Meter, IgnoresPauses) {
  std::vector<std::int16_t> samples = tone(997, -20, 10);
  samples.resize(samples.size() * 3, 0);
  EXPECT_NEAR(measured(samples).integrated, -23.0, 0.15);
}

TEST(Meter, ReadsTheSameInPieces) {
  const std::vector<std::int16_t> samples = syllables(20, 20000);
  Meter meter(22050);
  for (std::size_t at = 0; at < samples.size(); at += 777) {
    meter.add(std::span(samples).subspan(at, std::min<std::size_t>(777, samples.size() - at)));
  }
  EXPECT_DOUBLE_EQ(meter.loudness().integrated, measured(samples).integrated);
  EXPECT_DOUBLE_EQ(meter.loudness().sample_peak, measured(samples).sample_peak);
}

TEST(Meter, KnowsTheLowestSampleIsFullScale) {
  EXPECT_DOUBLE_EQ(measured({0, -32768, 5}).sample_peak, 0);
}

// FFmpeg's ebur128 filter is another implementation of the same recommendation.
TEST(Meter, AgreesWithFfmpeg) {
  if (std::system("ffmpeg -version > /dev/null 2>&1") != 0) GTEST_SKIP() << "no ffmpeg here";
  const std::vector<std::int16_t> samples = syllables(20, 9000);
  const std::string raw = ::testing::TempDir() + "meter-" + std::to_string(::getpid()) + ".s16";
  std::ofstream(raw, std::ios::binary)
      .write(reinterpret_cast<const char*>(samples.data()),
             static_cast<std::streamsize>(samples.size() * 2));
  const std::string command = "ffmpeg -nostdin -f s16le -ar 22050 -ac 1 -i " + raw +
                              " -af ebur128 -f null - 2>&1 | grep 'I:' | tail -1";
  FILE* pipe = ::popen(command.c_str(), "r");
  ASSERT_NE(pipe, nullptr);
  double heard = 0;
  EXPECT_EQ(std::fscanf(pipe, " I: %lf", &heard), 1);
  ::pclose(pipe);
  std::filesystem::remove(raw);
  EXPECT_NEAR(measured(samples).integrated, heard, 0.11);
}

}  // namespace
}  // namespace master
