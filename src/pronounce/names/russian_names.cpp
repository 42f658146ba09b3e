// Finds Russian names, by table first, then by evidence and looks.
#include "pronounce/names/russian_names.hpp"

#include "base/utf8.hpp"
#include "pronounce/cyrillic/stress.hpp"
#include "pronounce/cyrillic/transliterate.hpp"
#include "pronounce/names/cues.hpp"
#include "pronounce/names/derived.hpp"
#include "pronounce/names/distance.hpp"

namespace pronounce {
namespace {

// So many words about Russia make a document Russian; one Cyrillic word does.
constexpr std::size_t kEnough = 3;

// Among more words than this for each, they are not what the document is about.
constexpr std::size_t kSparse = 400;

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

std::string without_stress_mark(std::string_view word) {
  std::string out;
  for (char32_t c : to_utf32(word)) {
    if (c != U'\u0301' && c != U'\u0300') base::append_utf8(out, c);
  }
  return out;
}

std::u32string without_yo(std::u32string letters) {
  for (char32_t& c : letters) {
    if (c == U'ё') c = U'е';
  }
  return letters;
}

Name name_of(const Found& found, bool among_russians) {
  const Lemma& lemma = found.lemma;
  Name name{lemma.cyrillic, lemma.written, lemma.dutch, book::Origin::lexicon, found.confidence};
  const bool sure = found.match == Match::spelling || found.match == Match::skeleton;
  if (!sure) name.origin = book::Origin::guess;
  // Boris and Anton are Dutch first names too: only among Russians are they said as Russians.
  if (among_russians && lemma.kind == "first") name.dutch.clear();
  if (!name.cyrillic.stressed()) name.cyrillic.stress = stress_by_ending(name.cyrillic.letters);
  return name;
}

System system_of(std::string_view language) {
  if (language == "en") return System::english;
  if (language == "de") return System::german;
  return language == "fr" ? System::french : System::dutch;
}

// Moskou and Georgië are Dutch words, even where names are to sound Russian.
bool is_exonym(std::string_view word, const Lemma& lemma) {
  if (lemma.dutch.empty() || !lemma.only_listed) return false;
  constexpr std::size_t near = 1;
  const std::string regular = transliterate(lemma.cyrillic.letters, System::dutch);
  return slips(to_utf32(base::to_lower(word)), to_utf32(regular), near) > near;
}

bool has_genitive_mark(std::string_view word) {
  return word.ends_with("'s") || word.ends_with("’s");
}

}  // namespace

RussianNames::RussianNames(const base::Data& data, std::string_view language, bool project_lexicons)
    : language_(language), everything_(!project_lexicons) {
  if (!project_lexicons) return;
  const std::string folder = "data/" + std::string(language);
  for (const base::Row& row : data.table_if_any(folder + "/not_names.tsv")) {
    not_names_.emplace(row.fields.front(), row.fields.back() == "name");
  }
  gazetteer_ = Gazetteer(data.table_if_any("data/ru/names.tsv"),
                         data.table_if_any(folder + "/terms.tsv"), system_of(language));
  for (const base::Row& row : data.table_if_any("data/ru/words.tsv")) {
    CyrillicWord word = cyrillic_word(row.fields[0]);
    words_.emplace(without_yo(word.letters), word);
  }
}

void RussianNames::observe(const std::vector<book::Word>& words) {
  for (const book::Word& word : words) observe_word(word.written);
  lower_words_.sort();
}

void RussianNames::observe_word(std::string_view text) {
  ++words_seen_;
  const bool name = capitalised(text) && !has_cyrillic(text);
  if (!name) after_first_name_ = false;
  if (text == "(") {
    in_brackets_ = true;
  } else if (text == ")") {
    in_brackets_ = false;
  } else if (has_cyrillic(text)) {
    evidence_ += kEnough;
    if (in_brackets_) bind(cyrillic_word(text));
  } else if (!name) {
    if (is_latin_word(text)) lower_words_.add(text, 0);
  } else if (!in_brackets_) {
    observe_name(text);
  }
  if (is_russian_topic(text)) ++evidence_;
}

void RussianNames::observe_name(std::string_view name) {
  constexpr std::size_t remembered = 8;
  recent_.insert(recent_.begin(), std::string(name));
  if (recent_.size() > remembered) recent_.pop_back();
  const std::string lower = base::to_lower(name);
  const std::optional<Found> found = gazetteer_.spelled(name);
  const bool known = found && !not_names_.contains(lower);
  if (known) {
    ++evidence_;
    seen_.insert(found->lemma.written);
  } else if (after_first_name_ && may_be_russian_surname(name)) {
    surnames_.insert(lower);
  }
  const bool first = known && found->lemma.kind == "first";
  after_first_name_ =
      (first && is_russian_first_name(name)) || (known && found->lemma.kind == "patronymic");
}

// Brackets explain the name right before them: Nikita Chroesjtsjov (Никита Хрущёв).
void RussianNames::bind(const CyrillicWord& cyrillic) {
  constexpr std::size_t shortest = 3;
  const std::u32string spelled = to_utf32(transliterate(cyrillic.letters, System::dutch));
  const std::size_t limit = spelled.size() < 6 ? 1 : 2;
  for (const std::string& name : recent_) {
    if (name.size() <= shortest) continue;
    if (slips(to_utf32(dutch_spelling(name)), spelled, limit) > limit) continue;
    bound_[base::to_lower(name)] = cyrillic;
    return;
  }
}

std::optional<Name> RussianNames::known(std::string_view word, Form form,
                                        const EngineReadings& engine) {
  if (has_cyrillic(word)) return from_cyrillic(word, engine);
  if (!is_latin_word(word)) return std::nullopt;
  const bool capital = capitalised(word);
  if (is_ordinary(word) || has_genitive_mark(word)) return std::nullopt;
  std::optional<Found> found = gazetteer_.spelled(word);
  if (found && !capital && found->lemma.kind != "word") return std::nullopt;
  if (!found && capital) found = gazetteer_.alike(word);
  if (!found || !is_credible(word, *found, form)) return std::nullopt;
  if (capital && found->lemma.kind != "word" && is_lower_word(word)) return std::nullopt;
  Name name = name_of(*found, in_russian_text());
  name.exonym = is_exonym(word, found->lemma);
  // An Olga in a Dutch text is no Russian, but her name has its stress all the same.
  if (found->lemma.kind == "first" && !in_russian_text() && !found->lemma.dutch.empty()) {
    name.written = word;
  }
  return name;
}

// Outside texts about Russia a name must look Russian, or be spelled as Dutch spells a Russian one.
bool RussianNames::is_credible(std::string_view word, const Found& found, Form form) const {
  constexpr std::size_t long_word = 7;
  const Lemma& lemma = found.lemma;
  if (in_russian_text() || lemma.kind == "word") {
    return found.match != Match::skeleton || lemma.kind != "word" || word.size() >= long_word;
  }
  constexpr std::size_t short_word = 4;
  if (word.size() < short_word || word.ends_with("ic")) return false;  // Ivanovic is a Serb
  const std::string dutch = dutch_spelling(word);
  const bool russian = has_russian_ending(dutch) || has_russian_letters(dutch);
  if (found.match != Match::spelling) return russian;
  if (lemma.kind == "first") {
    const bool dutch_too = language_ == "nl" && !lemma.dutch.empty();
    return form == Form::word && (dutch_too || russian || is_russian_first_name(word));
  }
  return russian || !found.foreign || word.size() >= long_word;
}

std::string RussianNames::cyrillic_of_term(std::string_view term) const {
  const std::optional<Found> found = gazetteer_.spelled(term);
  return found && found->lemma.kind == "word" ? found->lemma.written : std::string();
}

bool RussianNames::is_person(std::string_view word) const {
  if (!capitalised(word) || is_ordinary(word)) return false;
  const std::optional<Found> found = gazetteer_.spelled(word);
  return found && (found->lemma.kind == "surname" || found->lemma.kind == "first");
}

std::optional<Name> RussianNames::guessed(std::string_view word, const EngineReadings& engine) {
  if (!is_latin_word(word) || word.find('-') != std::string_view::npos) return std::nullopt;
  if (is_ordinary(word) || has_genitive_mark(word)) return std::nullopt;
  const bool term = everything_ && has_russian_letters(word);
  if (!capitalised(word) && !term) return std::nullopt;
  constexpr std::size_t long_word = 9;
  const bool may_slip = has_russian_ending(word) || has_russian_letters(word) ||
                        (in_russian_text() && word.size() >= long_word);
  if (may_slip) {
    const std::optional<Found> found = gazetteer_.slipped(word);
    if (found && (!found->replaced || seen_.contains(found->lemma.written))) {
      return name_of(*found, in_russian_text());
    }
  }
  return by_looks(word, engine);
}

std::optional<Name> RussianNames::from_cyrillic(std::string_view word,
                                                const EngineReadings& engine) {
  CyrillicWord cyrillic = cyrillic_word(word);
  Name name{cyrillic, without_stress_mark(word), {}, book::Origin::rule, 0.9};
  // A mark in the text is the best evidence.
  const bool marked = cyrillic.stressed() && name.written.size() != word.size();
  const auto known = words_.find(without_yo(cyrillic.letters));
  if (marked) return name;
  if (const std::optional<Lemma> lemma = gazetteer_.cyrillic(cyrillic.letters)) {
    name.cyrillic = lemma->cyrillic;
    name.dutch = lemma->dutch;
  } else if (known != words_.end()) {
    name.cyrillic = known->second;
  } else if (std::optional<Name> base = from_case(cyrillic)) {
    base->written = name.written;
    return base;
  } else if (vowel_places(cyrillic.letters).empty()) {  // СССР, and the prepositions в, к, с
    if (cyrillic.letters.size() > 1) name.cyrillic = letter_by_letter(cyrillic.letters);
    return name;
  } else {
    place_stress(name.cyrillic, engine);
    return name;
  }
  name.origin = book::Origin::lexicon;
  name.confidence = 1;
  return name;
}

std::optional<Name> RussianNames::from_case(const CyrillicWord& cyrillic) const {
  constexpr double likely = 0.9;
  for (const Nominative& base : nominatives(cyrillic.letters)) {
    CyrillicWord found;
    if (const std::optional<Lemma> lemma = gazetteer_.cyrillic(base.letters)) {
      found = lemma->cyrillic;
    } else if (const auto word = words_.find(without_yo(base.letters)); word != words_.end()) {
      found = word->second;
    } else {
      continue;
    }
    CyrillicWord form{found.letters.substr(0, base.kept), found.stress};
    form.letters += cyrillic.letters.substr(base.kept);
    if (found.stress >= base.kept) form.stress = base.vowel;
    if (form.stress >= form.letters.size()) continue;
    return Name{std::move(form), {}, {}, book::Origin::rule, likely};
  }
  return std::nullopt;
}

bool RussianNames::in_russian_text() const {
  return everything_ || (evidence_ >= kEnough && evidence_ * kSparse >= words_seen_);
}

bool RussianNames::is_ordinary(std::string_view word) const {
  const auto at = not_names_.find(base::to_lower(word));
  return at != not_names_.end() && !(at->second && in_russian_text());
}

// A word that the document has without a capital too is no name: Willen at the start of a sentence.
bool RussianNames::is_lower_word(std::string_view word) const {
  return lower_words_.contains(base::to_lower(word)) && !has_russian_ending(word) &&
         !has_russian_letters(word);
}

bool RussianNames::looks_russian(std::string_view word) const {
  if (is_lower_word(word) || base::to_upper(word) == word) return everything_;
  // -off is German more often than Russian.
  if (word.ends_with("ff") && (!in_russian_text() || word.ends_with("hoff"))) return everything_;
  if (everything_ || has_russian_ending(dutch_spelling(word))) return true;
  return in_russian_text() &&
         (has_russian_letters(word) || surnames_.contains(base::to_lower(word)));
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
    CyrillicWord father{word.letters.substr(0, word.letters.size() - ending.size()) + U"ий"};
    place_stress(father, engine);
    word.stress = father.stress;
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
