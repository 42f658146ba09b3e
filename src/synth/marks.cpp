// Our own tokens decide what a word is; the engine's events only say when.
#include "synth/marks.hpp"

#include <algorithm>
#include <cstdint>

namespace synth {
namespace {

/// A word of the composed text and the frame at which it begins.
struct Timed {
  std::size_t word = 0;
  std::size_t begin = 0;    ///< code points
  std::int64_t frame = -1;  ///< -1: no event
};

std::vector<Timed> words_of(const Composed& composed) {
  std::vector<Timed> words;
  for (const Place& place : composed.places) {
    if (words.empty() || words.back().word != place.word) {
      words.push_back({place.word, place.begin});
    }
  }
  return words;
}

/// Gives each word the first event that falls into it.
void hear(std::vector<Timed>& words, const std::vector<Event>& events) {
  for (const Event& event : events) {
    const auto after =
        std::upper_bound(words.begin(), words.end(), event.position,
                         [](std::size_t at, const Timed& word) { return at < word.begin; });
    if (after == words.begin()) continue;
    Timed& word = *std::prev(after);
    if (word.frame < 0 || event.frame < word.frame) word.frame = event.frame;
  }
}

/// Fills the gap before `to` from what stands before it.
void fill(std::vector<Timed>& words, std::size_t from, std::size_t to, Timed end) {
  if (from == to) return;
  const Timed start = words[from - 1];
  for (std::size_t i = from; i < to; ++i) {
    const auto span = static_cast<std::int64_t>(std::max<std::size_t>(1, end.begin - start.begin));
    const auto part = static_cast<std::int64_t>(words[i].begin - start.begin);
    words[i].frame = start.frame + (end.frame - start.frame) * part / span;
  }
}

}  // namespace

std::vector<book::Mark> marks(const Composed& composed, const std::vector<Event>& events,
                              book::Stretch stretch, std::size_t utterance) {
  std::vector<Timed> words = words_of(composed);
  if (words.empty()) return {};
  hear(words, events);
  const std::int64_t first = stretch.begin.count;
  const std::int64_t last = std::max(first, stretch.end.count - 1);
  if (words.front().frame < 0) words.front().frame = first;
  std::size_t known = 0;
  for (std::size_t i = 1; i <= words.size(); ++i) {
    const Timed end = i < words.size() ? words[i] : Timed{0, composed.size, last};
    if (end.frame < 0) continue;
    fill(words, known + 1, i, end);
    known = i;
  }
  std::vector<book::Mark> out;
  std::int64_t floor = first;
  for (const Timed& word : words) {
    floor = std::clamp(word.frame, floor, last);
    out.push_back({{floor}, utterance, word.word});
  }
  return out;
}

}  // namespace synth
