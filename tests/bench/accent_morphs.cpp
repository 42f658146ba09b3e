// Learns the morphs of a language from a list of its words.
//
// accent_morphs WORDS AFFIXES "source for the header" > accent_morphs.tsv
// WORDS: one a line. AFFIXES: kind (P prefix, S suffix, L link) TAB affix. A root is kept when the
// list becomes cheaper to spell with it by more than it costs to spell the root.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "pronounce/accent/morphs.hpp"

namespace {

using pronounce::accent::Morphs;
using Costs = std::unordered_map<std::string, float>;  // by kind and text
using Words = std::vector<std::string>;

constexpr int kRounds = 7;
constexpr std::size_t kLongestRoot = 12;
constexpr double kPrice = 5;  // of a root, and of each of its bytes
constexpr double kPriceByte = 2.6;

/// Words of small letters only: names and abbreviations have other morphs.
Words read_words(const char* name) {
  Words words;
  std::unordered_set<std::string> seen;
  std::ifstream file(name);
  for (std::string line; std::getline(file, line);) {
    const bool plain = std::all_of(line.begin(), line.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0;
    });
    const bool fits = line.size() >= 2 && line.size() <= 34;
    if (plain && fits && seen.insert(line).second) words.push_back(line);
  }
  return words;
}

Costs read_affixes(const char* name) {
  Costs affixes;
  std::ifstream file(name);
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == 1) affixes[line.substr(0, 1) + line.substr(2)] = 7;
  }
  return affixes;
}

/// Words, and what is left of them without a suffix.
Costs first_roots(const Words& words, const Costs& affixes) {
  std::unordered_map<std::string, int> counts;
  const auto count = [&](const std::string& text, int times) {
    const bool vowel = text.find_first_of("aeiouy\xc3") != std::string::npos;
    if (text.size() >= 3 && text.size() <= kLongestRoot && vowel) counts[text] += times;
  };
  for (const std::string& word : words) {
    count(word, 2);
    for (const auto& [affix, cost] : affixes) {
      const std::string suffix = affix.substr(1);
      if (affix.front() != 'S' || word.size() <= suffix.size() + 2) continue;
      if (word.ends_with(suffix)) count(word.substr(0, word.size() - suffix.size()), 1);
    }
  }
  Costs roots;
  for (const auto& [text, times] : counts) {
    if (times >= 2) roots["R" + text] = 9.5F + 0.1F * static_cast<float>(text.size());
  }
  return roots;
}

Morphs to_morphs(const Costs& costs) {
  Morphs morphs;
  for (const auto& [key, cost] : costs) morphs.add(std::string_view(key).substr(1), key[0], cost);
  return morphs;
}

/// What it costs to split `text` without itself.
double cost_of_rest(const Costs& costs, const Morphs& morphs, const std::string& text) {
  double sum = 0;
  for (const auto& morph : morphs.split(text, false)) {
    const auto found = costs.find(morph.kind + morph.text);
    const bool unknown = found == costs.end() || morph.text == text;
    sum += unknown ? Morphs::unknown_cost(morph.text) : found->second;
  }
  return sum;
}

/// One round: splits all words, counts, and drops the roots that are not worth their price.
Costs improve(const Costs& costs, const Words& words, const Costs& affixes, bool drop) {
  const Morphs morphs = to_morphs(costs);
  std::unordered_map<std::string, double> counts;
  double total = 0;
  for (const std::string& word : words) {
    for (const auto& morph : morphs.split(word)) {
      const std::string key = morph.kind + morph.text;
      if (costs.contains(key)) counts[key] += 1;
      total += 1;
    }
  }
  Costs next;
  for (const auto& [key, cost] : affixes) next[key] = 12;
  for (const auto& [key, times] : counts) {
    next[key] = static_cast<float>(-std::log((times + 0.1) / total));
  }
  if (!drop) return next;
  const Morphs known = to_morphs(next);
  std::vector<std::string> dropped;
  for (const auto& [key, cost] : next) {
    if (key.front() != 'R') continue;
    const std::string text = key.substr(1);
    const double gain = counts[key] * (cost_of_rest(next, known, text) - cost);
    if (gain < kPrice + kPriceByte * static_cast<double>(text.size())) dropped.push_back(key);
  }
  for (const std::string& key : dropped) next.erase(key);
  return next;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: accent_morphs WORDS AFFIXES SOURCE\n";
    return 64;
  }
  const Words words = read_words(argv[1]);
  const Costs affixes = read_affixes(argv[2]);
  Costs costs = first_roots(words, affixes);
  costs.insert(affixes.begin(), affixes.end());
  for (int round = 0; round < kRounds; ++round) costs = improve(costs, words, affixes, round > 0);
  std::map<std::string, std::map<char, long>> rows;
  for (const auto& [key, cost] : costs) {
    rows[key.substr(1)][key.front()] = std::lround(10 * static_cast<double>(cost));
  }
  std::cout << "# Morphs: text, kind (P prefix, R root, S suffix, L link), cost in tenths. "
            << argv[3] << '\n';
  for (const auto& [text, kinds] : rows) {
    for (const auto& [kind, cost] : kinds)
      std::cout << text << '\t' << kind << '\t' << cost << '\n';
  }
  return 0;
}
