// Flat records in memory files: written with pwrite, so that no process keeps them mapped.
#include "synth/workers/mail.hpp"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "base/error.hpp"

namespace synth {
namespace {

constexpr off_t kBody = 4096;
constexpr off_t kKeptBytes = off_t{8} << 20;
constexpr std::size_t kBufferSamples = 16384;

bool put(int file, const void* data, std::size_t size, off_t at) {
  const char* bytes = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t n = ::pwrite(file, bytes, size, at);
    if (n <= 0) return false;
    bytes += n;
    at += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

bool get(int file, void* data, std::size_t size, off_t at) {
  char* bytes = static_cast<char*>(data);
  while (size > 0) {
    const ssize_t n = ::pread(file, bytes, size, at);
    if (n <= 0) return false;
    bytes += n;
    at += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

template <typename T>
void append(std::string& out, const T& value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Reads records one after the other.
struct Cursor {
  int file;
  off_t at;
  template <typename T>
  T next() {
    T value{};
    get(file, &value, sizeof value, at);
    at += static_cast<off_t>(sizeof value);
    return value;
  }
  std::string text(std::size_t size) {
    std::string out(size, '\0');
    get(file, out.data(), size, at);
    at += static_cast<off_t>(size);
    return out;
  }
};

}  // namespace

int make_memory_file(const char* name) {
  const int file = ::memfd_create(name, MFD_CLOEXEC);
  if (file < 0) throw base::Error(base::Code::system, "the system gives no memory file");
  return file;
}

void put_job(int file, const Job& job) {
  std::string out;
  append(out, job.task);
  append(out, job.lines.size());
  for (const Line& line : job.lines) {
    append(out, line.prosody);
    append(out, line.text.size());
    out += line.text;
  }
  if (!put(file, out.data(), out.size(), 0)) {
    throw base::Error(base::Code::system, "there is no memory left for a job of the engine");
  }
}

Job get_job(int file) {
  Cursor cursor{file, 0};
  Job job;
  job.task = cursor.next<Task>();
  job.lines.resize(cursor.next<std::size_t>());
  for (Line& line : job.lines) {
    line.prosody = cursor.next<book::Prosody>();
    line.text = cursor.text(cursor.next<std::size_t>());
  }
  return job;
}

void ResultWriter::begin_line() {
  line_begin_ = progress_.samples;
  ++progress_.begun;
  write_progress();
}

bool ResultWriter::add(std::span<const std::int16_t> samples) {
  buffer_.insert(buffer_.end(), samples.begin(), samples.end());
  progress_.samples += samples.size();
  if (buffer_.size() >= kBufferSamples) flush();
  return progress_.samples <= kMostSamples;
}

void ResultWriter::add_word(std::size_t position, std::int64_t frame) {
  events_.push_back({position, static_cast<std::int64_t>(line_begin_) + frame});
}

void ResultWriter::end_line() {
  tail_.push_back(static_cast<std::int64_t>(progress_.samples));
  tail_.push_back(static_cast<std::int64_t>(events_.size()));
  for (const Event& event : events_) {
    tail_.push_back(static_cast<std::int64_t>(event.position));
    tail_.push_back(event.frame);
  }
  events_.clear();
  ++progress_.done;
}

void ResultWriter::add_text(const std::string& text) {
  std::string out;
  append(out, text.size());
  out += text;
  put(file_, out.data(), out.size(), kBody + static_cast<off_t>(written_));
  written_ += out.size();
  ++progress_.done;
}

void ResultWriter::finish() {
  flush();
  const bool whole = put(file_, tail_.data(), tail_.size() * sizeof tail_[0],
                         kBody + static_cast<off_t>(written_));
  progress_.complete = whole ? 1 : 0;
  write_progress();
}

void ResultWriter::flush() {
  const std::size_t size = buffer_.size() * sizeof buffer_[0];
  // A full memory ends the child, which counts as a crash of this job.
  if (!put(file_, buffer_.data(), size, kBody + static_cast<off_t>(written_))) ::_exit(1);
  written_ += size;
  buffer_.clear();
}

void ResultWriter::write_progress() { put(file_, &progress_, sizeof progress_, 0); }

Progress read_progress(int file) {
  Progress progress;
  get(file, &progress, sizeof progress, 0);
  return progress;
}

Speech read_speech(int file) {
  const Progress progress = read_progress(file);
  Speech speech;
  if (progress.rate > 0) speech.rate = static_cast<int>(progress.rate);
  speech.samples.resize(progress.samples);
  const std::size_t bytes = progress.samples * sizeof speech.samples[0];
  get(file, speech.samples.data(), bytes, kBody);
  Cursor cursor{file, kBody + static_cast<off_t>(bytes)};
  for (std::uint32_t i = 0; i < progress.done; ++i) {
    SpokenLine& line = speech.lines.emplace_back();
    line.end = cursor.next<std::int64_t>();
    line.events.resize(static_cast<std::size_t>(cursor.next<std::int64_t>()));
    get(file, line.events.data(), line.events.size() * sizeof line.events[0], cursor.at);
    cursor.at += static_cast<off_t>(line.events.size() * sizeof line.events[0]);
  }
  return speech;
}

std::vector<std::string> read_texts(int file) {
  const Progress progress = read_progress(file);
  // Lines that were done before a crash are all but the last one begun.
  const std::uint32_t done =
      progress.complete != 0 ? progress.done : std::max(progress.begun, 1U) - 1;
  Cursor cursor{file, kBody};
  std::vector<std::string> texts;
  for (std::uint32_t i = 0; i < done; ++i) {
    texts.push_back(cursor.text(cursor.next<std::size_t>()));
  }
  return texts;
}

void clear_result(int file) {
  struct stat state {};
  if (::fstat(file, &state) == 0 && state.st_size > kKeptBytes) {
    static_cast<void>(::ftruncate(file, 0) == 0);
  }
  const Progress none;
  if (!put(file, &none, sizeof none, 0)) {
    throw base::Error(base::Code::system, "there is no memory left for the engine's results");
  }
}

}  // namespace synth
