// Applies the rules: where the stress falls and what each letter says, weighed together.
#include "pronounce/accent/rules.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "pronounce/accent/conditions.hpp"

namespace pronounce::accent {
namespace {

std::string table_name(std::string_view language, std::string_view table) {
  return "data/" + std::string(language) + "/accent_" + std::string(table) + ".tsv";
}

std::vector<Phoneme> phonemes_of_label(std::string_view text) {
  std::vector<Phoneme> phonemes;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    phonemes.push_back({std::string(text.substr(0, space)), Stress::none});
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return phonemes;
}

bool says_full_vowel(const Letter& letter) {
  return std::any_of(letter.said.begin(), letter.said.end(), [](const Phoneme& phoneme) {
    return is_vowel(phoneme.symbol) && phoneme.symbol != "ə";
  });
}

void mark_vowel(Letter& letter, Stress stress) {
  for (Phoneme& phoneme : letter.said) {
    if (is_vowel(phoneme.symbol)) {
      phoneme.stress = stress;
      return;
    }
  }
}

/// The nucleus that the writer marked with an acute: "voorkómen". Not é, which is also a sound of
/// French words. None when no vowel is marked.
std::optional<std::size_t> written_stress(const Layout& word) {
  for (std::size_t i = 0; i < word.nuclei.size(); ++i) {
    const char32_t letter = word.letters[word.nuclei[i]].value;
    if (std::u32string_view(U"áíóú").find(letter) != std::u32string_view::npos) return i;
  }
  return std::nullopt;
}

/// The nucleus of a letter that bears the stress.
std::optional<std::size_t> nucleus_of(const Layout& word, std::size_t letter) {
  if (word.nuclei.empty()) return std::nullopt;
  const auto after = std::upper_bound(word.nuclei.begin(), word.nuclei.end(), letter);
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, after - word.nuclei.begin()) - 1);
}

/// The engine's marks, moved: its primary stress stays as a secondary one only where a full vowel
/// stands apart from the new stress.
void place_stress(std::vector<Letter>& letters, const Layout& word, std::size_t stressed) {
  for (std::size_t i = 0; i < word.nuclei.size(); ++i) {
    Letter& letter = letters[word.nuclei[i]];
    const std::size_t gap = i > stressed ? i - stressed : stressed - i;
    bool schwa = true;
    bool marked = false;
    for (const Phoneme& phoneme : word.letters[word.nuclei[i]].said) {
      marked = marked || phoneme.stress != Stress::none;
    }
    for (const Phoneme& phoneme : letter.said) {
      schwa = schwa && (!is_vowel(phoneme.symbol) || phoneme.symbol == "ə");
    }
    const bool keeps = marked && !schwa && gap > 1;
    mark_vowel(letter, i == stressed ? Stress::primary : keeps ? Stress::secondary : Stress::none);
  }
}

/// True for a letter that stays as the engine has it, since what the rules were learned from, the
/// basic forms of words in today's spelling, says nothing of it.
bool is_settled(const Layout& word, std::size_t at) {
  const auto letter = [&](std::size_t i) {
    return i < word.letters.size() ? word.letters[i].value : U' ';
  };
  // "Engelsche": the old spelling of -se. The engine knows where "sch" is only an s.
  const bool in_sch =
      (letter(at) == U'c' && at > 0 && letter(at - 1) == U's') ||
      (letter(at) == U'h' && at > 1 && letter(at - 1) == U'c' && letter(at - 2) == U's');
  if (in_sch && at > 2 && word.letters[at].said.empty()) return true;
  // "Amerikaanse": the ending does not change the s of "Amerikaans".
  const bool ends = letter(at + 1) == U'e' && at + 3 >= word.letters.size();
  return letter(at) == U's' && ends && at > 0 && !is_vowel_letter(letter(at - 1));
}

/// A letter's labels and what speaks for each under each relation to the stress.
struct Sounds {
  std::vector<std::string> labels;
  std::size_t engine = 0;                          // index into labels
  std::map<std::string, std::vector<float>> sums;  // by relation
};

/// What is taken off a reading without stress.
constexpr double kUnknown = 12;
/// Shorter words are abbreviations or known to the engine.
constexpr std::size_t kFewestLetters = 3;
/// A word of so many bytes is no function word.
constexpr std::size_t kStrongLetters = 7;

Sounds sounds_of(const Layout& word, std::size_t at, const LetterCosts& costs, const Model& rules) {
  Sounds out;
  out.labels = costs.answers(word.letters[at].value);
  const std::string engine = label(word.letters[at].said);
  auto found = std::find(out.labels.begin(), out.labels.end(), engine);
  if (found == out.labels.end() || is_settled(word, at)) {
    out.labels = {engine};
    found = out.labels.begin();
  }
  out.engine = static_cast<std::size_t>(found - out.labels.begin());
  std::vector<float> sums(out.labels.size(), 0);
  const bool open = out.labels.size() > 1;
  if (open) rules.add(sound_conditions(word, at), sums);
  for (std::size_t i = 0; i < std::max<std::size_t>(1, word.nuclei.size()); ++i) {
    const std::string lies = relation(word, at, i);
    const auto [place, fresh] = out.sums.try_emplace(lies, sums);
    if (fresh && open) rules.add(sound_conditions(word, at, lies), place->second);
  }
  return out;
}

/// False for the plural of -heid, which the rules have not met.
bool may_bear_stress(const Layout& word, std::size_t index) {
  const Morph& last = word.morphs.back();
  return last.text != "heden" || last.kind != 'S' || index + 2 != word.nuclei.size();
}

/// True when letters that had a vowel within the word are left without one.
bool loses_vowel(const std::vector<Letter>& before, const std::vector<Letter>& after) {
  for (std::size_t at = 0; at < before.size(); ++at) {
    if (!is_vowel_letter(before[at].value)) continue;
    bool had = false;
    bool has = false;
    for (; at < before.size() && is_vowel_letter(before[at].value); ++at) {
      had = had || !vowel_said(before[at]).empty();
      has = has || !vowel_said(after[at]).empty();
    }
    if (had && !has && at < before.size()) return true;
  }
  return false;
}

/// The same consonant twice, or x and its voiced neighbour, are said once.
void join_doubles(std::vector<Phoneme>& phonemes) {
  const auto twice = [](const Phoneme& one, const Phoneme& other) {
    if (one.symbol == "x" && other.symbol == "ɣ") return true;
    return one.symbol == other.symbol && !is_vowel(one.symbol);
  };
  phonemes.erase(std::unique(phonemes.begin(), phonemes.end(), twice), phonemes.end());
}

/// The best reading and how much likelier it is than the engine's.
struct Best {
  std::size_t stressed = 0;
  std::vector<std::size_t> labels;
  double margin = 0;
};

Best best_reading(const Layout& word, const std::vector<Sounds>& sounds, const Model& rules,
                  std::optional<std::size_t> written) {
  Best best;
  const std::size_t count = std::max<std::size_t>(1, word.nuclei.size());
  double top = std::numeric_limits<double>::lowest();
  double engine = top;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<float> sum(1, 0);
    if (word.nuclei.size() > 1) rules.add(stress_conditions(word, i), sum);
    double ours = sum.front();
    double theirs = ours;
    std::vector<std::size_t> labels;
    for (std::size_t at = 0; at < sounds.size(); ++at) {
      const std::vector<float>& sums = sounds[at].sums.at(relation(word, at, i));
      const auto best_sum = std::max_element(sums.begin(), sums.end());
      labels.push_back(static_cast<std::size_t>(best_sum - sums.begin()));
      ours += *best_sum;
      theirs += sums[sounds[at].engine];
    }
    if (i == (written ? *written : word.engine_stress) || count == 1) engine = theirs;
    if (i == 0 && word.engine_stress >= count && !written) engine = theirs - kUnknown;
    if ((written && *written != i) || ours <= top || !may_bear_stress(word, i)) continue;
    top = ours;
    best.stressed = i;
    best.labels = std::move(labels);
  }
  best.margin = top - engine;
  return best;
}

}  // namespace

Rules::Rules(const base::Data& data, std::string_view language)
    : morphs_(data, language),
      stress_(data, table_name(language, "stress")),
      sounds_(data, table_name(language, "sounds")) {
  for (const base::Row& row : data.table_if_any(table_name(language, "letters"))) {
    int hundredths = 0;
    if (row.fields.size() < 3 ||
        std::from_chars(row.fields[2].data(), row.fields[2].data() + row.fields[2].size(),
                        hundredths)
                .ec != std::errc()) {
      throw base::Error(base::Code::bad_config,
                        "a line must hold letter, label, cost and perhaps +", row.where);
    }
    const char32_t letter = base::decode(row.fields[0], 0).value;
    costs_.set(letter, row.fields[1], static_cast<float>(hundredths) / 100);
    if (row.fields.size() > 3) costs_.add_answer(letter, row.fields[1]);
  }
}

Verdict Rules::judge(std::string_view word, const std::vector<Phoneme>& engine, float margin,
                     std::optional<std::size_t> stressed) const {
  Verdict verdict{engine, 1, false};
  // Without primary stress it is a function word that the engine knows and speaks weakly, or ends
  // like one.
  const bool strong = std::any_of(engine.begin(), engine.end(), [](const Phoneme& phoneme) {
    return phoneme.stress == Stress::primary;
  });
  if (!strong && !stressed && word.size() < kStrongLetters) return verdict;
  std::optional<std::vector<Letter>> aligned = align(word, engine, costs_);
  if (!aligned || (aligned->size() < kFewestLetters && !stressed)) return verdict;
  const Layout layout = lay_out(std::move(*aligned), morphs_);
  std::vector<Sounds> sounds;
  for (std::size_t at = 0; at < layout.letters.size(); ++at) {
    sounds.push_back(sounds_of(layout, at, costs_, sounds_));
  }
  const std::optional<std::size_t> written =
      stressed ? nucleus_of(layout, *stressed) : written_stress(layout);
  const Best best = best_reading(layout, sounds, stress_, written);
  const bool sure = best.margin > margin;
  const std::size_t place = sure || !written ? best.stressed : *written;
  if (!sure && (!written || *written == layout.engine_stress)) return verdict;
  std::vector<Letter> letters = layout.letters;
  for (std::size_t at = 0; at < letters.size() && sure; ++at) {
    if (best.labels[at] == sounds[at].engine) continue;
    letters[at].said = phonemes_of_label(sounds[at].labels[best.labels[at]]);
  }
  const bool on_schwa =
      place < layout.nuclei.size() && !says_full_vowel(letters[layout.nuclei[place]]);
  if (on_schwa || loses_vowel(layout.letters, letters)) return verdict;  // rules at odds
  place_stress(letters, layout, place);
  verdict.phonemes = phonemes_of(letters);
  join_doubles(verdict.phonemes);
  verdict.changed = verdict.phonemes != engine;
  verdict.confidence = sure ? 1 / (1 + std::exp(-best.margin)) : 1;
  return verdict;
}

}  // namespace pronounce::accent
