// Applies the rules: first where the stress falls, then what each letter says.
#include "pronounce/accent/rules.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "pronounce/accent/conditions.hpp"

namespace pronounce::accent {
namespace {

std::string table_name(std::string_view language, std::string_view table) {
  return "data/" + std::string(language) + "/accent_" + std::string(table) + ".tsv";
}

/// The answer to take: the best one when it is surer than the engine's by `caution`.
struct Choice {
  std::size_t answer = 0;
  double confidence = 1;
};

Choice choose(const std::vector<float>& chances, std::size_t engine, float caution) {
  const auto best =
      static_cast<std::size_t>(std::max_element(chances.begin(), chances.end()) - chances.begin());
  if (best == engine) return {engine, 1};
  if (engine >= chances.size()) return {best, chances[best]};
  const float share = chances[best] / (chances[best] + chances[engine]);
  if (share < caution) return {engine, 1};
  return {best, share};
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

}  // namespace

Rules::Rules(const base::Data& data, std::string_view language)
    : stress_(data, table_name(language, "stress")), sounds_(data, table_name(language, "sounds")) {
  for (const base::Row& row : data.table_if_any(table_name(language, "letters"))) {
    int hundredths = 0;
    if (row.fields.size() != 3 ||
        std::from_chars(row.fields[2].data(), row.fields[2].data() + row.fields[2].size(),
                        hundredths)
                .ec != std::errc()) {
      throw base::Error(base::Code::bad_config, "a line must hold letter, label and cost",
                        row.where);
    }
    costs_.set(base::decode(row.fields[0], 0).value, row.fields[1],
               static_cast<float>(hundredths) / 100);
  }
  for (const base::Row& row : data.table_if_any(table_name(language, "parts"))) {
    parts_.add(row.fields[0]);
  }
}

Verdict Rules::judge(std::string_view word, const std::vector<Phoneme>& engine,
                     const Caution& caution) const {
  Verdict verdict{engine, 1, false};
  // Without primary stress it is a function word that the engine knows and speaks weakly.
  const bool strong = std::any_of(engine.begin(), engine.end(), [](const Phoneme& phoneme) {
    return phoneme.stress == Stress::primary;
  });
  if (!strong) return verdict;
  std::optional<std::vector<Letter>> aligned = align(word, engine, costs_);
  if (!aligned) return verdict;
  const Layout layout = lay_out(std::move(*aligned), parts_);
  std::size_t stressed = layout.engine_stress;
  if (const auto written = written_stress(layout)) {
    stressed = *written;
    verdict.changed = stressed != layout.engine_stress;
  } else if (layout.nuclei.size() > 1) {
    std::vector<float> sums;
    for (std::size_t i = 0; i < layout.nuclei.size(); ++i) {
      sums.push_back(stress_.scores(stress_conditions(layout, i), {"+"}).front());
    }
    const Choice choice = choose(softmax(std::move(sums)), layout.engine_stress, caution.stress);
    stressed = choice.answer;
    verdict.confidence = choice.confidence;
    verdict.changed = stressed != layout.engine_stress;
  }
  std::vector<Letter> letters = layout.letters;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    const std::string own = label(letters[at].said);
    std::vector<std::string> answers = sounds_.answers("l:" + layout.glyphs[at]);
    auto place = std::find(answers.begin(), answers.end(), own);
    if (place == answers.end()) place = answers.insert(answers.end(), own);
    const auto engine_answer = static_cast<std::size_t>(place - answers.begin());
    const std::vector<float> chances =
        softmax(sounds_.scores(label_conditions(layout, at, stressed), answers));
    const Choice choice = choose(chances, engine_answer, caution.sound);
    if (choice.answer == engine_answer) continue;
    letters[at].said = phonemes_of_label(answers[choice.answer]);
    verdict.confidence = std::min(verdict.confidence, choice.confidence);
    verdict.changed = true;
  }
  if (!verdict.changed) return verdict;
  if (stressed < layout.nuclei.size() && !says_full_vowel(letters[layout.nuclei[stressed]])) {
    return {engine, 1, false};  // stress on schwa or on nothing: the rules contradict each other
  }
  if (verdict.confidence < caution.word) return {engine, 1, false};
  place_stress(letters, layout, stressed);
  verdict.phonemes = phonemes_of(letters);
  return verdict;
}

}  // namespace pronounce::accent
