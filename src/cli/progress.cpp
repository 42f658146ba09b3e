// A progress bar with the time that is left, on a terminal only.
#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>

namespace cli {

ProgressBar::ProgressBar(bool wanted) : active_(wanted && ::isatty(STDERR_FILENO) == 1) {}

void ProgressBar::show(std::uint64_t done, std::uint64_t total) {
  const auto now = Clock::now();
  if (!active_ || total == 0 || now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  constexpr std::uint64_t kWidth = 40;
  const double spent = std::chrono::duration<double>(now - start_).count();
  const long left =
      done == 0
          ? 0
          : std::lround(spent * static_cast<double>(total - done) / static_cast<double>(done));
  fmt::print(stderr, "\r[{:-<{}}] {:3}%  {}:{:02} left ", std::string(done * kWidth / total, '#'),
             kWidth, done * 100 / total, left / 60, left % 60);
  std::fflush(stderr);
  drawn_ = true;
}

void ProgressBar::finish() {
  if (!drawn_) return;
  fmt::print(stderr, "\r{:70}\r", "");
  std::fflush(stderr);
  drawn_ = false;
}

}  // namespace cli
