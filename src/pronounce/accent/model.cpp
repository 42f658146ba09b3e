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

std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 14695981039346656037ULL;  // FNV-1a
  for (const char c : text) {
    value ^= static_cast<unsigned char>(c);
    value *= 1099511628211ULL;
  }
  return value ^ (value >> 29);
}

std::uint32_t tag_of(std::uint64_t value) { return static_cast<std::uint32_t>(value >> 32); }

/// Makes the next condition of a table out of the one before it; false when that cannot be.
bool unfold(std::string_view field, std::string& condition) {
  if (field.size() < 2 || field.front() < '0') return false;
  const auto shared = static_cast<std::size_t>(field.front() - '0');
  if (shared > condition.size()) return false;
  condition.resize(shared);
  condition += field.substr(1);
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
  const std::size_t mask = slots_.size() - 1;
  std::string condition;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = std::string_view(text).substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = std::min(line.find('\t'), line.size());
    if (tab + 1 >= line.size() || !unfold(line.substr(0, tab), condition)) {
      throw base::Error(base::Code::bad_config, "a rule must hold condition and weights",
                        table + ":" + std::to_string(number));
    }
    const std::uint64_t key = hash(condition);
    std::size_t slot = key & mask;
    while (slots_[slot].offset != 0) slot = (slot + 1) & mask;
    slots_[slot] = {tag_of(key), static_cast<std::uint32_t>(weights_.size() + 1)};
    weights_ += line.substr(tab + 1);
    weights_ += '\n';
  }
  weights_.shrink_to_fit();
}

void Model::add(std::string_view condition, std::vector<float>& sums) const {
  if (slots_.empty()) return;
  const std::uint64_t key = hash(condition);
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
  for (const std::string& condition : conditions) add(condition, sums);
}

}  // namespace pronounce::accent
