// The named loudness targets, and the gain that reaches them.
#include <algorithm>
#include <array>
#include <cmath>

#include "master/master.hpp"

namespace master {
namespace {

// speech: AES TD1008 for spoken word; podcast: the usual request of podcast hosts; ebu-r128: EBU
// R 128; acx: its window is -23 to -18 dB RMS with peaks to -3 dB, and the RMS of mono speech
// stays within half a dB of its LUFS, so the middle of the window is aimed at.
constexpr std::array kProfiles{
    Profile{"speech", -18, 1, -1},
    Profile{"podcast", -16, 1, -1},
    Profile{"ebu-r128", -23, 0.5, -1},
    Profile{"acx", -20.5, 2, -3},
};

// A voice so soft that it needs more is noise; a gain beyond 30 dB would only lift that.
constexpr double kMostGain = 30;

}  // namespace

std::span<const Profile> profiles() { return kProfiles; }

const Profile* profile(std::string_view name) {
  const auto* found = std::find_if(kProfiles.begin(), kProfiles.end(),
                                   [&](const Profile& each) { return each.name == name; });
  return found == kProfiles.end() ? nullptr : found;
}

double gain_for(const Profile& profile, double measured) {
  if (!std::isfinite(measured)) return 0;
  return std::clamp(profile.integrated - measured, -kMostGain, kMostGain);
}

}  // namespace master
