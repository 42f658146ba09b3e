// Splits words into morphs at the least cost.
#include "pronounce/accent/morphs.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "base/error.hpp"

namespace pronounce::accent {
namespace {

constexpr std::string_view kKinds = "PRSL";
constexpr char kStart = '^';
constexpr std::size_t kStates = 5;  // a kind that came last, or the start
constexpr std::size_t kMostBytes = 60;
constexpr float kNever = std::numeric_limits<float>::max();
// An unknown root: dearer than any two morphs that a learner would keep, but always possible.
constexpr float kUnknown = 11;
constexpr float kUnknownByte = 2.2F;
constexpr std::size_t kShortestUnknown = 3;

std::size_t state_of(char kind) { return kind == kStart ? kStates - 1 : kKinds.find(kind); }

bool may_follow(char before, char kind) {
  if (before == 'R' || before == 'S') return true;
  return kind == 'R' || kind == 'P';
}

bool continues_letter(std::string_view word, std::size_t at) {
  return at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80;
}

bool has_vowel(std::string_view text) {
  return text.find_first_of("aeiouy\xc3") != std::string_view::npos;
}

}  // namespace

/// The cheapest way to come to a place, by the kind that came last.
struct Morphs::Best {
  struct Step {
    float cost = kNever;
    std::size_t from = 0;
    char kind = 0;
    char before = 0;
  };
  std::array<Step, kStates> by_kind;

  bool reached() const {
    return std::any_of(by_kind.begin(), by_kind.end(),
                       [](const Step& step) { return step.cost < kNever; });
  }
};

/// A word on its way to being split.
struct Morphs::Search {
  std::string_view word;
  bool known_whole = true;
  std::vector<Best> best;  // at each byte
};

Morphs::Morphs(const base::Data& data, std::string_view language) {
  for (const base::Row& row :
       data.table_if_any("data/" + std::string(language) + "/accent_morphs.tsv")) {
    int tenths = 0;
    if (row.fields.size() != 3 || row.fields[1].size() != 1 ||
        kKinds.find(row.fields[1]) == std::string_view::npos ||
        std::from_chars(row.fields[2].data(), row.fields[2].data() + row.fields[2].size(), tenths)
                .ec != std::errc()) {
      throw base::Error(base::Code::bad_config, "a line must hold morph, kind and cost", row.where);
    }
    add(row.fields[0], row.fields[1].front(), static_cast<float>(tenths) / 10);
  }
}

void Morphs::add(std::string_view text, char kind, float cost) {
  costs_[std::string(1, kind) + std::string(text)] = cost;
  longest_ = std::max(longest_, text.size());
}

float Morphs::unknown_cost(std::string_view text) {
  return kUnknown + kUnknownByte * static_cast<float>(text.size());
}

float Morphs::cost(std::string_view text, char kind, bool known) const {
  float least = kNever;
  if (text.size() <= longest_ && known) {
    std::string key(1, kind);
    key += text;
    if (const auto found = costs_.find(key); found != costs_.end()) least = found->second;
  }
  if (kind == 'R' && text.size() >= kShortestUnknown && has_vowel(text)) {
    least = std::min(least, unknown_cost(text));
  }
  return least;
}

void Morphs::extend(Search& search, std::size_t begin, std::size_t end) const {
  const std::size_t size = search.word.size();
  const bool known = search.known_whole || end - begin < size;
  for (const char kind : kKinds) {
    if (end == size && kind != 'R' && kind != 'S') continue;
    const float price = cost(search.word.substr(begin, end - begin), kind, known);
    if (price == kNever) continue;
    for (const char before : std::string_view("PRSL^")) {
      const Best::Step& from = search.best[begin].by_kind[state_of(before)];
      if (from.cost == kNever || !may_follow(before, kind)) continue;
      Best::Step& to = search.best[end].by_kind[state_of(kind)];
      if (from.cost + price < to.cost) to = {from.cost + price, begin, kind, before};
    }
  }
}

std::vector<Morph> Morphs::split(std::string_view word, bool known_whole) const {
  std::vector<Morph> morphs;
  if (word.empty()) return morphs;
  std::vector<Morph> whole{{std::string(word), 'R', 0, word.size()}};
  if (word.size() > kMostBytes || costs_.empty()) return whole;
  Search search{word, known_whole, std::vector<Best>(word.size() + 1)};
  std::vector<Best>& best = search.best;
  best[0].by_kind[state_of(kStart)] = {0, 0, kStart, kStart};
  for (std::size_t begin = 0; begin < word.size(); ++begin) {
    if (continues_letter(word, begin) || !best[begin].reached()) continue;
    for (std::size_t end = begin + 1; end <= word.size(); ++end) {
      if (!continues_letter(word, end)) extend(search, begin, end);
    }
  }
  const Best::Step* step = &best.back().by_kind[state_of('R')];
  if (const auto& suffixed = best.back().by_kind[state_of('S')]; suffixed.cost < step->cost) {
    step = &suffixed;
  }
  if (step->cost == kNever) return whole;
  for (std::size_t end = word.size(); end > 0;) {
    morphs.push_back(
        {std::string(word.substr(step->from, end - step->from)), step->kind, step->from, end});
    end = step->from;
    step = &best[end].by_kind[state_of(step->before)];
  }
  std::reverse(morphs.begin(), morphs.end());
  return morphs;
}

bool Morphs::knows(std::string_view word) const {
  const std::vector<Morph> morphs = split(word);
  return std::all_of(morphs.begin(), morphs.end(),
                     [&](const Morph& morph) { return costs_.contains(morph.kind + morph.text); });
}

}  // namespace pronounce::accent
