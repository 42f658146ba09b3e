// Learns the rule tables of accent from a list of word, engine's reading and right reading.
//
// accent_train EXAMPLES.tsv WORDS.txt DATA_ROOT LANGUAGE "source for the headers"
// EXAMPLES: word TAB engine IPA TAB right IPA, both in the engine's notation [TAB weight].
// WORDS: more words that compounds may be made of, one a line. Writes
// DATA_ROOT/data/LANGUAGE/accent_*.tsv (letters, parts, stress, sounds).
#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <unordered_map>

#include "base/utf8.hpp"
#include "pronounce/accent/conditions.hpp"
#include "pronounce/accent/model.hpp"

namespace {

using namespace pronounce::accent;  // a program of its own

struct Example {
  std::string word;
  std::vector<Phoneme> engine;
  std::vector<Phoneme> right;
  float weight = 1;
};

/// One decision: the conditions of every answer (shared or its own) and the right one.
struct Decision {
  std::vector<std::vector<unsigned>> conditions;  // one list shared by all, or one an answer
  std::vector<unsigned> answers;
  std::size_t right = 0;
  float weight = 1;
};

constexpr unsigned kSupport = 3;
constexpr float kRate = 0.15F;
float g_lasso = 0.0F;

std::vector<Example> read_examples(const char* name) {
  std::vector<Example> examples;
  std::ifstream file(name);
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    std::string word, engine, right, weight;
    std::getline(fields, word, '\t');
    std::getline(fields, engine, '\t');
    std::getline(fields, right, '\t');
    const auto said = parse_ipa(engine);
    const auto wanted = parse_ipa(right);
    if (!said || !wanted) continue;
    float value = 1;
    if (std::getline(fields, weight, '\t')) value = std::stof(weight);
    examples.push_back({base::to_lower(word), *said, *wanted, value});
  }
  return examples;
}

using Counts = std::map<std::pair<char32_t, std::string>, double>;

void count(const std::vector<Letter>& letters, Counts& counts, double weight) {
  for (const Letter& letter : letters) counts[{letter.value, label(letter.said)}] += weight;
}

LetterCosts learn_costs(const std::vector<Example>& examples, std::ostream& out) {
  LetterCosts costs;
  // Where to start: most letters say what they look like.
  for (const auto& [letter, said] :
       std::map<char32_t, std::vector<const char*>>{{U'a', {"aː", "ɑ"}},
                                                    {U'e', {"eː", "ɛ", "ə", ""}},
                                                    {U'i', {"i", "ɪ", "ɛɪ"}},
                                                    {U'o', {"oː", "ɔ", "u"}},
                                                    {U'u', {"y", "ɵ", ""}},
                                                    {U'y', {"i", "j"}},
                                                    {U'b', {"b", "p"}},
                                                    {U'c', {"k", "s"}},
                                                    {U'd', {"d", "t"}},
                                                    {U'f', {"f", "v"}},
                                                    {U'g', {"ɣ", "x", "ʒ"}},
                                                    {U'h', {"h", ""}},
                                                    {U'j', {"j", ""}},
                                                    {U'k', {"k"}},
                                                    {U'l', {"l"}},
                                                    {U'm', {"m"}},
                                                    {U'n', {"n", "ŋ"}},
                                                    {U'p', {"p"}},
                                                    {U'q', {"k"}},
                                                    {U'r', {"r"}},
                                                    {U's', {"s", "z"}},
                                                    {U't', {"t"}},
                                                    {U'v', {"v", "f"}},
                                                    {U'w', {"ʋ"}},
                                                    {U'x', {"k s"}},
                                                    {U'z', {"z", "s"}}}) {
    for (const char* text : said) costs.set(letter, text, 1);
  }
  Counts counts;
  for (int round = 0; round < 6; ++round) {
    counts.clear();
    for (const Example& example : examples) {
      for (const auto* reading : {&example.engine, &example.right}) {
        if (const auto letters = align(example.word, *reading, costs)) {
          count(*letters, counts, example.weight);
        }
      }
    }
    std::map<char32_t, double> totals;
    for (const auto& [pair, number] : counts) totals[pair.first] += number;
    costs = LetterCosts();
    for (const auto& [pair, number] : counts) {
      costs.set(pair.first, pair.second,
                static_cast<float>(-std::log(number / totals[pair.first])));
    }
  }
  std::map<char32_t, double> totals;
  for (const auto& [pair, number] : counts) totals[pair.first] += number;
  LetterCosts kept;
  for (const auto& [pair, number] : counts) {
    if (number < 3) continue;
    const long cost = std::lround(-100 * std::log(number / totals[pair.first]));
    std::string letter;
    base::append_utf8(letter, pair.first);
    out << letter << '\t' << pair.second << '\t' << cost << '\n';
    kept.set(pair.first, pair.second, static_cast<float>(cost) / 100);
  }
  return kept;
}

std::string text_of(const std::string& word, std::size_t from, std::size_t to) {
  std::string text;
  std::size_t number = 0;
  for (std::size_t at = 0; at < word.size(); ++number) {
    const std::size_t size = base::decode(word, at).size;
    if (number >= from && number < to) text.append(word, at, size);
    at += size;
  }
  return text;
}

Parts learn_parts(const std::vector<Example>& examples, const char* words, std::ostream& out) {
  Parts all;
  const std::set<std::string> particles{"op", "in", "af", "na", "om", "zo", "al", "ei"};
  const std::set<std::string> never{"heid", "ling", "lijk", "baar", "loos", "ing",
                                    "end",  "age",  "ren",  "den",  "ten",  "nen",
                                    "len",  "sen",  "gen",  "ven",  "ken"};
  std::set<std::string> candidates(particles);
  const auto add = [&](const std::string& word) {
    if (base::count_code_points(word) > 2 && !never.contains(word)) candidates.insert(word);
  };
  for (const Example& example : examples) {
    if (example.weight == 1) add(example.word);
  }
  std::ifstream file(words);
  for (std::string line; std::getline(file, line);) add(line);
  for (const std::string& word : candidates) all.add(word);
  std::map<std::string, int> uses;
  for (const Example& example : examples) {
    if (example.weight < 1) continue;
    const Seam seam = all.seam(example.word);
    if (seam.evidence == Evidence::none) continue;
    const std::string head = text_of(example.word, 0, seam.head_end);
    std::string tail = text_of(example.word, seam.tail_begin, 99);
    if (seam.evidence != Evidence::tail) ++uses[head];
    if (seam.evidence == Evidence::head) continue;
    for (const char* ending : {"", "en", "e", "s"}) {
      if (tail.ends_with(ending) &&
          candidates.contains(tail.substr(0, tail.size() - std::string(ending).size()))) {
        ++uses[tail.substr(0, tail.size() - std::string(ending).size())];
        break;
      }
    }
  }
  Parts kept;
  for (const auto& [part, number] : uses) {
    if (number < 2 || !candidates.contains(part)) continue;
    kept.add(part);
    out << part << '\n';
  }
  return kept;
}

/// Numbers texts in the order they come.
class Numbers {
 public:
  unsigned of(const std::string& text) {
    const auto [found, fresh] = numbers_.try_emplace(text, static_cast<unsigned>(texts_.size()));
    if (fresh) texts_.push_back(text);
    return found->second;
  }
  const std::string& text(unsigned number) const { return texts_[number]; }
  std::size_t size() const { return texts_.size(); }

 private:
  std::unordered_map<std::string, unsigned> numbers_;
  std::vector<std::string> texts_;
};

struct Problem {
  Numbers conditions;
  Numbers answers;
  std::vector<Decision> decisions;

  std::vector<unsigned> number(const std::vector<std::string>& texts) {
    std::vector<unsigned> numbers;
    for (const std::string& text : texts) numbers.push_back(conditions.of(text));
    return numbers;
  }
};

/// AdaGrad on the log loss, with the smallest weights drawn to nothing.
void learn(Problem& problem, int epochs, std::ostream& out) {
  const std::size_t width = problem.answers.size();
  std::vector<unsigned> support(problem.conditions.size(), 0);
  for (const Decision& decision : problem.decisions) {
    if (decision.weight < 1) continue;
    for (const auto& list : decision.conditions) {
      for (const unsigned condition : list) ++support[condition];
    }
  }
  std::vector<std::unordered_map<unsigned, std::pair<float, float>>> weights(
      problem.conditions.size());
  std::vector<std::size_t> order(problem.decisions.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::mt19937 random(1);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    std::shuffle(order.begin(), order.end(), random);
    for (const std::size_t number : order) {
      const Decision& decision = problem.decisions[number];
      std::vector<float> sums(decision.answers.size(), 0);
      const auto conditions = [&](std::size_t answer) -> const std::vector<unsigned>& {
        return decision.conditions[decision.conditions.size() == 1 ? 0 : answer];
      };
      for (std::size_t a = 0; a < sums.size(); ++a) {
        for (const unsigned condition : conditions(a)) {
          if (support[condition] < kSupport) continue;
          const auto found = weights[condition].find(decision.answers[a]);
          if (found != weights[condition].end()) sums[a] += found->second.first;
        }
      }
      const std::vector<float> chances = softmax(sums);
      for (std::size_t a = 0; a < sums.size(); ++a) {
        const float slope = decision.weight * ((a == decision.right ? 1.F : 0.F) - chances[a]);
        if (std::abs(slope) < 0.003F) continue;
        for (const unsigned condition : conditions(a)) {
          if (support[condition] < kSupport) continue;
          auto& [weight, past] = weights[condition][decision.answers[a]];
          past += slope * slope;
          const float rate = kRate / std::sqrt(past + 1e-6F);
          weight += rate * slope;
          const float shrink = rate * g_lasso;
          weight = weight > shrink ? weight - shrink : weight < -shrink ? weight + shrink : 0.F;
        }
      }
    }
  }
  static_cast<void>(width);
  std::map<std::string, std::string> lines;
  for (unsigned condition = 0; condition < weights.size(); ++condition) {
    std::map<std::string, long> kept;
    for (const auto& [answer, weight] : weights[condition]) {
      const long hundredths = std::lround(100 * weight.first);
      const bool label_list = problem.conditions.text(condition).starts_with("l:");
      if (std::abs(hundredths) >= 8 || label_list) kept[problem.answers.text(answer)] = hundredths;
    }
    if (kept.empty()) continue;
    std::string& line = lines[problem.conditions.text(condition)];
    for (const auto& [answer, hundredths] : kept) {
      line += '\t' + answer + '=' + std::to_string(hundredths);
    }
  }
  for (const auto& [condition, rest] : lines) out << condition << rest << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) {
    std::cerr << "usage: accent_train EXAMPLES WORDS DATA_ROOT LANGUAGE SOURCE\n";
    return 64;
  }
  if (const char* lasso = std::getenv("LASSO")) g_lasso = std::stof(lasso);
  const std::vector<Example> examples = read_examples(argv[1]);
  const std::string stem = std::string(argv[3]) + "/data/" + argv[4] + "/accent_";
  const auto open = [&](const char* table, const char* caption) {
    std::ofstream file(stem + table + ".tsv");
    file << "# " << caption << " " << argv[5] << "\n";
    return file;
  };
  auto letters_file = open("letters", "What a letter says, and its cost in hundredths.");
  const LetterCosts costs = learn_costs(examples, letters_file);
  auto parts_file = open("parts", "Words that compounds are made of.");
  const Parts parts = learn_parts(examples, argv[2], parts_file);

  std::map<std::string, std::map<std::string, int>> labels;
  Problem stress;
  Problem sounds;
  struct Laid {
    Layout layout;
    std::vector<Letter> right;
    float weight;
  };
  std::vector<Laid> laid;
  for (const Example& example : examples) {
    const auto engine = align(example.word, example.engine, costs);
    const auto right = align(example.word, example.right, costs);
    if (!engine || !right) continue;
    laid.push_back({lay_out(*engine, parts), *right, example.weight});
    for (std::size_t i = 0; i < right->size(); ++i) {
      if (example.weight == 1) ++labels[laid.back().layout.glyphs[i]][label((*right)[i].said)];
    }
  }
  for (const Laid& word : laid) {
    const Layout& layout = word.layout;
    std::size_t stressed = layout.nuclei.size();
    for (std::size_t i = 0; i < layout.nuclei.size(); ++i) {
      for (const Phoneme& phoneme : word.right[layout.nuclei[i]].said) {
        if (phoneme.stress == Stress::primary) stressed = i;
      }
    }
    if (stressed < layout.nuclei.size() && layout.nuclei.size() > 1) {
      Decision decision;
      decision.weight = word.weight;
      decision.right = stressed;
      for (std::size_t i = 0; i < layout.nuclei.size(); ++i) {
        decision.conditions.push_back(stress.number(stress_conditions(layout, i)));
        decision.answers.push_back(stress.answers.of("+"));
      }
      stress.decisions.push_back(std::move(decision));
    }
    for (std::size_t at = 0; at < layout.letters.size(); ++at) {
      Decision decision;
      decision.weight = word.weight;
      const std::string right = label(word.right[at].said);
      const std::string engine = label(layout.letters[at].said);
      if (labels[layout.glyphs[at]][right] < 4) continue;
      std::set<std::string> answers{engine};
      for (const auto& [text, number] : labels[layout.glyphs[at]]) {
        if (number >= 4) answers.insert(text);
      }
      if (answers.size() < 2) continue;
      for (const std::string& answer : answers) {
        if (answer == right) decision.right = decision.answers.size();
        decision.answers.push_back(sounds.answers.of(answer));
      }
      decision.conditions.push_back(sounds.number(label_conditions(layout, at, stressed)));
      sounds.decisions.push_back(std::move(decision));
    }
  }
  auto stress_file = open("stress", "Rules for stress: condition, weight in hundredths.");
  learn(stress, 12, stress_file);
  auto sounds_file = open("sounds", "Rules for sounds: condition, answer and weight.");
  learn(sounds, 8, sounds_file);
  return 0;
}
