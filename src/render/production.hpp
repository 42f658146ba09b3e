// The chapters of one book become finished chapter audio, in order, with what is kept left alone.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/digest.hpp"
#include "book/document.hpp"
#include "book/voice.hpp"
#include "master/master.hpp"
#include "render/coverage.hpp"
#include "render/narration.hpp"
#include "render/render.hpp"
#include "render/store.hpp"
#include "synth/synth.hpp"
#include "write/write.hpp"

namespace render {

/// The settings that a chapter's sound depends on beside its script.
struct Settings {
  book::Voice voice;
  master::Profile profile;
  std::string engine;  ///< fingerprint
};

/// SHA-256 of a chapter's script and the settings: equal keys, equal samples.
std::string chapter_key(const std::vector<book::Utterance>& script, const Settings& settings);

/// The gain in dB for a voice: what brings its reading of data/<language>/calibration.txt to the
/// profile's loudness. It depends on nothing in the book, so one edited sentence leaves the
/// samples of all other chapters as they were.
double calibrate(synth::Synthesizer& synthesizer, const base::Data& data, const Settings& settings);

/// Makes the audio of all chapters.
class Production {
 public:
  Production(const book::Document& document, Narration& narration, const Settings& settings,
             Store& store);
  ~Production();
  Production(const Production&) = delete;
  Production& operator=(const Production&) = delete;

  /// Renders what the store does not hold. Throws what synth and write throw.
  void run(synth::Synthesizer& synthesizer, double gain,
           const std::function<void(Progress)>& progress);

  /// The keys alone, without any sound: for a dry run. Gives the number of chapters that would be
  /// rendered.
  std::size_t plan();

  const std::vector<ChapterRecord>& chapters() const { return records_; }
  std::size_t rendered() const { return rendered_; }
  Coverage coverage() const { return ledger_.coverage(); }
  /// MD5 of all samples, 16 bytes; call it once, after `run`.
  std::string pcm_md5();

 private:
  struct Pending;

  bool open_next_chapter();
  std::optional<synth::Unit> next_unit();
  void take(const synth::Unit& unit, const book::Clip& clip);
  void finish(Pending& pending);
  void digest_kept(std::size_t end);
  void report(std::size_t bytes);

  const book::Document& document_;
  Narration& narration_;
  const Settings& settings_;
  Store& store_;
  Ledger ledger_;
  double gain_ = 0;
  Progress progress_;
  std::function<void(Progress)> tell_;
  std::vector<ChapterRecord> records_;
  std::deque<std::unique_ptr<Pending>> pending_;
  std::size_t opened_ = 0;    // chapters whose script was made
  std::size_t digested_ = 0;  // chapters whose samples are in the digest
  std::size_t rendered_ = 0;
  base::Digest digest_{base::Digest::Kind::md5};
};

}  // namespace render
