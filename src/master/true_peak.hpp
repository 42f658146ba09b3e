// Peaks between the samples: what a converter would make of them (ITU-R BS.1770-4, annex 2).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace master {

/// The largest magnitude of the band-limited signal from sample `at` up to, not including, sample
/// `at` + 1, estimated at 8 points; the samples beyond the ends count as zero. In sample units,
/// rounded up.
int peak_after(std::span<const std::int16_t> samples, std::size_t at);

}  // namespace master
