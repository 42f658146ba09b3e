// Loudness and sample peak of passing samples, on libebur128.
#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <new>

#include "master/master.hpp"

namespace master {
namespace {

struct Destroy {
  void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};

// What libebur128 accepts; a rate outside has no meaning for speech.
constexpr int kLowestRate = 16;
constexpr int kHighestRate = 2822400;

}  // namespace

struct Meter::State {
  std::unique_ptr<ebur128_state, Destroy> ebur128;
  int peak = 0;
};

Meter::Meter(int rate) : state_(std::make_unique<State>()) {
  // The histogram keeps memory from growing with the length; it is exact to 0.1 LU steps of
  // the gated blocks' energies.
  const int mode = EBUR128_MODE_I | EBUR128_MODE_HISTOGRAM;
  const int known = std::clamp(rate, kLowestRate, kHighestRate);
  state_->ebur128.reset(ebur128_init(1, static_cast<unsigned long>(known), mode));
  if (!state_->ebur128) throw std::bad_alloc();
}
Meter::~Meter() = default;
Meter::Meter(Meter&&) noexcept = default;
Meter& Meter::operator=(Meter&&) noexcept = default;

void Meter::add(std::span<const std::int16_t> samples) {
  std::int16_t lowest = 0;  // of the samples' own width: the loop becomes vectors
  std::int16_t highest = 0;
  for (const std::int16_t sample : samples) {
    lowest = std::min(lowest, sample);
    highest = std::max(highest, sample);
  }
  state_->peak = std::max({state_->peak, -lowest, int{highest}});
  if (ebur128_add_frames_short(state_->ebur128.get(), samples.data(), samples.size()) ==
      EBUR128_ERROR_NOMEM) {
    throw std::bad_alloc();
  }
}

Loudness Meter::loudness() const {
  double integrated = -HUGE_VAL;
  if (ebur128_loudness_global(state_->ebur128.get(), &integrated) != EBUR128_SUCCESS) {
    integrated = -HUGE_VAL;
  }
  const double peak = state_->peak == 0 ? -HUGE_VAL : 20 * std::log10(state_->peak / 32768.0);
  return {integrated, peak};
}

}  // namespace master
