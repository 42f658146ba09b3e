// A progress bar with the time that is left, on a terminal only.
#pragma once

#include <chrono>
#include <cstdint>

namespace cli {

class ProgressBar {
 public:
  /// Shows nothing unless `wanted` and standard error is a terminal.
  explicit ProgressBar(bool wanted);
  ~ProgressBar() { finish(); }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// Redraws at most ten times a second.
  void show(std::uint64_t done, std::uint64_t total);
  /// Wipes the bar.
  void finish();

 private:
  using Clock = std::chrono::steady_clock;
  bool active_;
  bool drawn_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_;
};

}  // namespace cli
