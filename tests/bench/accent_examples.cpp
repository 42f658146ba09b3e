// Reads examples and compares readings as Dutch ears would.
#include "accent_examples.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <unordered_map>
#include <utility>

#include "base/utf8.hpp"

namespace accent_bench {
namespace {

using namespace pronounce::accent;  // a program of its own
using std::size_t;

/// The list's notation in the engine's.
Phonemes from_list(std::string_view ipa) {
  static const std::array kNotation =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"iːː", "i"},
                                                                    {"yːː", "y"},
                                                                    {"ɛi", "ɛɪ"},
                                                                    {"ɑu", "ʌʊ"},
                                                                    {"ɒː", "ɔ"},
                                                                    {"ʤ", "dʒ"},
                                                                    {"ʉ", "ɵ"},
                                                                    {"'", "ˈ"},
                                                                    {".", ""},
                                                                    {"/", ""}});
  std::string text;
  while (!ipa.empty()) {
    const auto* const found =
        std::find_if(kNotation.begin(), kNotation.end(),
                     [&](const auto& pair) { return ipa.starts_with(pair.first); });
    text += found == kNotation.end() ? ipa.substr(0, 1) : found->second;
    ipa.remove_prefix(found == kNotation.end() ? 1 : found->first.size());
  }
  Phonemes said = parse_ipa(text).value_or(Phonemes());
  for (size_t i = 0; i + 1 < said.size(); ++i) {
    if (said[i].symbol == "oː" && said[i + 1].symbol == "r") said[i].symbol = "ɔː";
  }
  return said;
}

bool is_one_of(const std::string& symbol, std::initializer_list<std::string_view> symbols) {
  return std::find(symbols.begin(), symbols.end(), symbol) != symbols.end();
}

bool is_obstruent(const std::string& symbol) {
  return is_one_of(symbol, {"p", "b", "t", "d", "k", "ɡ", "f", "v", "s", "z", "x", "ʃ", "ʒ"});
}

std::string voiceless(const std::string& symbol) {
  static const std::map<std::string, std::string> kVoiceless{{"b", "p"}, {"d", "t"}, {"ɡ", "k"},
                                                             {"v", "f"}, {"z", "s"}, {"ʒ", "ʃ"}};
  const auto found = kVoiceless.find(symbol);
  return found == kVoiceless.end() ? symbol : found->second;
}

bool is_vowel_at(const Phonemes& said, size_t at) {
  return at < said.size() && is_vowel(said[at].symbol);
}

/// One symbol for one sound; one primary stress.
void fold_symbols(Phonemes& said) {
  bool stressed = std::any_of(said.begin(), said.end(), [](const Phoneme& phoneme) {
    return phoneme.stress == Stress::primary;
  });
  for (Phoneme& phoneme : said) {
    if (phoneme.stress == Stress::secondary) {
      phoneme.stress = stressed ? Stress::none : Stress::primary;
      stressed = true;
    }
    if (phoneme.symbol == "ɣ") phoneme.symbol = "x";
    if (phoneme.symbol == "w") phoneme.symbol = "ʋ";
    if (phoneme.symbol == "a") phoneme.symbol = "aː";
  }
  for (size_t i = 0; i < said.size(); ++i) {
    if (said[i].symbol != "ɔː") continue;
    said[i].symbol = i + 1 < said.size() && said[i + 1].symbol == "r" ? "oː" : "ɔ";
  }
  if (said.size() > 1 && said.back().symbol == "r" && said[said.size() - 2].symbol == "ɪ") {
    said[said.size() - 2].symbol = "eː";
  }
}

/// sj is ʃ; the glide between a vowel and the next is left out.
void fold_glides(Phonemes& said) {
  Phonemes out;
  for (size_t i = 0; i < said.size(); ++i) {
    const std::string& symbol = said[i].symbol;
    const std::string before = out.empty() ? "" : out.back().symbol;
    if (symbol == "j" && is_one_of(before, {"s", "z", "ʃ", "ʒ"})) {
      out.back().symbol = is_one_of(before, {"s", "ʃ"}) ? "ʃ" : "ʒ";
      continue;
    }
    const bool vowel_next = is_vowel_at(said, i + 1);
    const bool front = is_one_of(before, {"i", "eː", "ɛɪ", "ɪ", "œy"});
    const bool round = is_one_of(before, {"y", "u", "ʌʊ", "œy"});
    if (symbol == "j" && ((front && vowel_next) || (before == "ɛɪ" && i + 1 == said.size()))) {
      continue;
    }
    if (symbol == "ʋ" && (before == "ʌʊ" || (round && vowel_next))) continue;
    out.push_back(said[i]);
  }
  said = std::move(out);
}

void drop_n(Phonemes& said) {
  Phonemes out;
  for (size_t i = 0; i < said.size(); ++i) {
    const bool after_schwa = !out.empty() && out.back().symbol == "ə";
    const bool in_ending = i + 2 == said.size() && is_one_of(said[i + 1].symbol, {"t", "d"});
    if (said[i].symbol == "n" && after_schwa && !is_vowel_at(said, i + 1) && !in_ending) continue;
    out.push_back(said[i]);
  }
  said = std::move(out);
}

void fold_consonants(Phonemes& said) {
  for (size_t i = 0; i + 1 < said.size(); ++i) {
    if (!is_one_of(said[i].symbol, {"n", "m", "ŋ"})) continue;
    if (is_one_of(said[i + 1].symbol, {"k", "x", "ɡ"})) said[i].symbol = "ŋ";
    if (is_one_of(said[i + 1].symbol, {"p", "b", "m"})) said[i].symbol = "m";
  }
  for (size_t i = 0; i < said.size(); ++i) {
    const bool before = i + 1 == said.size() || is_obstruent(said[i + 1].symbol);
    const bool after = i > 0 && is_obstruent(said[i - 1].symbol);
    if (before || after) said[i].symbol = voiceless(said[i].symbol);
  }
  const auto twice = [](const Phoneme& one, const Phoneme& other) {
    return one.symbol == other.symbol && !is_vowel(one.symbol);
  };
  said.erase(std::unique(said.begin(), said.end(), twice), said.end());
}

Phonemes normal(Phonemes said, bool without_n) {
  fold_symbols(said);
  fold_glides(said);
  if (without_n) drop_n(said);
  fold_consonants(said);
  return said;
}

bool equal(const Phonemes& one, const Phonemes& other) {
  if (one.size() != other.size()) return false;
  const auto vowels = std::count_if(
      one.begin(), one.end(), [](const Phoneme& phoneme) { return is_vowel(phoneme.symbol); });
  for (size_t i = 0; i < one.size(); ++i) {
    if (one[i].symbol != other[i].symbol) return false;
    if (vowels > 1 && one[i].stress != other[i].stress) return false;
  }
  return true;
}

std::ifstream open(const char* name) {
  std::ifstream file(name);
  if (!file) {
    std::cerr << name << ": cannot be read\n";
    std::exit(66);
  }
  return file;
}

/// Gives a letter other phonemes where the reading still sounds the same.
void prefer(std::vector<Letter>& letters, size_t at, Phonemes said, const Phonemes& right) {
  Phonemes old = letters[at].said;
  const bool stressed = std::any_of(old.begin(), old.end(), [](const Phoneme& phoneme) {
    return phoneme.stress == Stress::primary;
  });
  bool placed = !stressed;
  for (Phoneme& phoneme : said) {
    phoneme.stress = Stress::none;
    if (placed || !is_vowel(phoneme.symbol)) continue;
    phoneme.stress = Stress::primary;
    placed = true;
  }
  letters[at].said = std::move(said);
  if (!placed || !sound_alike(phonemes_of(letters), right)) letters[at].said = std::move(old);
}

/// True when a letter says the consonant that the letters before it end in.
bool says_again(const std::vector<Letter>& letters, size_t at) {
  if (letters[at].said.size() != 1 || is_vowel(letters[at].said.front().symbol)) return false;
  for (size_t i = at; i-- > 0;) {
    if (letters[i].said.empty()) continue;
    return letters[i].said.back().symbol == letters[at].said.front().symbol;
  }
  return false;
}

/// Where to start: most letters say what they look like.
LetterCosts first_costs() {
  const std::map<char32_t, std::vector<const char*>> kLooks{{U'a', {"aː", "ɑ"}},
                                                            {U'b', {"b", "p"}},
                                                            {U'c', {"k", "s"}},
                                                            {U'd', {"d", "t"}},
                                                            {U'e', {"eː", "ɛ", "ə", ""}},
                                                            {U'f', {"f", "v"}},
                                                            {U'g', {"ɣ", "x", "ʒ"}},
                                                            {U'h', {"h", ""}},
                                                            {U'i', {"i", "ɪ", "ɛɪ"}},
                                                            {U'j', {"j", ""}},
                                                            {U'k', {"k"}},
                                                            {U'l', {"l"}},
                                                            {U'm', {"m"}},
                                                            {U'n', {"n", "ŋ"}},
                                                            {U'o', {"oː", "ɔ", "u"}},
                                                            {U'p', {"p"}},
                                                            {U'q', {"k"}},
                                                            {U'r', {"r"}},
                                                            {U's', {"s", "z"}},
                                                            {U't', {"t"}},
                                                            {U'u', {"y", "ɵ", ""}},
                                                            {U'v', {"v", "f"}},
                                                            {U'w', {"ʋ"}},
                                                            {U'x', {"k s"}},
                                                            {U'y', {"i", "j"}},
                                                            {U'z', {"z", "s"}}};
  LetterCosts costs;
  for (const auto& [letter, labels] : kLooks) {
    for (const char* text : labels) costs.set(letter, text, 1);
  }
  return costs;
}

}  // namespace

std::vector<Example> read_examples(const char* list, const char* engine) {
  std::unordered_map<std::string, std::string> said;
  std::ifstream engine_file = open(engine);
  for (std::string line; std::getline(engine_file, line);) {
    const size_t tab = std::min(line.find('\t'), line.size());
    said[line.substr(0, tab)] = line.substr(std::min(tab + 1, line.size()));
  }
  std::vector<Example> examples;
  std::ifstream list_file = open(list);
  for (std::string line; std::getline(list_file, line);) {
    const size_t tab = std::min(line.find('\t'), line.size());
    const std::string word = line.substr(0, tab);
    if (examples.empty() || examples.back().written != word) {
      const std::string& ipa = said[word];
      examples.push_back(
          {word, base::to_lower(word), ipa, parse_ipa(ipa).value_or(Phonemes()), {}});
    }
    std::istringstream readings(line.substr(std::min(tab + 1, line.size())));
    for (std::string reading; std::getline(readings, reading, '|');) {
      Phonemes right = from_list(reading);
      if (!right.empty()) examples.back().right.push_back(std::move(right));
    }
  }
  std::erase_if(examples, [](const Example& example) { return example.right.empty(); });
  return examples;
}

bool sound_alike(const Phonemes& one, const Phonemes& other) {
  for (const bool one_without : {true, false}) {
    const Phonemes normal_one = normal(one, one_without);
    for (const bool other_without : {true, false}) {
      if (equal(normal_one, normal(other, other_without))) return true;
    }
  }
  return false;
}

bool is_right(const Example& example, const Phonemes& said) {
  return std::any_of(example.right.begin(), example.right.end(),
                     [&](const Phonemes& right) { return sound_alike(said, right); });
}

LetterCosts learn_costs(const std::vector<Example>& examples) {
  constexpr int kRounds = 6;
  LetterCosts costs = first_costs();
  for (int round = 1; round <= kRounds; ++round) {
    std::map<std::pair<char32_t, std::string>, double> counts;
    std::map<char32_t, double> totals;
    for (const Example& example : examples) {
      for (const Phonemes* reading : {&example.engine, &example.right.front()}) {
        const auto letters = align(example.word, *reading, costs);
        if (!letters) continue;
        for (const Letter& letter : *letters) {
          counts[{letter.value, label(letter.said)}] += 1;
          totals[letter.value] += 1;
        }
      }
    }
    costs = LetterCosts();
    for (const auto& [pair, count] : counts) {
      if (round == kRounds && count < 3) continue;
      const double cost = -std::log(count / totals[pair.first]);
      costs.set(pair.first, pair.second, static_cast<float>(std::lround(100 * cost)) / 100);
    }
  }
  return costs;
}

std::vector<Letter> target(const Example& example, const std::vector<Letter>& engine,
                           const LetterCosts& costs) {
  std::vector<Letter> nearest;
  size_t least = 0;
  for (const Phonemes& right : example.right) {
    auto letters = align(example.word, right, costs);
    if (!letters) continue;
    size_t differ = 0;
    for (size_t i = 0; i < letters->size(); ++i) {
      if (label((*letters)[i].said) != label(engine[i].said)) {
        prefer(*letters, i, engine[i].said, right);
      }
      const bool after_e = i > 0 && (*letters)[i - 1].value == U'e';
      const bool silent = (*letters)[i].value == U'n' && (*letters)[i].said.empty();
      if (silent && after_e) prefer(*letters, i, {{"n", Stress::none}}, right);
      if (says_again(*letters, i)) prefer(*letters, i, {}, right);
      if (label((*letters)[i].said) != label(engine[i].said)) ++differ;
    }
    if (nearest.empty() || differ < least) {
      least = differ;
      nearest = std::move(*letters);
    }
  }
  return nearest;
}

}  // namespace accent_bench
