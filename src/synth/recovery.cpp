// Narrows a failure down: from the unit to the utterance to the fragment.
#include "synth/recovery.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "synth/marks.hpp"

namespace synth {
namespace {

constexpr double kSilence = 0.5;  // seconds

/// A text and the utterance it belongs to.
struct Part {
  Composed text;
  std::size_t utterance = 0;
};

enum class Stage { hinted, plain, fragments };

/// Puts speech together, part by part.
class Assembly {
 public:
  explicit Assembly(const Prepared& prepared) {
    clip_.utterances.resize(prepared.unit.utterances.size());
  }

  void add(std::span<const Part> parts, Speech speech) {
    clip_.rate = speech.rate;
    const auto base = static_cast<std::int64_t>(clip_.samples.size());
    if (clip_.samples.empty()) {
      clip_.samples = std::move(speech.samples);
    } else {
      clip_.samples.insert(clip_.samples.end(), speech.samples.begin(), speech.samples.end());
    }
    for (std::size_t i = 0; i < parts.size() && i < speech.lines.size(); ++i) {
      std::vector<Event> events = speech.lines[i].events;
      for (Event& event : events) event.frame += base;
      add_stretch(parts[i], events, base + speech.lines[i].end);
    }
  }

  void add_silence(const Part& part) {
    const auto frames = static_cast<std::size_t>(kSilence * clip_.rate);
    clip_.samples.resize(clip_.samples.size() + frames);
    add_stretch(part, {}, static_cast<std::int64_t>(clip_.samples.size()));
  }

  void add_problem(std::string text) { clip_.problems.push_back(std::move(text)); }

  book::Clip take() { return std::move(clip_); }

 private:
  void add_stretch(const Part& part, const std::vector<Event>& events, std::int64_t end) {
    book::Stretch& whole = clip_.utterances[part.utterance];
    const book::Stretch stretch{{end_}, {end}};
    if (part.utterance != last_) whole.begin = stretch.begin;
    last_ = part.utterance;
    whole.end = stretch.end;
    for (const book::Mark& mark : marks(part.text, events, stretch, part.utterance)) {
      // The second half of a word that was cut keeps the mark of the first.
      const bool known = !clip_.marks.empty() && clip_.marks.back().utterance == mark.utterance &&
                         clip_.marks.back().word == mark.word;
      if (!known) clip_.marks.push_back(mark);
    }
    end_ = end;
  }

  book::Clip clip_;
  std::int64_t end_ = 0;
  std::size_t last_ = static_cast<std::size_t>(-1);
};

class Recovery {
 public:
  Recovery(Pool& pool, std::size_t slot, const Prepared& prepared, Statistics& statistics)
      : pool_(pool),
        slot_(slot),
        prepared_(prepared),
        statistics_(statistics),
        assembly_(prepared) {}

  /// Says what comes before the guilty part, deals with that one, goes on with the rest.
  void say(std::span<const Part> parts, Stage stage) {
    while (!parts.empty()) {
      const Outcome outcome = attempt(parts);
      if (outcome.kind == Outcome::Kind::done) {
        assembly_.add(parts, read_speech(pool_.result(slot_)));
        return;
      }
      parts = isolate(parts, outcome, stage);
    }
  }

  /// `outcome` of a job with all `parts`; gives the parts that are left to say.
  std::span<const Part> isolate(std::span<const Part> parts, const Outcome& outcome, Stage stage) {
    const std::size_t begun = read_progress(pool_.result(slot_)).begun;
    const std::size_t guilty = std::clamp<std::size_t>(begun, 1, parts.size()) - 1;
    if (guilty > 0) say(parts.first(guilty), stage);
    say_guilty(parts[guilty], outcome, stage);
    return parts.subspan(guilty + 1);
  }

  book::Clip take() { return assembly_.take(); }

 private:
  Outcome attempt(std::span<const Part> parts) {
    Job job;
    for (const Part& part : parts) {
      job.lines.push_back({part.text.text, prepared_.prosody[part.utterance]});
    }
    ++statistics_.retries;
    const Outcome outcome = pool_.run(slot_, job);
    count(outcome, statistics_);
    return outcome;
  }

  void say_guilty(const Part& part, const Outcome& outcome, Stage stage) {
    if (stage == Stage::hinted) {
      const book::Utterance& utterance = prepared_.unit.utterances[part.utterance];
      Part plain{compose(utterance, prepared_.language, Style::plain), part.utterance};
      assembly_.add_problem(fmt::format("{} at \"{}\"; tried again without pronunciation hints",
                                        cause(outcome), excerpt(part)));
      say({&plain, 1}, Stage::plain);
    } else if (stage == Stage::plain) {
      std::vector<Part> pieces;
      for (Composed& fragment : fragments(part.text)) {
        pieces.push_back({std::move(fragment), part.utterance});
      }
      if (pieces.size() > 1) {
        say(pieces, Stage::fragments);
      } else {
        give_up(part, outcome);
      }
    } else {
      give_up(part, outcome);
    }
  }

  void give_up(const Part& part, const Outcome& outcome) {
    assembly_.add_problem(fmt::format("not said: \"{}\" ({})", words(part), cause(outcome)));
    assembly_.add_silence(part);
  }

  static std::string cause(const Outcome& outcome) {
    if (outcome.kind == Outcome::Kind::timed_out) return "the engine hung";
    return fmt::format("the engine crashed (status {})", outcome.detail);
  }

  std::string words(const Part& part) const {
    const auto& all = prepared_.unit.utterances[part.utterance].words;
    std::string out;
    if (part.text.places.empty()) return part.text.text;
    const std::size_t last = part.text.places.back().word;
    for (std::size_t i = part.text.places.front().word; i <= last && i < all.size(); ++i) {
      if (!out.empty() && all[i].space_before) out += ' ';
      out += all[i].written;
    }
    return out;
  }

  std::string excerpt(const Part& part) const {
    std::string text = words(part);
    if (text.size() <= 80) return text;
    std::size_t cut = text.find(' ', 60);
    if (cut == std::string::npos) return text;
    return text.substr(0, cut) + " …";
  }

  Pool& pool_;
  std::size_t slot_;
  const Prepared& prepared_;
  Statistics& statistics_;
  Assembly assembly_;
};

std::vector<Part> parts_of(const Prepared& prepared) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < prepared.texts.size(); ++i) parts.push_back({prepared.texts[i], i});
  return parts;
}

void add_composition_problems(const Prepared& prepared, book::Clip& clip) {
  for (const Composed& text : prepared.texts) {
    clip.problems.insert(clip.problems.end(), text.problems.begin(), text.problems.end());
  }
}

}  // namespace

void count(const Outcome& outcome, Statistics& statistics) {
  statistics.crashes += outcome.kind == Outcome::Kind::crashed ? 1 : 0;
  statistics.timeouts += outcome.kind == Outcome::Kind::timed_out ? 1 : 0;
}

Job speech_job(const Prepared& prepared) {
  Job job;
  for (std::size_t i = 0; i < prepared.texts.size(); ++i) {
    job.lines.push_back({prepared.texts[i].text, prepared.prosody[i]});
  }
  return job;
}

book::Clip clip_of(const Prepared& prepared, Speech speech) {
  Assembly assembly(prepared);
  assembly.add(parts_of(prepared), std::move(speech));
  book::Clip clip = assembly.take();
  add_composition_problems(prepared, clip);
  return clip;
}

book::Clip recover(Pool& pool, std::size_t slot, const Prepared& prepared, Statistics& statistics) {
  const std::vector<Part> parts = parts_of(prepared);
  Recovery recovery(pool, slot, prepared, statistics);
  const Outcome outcome = pool.outcome(slot);
  recovery.say(recovery.isolate(parts, outcome, Stage::hinted), Stage::hinted);
  book::Clip clip = recovery.take();
  add_composition_problems(prepared, clip);
  return clip;
}

}  // namespace synth
