// Reads weighted rules and sums them.
#include "pronounce/accent/model.hpp"

#include <algorithm>
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
  return value;
}

struct ByCondition {
  template <typename A, typename B>
  bool operator()(const A& a, const B& b) const {
    return key(a) < key(b);
  }
  static std::uint64_t key(std::uint64_t value) { return value; }
  template <typename R>
  static std::uint64_t key(const R& rule) {
    return rule.condition;
  }
};

}  // namespace

Model::Model(const base::Data& data, const std::string& table) {
  if (!data.has(table)) return;
  const std::string text = data.text(table);
  rules_.reserve(text.size() / 12);
  std::string_view rest = text;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    add_line(line, table + ":" + std::to_string(number));
  }
  std::stable_sort(rules_.begin(), rules_.end(), ByCondition());
}

std::uint32_t Model::answer_number(std::string_view answer) {
  const auto found = std::find(answers_.begin(), answers_.end(), answer);
  if (found != answers_.end()) return static_cast<std::uint32_t>(found - answers_.begin());
  answers_.emplace_back(answer);
  return static_cast<std::uint32_t>(answers_.size() - 1);
}

void Model::add_line(std::string_view line, const std::string& where) {
  std::size_t tab = line.find('\t');
  const std::uint64_t condition = hash(line.substr(0, tab));
  while (tab != std::string_view::npos) {
    line.remove_prefix(tab + 1);
    tab = line.find('\t');
    const std::string_view field = line.substr(0, tab);
    const std::size_t equals = field.rfind('=');
    int hundredths = 0;
    const char* last = field.data() + field.size();
    if (equals == std::string_view::npos ||
        std::from_chars(field.data() + equals + 1, last, hundredths).ptr != last) {
      throw base::Error(base::Code::bad_config, "a rule must read answer=weight", where);
    }
    const std::uint32_t answer = answer_number(field.substr(0, equals));
    rules_.push_back({condition, answer, static_cast<float>(hundredths) / 100});
  }
}

std::vector<float> Model::scores(const std::vector<std::string>& conditions,
                                 const std::vector<std::string>& answers) const {
  std::vector<std::size_t> place(answers_.size(), answers.size());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const auto found = std::find(answers_.begin(), answers_.end(), answers[i]);
    if (found != answers_.end()) place[static_cast<std::size_t>(found - answers_.begin())] = i;
  }
  std::vector<float> sums(answers.size() + 1, 0);  // one more for answers not asked for
  for (const std::string& condition : conditions) {
    const auto [first, last] =
        std::equal_range(rules_.begin(), rules_.end(), hash(condition), ByCondition());
    for (auto rule = first; rule != last; ++rule) sums[place[rule->answer]] += rule->weight;
  }
  sums.pop_back();
  return sums;
}

std::vector<std::string> Model::answers(std::string_view condition) const {
  const auto [first, last] =
      std::equal_range(rules_.begin(), rules_.end(), hash(condition), ByCondition());
  std::vector<std::string> known;
  for (auto rule = first; rule != last; ++rule) known.push_back(answers_[rule->answer]);
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
