// Reads weighted rules and sums them.
#include "pronounce/accent/model.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "base/error.hpp"

namespace pronounce::accent {
namespace {

constexpr char kZero = 'P';
constexpr int kMost = '~' - kZero;
constexpr float kStep = 0.04F;

// FNV-1a.
constexpr std::uint64_t kSeed = 14695981039346656037ULL;

std::uint64_t mix(std::uint64_t state, char c) {
  return (state ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
}

std::uint64_t finish(std::uint64_t state) { return state ^ (state >> 29); }

std::uint64_t hash(std::string_view text) {
  std::uint64_t state = kSeed;
  for (const char c : text) state = mix(state, c);
  return finish(state);
}

std::uint32_t tag_of(std::uint64_t value) { return static_cast<std::uint32_t>(value >> 32); }

/// Makes the next condition of a table out of the one before it. Of a condition only the state of
/// its hash after each byte is kept: `states`. False when that cannot be.
bool unfold(std::string_view field, std::vector<std::uint64_t>& states) {
  if (field.size() < 2 || field.front() < '0') return false;
  const auto shared = static_cast<std::size_t>(field.front() - '0');
  if (shared >= states.size()) return false;
  states.resize(shared + 1);
  for (const char c : field.substr(1)) states.push_back(mix(states.back(), c));
  return true;
}

}  // namespace

char Model::code(float weight) {
  const int steps = static_cast<int>(std::lround(weight / kStep));
  return static_cast<char>(kZero + std::clamp(steps, -kMost, kMost));
}

float Model::weight(char code) { return static_cast<float>(code - kZero) * kStep; }

Model::Model(const base::Data& data, const std::string& table) {
  if (!data.has(table)) return;
  const std::string text = data.text(table);
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  slots_.resize(std::bit_ceil(lines + lines / 4));
  weights_.reserve(text.size());
  const std::size_t mask = slots_.size() - 1;
  std::vector<std::uint64_t> states{kSeed};
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = std::string_view(text).substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = std::min(line.find('\t'), line.size());
    if (tab + 1 >= line.size() || !unfold(line.substr(0, tab), states)) {
      throw base::Error(base::Code::bad_config, "a rule must hold condition and weights",
                        table + ":" + std::to_string(number));
    }
    const std::uint64_t key = finish(states.back());
    std::size_t slot = key & mask;
    while (slots_[slot].offset != 0) slot = (slot + 1) & mask;
    slots_[slot] = {tag_of(key), static_cast<std::uint32_t>(weights_.size() + 1)};
    weights_ += line.substr(tab + 1);
    weights_ += '\n';
  }
  weights_.shrink_to_fit();
}

void Model::add(std::string_view condition, std::vector<float>& sums) const {
  if (!slots_.empty()) add_key(hash(condition), sums);
}

void Model::add_key(std::uint64_t key, std::vector<float>& sums) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = key & mask; slots_[slot].offset != 0; slot = (slot + 1) & mask) {
    if (slots_[slot].tag != tag_of(key)) continue;
    std::size_t at = slots_[slot].offset - 1;
    for (float& sum : sums) {
      if (weights_[at] == '\n') break;
      sum += weight(weights_[at++]);
    }
    return;
  }
}

void Model::add(const std::vector<std::string>& conditions, std::vector<float>& sums) const {
  if (slots_.empty()) return;
  std::vector<std::uint64_t> keys;
  keys.reserve(conditions.size());
  for (const std::string& condition : conditions) {
    keys.push_back(hash(condition));
    __builtin_prefetch(&slots_[keys.back() & (slots_.size() - 1)]);  // the table is past the cache
  }
  for (const std::uint64_t key : keys) add_key(key, sums);
}

}  // namespace pronounce::accent
