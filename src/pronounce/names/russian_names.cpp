// Finds Russian names, by table first, then by evidence and looks.
#include "pronounce/names/russian_names.hpp"

#include "base/utf8.hpp"
#include "pronounce/cyrillic/stress.hpp"
#include "pronounce/cyrillic/transliterate.hpp"
#include "pronounce/names/cues.hpp"
#include "pronounce/names/distance.hpp"

namespace pronounce {
namespace {

// So many words about Russia make a document Russian; one Cyrillic word does.
constexpr int kEnough = 3;

bool capitalised(std::string_view word) { return base::is_upper(base::decode(word, 0).value); }

bool is_latin_word(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const base::CodePoint point = base::decode(word, at);
    const bool fits = base::is_latin(point.value) || base::is_mark(point.value) ||
                      point.value == U'\'' || point.value == U'’' || point.value == U'-' ||
                      point.value == U'\u02B9';
    if (!fits) return false;
    at += point.size;
  }
  return word.size() > 2;
}

std::u32string without_yo(std::u32string letters) {
  for (char32_t& c : letters) {
    if (c == U'ё') c = U'е';
  }
  return letters;
}

Name name_of(const Found& found, bool among_russians) {
  const Lemma& lemma = *found.lemma;
  Name name{lemma.cyrillic, lemma.written, lemma.dutch, book::Origin::lexicon, found.confidence};
  if (found.match == Match::typo) name.origin = book::Origin::guess;
  // Boris and Anton are Dutch first names too: only among Russians are they said as Russians.
  if (among_russians && lemma.kind == "first") name.dutch.clear();
  if (!name.cyrillic.stressed()) name.cyrillic.stress = stress_by_ending(name.cyrillic.letters);
  return name;
}

}  // namespace

RussianNames::RussianNames(const base::Data& data, bool project_lexicons)
    : everything_(!project_lexicons) {
  if (!project_lexicons) return;
  for (const base::Row& row : data.table_if_any("data/nl/not_names.tsv")) {
    not_names_.emplace(row.fields.front(), row.fields.back() == "name");
  }
  gazetteer_ = Gazetteer(data.table_if_any("data/ru/names.tsv"));
  for (const base::Row& row : data.table_if_any("data/ru/words.tsv")) {
    CyrillicWord word = cyrillic_word(row.fields[0]);
    words_.emplace(without_yo(word.letters), word);
  }
}

void RussianNames::observe(const std::vector<book::Word>& words) {
  std::string_view name;
  bool bracket = false;
  for (const book::Word& word : words) {
    const std::string_view text = word.written;
    if (text == "(") {
      bracket = true;
    } else if (text == ")") {
      bracket = false;
    } else if (has_cyrillic(text)) {
      evidence_ += kEnough;
      const CyrillicWord cyrillic = cyrillic_word(text);
      const std::u32string spelled = to_utf32(transliterate(cyrillic.letters, System::dutch));
      const bool alike = slips(to_utf32(base::to_lower(name)), spelled, 2) <= 2;
      if (bracket && alike && name.size() > 3) bound_[base::to_lower(name)] = cyrillic;
    } else if (capitalised(text) && !bracket) {
      name = text;
      if (!not_names_.contains(base::to_lower(text)) && gazetteer_.spelled(text)) ++evidence_;
    }
    if (is_russian_topic(text)) ++evidence_;
  }
}

std::optional<Name> RussianNames::known(std::string_view word, const EngineReadings& engine) {
  if (has_cyrillic(word)) return from_cyrillic(word, engine);
  if (!is_latin_word(word)) return std::nullopt;
  const bool capital = capitalised(word);
  if (is_ordinary(word)) return std::nullopt;
  std::optional<Found> found = gazetteer_.spelled(word);
  const bool term = found && found->lemma->kind.find("term") != std::string::npos;
  if (found && !capital && !term) return std::nullopt;
  if (!found && capital) found = gazetteer_.alike(word);
  if (!found) return std::nullopt;
  return name_of(*found, in_russian_text());
}

std::optional<Name> RussianNames::guessed(std::string_view word, const EngineReadings& engine) {
  if (!is_latin_word(word) || word.find('-') != std::string_view::npos) return std::nullopt;
  if (is_ordinary(word)) return std::nullopt;
  const bool term = everything_ && has_russian_letters(word);
  if (!capitalised(word) && !term) return std::nullopt;
  const bool may_slip = in_russian_text() || has_russian_ending(word) || has_russian_letters(word);
  if (may_slip) {
    if (const std::optional<Found> found = gazetteer_.slipped(word))
      return name_of(*found, in_russian_text());
  }
  return by_looks(word, engine);
}

std::optional<Name> RussianNames::from_cyrillic(std::string_view word,
                                                const EngineReadings& engine) {
  CyrillicWord cyrillic = cyrillic_word(word);
  Name name{cyrillic, std::string(word), {}, book::Origin::rule, 0.9};
  if (const Lemma* lemma = gazetteer_.cyrillic(cyrillic.letters)) {
    name.cyrillic = lemma->cyrillic;
    name.dutch = lemma->dutch;
    name.origin = book::Origin::lexicon;
    name.confidence = 1;
    return name;
  }
  if (const auto known = words_.find(without_yo(cyrillic.letters)); known != words_.end()) {
    name.cyrillic = known->second;
    name.origin = book::Origin::lexicon;
    name.confidence = 1;
    return name;
  }
  if (vowel_places(cyrillic.letters).empty()) {  // СССР, and the prepositions в, к, с
    if (cyrillic.letters.size() > 1) name.cyrillic = letter_by_letter(cyrillic.letters);
    return name;
  }
  place_stress(name.cyrillic, engine);
  return name;
}

bool RussianNames::in_russian_text() const { return everything_ || evidence_ >= kEnough; }

bool RussianNames::is_ordinary(std::string_view word) const {
  const auto at = not_names_.find(base::to_lower(word));
  return at != not_names_.end() && !(at->second && in_russian_text());
}

bool RussianNames::looks_russian(std::string_view word) const {
  const std::string dutch = dutch_spelling(word);
  if (everything_ || has_russian_ending(dutch)) return true;
  return in_russian_text() && has_russian_letters(word);
}

std::optional<Name> RussianNames::by_looks(std::string_view word, const EngineReadings& engine) {
  Name name;
  if (const auto bound = bound_.find(base::to_lower(word)); bound != bound_.end()) {
    name.cyrillic = bound->second;
    name.origin = book::Origin::rule;
    name.confidence = 0.95;
  } else if (looks_russian(word)) {
    name.cyrillic = best_candidate(word, engine);
    name.origin = book::Origin::guess;
    name.confidence = has_russian_ending(dutch_spelling(word)) ? 0.7 : 0.5;
  } else {
    return std::nullopt;
  }
  if (vowel_places(name.cyrillic.letters).empty()) return std::nullopt;
  place_stress(name.cyrillic, engine);
  name.written = base::capitalized(spelled(name.cyrillic, false));
  return name;
}

// The engine's dictionary knows the right form of many names, its rules stress the wrong one later:
// of two forms that differ in a soft sign the one stressed earlier is the known one.
CyrillicWord RussianNames::best_candidate(std::string_view word, const EngineReadings& engine) {
  std::vector<CyrillicWord> candidates = cyrillic_candidates(dutch_spelling(word));
  for (CyrillicWord& candidate : candidates) place_stress(candidate, engine);
  CyrillicWord best = candidates.front();
  for (const CyrillicWord& candidate : candidates) {
    if (candidate.stressed() && candidate.stress < best.stress) best = candidate;
  }
  return best;
}

void RussianNames::place_stress(CyrillicWord& word, const EngineReadings& engine) {
  if (word.stressed()) return;
  word.stress = stress_by_ending(word.letters);
  if (word.stressed()) return;
  for (std::u32string_view ending : {U"ьевич", U"ьевна"}) {  // Григорьевич as Григорий
    if (!word.letters.ends_with(ending)) continue;
    word.stress = stress_by_ending(word.letters.substr(0, word.letters.size() - 5) + U"ий");
    if (word.stressed()) return;
  }
  if (word.letters.ends_with(U"щина")) {  // an era is stressed as the name it comes from
    CyrillicWord name{word.letters.substr(0, word.letters.size() - 4)};
    place_stress(name, engine);
    word.stress = name.stress;
    if (word.stressed()) return;
  }
  const auto known = stresses_.find(word.letters);
  if (known != stresses_.end()) {
    word.stress = known->second;
    return;
  }
  if (engine) {
    const std::vector<std::string> readings = engine("ru", {to_utf8(word.letters)});
    if (!readings.empty()) word.stress = stress_by_reading(word.letters, readings.front());
  }
  const std::vector<std::size_t> vowels = vowel_places(word.letters);
  if (!word.stressed() && !vowels.empty()) {
    word.stress = vowels[vowels.size() > 1 ? vowels.size() - 2 : 0];
  }
  stresses_.emplace(word.letters, word.stress);
}

}  // namespace pronounce
