// Learns the weights of accent's rules: stress and sounds of a word as one choice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "pronounce/accent/layout.hpp"

namespace accent_bench {

/// Numbers texts in the order they come.
class Numbers {
 public:
  unsigned of(const std::string& text);
  const std::string& text(unsigned number) const { return texts_[number]; }
  std::size_t size() const { return texts_.size(); }

 private:
  std::unordered_map<std::string, unsigned> numbers_;
  std::vector<std::string> texts_;
};

using Conditions = std::vector<unsigned>;

/// The labels of one letter: what speaks for each, and the right one.
struct LetterTask {
  unsigned width = 0;                  // number of labels
  int right = -1;                      // -1: too rare to learn
  int engine = -1;                     // -1: not among the labels
  Conditions conditions;               // wherever the stress falls
  std::vector<Conditions> under;       // by relation to the stress
  std::vector<std::size_t> by_stress;  // for each nucleus the index into under
};

/// One word.
struct Task {
  std::vector<Conditions> stress;  // of each nucleus
  int right = -1;
  int engine = -1;
  std::vector<LetterTask> letters;
};

/// How weights are learned.
struct Settings {
  int epochs = 10;
  unsigned support = 2;  ///< words that a condition must be met in
  float rate = 0.08F;
  float dropped = 0.5F;       ///< share of conditions left out at random
  float power = 0;            ///< how much support counts when the best conditions are chosen
  std::size_t keep = 550000;  ///< conditions in the end
};

/// A log-linear model of a word's stress and labels, learned by AdaGrad.
class Learner {
 public:
  Learner(const std::vector<const Task*>& tasks, std::size_t conditions, const Settings& settings);

  /// Learns, keeps the best conditions, and learns those anew.
  void learn();

  /// The weights of a condition, one an answer; empty when it was not kept.
  std::vector<float> weights(unsigned condition) const;

 private:
  using Scores = std::vector<float>;
  struct Shares;

  void reset();
  void pass(int epochs);
  void keep_best();
  void step(const Task& task);
  void step_letter(const LetterTask& letter, const Shares& shares, std::size_t at,
                   std::size_t right);
  Shares shares_of(const Task& task) const;
  Task thinned(const Task& task);
  void add(const Conditions& conditions, Scores& scores) const;
  void push(const Conditions& conditions, const Scores& slopes);

  const std::vector<const Task*>& tasks_;
  Settings settings_;
  std::mt19937 random_{1};
  std::vector<unsigned> width_, offset_, support_;  // by condition
  std::vector<float> weights_, past_;
};

}  // namespace accent_bench
