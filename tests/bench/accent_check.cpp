// Measures accent on words that it has not learned from: k-fold cross-validation.
//
// accent_check LIST ENGINE DATA_ROOT LANGUAGE SCRATCH FOLDS [WEIGHTS [MORE]]
// Learns from all folds but one, and from the list MORE where it has words that LIST has not, in a
// copy of the tables below SCRATCH and reads the words of that fold, first by rules alone, then
// with the exception lexicon less the words of the fold. Prints rights and regressions (the engine
// right, ours wrong) at several margins, then, with WEIGHTS (word SPACE count), weighted; and one
// line a word: word, engine, ours, margin, rights.
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <set>
#include <string>

#include "accent_tables.hpp"
#include "base/data.hpp"
#include "pronounce/accent/accent.hpp"
#include "pronounce/accent/rules.hpp"

namespace {

using accent_bench::Example;
namespace fs = std::filesystem;

/// How one word was read.
struct Result {
  const Example* example = nullptr;
  std::string ours;
  double margin = 0;  // 0: unchanged
  bool engine_right = false;
  bool ours_right = false;
  bool listed_right = false;  // as the program would say it, with the lexicon
};

/// The engine's change of language is right where it is made.
bool engine_is_right(const Example& example) {
  return example.engine.empty() || accent_bench::is_right(example, example.engine);
}

void copy_tables(const fs::path& from, const fs::path& to, const std::set<std::string>& left_out) {
  fs::create_directories(to);
  const char* morphs = "accent_morphs.tsv";
  fs::copy_file(from / morphs, to / morphs, fs::copy_options::overwrite_existing);
  std::ifstream in(from / "accent_lexicon.tsv");
  std::ofstream out(to / "accent_lexicon.tsv");
  for (std::string line; std::getline(in, line);) {
    if (!left_out.contains(line.substr(0, line.find('\t')))) out << line << '\n';
  }
}

Result read(const Example& example, const pronounce::accent::Rules& rules,
            const pronounce::Accent& accent) {
  Result result{&example, example.engine_ipa, 0, engine_is_right(example), false, false};
  result.ours_right = result.engine_right;
  result.listed_right = result.engine_right;
  if (const auto listed = accent.reading(example.written, example.engine_ipa)) {
    const auto said = pronounce::accent::parse_ipa(listed->ipa);
    result.listed_right = said && accent_bench::is_right(example, *said);
  }
  if (example.engine.empty()) return result;
  const auto verdict = rules.judge(example.word, example.engine, 0);
  if (!verdict.changed) return result;
  result.ours = pronounce::accent::write_ipa(verdict.phonemes);
  result.margin = std::log(verdict.confidence / (1.0000001 - verdict.confidence));
  result.ours_right = accent_bench::is_right(example, verdict.phonemes);
  return result;
}

using Weights = std::map<std::string, double>;

void print(const std::vector<Result>& results, const Weights* weights, const char* title) {
  std::cout << title << "\nmargin\tright\tregressions\tchanged\n";
  double total = 0;
  double listed = 0;
  double lost = 0;
  const auto weight = [&](const Result& result) {
    if (weights == nullptr) return 1.0;
    const auto found = weights->find(result.example->word);
    return found == weights->end() ? 0.0 : found->second;
  };
  for (const Result& result : results) {
    total += weight(result);
    if (result.listed_right) listed += weight(result);
    if (result.engine_right && !result.listed_right) lost += weight(result);
  }
  for (const double margin : {0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 99.0}) {
    double right = 0;
    double regressions = 0;
    double changed = 0;
    for (const Result& result : results) {
      const bool change = result.margin > margin;
      const bool is_right = change ? result.ours_right : result.engine_right;
      if (change) changed += weight(result);
      if (is_right) right += weight(result);
      if (!is_right && result.engine_right) regressions += weight(result);
    }
    std::cout << margin << '\t' << 100 * right / total << '\t' << 100 * regressions / total << '\t'
              << 100 * changed / total << '\n';
  }
  std::cout << "with lexicon\t" << 100 * listed / total << '\t' << 100 * lost / total << '\n';
}

std::vector<Result> check(const std::vector<Example>& examples, const std::vector<Example>& more,
                          const fs::path& root, const std::string& language,
                          const fs::path& scratch, unsigned folds) {
  const auto costs = accent_bench::learn_costs(examples);
  std::set<std::string> listed;
  for (const Example& example : examples) listed.insert(example.word);
  std::vector<unsigned> fold_of(examples.size());
  std::mt19937 random(7);
  for (unsigned& fold : fold_of) fold = random() % folds;
  std::vector<Result> results;
  for (unsigned fold = 0; fold < folds; ++fold) {
    std::vector<const Example*> known;
    std::vector<const Example*> asked;
    std::set<std::string> left_out;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      (fold_of[i] == fold ? asked : known).push_back(&examples[i]);
      if (fold_of[i] == fold) left_out.insert(examples[i].word);
    }
    for (const Example& example : more) {
      if (!listed.contains(example.word)) known.push_back(&example);
    }
    copy_tables(root / "data" / language, scratch / "data" / language, left_out);
    accent_bench::write_tables(known, costs, scratch, language, "fold");
    const base::Data data(scratch);
    const pronounce::accent::Rules rules(data, language);
    const pronounce::Accent accent(data, language);
    for (const Example* example : asked) results.push_back(read(*example, rules, accent));
  }
  return results;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 7) {
    std::cerr
        << "usage: accent_check LIST ENGINE DATA_ROOT LANGUAGE SCRATCH FOLDS [WEIGHTS [MORE]]\n";
    return 64;
  }
  const std::vector<Example> examples = accent_bench::read_examples(argv[1], argv[2]);
  const std::vector<Example> more =
      argc > 8 ? accent_bench::read_examples(argv[8], argv[2]) : std::vector<Example>();
  const std::vector<Result> results =
      check(examples, more, argv[3], argv[4], argv[5], static_cast<unsigned>(std::stoul(argv[6])));
  print(results, nullptr, "by type");
  if (argc > 7) {
    Weights weights;
    std::ifstream file(argv[7]);
    std::string word;
    for (double count = 0; file >> word >> count;) weights[word] = count;
    print(results, &weights, "weighted");
  }
  for (const Result& result : results) {
    std::cout << result.example->word << '\t' << result.example->engine_ipa << '\t' << result.ours
              << '\t' << pronounce::accent::write_ipa(result.example->right.front()) << '\t'
              << result.margin << '\t' << (result.engine_right ? "E+" : "E-")
              << (result.ours_right ? "O+" : "O-") << (result.listed_right ? "L+" : "L-") << '\n';
  }
  return 0;
}
