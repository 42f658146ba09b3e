// Learns the weights of accent's rules.
#include "accent_learner.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace accent_bench {

unsigned Numbers::of(const std::string& text) {
  const auto [found, fresh] = numbers_.try_emplace(text, static_cast<unsigned>(texts_.size()));
  if (fresh) texts_.push_back(text);
  return found->second;
}

/// How likely each stress is, and each label under each relation to it.
struct Learner::Shares {
  std::vector<double> stress;
  std::vector<std::vector<Scores>> labels;  // letter, relation, label
};

namespace {

constexpr float kTooSmall = 0.002F;  // a slope that is not worth a step

/// Scores as shares of one; returns the logarithm of their sum before.
double to_shares(std::vector<float>& scores) {
  const float top = *std::max_element(scores.begin(), scores.end());
  double sum = 0;
  for (float& score : scores) sum += static_cast<double>(score = std::exp(score - top));
  for (float& score : scores) score = static_cast<float>(score / sum);
  return top + std::log(sum);
}

bool is_small(const std::vector<float>& slopes) {
  return std::all_of(slopes.begin(), slopes.end(),
                     [](float slope) { return std::abs(slope) < kTooSmall; });
}

}  // namespace

Learner::Learner(const std::vector<const Task*>& tasks, std::size_t conditions,
                 const Settings& settings)
    : tasks_(tasks),
      settings_(settings),
      width_(conditions, 0),
      offset_(conditions, 0),
      support_(conditions, 0) {
  const auto meet = [&](const Conditions& list, unsigned width, unsigned times) {
    for (const unsigned condition : list) {
      width_[condition] = width;
      support_[condition] += times;
    }
  };
  for (const Task* task : tasks_) {
    for (const Conditions& list : task->stress) meet(list, 1, 1);
    const bool known = task->right >= 0 || task->stress.size() < 2;
    const auto right = static_cast<std::size_t>(std::max(0, task->right));
    for (const LetterTask& letter : task->letters) {
      meet(letter.conditions, letter.width, 1);
      for (const Conditions& list : letter.under) meet(list, letter.width, 0);
      if (known) meet(letter.under[letter.by_stress[right]], letter.width, 1);
    }
  }
  unsigned total = 0;
  for (std::size_t i = 0; i < conditions; ++i) {
    if (support_[i] < settings_.support) width_[i] = 0;
    offset_[i] = total;
    total += width_[i];
  }
  weights_.resize(total);
  past_.resize(total);
}

void Learner::reset() {
  std::fill(weights_.begin(), weights_.end(), 0.F);
  std::fill(past_.begin(), past_.end(), 1e-6F);
}

void Learner::learn() {
  reset();
  pass(settings_.epochs);
  keep_best();
  reset();
  pass(settings_.epochs);
}

void Learner::keep_best() {
  std::vector<std::pair<float, unsigned>> order;
  for (unsigned condition = 0; condition < width_.size(); ++condition) {
    float most = 0;
    for (const float weight : weights(condition)) most = std::max(most, std::abs(weight));
    if (width_[condition] == 0) continue;
    const auto support = static_cast<float>(support_[condition]);
    order.emplace_back(-most * std::pow(support, settings_.power), condition);
  }
  std::sort(order.begin(), order.end());
  for (std::size_t i = settings_.keep; i < order.size(); ++i) width_[order[i].second] = 0;
}

std::vector<float> Learner::weights(unsigned condition) const {
  const auto first = weights_.begin() + static_cast<std::ptrdiff_t>(offset_[condition]);
  return {first, first + static_cast<std::ptrdiff_t>(width_[condition])};
}

/// The mean of the weights after each of the last three epochs, made smaller for what is not left
/// out when they are used.
void Learner::pass(int epochs) {
  constexpr int kMean = 3;
  std::vector<std::size_t> order(tasks_.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::vector<float> sums(weights_.size(), 0);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_() % i]);
    for (const std::size_t number : order) step(thinned(*tasks_[number]));
    if (epoch < epochs - kMean) continue;
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += weights_[i];
  }
  const float share = (1 - settings_.dropped) / static_cast<float>(std::min(epochs, kMean));
  for (std::size_t i = 0; i < sums.size(); ++i) weights_[i] = sums[i] * share;
}

Task Learner::thinned(const Task& task) {
  Task thin = task;
  const auto limit = static_cast<std::uint32_t>(settings_.dropped * 4294967040.F);
  const auto drop = [&](Conditions& list) {
    std::erase_if(list,
                  [&](unsigned condition) { return width_[condition] == 0 || random_() < limit; });
  };
  for (Conditions& list : thin.stress) drop(list);
  for (LetterTask& letter : thin.letters) {
    drop(letter.conditions);
    for (Conditions& list : letter.under) drop(list);
  }
  return thin;
}

void Learner::add(const Conditions& conditions, Scores& scores) const {
  for (const unsigned condition : conditions) {
    const float* weight = &weights_[offset_[condition]];
    for (float& score : scores) score += *weight++;
  }
}

void Learner::push(const Conditions& conditions, const Scores& slopes) {
  for (const unsigned condition : conditions) {
    std::size_t at = offset_[condition];
    for (const float slope : slopes) {
      past_[at] += slope * slope;
      weights_[at] += settings_.rate / std::sqrt(past_[at]) * slope;
      ++at;
    }
  }
}

Learner::Shares Learner::shares_of(const Task& task) const {
  Shares shares;
  Scores stress(std::max<std::size_t>(1, task.stress.size()), 0);
  for (std::size_t i = 0; i < task.stress.size(); ++i) {
    Scores score(1, 0);
    add(task.stress[i], score);
    stress[i] = score.front();
  }
  for (const LetterTask& letter : task.letters) {
    Scores base(letter.width, 0);
    add(letter.conditions, base);
    std::vector<float> sums;
    shares.labels.emplace_back();
    for (const Conditions& list : letter.under) {
      Scores scores = base;
      add(list, scores);
      sums.push_back(static_cast<float>(to_shares(scores)));
      shares.labels.back().push_back(std::move(scores));
    }
    for (std::size_t i = 0; i < stress.size(); ++i) stress[i] += sums[letter.by_stress[i]];
  }
  to_shares(stress);
  shares.stress.assign(stress.begin(), stress.end());
  return shares;
}

void Learner::step(const Task& task) {
  const bool known = task.right >= 0 || task.stress.size() < 2;
  if (!known) return;
  const auto right = static_cast<std::size_t>(std::max(0, task.right));
  const Shares shares = shares_of(task);
  for (std::size_t i = 0; i < task.stress.size() && task.stress.size() > 1; ++i) {
    const float slope = (i == right ? 1.F : 0.F) - static_cast<float>(shares.stress[i]);
    if (std::abs(slope) >= kTooSmall) push(task.stress[i], {slope});
  }
  for (std::size_t at = 0; at < task.letters.size(); ++at) {
    if (task.letters[at].right >= 0) step_letter(task.letters[at], shares, at, right);
  }
}

void Learner::step_letter(const LetterTask& letter, const Shares& shares, std::size_t at,
                          std::size_t right) {
  Scores total(letter.width, 0);
  for (std::size_t under = 0; under < letter.under.size(); ++under) {
    double mass = 0;
    for (std::size_t i = 0; i < shares.stress.size(); ++i) {
      if (letter.by_stress[i] == under) mass += shares.stress[i];
    }
    Scores slopes(letter.width, 0);
    for (std::size_t i = 0; i < slopes.size(); ++i) {
      const bool wanted =
          letter.by_stress[right] == under && i == static_cast<std::size_t>(letter.right);
      slopes[i] = (wanted ? 1.F : 0.F) - static_cast<float>(mass) * shares.labels[at][under][i];
      total[i] += slopes[i];
    }
    if (!is_small(slopes)) push(letter.under[under], slopes);
  }
  if (!is_small(total)) push(letter.conditions, total);
}

}  // namespace accent_bench
