// Turns examples into tasks for the learner, and its weights into tables.
#include "accent_tables.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <utility>

#include "accent_learner.hpp"
#include "base/data.hpp"
#include "base/utf8.hpp"
#include "pronounce/accent/conditions.hpp"
#include "pronounce/accent/model.hpp"

namespace accent_bench {
namespace {

using namespace pronounce::accent;  // a program of its own
using std::size_t;

constexpr int kRareLabel = 3;  // met less often, a label is no answer

/// A word for the learner.
struct Word {
  Layout layout;
  std::vector<Letter> right;
};

using Labels = std::map<std::string, std::vector<std::string>>;  // by letter

std::vector<Word> lay_out_all(const std::vector<const Example*>& examples, const LetterCosts& costs,
                              const Morphs& morphs) {
  std::vector<Word> words;
  for (const Example* example : examples) {
    if (example->engine.empty()) continue;
    auto letters = align(example->word, example->engine, costs);
    if (!letters) continue;
    std::vector<Letter> right = target(*example, *letters, costs);
    if (right.empty()) continue;
    words.push_back({lay_out(std::move(*letters), morphs), std::move(right)});
  }
  return words;
}

Labels labels_of(const std::vector<Word>& words) {
  std::map<std::string, std::map<std::string, int>> counts;
  for (const Word& word : words) {
    for (size_t i = 0; i < word.right.size(); ++i) {
      ++counts[word.layout.glyphs[i]][label(word.right[i].said)];
    }
  }
  Labels labels;
  for (const auto& [letter, list] : counts) {
    for (const auto& [text, count] : list) {
      if (count >= kRareLabel) labels[letter].push_back(text);
    }
  }
  return labels;
}

int index_of(const std::vector<std::string>& labels, const std::string& text) {
  const auto found = std::find(labels.begin(), labels.end(), text);
  return found == labels.end() ? -1 : static_cast<int>(found - labels.begin());
}

/// Conditions of stress and of sounds are numbered together.
class Tasks {
 public:
  explicit Tasks(const Labels& labels) : labels_(labels) {}

  Task task(const Word& word);
  const Numbers& numbers() const { return numbers_; }

 private:
  std::optional<LetterTask> letter(const Word& word, size_t at);
  Conditions number(char table, const std::vector<std::string>& texts);

  const Labels& labels_;
  Numbers numbers_;
};

Conditions Tasks::number(char table, const std::vector<std::string>& texts) {
  Conditions numbers;
  for (const std::string& text : texts) numbers.push_back(numbers_.of(table + text));
  return numbers;
}

std::optional<LetterTask> Tasks::letter(const Word& word, size_t at) {
  const Layout& layout = word.layout;
  const auto labels = labels_.find(layout.glyphs[at]);
  if (labels == labels_.end()) return std::nullopt;
  LetterTask task;
  task.width = static_cast<unsigned>(labels->second.size());
  task.right = index_of(labels->second, label(word.right[at].said));
  task.engine = index_of(labels->second, label(layout.letters[at].said));
  task.conditions = number('s', sound_conditions(layout, at));
  std::map<std::string, size_t> relations;
  for (size_t i = 0; i < std::max<size_t>(1, layout.nuclei.size()); ++i) {
    const std::string lies = relation(layout, at, i);
    const auto [found, fresh] = relations.try_emplace(lies, task.under.size());
    if (fresh) task.under.push_back(number('s', sound_conditions(layout, at, lies)));
    task.by_stress.push_back(found->second);
  }
  return task;
}

Task Tasks::task(const Word& word) {
  const Layout& layout = word.layout;
  Task task;
  for (size_t i = 0; i < layout.nuclei.size(); ++i) {
    task.stress.push_back(number('a', stress_conditions(layout, i)));
    if (stress_of(word.right[layout.nuclei[i]]) == Stress::primary)
      task.right = static_cast<int>(i);
  }
  if (layout.engine_stress < layout.nuclei.size()) {
    task.engine = static_cast<int>(layout.engine_stress);
  }
  for (size_t at = 0; at < layout.letters.size(); ++at) {
    if (auto one = letter(word, at)) task.letters.push_back(std::move(*one));
  }
  return task;
}

std::ofstream open_table(const std::filesystem::path& folder, const std::string& table,
                         const std::string& caption, const std::string& source) {
  std::ofstream file(folder / ("accent_" + table + ".tsv"));
  file << "# " << caption << ' ' << source << '\n';
  return file;
}

void write_letters(std::ostream& out, const LetterCosts& costs, const Labels& labels) {
  std::map<std::pair<std::string, std::string>, float> rows;
  for (const auto& [pair, cost] : costs.all()) {
    std::string letter;
    base::append_utf8(letter, pair.first);
    rows[{letter, pair.second}] = cost;
  }
  for (const auto& [letter, list] : labels) {
    for (const std::string& text : list) rows.try_emplace({letter, text}, 9.F);
  }
  for (const auto& [pair, cost] : rows) {
    const auto found = labels.find(pair.first);
    const bool answer = found != labels.end() && index_of(found->second, pair.second) >= 0;
    out << pair.first << '\t' << pair.second << '\t' << std::lround(100 * cost)
        << (answer ? "\t+" : "") << '\n';
  }
}

/// Bytes that two texts share at their beginning, whole letters only, and never all of `other`.
size_t shared(const std::string& one, const std::string& other) {
  constexpr size_t kMost = 60;
  size_t size = 0;
  while (size < std::min({one.size(), other.size() - 1, kMost}) && one[size] == other[size]) ++size;
  while (size > 0 && size < other.size() &&
         (static_cast<unsigned char>(other[size]) & 0xC0) == 0x80) {
    --size;
  }
  return size;
}

void write_rules(std::ostream& out, char table, const Numbers& numbers, const Learner& learner) {
  std::map<std::string, std::string> rules;
  for (unsigned i = 0; i < numbers.size(); ++i) {
    const std::string& text = numbers.text(i);
    const std::vector<float> weights = learner.weights(i);
    if (text.front() != table || weights.empty()) continue;
    std::string codes;
    for (const float weight : weights) codes += Model::code(weight);
    while (!codes.empty() && codes.back() == Model::code(0)) codes.pop_back();
    if (!codes.empty()) rules[text.substr(1)] = codes;
  }
  std::string before;
  for (const auto& [condition, codes] : rules) {
    const size_t same = shared(before, condition);
    out << static_cast<char>('0' + same) << condition.substr(same) << '\t' << codes << '\n';
    before = condition;
  }
}

}  // namespace

void write_tables(const std::vector<const Example*>& examples, const LetterCosts& costs,
                  const std::filesystem::path& root, const std::string& language,
                  const std::string& source) {
  const base::Data data(root);
  const std::filesystem::path folder = root / "data" / language;
  const std::vector<Word> words = lay_out_all(examples, costs, Morphs(data, language));
  const Labels labels = labels_of(words);
  Tasks tasks(labels);
  std::vector<Task> all;
  all.reserve(words.size());
  for (const Word& word : words) all.push_back(tasks.task(word));
  std::vector<const Task*> pointers;
  pointers.reserve(all.size());
  for (const Task& task : all) pointers.push_back(&task);
  Learner learner(pointers, tasks.numbers().size(), Settings());
  learner.learn();
  auto letters = open_table(
      folder, "letters", "Letter, label, cost in hundredths, + when rules may choose it.", source);
  write_letters(letters, costs, labels);
  auto stress = open_table(folder, "stress", "Rules for stress: condition, weight.", source);
  write_rules(stress, 'a', tasks.numbers(), learner);
  auto sounds = open_table(folder, "sounds", "Rules for sounds: condition, weights.", source);
  write_rules(sounds, 's', tasks.numbers(), learner);
}

}  // namespace accent_bench
