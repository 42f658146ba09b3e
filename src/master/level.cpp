// The gain of a clip, its limiter, and the end of its sound.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "master/limiter.hpp"
#include "master/master.hpp"
#include "master/true_peak.hpp"

namespace master {
namespace {

// Louder samples belong to the sound: eSpeak NG's silence and its fade-outs stay below.
constexpr int kSilence = 30;

// The estimate of a true peak at 8 points a sample can fall short by this much (dB).
constexpr double kMargin = 0.15;

// A peak between two samples that both stay below two thirds of it needs a loud tone above a
// quarter of the rate: it does not occur in speech.
constexpr std::int64_t kNearOf3 = 2;

constexpr double kReach = 0.012;  // seconds over which the limiter fades in and out
constexpr int kPasses = 4;

struct Gain {
  std::int64_t linear = kUnity;  // of kUnity
  std::int64_t ceiling = 32767;  // of the output
};

std::int16_t amplified(std::int16_t sample, std::int64_t gain) {
  const std::int64_t value = (sample * gain + kUnity / 2) >> 16;
  return static_cast<std::int16_t>(std::clamp<std::int64_t>(value, -32768, 32767));
}

// Places whose true peak, amplified, would pass the ceiling.
std::vector<Need> needs(std::span<const std::int16_t> samples, const Gain& gain) {
  std::vector<Need> out;
  const std::int64_t allowed = gain.ceiling * kUnity / std::max<std::int64_t>(gain.linear, 1);
  const auto near = static_cast<int>(std::min<std::int64_t>(allowed * kNearOf3 / 3, 40000));
  const auto add = [&](std::size_t at, std::int64_t wanted) {
    if (!out.empty() && out.back().at == at) {
      out.back().gain = std::min(out.back().gain, wanted);
    } else {
      out.push_back({at, wanted});
    }
  };
  const auto loud = [&](std::int16_t sample) { return std::abs(static_cast<int>(sample)) > near; };
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (!loud(samples[i]) && (i + 1 == samples.size() || !loud(samples[i + 1]))) continue;
    const std::int64_t peak = peak_after(samples, i);
    if (peak <= allowed) continue;
    const std::int64_t wanted = allowed * kUnity / peak;
    add(i, wanted);
    if (i + 1 < samples.size()) add(i + 1, wanted);
  }
  return out;
}

void apply(std::vector<std::int16_t>& samples, std::int64_t linear, std::span<const Dip> dips) {
  std::size_t at = 0;
  for (const Dip& dip : dips) {
    for (; at < dip.begin; ++at) samples[at] = amplified(samples[at], linear);
    for (const std::int64_t gain : dip.gains) {
      samples[at] = amplified(samples[at], (linear * gain) >> 16);
      ++at;
    }
  }
  for (; at < samples.size(); ++at) samples[at] = amplified(samples[at], linear);
}

}  // namespace

void level(std::vector<std::int16_t>& samples, double gain_db, const Profile& profile, int rate) {
  const double known = std::isfinite(gain_db) ? std::clamp(gain_db, -120.0, 60.0) : 0;
  Gain gain;
  gain.linear = std::llround(std::pow(10, known / 20) * static_cast<double>(kUnity));
  gain.ceiling = std::llround(std::pow(10, (profile.true_peak - kMargin) / 20) * 32768);
  const auto reach = static_cast<std::size_t>(std::max(rate, 0) * kReach) + 2;
  // A dip bends the waveform, and its peaks with it a little: look again until all is below.
  for (int pass = 0; pass < kPasses; ++pass) {
    const std::vector<Need> found = needs(samples, gain);
    if (pass > 0 && found.empty()) return;
    apply(samples, gain.linear, dips(found, reach, samples.size()));
    if (found.empty()) return;
    gain.linear = kUnity;
  }
}

void trim_tail(std::vector<std::int16_t>& samples) {
  const auto sound = std::find_if(samples.rbegin(), samples.rend(), [](std::int16_t sample) {
    return std::abs(static_cast<int>(sample)) > kSilence;
  });
  samples.erase(sound.base(), samples.end());
}

}  // namespace master
