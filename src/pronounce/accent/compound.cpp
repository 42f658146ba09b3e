// Finds the seam of a compound.
#include "pronounce/accent/compound.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.hpp"
#include "pronounce/accent/letters.hpp"

namespace pronounce::accent {
namespace {

constexpr std::size_t kShortestAlone = 4;  // a part that is the only one known
constexpr std::size_t kMostLetters = 60;

bool has_vowel(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    if (is_vowel_letter(point.value)) return true;
    at += point.size;
  }
  return false;
}

}  // namespace

bool Parts::is_tail(const std::string& text) const {
  if (knows(text)) return true;
  for (const std::string_view ending : {"en", "e", "s"}) {
    if (text.size() >= kShortestAlone + ending.size() && text.ends_with(ending) &&
        knows(text.substr(0, text.size() - ending.size()))) {
      return true;
    }
  }
  return false;
}

Seam Parts::seam(std::string_view word) const {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < word.size(); at += base::decode(word, at).size) {
    starts.push_back(at);
  }
  Seam best;
  std::size_t best_score = 0;
  if (starts.size() > kMostLetters) return best;
  const auto consider = [&](Evidence evidence, std::size_t head, std::size_t tail,
                            std::size_t score) {
    if (score <= best_score) return;
    best_score = score;
    best = {evidence, head, tail};
  };
  for (std::size_t tail = 2; tail + 2 <= starts.size(); ++tail) {
    const std::string last(word.substr(starts[tail]));
    const std::size_t tail_size = starts.size() - tail;
    const bool tail_known = tail_size > 2 && is_tail(last);
    if (!has_vowel(last)) continue;
    for (const std::string_view link : {"", "s", "-", "e", "en", "er"}) {
      const std::string_view before = word.substr(0, starts[tail]);
      if (!before.ends_with(link) || before.size() < link.size() + 2) continue;
      const std::string first(before.substr(0, before.size() - link.size()));
      if (!has_vowel(first)) continue;
      const std::size_t head = tail - link.size();
      const std::size_t short_of = link.empty() ? 3 : 0;
      if (knows(first) && tail_known) {
        consider(Evidence::both, head, tail, 100 + 2 * std::min(head, tail_size) + short_of);
      } else if (tail_known && link.empty() && tail_size >= kShortestAlone) {
        consider(Evidence::tail, head, tail, 40 + tail_size);
      } else if (knows(first) && head >= kShortestAlone && tail_size > 2) {
        consider(Evidence::head, head, tail, 10 + head + short_of);
      }
    }
  }
  return best;
}

}  // namespace pronounce::accent
