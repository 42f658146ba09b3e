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

// Samples looked at together for one that may be near a peak.
constexpr std::size_t kBlock = 64;

// A gain as factor / 2^shift, with as many bits as leave the product with a sample in 32 bits, so
// that the loops over samples become vectors.
struct Scale {
  std::int16_t factor = 1 << 14;
  int shift = 14;

  std::int64_t of_unity() const { return (std::int64_t{factor} << 16) >> shift; }
};

struct Gain {
  Scale linear;
  std::int64_t ceiling = 32767;  // of the output
};

Scale scale(double gain) {
  int shift = 15;
  while (shift > 0 && gain * (1 << shift) >= 32767) --shift;
  return {static_cast<std::int16_t>(std::lround(std::min(gain * (1 << shift), 32767.0))), shift};
}

void amplify(std::span<std::int16_t> samples, Scale by) {
  const std::int32_t factor = by.factor;
  const std::int32_t half = (1 << by.shift) >> 1;
  for (std::int16_t& sample : samples) {
    const std::int32_t value = (sample * factor + half) >> by.shift;
    sample = static_cast<std::int16_t>(std::clamp(value, -32768, 32767));
  }
}

std::int16_t amplified(std::int16_t sample, std::int64_t gain) {
  const std::int64_t value = (sample * gain + kUnity / 2) >> 16;
  return static_cast<std::int16_t>(std::clamp<std::int64_t>(value, -32768, 32767));
}

bool any_beyond(std::span<const std::int16_t> samples, int limit) {
  std::int16_t lowest = 0;
  std::int16_t highest = 0;
  for (const std::int16_t sample : samples) {
    lowest = std::min(lowest, sample);
    highest = std::max(highest, sample);
  }
  return highest > limit || -lowest > limit;
}

// Places whose true peak, amplified, would pass the ceiling.
std::vector<Need> needs(std::span<const std::int16_t> samples, const Gain& gain) {
  std::vector<Need> out;
  const std::int64_t allowed =
      gain.ceiling * kUnity / std::max<std::int64_t>(gain.linear.of_unity(), 1);
  const auto near = static_cast<int>(std::min<std::int64_t>(allowed * kNearOf3 / 3, 40000));
  const auto add = [&](std::size_t at, std::int64_t wanted) {
    if (!out.empty() && out.back().at == at) {
      out.back().gain = std::min(out.back().gain, wanted);
    } else {
      out.push_back({at, wanted});
    }
  };
  for (std::size_t i = 0; i < samples.size(); ++i) {
    // The peak after a block's last sample hangs on the next one too.
    if (i % kBlock == 0 &&
        !any_beyond(samples.subspan(i, std::min(kBlock + 1, samples.size() - i)), near)) {
      i += kBlock - 1;
      continue;
    }
    if (!any_beyond(samples.subspan(i, std::min<std::size_t>(2, samples.size() - i)), near)) {
      continue;
    }
    const std::int64_t peak = peak_after(samples, i);
    if (peak <= allowed) continue;
    const std::int64_t wanted = allowed * kUnity / peak;
    add(i, wanted);
    if (i + 1 < samples.size()) add(i + 1, wanted);
  }
  return out;
}

void apply(std::span<std::int16_t> samples, Scale linear, std::span<const Dip> dips) {
  std::size_t at = 0;
  for (const Dip& dip : dips) {
    amplify(samples.subspan(at, dip.begin - at), linear);
    at = dip.begin;
    for (const std::int64_t gain : dip.gains) {
      samples[at] = amplified(samples[at], (linear.of_unity() * gain) >> 16);
      ++at;
    }
  }
  amplify(samples.subspan(at), linear);
}

}  // namespace

void level(std::vector<std::int16_t>& samples, double gain_db, const Profile& profile, int rate) {
  const double known = std::isfinite(gain_db) ? std::clamp(gain_db, -120.0, 60.0) : 0;
  Gain gain;
  gain.linear = scale(std::pow(10, known / 20));
  gain.ceiling = std::llround(std::pow(10, (profile.true_peak - kMargin) / 20) * 32768);
  const auto reach = static_cast<std::size_t>(std::max(rate, 0) * kReach) + 2;
  // A dip bends the waveform, and its peaks with it a little: look again until all is below.
  for (int pass = 0; pass < kPasses; ++pass) {
    const std::vector<Need> found = needs(samples, gain);
    if (pass > 0 && found.empty()) return;
    apply(samples, gain.linear, dips(found, reach, samples.size()));
    if (found.empty()) return;
    gain.linear = Scale{};
  }
}

void trim_tail(std::vector<std::int16_t>& samples) {
  const auto sound = std::find_if(samples.rbegin(), samples.rend(), [](std::int16_t sample) {
    return std::abs(static_cast<int>(sample)) > kSilence;
  });
  samples.erase(sound.base(), samples.end());
}

}  // namespace master
