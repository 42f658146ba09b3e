// One chapter's samples go to its FLAC, its loudness and its digests, on a thread of their own.
#include "render/recording.hpp"

#include <utility>

namespace render {
namespace {

constexpr std::size_t kMostQueued = 1U << 20U;  // samples: 48 seconds, 2 MB

}  // namespace

Recording::Recording(const std::filesystem::path& file, int rate, base::Digest& whole)
    : rate_(rate), encoder_(file, rate), meter_(rate), whole_(whole), thread_([this] { work(); }) {}

Recording::~Recording() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    dropped_ = true;
  }
  join();
}

void Recording::add(std::vector<std::int16_t> samples) {
  if (samples.empty()) return;
  length_ += {static_cast<std::int64_t>(samples.size())};
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return queued_ < kMostQueued || failure_; });
  if (failure_) std::rethrow_exception(failure_);
  queued_ += samples.size();
  queue_.push_back(std::move(samples));
  changed_.notify_all();
}

void Recording::add_silence(std::int64_t frames) {
  add(std::vector<std::int16_t>(static_cast<std::size_t>(frames)));
}

void Recording::join() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    changed_.notify_all();
  }
  thread_.join();
}

Recording::Result Recording::finish() {
  const std::int64_t over = length_.count % writer::kBlock;
  if (over != 0) add_silence(writer::kBlock - over);
  join();
  if (failure_) std::rethrow_exception(failure_);
  return {encoder_.finish(), digest_.hex(), meter_.loudness()};
}

void Recording::record(const std::vector<std::int16_t>& samples) {
  encoder_.add(samples);
  meter_.add(samples);
  digest_.add(samples.data(), samples.size() * sizeof samples[0]);
  whole_.add(samples.data(), samples.size() * sizeof samples[0]);
}

void Recording::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [&] { return !queue_.empty() || ended_; });
    if (queue_.empty() || dropped_ || failure_) return;
    const std::vector<std::int16_t> samples = std::move(queue_.front());
    queue_.pop_front();
    queued_ -= samples.size();
    changed_.notify_all();
    lock.unlock();
    std::exception_ptr failure;
    try {
      record(samples);
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    if (failure) {
      failure_ = failure;
      changed_.notify_all();
    }
  }
}

}  // namespace render
