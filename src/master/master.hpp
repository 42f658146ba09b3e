// The door of master: clips become one even track.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace master {

/// A named loudness target.
struct Profile {
  std::string_view name;
  double integrated = -18;  ///< LUFS, EBU R 128 / ITU-R BS.1770-4
  double tolerance = 1;     ///< LU either side that still passes
  double true_peak = -1;    ///< dBTP, upper limit
};

/// The profiles by name: "speech", "podcast", "ebu-r128", "acx". Null when there is none.
const Profile* profile(std::string_view name);
std::span<const Profile> profiles();

/// Loudness of a stretch of mono PCM.
struct Loudness {
  double integrated = 0;   ///< LUFS; -HUGE_VAL for silence
  double sample_peak = 0;  ///< dBFS
};

/// Measures as samples pass by.
class Meter {
 public:
  explicit Meter(int rate);
  ~Meter();
  Meter(Meter&&) noexcept;
  Meter& operator=(Meter&&) noexcept;
  void add(std::span<const std::int16_t> samples);
  Loudness loudness() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The linear gain in dB that brings `measured` LUFS to the profile's target.
double gain_for(const Profile& profile, double measured);

/// Applies a linear gain, with a look-ahead limiter only where the profile's peak would be
/// exceeded. Pure: a clip's result depends on nothing else.
void level(std::vector<std::int16_t>& samples, double gain_db, const Profile& profile, int rate);

/// Drops silence (|sample| <= 30) from the tail, not from the head.
void trim_tail(std::vector<std::int16_t>& samples);

}  // namespace master
