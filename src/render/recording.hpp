// One chapter's samples go to its FLAC, its loudness and its digests, on a thread of their own.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/digest.hpp"
#include "book/clip.hpp"
#include "master/master.hpp"
#include "write/write.hpp"

namespace render {

/// Records one chapter while the next clips are spoken: encoding and measuring cost about as much
/// as speaking, so they get a core of their own. What is recorded depends on the samples and their
/// order alone. Not to be used from two threads at a time.
class Recording {
 public:
  /// `whole` takes the chapter's samples too; nobody else may touch it until `finish`.
  /// Throws Error(cannot_create).
  Recording(const std::filesystem::path& file, int rate, base::Digest& whole);
  /// Drops what is not finished.
  ~Recording();
  Recording(const Recording&) = delete;
  Recording& operator=(const Recording&) = delete;

  /// Waits while too much is in line. Throws what the encoder threw, here or at a later call.
  void add(std::vector<std::int16_t> samples);
  void add_silence(std::int64_t frames);
  /// Of all that was added.
  book::Frames length() const { return length_; }
  int rate() const { return rate_; }

  struct Result {
    writer::ChapterAudio audio;
    std::string pcm_digest;  ///< XXH3-128, hexadecimal
    master::Loudness loudness;
  };
  /// Fills up to a whole FLAC block, so that chapters can be joined without being encoded again,
  /// and waits for the end. Call it once. Throws Error(io) when the disk is full.
  Result finish();

 private:
  void work();
  void record(const std::vector<std::int16_t>& samples);
  void join();

  int rate_;
  book::Frames length_;
  writer::ChapterEncoder encoder_;  // these four belong to the thread until it is joined
  master::Meter meter_;
  base::Digest digest_{base::Digest::Kind::xxh128};
  base::Digest& whole_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::vector<std::int16_t>> queue_;
  std::size_t queued_ = 0;  // samples
  bool ended_ = false;
  bool dropped_ = false;
  std::exception_ptr failure_;
  std::thread thread_;  // last: all above is there when it starts
};

}  // namespace render
