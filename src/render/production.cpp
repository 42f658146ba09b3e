// The chapters of one book become finished chapter audio, in order, with what is kept left alone.
#include "render/production.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "base/error.hpp"
#include "render/recording.hpp"
#include "render/version.hpp"

namespace render {
namespace {

// A unit shares one fork of the engine: large enough that forks cost little, small enough that
// workers stay busy and a crash costs little.
constexpr std::size_t kUnitUtterances = 8;
constexpr std::size_t kUnitBytes = 1200;

void add_field(base::Digest& digest, std::string_view text) {
  digest.add(fmt::format("{}:", text.size()));
  digest.add(text);
}

std::size_t text_size(const book::Chapter& chapter) {
  std::size_t size = 0;
  for (const auto& paragraph : chapter.paragraphs) size += paragraph.text.size();
  return size;
}

std::string written(const book::Paragraph& paragraph, const book::Utterance& utterance) {
  return paragraph.text.substr(utterance.span.begin, utterance.span.size());
}

}  // namespace

std::string chapter_key(const std::vector<book::Utterance>& script, const Settings& settings) {
  base::Digest digest(base::Digest::Kind::sha256);
  add_field(digest, fmt::format("{} {} {} {} {}", kVersion, kFormat, settings.profile.name,
                                settings.voice.engine, settings.voice.language));
  add_field(digest, settings.engine);
  for (const book::Prosody& p : settings.voice.roles) {
    add_field(digest,
              fmt::format("{} {} {} {} {}", p.rate, p.pitch, p.range, p.volume, p.word_gap));
  }
  add_field(digest, fmt::format("{}", settings.voice.pauses.chapter));
  for (const book::Utterance& utterance : script) {
    add_field(digest, fmt::format("{} {} {}", static_cast<int>(utterance.role),
                                  utterance.pause_after, utterance.tokens.size()));
    for (const book::Token& token : utterance.tokens) {
      add_field(digest, fmt::format("{} {}", static_cast<int>(token.kind), token.language));
      add_field(digest, token.text);
    }
  }
  return digest.hex();
}

double calibrate(synth::Synthesizer& synthesizer, const base::Data& data,
                 const Settings& settings) {
  std::vector<synth::Unit> units;
  const std::string& language = settings.voice.language;
  const std::string own = fmt::format("data/{}/calibration.txt", language.substr(0, 2));
  for (const base::Row& row : data.table(data.has(own) ? own : "data/nl/calibration.txt")) {
    book::Utterance utterance;
    utterance.words.push_back({row.fields[0], row.fields[0], {}, book::WordClass::plain, true, ""});
    utterance.tokens.push_back({book::Token::Kind::text, row.fields[0], "", 0});
    units.push_back({{utterance}});
  }
  std::optional<master::Meter> meter;
  std::size_t next = 0;
  synthesizer.run(
      [&]() -> std::optional<synth::Unit> {
        if (next == units.size()) return std::nullopt;
        return units[next++];
      },
      [&](const synth::Unit&, const book::Clip& clip) {
        if (!meter) meter.emplace(clip.rate);
        meter->add(clip.samples);
      });
  const double measured = meter ? meter->loudness().integrated : -HUGE_VAL;
  if (!std::isfinite(measured)) {
    throw base::Error(base::Code::unavailable, "the voice makes no sound", settings.voice.name);
  }
  return master::gain_for(settings.profile, measured);
}

struct Production::Pending {
  std::size_t index = 0;  // of the chapter
  std::string key;
  std::vector<book::Utterance> script;
  std::vector<const book::Paragraph*> paragraphs;  // one an utterance
  std::size_t fed = 0;                             // utterances given to the engine
  std::size_t done = 0;                            // utterances whose sound is written
  bool faulty = false;                             // the engine failed on a part of it
  std::optional<Recording> recording;
  ChapterRecord record;
};

Production::Production(const book::Document& document, Narration& narration,
                       const Settings& settings, Store& store)
    : document_(document),
      narration_(narration),
      settings_(settings),
      store_(store),
      ledger_(document),
      records_(document.chapters.size()) {
  for (const auto& chapter : document.chapters) progress_.total += text_size(chapter);
}

Production::~Production() = default;

bool Production::open_next_chapter() {
  if (opened_ == document_.chapters.size()) return false;
  const book::Chapter& chapter = document_.chapters[opened_];
  auto opened = std::make_unique<Pending>();
  Pending& pending = *opened;
  pending.index = opened_++;
  for (const book::Paragraph& paragraph : chapter.paragraphs) {
    std::vector<book::Utterance> utterances =
        narration_.utterances(paragraph, settings_.voice.pauses);
    ledger_.add(paragraph, utterances);
    for (auto& utterance : utterances) {
      pending.script.push_back(std::move(utterance));
      pending.paragraphs.push_back(&paragraph);
    }
  }
  if (!pending.script.empty()) pending.script.back().pause_after = settings_.voice.pauses.chapter;
  pending.key = chapter_key(pending.script, settings_);
  auto kept = store_.find(pending.key);
  if (kept && kept->sentences.size() == pending.script.size()) {
    kept->title = chapter.title;
    // The sound is the old one, but its text may have moved within the source.
    for (std::size_t i = 0; i < pending.script.size(); ++i) {
      kept->sentences[i].source = pending.script[i].source;
      kept->sentences[i].text = written(*pending.paragraphs[i], pending.script[i]);
    }
    records_[pending.index] = std::move(*kept);
    report(text_size(chapter));
  } else {
    pending_.push_back(std::move(opened));
  }
  return true;
}

std::optional<synth::Unit> Production::next_unit() {
  while (pending_.empty() || pending_.back()->fed == pending_.back()->script.size()) {
    if (!open_next_chapter()) return std::nullopt;
  }
  Pending& pending = *pending_.back();
  synth::Unit unit;
  std::size_t bytes = 0;
  while (pending.fed < pending.script.size() && unit.utterances.size() < kUnitUtterances) {
    const book::Utterance& utterance = pending.script[pending.fed];
    if (!unit.utterances.empty() && bytes + utterance.span.size() > kUnitBytes) break;
    bytes += utterance.span.size();
    unit.utterances.push_back(utterance);
    ++pending.fed;
  }
  return unit;
}

void Production::take(const synth::Unit& unit, const book::Clip& clip) {
  Pending& pending = *pending_.front();
  if (!pending.recording) {
    digest_kept(pending.index);
    pending.recording.emplace(store_.audio_file(pending.key), clip.rate, digest_);
  }
  Recording& recording = *pending.recording;
  for (std::size_t i = 0; i < unit.utterances.size(); ++i) {
    const auto [begin, end] = clip.utterances.at(i);
    std::vector<std::int16_t> samples(clip.samples.begin() + begin.count,
                                      clip.samples.begin() + end.count);
    master::trim_tail(samples);
    master::level(samples, gain_, settings_.profile, clip.rate);
    const book::Utterance& utterance = pending.script[pending.done];
    const book::Paragraph& paragraph = *pending.paragraphs[pending.done];
    SentenceTime time{recording.length(), {}, utterance.source, written(paragraph, utterance)};
    recording.add(std::move(samples));
    time.end = recording.length();
    pending.record.sentences.push_back(std::move(time));
    recording.add_silence(std::llround(utterance.pause_after * clip.rate));
    report(utterance.span.size());
    ++pending.done;
  }
  auto& problems = pending.record.problems;
  problems.insert(problems.end(), clip.problems.begin(), clip.problems.end());
  if (pending.done == pending.script.size()) {
    finish(pending);
    pending_.pop_front();
  }
}

void Production::finish(Pending& pending) {
  ChapterRecord& record = pending.record;
  // The next run shall try again what the engine failed on, so it must not find this one.
  record.key = pending.faulty ? pending.key + "-faulty" : pending.key;
  record.title = document_.chapters[pending.index].title;
  Recording::Result recorded = pending.recording->finish();
  record.audio = std::move(recorded.audio);
  record.pcm_digest = std::move(recorded.pcm_digest);
  // As the manifest tells them: a later run, which reads them there, must get the same sums.
  record.integrated = std::round(recorded.loudness.integrated * 10) / 10;
  record.peak = std::round(recorded.loudness.sample_peak * 10) / 10;
  store_.add(record);
  records_[pending.index] = std::move(record);
  digested_ = pending.index + 1;
  ++rendered_;
}

void Production::digest_kept(std::size_t end) {
  for (; digested_ < end; ++digested_) {
    writer::decode(records_[digested_].audio, [&](std::span<const std::int16_t> samples) {
      digest_.add(samples.data(), samples.size_bytes());
    });
  }
}

void Production::report(std::size_t bytes) {
  progress_.done = std::min(progress_.done + bytes, progress_.total);
  if (tell_) tell_(progress_);
}

void Production::run(synth::Synthesizer& synthesizer, double gain,
                     const std::function<void(Progress)>& progress) {
  gain_ = gain;
  tell_ = progress;
  const synth::Statistics before = synthesizer.statistics();  // of the calibration
  std::size_t failures = before.crashes + before.timeouts;
  synthesizer.run([this] { return next_unit(); },
                  [&](const synth::Unit& unit, const book::Clip& clip) {
                    const synth::Statistics now = synthesizer.statistics();
                    pending_.front()->faulty |= now.crashes + now.timeouts > failures;
                    failures = now.crashes + now.timeouts;
                    take(unit, clip);
                  });
  if (!pending_.empty()) {
    throw base::Error(base::Code::internal, "the engine gave fewer clips than it was given units");
  }
  digest_kept(records_.size());
}

std::size_t Production::plan() {
  std::size_t missing = 0;
  while (open_next_chapter()) {
    missing += pending_.size();
    pending_.clear();
  }
  return missing;
}

std::string Production::pcm_md5() { return digest_.raw(); }

}  // namespace render
