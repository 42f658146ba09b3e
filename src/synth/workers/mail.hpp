// Mail between the pool and the children: jobs and results in anonymous memory files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "book/voice.hpp"

namespace synth {

/// What a child does with the lines of a job.
enum class Task : std::uint32_t { speech, phonemes };

struct Line {
  std::string text;
  book::Prosody prosody;
};

struct Job {
  Task task = Task::speech;
  std::vector<Line> lines;
};

/// The engine began a word.
struct Event {
  std::uint64_t position = 0;  ///< code points from the start of the line's text
  std::int64_t frame = 0;      ///< from the start of the job
};

/// Where a job stands; readable also after the child died.
struct Progress {
  std::uint32_t begun = 0;  ///< lines begun
  std::uint32_t done = 0;   ///< lines done
  std::uint32_t rate = 0;   ///< Hz
  std::uint32_t complete = 0;
  std::uint64_t samples = 0;
};

struct SpokenLine {
  std::int64_t end = 0;  ///< frames from the start of the job
  std::vector<Event> events;
};

struct Speech {
  std::vector<std::int16_t> samples;
  int rate = 22050;
  std::vector<SpokenLine> lines;
};

/// An anonymous file in memory. Throws Error(system).
int make_memory_file(const char* name);

void put_job(int file, const Job& job);
Job get_job(int file);

/// The child's side of a result. Writes as it goes, so that a crash leaves what came before.
class ResultWriter {
 public:
  /// Longest result in samples: an hour.
  static constexpr std::uint64_t kMostSamples = std::uint64_t{22050} * 3600;

  explicit ResultWriter(int file) : file_(file) {}
  void begin_line();
  bool add(std::span<const std::int16_t> samples);  ///< false: too long
  void set_rate(int rate) { progress_.rate = static_cast<std::uint32_t>(rate); }
  void add_word(std::size_t position, std::int64_t frame);
  void end_line();
  void add_text(const std::string& text);
  void finish();

 private:
  void flush();
  void write_progress();

  int file_;
  Progress progress_;
  std::uint64_t written_ = 0;     ///< bytes after the header
  std::uint64_t line_begin_ = 0;  ///< samples
  std::vector<std::int16_t> buffer_;
  std::vector<std::int64_t> tail_;  ///< per line: end, count of events, events
  std::vector<Event> events_;
};

Progress read_progress(int file);
Speech read_speech(int file);
std::vector<std::string> read_texts(int file);
/// Empties the result before a job, and gives back memory that a large one took.
void clear_result(int file);

}  // namespace synth
