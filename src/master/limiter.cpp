// Sliding minimum, then two moving averages: a smooth gain that is never above what is needed.
#include "master/limiter.hpp"

#include <algorithm>

namespace master {
namespace {

using Gains = std::vector<std::int64_t>;

// The minimum of the `half` values on either side of each.
Gains sliding_minimum(const Gains& in, std::size_t half) {
  Gains out(in.size());
  std::vector<std::size_t> rising;  // places whose values rise; `head` is the window's minimum
  std::size_t head = 0;
  for (std::size_t next = 0; next < in.size() + half; ++next) {
    if (next < in.size()) {
      while (rising.size() > head && in[rising.back()] >= in[next]) rising.pop_back();
      rising.push_back(next);
    }
    if (next < half) continue;
    const std::size_t centre = next - half;
    while (rising[head] + half < centre) ++head;
    out[centre] = in[rising[head]];
  }
  return out;
}

// The mean of the `half` values on either side of each, rounded down; beyond the ends lies what
// stands at the end.
Gains moving_average(const Gains& in, std::size_t half) {
  Gains out(in.size());
  const auto width = static_cast<std::int64_t>(2 * half + 1);
  const auto value = [&](std::size_t shifted) {
    const std::size_t at = shifted < half ? 0 : shifted - half;
    return in[std::min(at, in.size() - 1)];
  };
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < 2 * half; ++i) sum += value(i);
  for (std::size_t centre = 0; centre < in.size(); ++centre) {
    sum += value(centre + 2 * half);
    out[centre] = sum / width;
    sum -= value(centre);
  }
  return out;
}

Dip dip(std::span<const Need> needs, std::size_t reach, std::size_t size) {
  Dip out;
  out.begin = needs.front().at - std::min(needs.front().at, 2 * reach);
  const std::size_t end = std::min(size, needs.back().at + 2 * reach + 1);
  Gains wanted(end - out.begin, kUnity);
  for (const Need& need : needs) {
    std::int64_t& gain = wanted[need.at - out.begin];
    gain = std::min(gain, need.gain);
  }
  // The averages look half of `reach` each to either side, so the minimum spread over all of
  // `reach` holds the mean at a peak down to what the peak needs.
  const std::size_t half = reach / 2;
  out.gains = moving_average(moving_average(sliding_minimum(wanted, 2 * half), half), half);
  return out;
}

}  // namespace

std::vector<Dip> dips(std::span<const Need> needs, std::size_t reach, std::size_t size) {
  std::vector<Dip> out;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= needs.size(); ++i) {
    if (i < needs.size() && needs[i].at - needs[i - 1].at <= 4 * reach) continue;
    out.push_back(dip(needs.subspan(begin, i - begin), reach, size));
    begin = i;
  }
  return out;
}

}  // namespace master
