// Indexes weighted rules and sums them.
#include "pronounce/accent/model.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

#include "base/error.hpp"

namespace pronounce::accent {
namespace {

std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 14695981039346656037ULL;  // FNV-1a
  for (const char c : text) {
    value ^= static_cast<unsigned char>(c);
    value *= 1099511628211ULL;
  }
  return value ^ (value >> 29);
}

std::uint32_t tag_of(std::uint64_t value) { return static_cast<std::uint32_t>(value >> 32); }

/// The first field of `line`, taken off it together with its tab.
std::string_view next_field(std::string_view& line) {
  const std::size_t end = std::min(line.find('\t'), line.size());
  const std::string_view field = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return field;
}

}  // namespace

Model::Model(const base::Data& data, const std::string& table) {
  if (!data.has(table)) return;
  text_ = data.text(table);
  const auto lines = static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n')) + 1;
  slots_.resize(std::bit_ceil(2 * lines));
  const std::size_t mask = slots_.size() - 1;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text_.size();) {
    const std::size_t end = std::min(text_.find('\n', begin), text_.size());
    const std::string_view line = std::string_view(text_).substr(begin, end - begin);
    ++number;
    if (!line.empty() && line.front() != '#') {
      const std::size_t tab = line.find('\t');
      if (tab == std::string_view::npos) {
        throw base::Error(base::Code::bad_config, "a rule must read condition, tab, answer=weight",
                          table + ":" + std::to_string(number));
      }
      const std::uint64_t key = hash(line.substr(0, tab));
      std::size_t slot = key & mask;
      while (slots_[slot].offset != 0) slot = (slot + 1) & mask;
      slots_[slot] = {tag_of(key), static_cast<std::uint32_t>(begin + 1)};
    }
    begin = end + 1;
  }
}

std::string_view Model::find(std::string_view condition) const {
  if (slots_.empty()) return {};
  const std::uint64_t key = hash(condition);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = key & mask; slots_[slot].offset != 0; slot = (slot + 1) & mask) {
    if (slots_[slot].tag != tag_of(key)) continue;
    std::string_view line = std::string_view(text_).substr(slots_[slot].offset - 1);
    if (!line.starts_with(condition) || line.substr(condition.size(), 1) != "\t") continue;
    line.remove_prefix(condition.size() + 1);
    return line.substr(0, line.find('\n'));
  }
  return {};
}

std::vector<float> Model::scores(const std::vector<std::string>& conditions,
                                 const std::vector<std::string>& answers) const {
  std::vector<float> sums(answers.size(), 0);
  for (const std::string& condition : conditions) {
    for (std::string_view rest = find(condition); !rest.empty();) {
      const std::string_view field = next_field(rest);
      const std::size_t equals = std::min(field.rfind('='), field.size());
      const auto place = std::find(answers.begin(), answers.end(), field.substr(0, equals));
      if (place == answers.end() || equals == field.size()) continue;
      int hundredths = 0;
      std::from_chars(field.data() + equals + 1, field.data() + field.size(), hundredths);
      sums[static_cast<std::size_t>(place - answers.begin())] +=
          static_cast<float>(hundredths) / 100;
    }
  }
  return sums;
}

std::vector<std::string> Model::answers(std::string_view condition) const {
  std::vector<std::string> known;
  for (std::string_view rest = find(condition); !rest.empty();) {
    const std::string_view field = next_field(rest);
    known.emplace_back(field.substr(0, field.rfind('=')));
  }
  return known;
}

std::vector<float> softmax(std::vector<float> scores) {
  if (scores.empty()) return scores;
  const float top = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (float& score : scores) sum += score = std::exp(score - top);
  for (float& score : scores) score /= sum;
  return scores;
}

}  // namespace pronounce::accent
