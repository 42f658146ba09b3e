// Indexes the names by spelling, skeleton, Cyrillic and one-letter slips.
#include "pronounce/names/gazetteer.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "pronounce/cyrillic/transliterate.hpp"
#include "pronounce/names/derived.hpp"
#include "pronounce/names/distance.hpp"
#include "pronounce/names/spelling.hpp"

namespace pronounce {
namespace {

constexpr std::size_t kSlipLetters = 7;
constexpr std::size_t kLongestWord = 40;
constexpr std::size_t kSkeletonLetters = 4;

// How well a spelling speaks for a name: steps down are another language's spelling, a soft sign
// lost, and letters without their marks.
enum Rank : std::size_t { kTerm, kListed, kRegular, kDerived = 5 };

constexpr std::string_view kAll = "=";  // begins the key of a spelling with all its marks

std::u32string with_e(std::u32string_view letters) {
  std::u32string out(letters);
  std::replace(out.begin(), out.end(), U'ё', U'е');
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

struct Tagged {
  std::string_view language;
  std::string_view spelling;
};

// The next of the spellings "nl:Trotski, en:Trotsky".
Tagged next_spelling(std::string_view& list) {
  const std::size_t comma = list.find_first_of(",;");
  const std::string_view item = trimmed(list.substr(0, comma));
  list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  const std::size_t colon = item.find(':');
  if (colon == std::string_view::npos) return {{}, item};
  return {item.substr(0, colon), trimmed(item.substr(colon + 1))};
}

std::string_view tag_of(System system) {
  switch (system) {
    case System::english:
      return "en";
    case System::german:
      return "de";
    case System::french:
      return "fr";
    default:
      return "nl";
  }
}

bool is_person(const Lemma& lemma) {
  return lemma.kind.starts_with("surname") || lemma.kind.starts_with("first");
}

bool is_place(const Lemma& lemma) {
  return lemma.kind.find("place") != std::string::npos || lemma.kind == "river";
}

std::string unmarked(std::string_view text) {
  std::string out;
  for (char32_t c : to_utf32(composed(text))) {
    if (c != U'\u0301' && c != U'\u0300') base::append_utf8(out, c);
  }
  return out;
}

// How many vowels stand behind the stress: two readings with the same answer pass for one.
std::size_t beat(const CyrillicWord& word) {
  const std::vector<std::size_t> vowels = vowel_places(word.letters);
  return static_cast<std::size_t>(std::count_if(
      vowels.begin(), vowels.end(), [&](std::size_t place) { return place > word.stress; }));
}

}  // namespace

Gazetteer::Gazetteer(const std::vector<base::Row>& names, const std::vector<base::Row>& terms,
                     System own)
    : own_(own) {
  read_terms(terms);
  read_names(names);
  add_derived();
  for (Keys* keys : {&spellings_, &skeletons_, &loose_, &cyrillic_, &exonyms_}) keys->sort();
  pool_.shrink_to_fit();
}

void Gazetteer::read_names(const std::vector<base::Row>& rows) {
  for (const base::Row& row : rows) {
    if (row.fields.size() < 2 || !has_cyrillic(row.fields[0])) {
      throw base::Error(base::Code::bad_config,
                        "a line of names must hold a Cyrillic name, a kind, spellings", row.where);
    }
    Lemma lemma{cyrillic_word(row.fields[0]), unmarked(row.fields[0]), row.fields[1], {}};
    const std::string_view spellings =
        row.fields.size() > 2 ? std::string_view(row.fields[2]) : std::string_view();
    if (row.fields.size() > 3) lemma.dutch = row.fields[3];
    lemma.only_listed = spellings.find("nl:") != std::string_view::npos;
    add(lemma, spellings, kRegular);
  }
}

void Gazetteer::read_terms(const std::vector<base::Row>& rows) {
  for (const base::Row& row : rows) {
    if (row.fields.size() < 3 || !has_cyrillic(row.fields[2])) continue;
    const Lemma lemma{cyrillic_word(row.fields[2]), unmarked(row.fields[2]), "word", row.fields[1]};
    // Of destalinisatie and destalinizatsija the other spellings belong to the latter.
    const bool regular = transliterate(lemma.cyrillic.letters, System::dutch) == row.fields[0];
    index(entries_.size(), row.fields[0], kTerm);
    add(lemma, row.fields.size() > 3 ? std::string_view(row.fields[3]) : "",
        regular ? kTerm : kListed);
  }
}

void Gazetteer::add(const Lemma& lemma, std::string_view spellings, std::size_t rank) {
  const std::size_t number = entries_.size();
  const std::string letters = to_utf8(lemma.cyrillic.letters);
  constexpr std::size_t longest = 255;
  const bool fits = number + 1 < Keys::kNumbers && letters.size() <= longest &&
                    lemma.written.size() <= longest && lemma.kind.size() <= longest &&
                    lemma.dutch.size() <= longest;
  if (!fits) return;
  const auto size = [](const std::string& text) { return static_cast<std::uint8_t>(text.size()); };
  entries_.push_back({static_cast<std::uint32_t>(pool_.size()), size(letters), size(lemma.written),
                      size(lemma.kind), size(lemma.dutch),
                      static_cast<std::uint8_t>(lemma.cyrillic.stress), lemma.only_listed});
  pool_ += letters + lemma.written + lemma.kind + lemma.dutch;
  cyrillic_.add(letters, number, rank);
  cyrillic_.add(to_utf8(with_e(lemma.cyrillic.letters)), number, rank);
  for (const std::u32string& folded : skeletons(lemma.cyrillic.letters)) {
    if (folded.size() < kSkeletonLetters) continue;
    skeletons_.add(to_utf8(folded), number, rank);
    loose_.add(to_utf8(loose(folded)), number, rank);
    loose_.add(to_utf8(hardened(folded)), number, rank);
  }
  index_systems(number, lemma, rank);
  while (!spellings.empty()) {
    const Tagged item = next_spelling(spellings);
    if (is_exonym(lemma, item.language, item.spelling)) {
      exonyms_.add(spelling_key(item.spelling), number);
      continue;
    }
    index(number, item.spelling, lemma.kind == "word" ? kTerm : kListed);
    slips_.note(number, spelling_key(item.spelling));
  }
}

void Gazetteer::add_derived() {
  std::vector<Lemma> forms;
  std::set<std::u32string> known;
  for (std::size_t at = 0; at < entries_.size(); ++at) {
    const Lemma base = lemma(at);
    known.insert(base.cyrillic.letters);
    if (base.kind.starts_with("surname")) {
      forms.push_back({feminine(base.cyrillic), {}, "surname", {}});
    }
    if (!base.kind.starts_with("first")) continue;
    for (CyrillicWord& form : patronymics(base.cyrillic)) {
      forms.push_back({std::move(form), {}, "patronymic", {}});
    }
  }
  for (Lemma& form : forms) {
    if (form.cyrillic.letters.empty() || !known.insert(form.cyrillic.letters).second) continue;
    form.written = base::capitalized(to_utf8(form.cyrillic.letters));
    add(form, {}, kDerived);
  }
}

// Moscow in an English text: the language's own word, of which the Cyrillic tells nothing.
bool Gazetteer::is_exonym(const Lemma& lemma, std::string_view language,
                          std::string_view spelling) const {
  if (language != tag_of(own_)) return false;
  const bool dutch = own_ == System::dutch;
  if (dutch ? !is_place(lemma) || !lemma.dutch.empty() : is_person(lemma)) return false;
  if (!dutch && !is_place(lemma)) return true;  // Soviet, Gulag
  const std::size_t limit = dutch ? 1 : 0;
  for (System system : kSystems) {
    for (const std::u32string& own : skeletons(lemma.cyrillic.letters)) {
      if (slips(skeleton(spelling, system, false), own, limit) <= limit) return false;
      if (slips(skeleton(spelling, system, true), own, limit) <= limit) return false;
    }
  }
  return true;
}

void Gazetteer::index_systems(std::size_t number, const Lemma& lemma, std::size_t rank) {
  const bool soft = lemma.cyrillic.letters.find(U'ь') != std::u32string::npos;
  for (System system : kSystems) {
    // French ch is everything, and in few words that are not names.
    if (lemma.kind == "word" && system == System::french) continue;
    const std::string spelling = transliterate(lemma.cyrillic.letters, system);
    const bool plain = is_plain(spelling);
    if (!plain) spellings_.add(std::string(kAll) + spelling, number, rank);
    if (lemma.kind == "word") {
      // carʹ without its prime is another word, and so are carina and German sek.
      const std::size_t least = system == own_                ? 0
                                : system == System::scholarly ? kSlipLetters
                                                              : kSkeletonLetters + 1;
      const bool short_word = spelling.size() < least;
      if (plain && !short_word) index(number, spelling, rank);
      continue;
    }
    const bool foreign = system != own_;
    if (!foreign || system == System::english) slips_.note(number, spelling_key(spelling));
    index(number, spelling, rank + (foreign ? 1 : 0) + (soft ? 1 : 0) + (plain ? 0 : 1));
  }
}

void Gazetteer::index(std::size_t number, std::string_view spelling, std::size_t rank) {
  const std::string key = spelling_key(spelling);
  if (key.empty()) return;
  spellings_.add(key, number, rank);
}

Lemma Gazetteer::lemma(std::size_t number) const {
  const Entry& entry = entries_[number];
  std::string_view rest = std::string_view(pool_).substr(entry.at);
  const auto take = [&](std::size_t size) {
    const std::string_view part = rest.substr(0, size);
    rest.remove_prefix(size);
    return part;
  };
  Lemma out;
  out.cyrillic.letters = to_utf32(take(entry.letters));
  if (entry.stress < out.cyrillic.letters.size()) out.cyrillic.stress = entry.stress;
  out.written = take(entry.written);
  out.kind = take(entry.kind);
  out.dutch = take(entry.dutch);
  out.only_listed = entry.only_listed;
  return out;
}

// How many letters part `key` from the spelling of `name` that is nearest to it.
std::size_t Gazetteer::distance(const std::u32string& key, const Lemma& name) {
  constexpr std::size_t far = 8;
  std::size_t nearest = far;
  for (System system : kSystems) {
    const std::string spelling = transliterate(name.cyrillic.letters, system);
    nearest = std::min(nearest, slips(key, with_glides(spelling), far));
  }
  return nearest;
}

// Of names that a spelling fits the nearest; of persons and places the person, written of more.
std::optional<Found> Gazetteer::chosen(std::string_view word, const Keys::Numbers& numbers,
                                       Match match, double confidence) const {
  constexpr double doubtful = 0.6;
  std::optional<Found> out;
  if (numbers.list.empty()) return out;
  out = Found{lemma(numbers.list.front()), match, confidence,
              numbers.rank > kRegular,     false, numbers.rank};
  if (numbers.list.size() == 1) return with_own_reading(std::move(out));
  const std::u32string key = with_glides(word);
  std::size_t least = distance(key, out->lemma);
  for (std::size_t k = 1; k < numbers.list.size(); ++k) {
    Lemma other = lemma(numbers.list[k]);
    const std::size_t away = distance(key, other);
    const bool better = away < least || (away == least && is_person(other) && is_place(out->lemma));
    const bool equal = away == least && beat(other.cyrillic) != beat(out->lemma.cyrillic);
    if (equal) {
      out->match = Match::ambiguous;
      out->confidence = doubtful;
    } else if (away < least) {
      out->match = match;
      out->confidence = confidence;
    }
    if (better) out->lemma = std::move(other);
    least = std::min(least, away);
  }
  return with_own_reading(std::move(out));
}

// Georgië has a Dutch reading, Gruzija has not.
std::optional<Found> Gazetteer::with_own_reading(std::optional<Found> found) {
  if (found && found->rank >= kRegular && found->lemma.only_listed) found->lemma.dutch.clear();
  return found;
}

std::optional<Found> Gazetteer::spelled(std::string_view word) const {
  if (!is_plain(word)) {
    const std::string whole = std::string(kAll) + base::to_lower(base::nfc(word));
    if (auto found = chosen(word, spellings_.find(whole), Match::spelling, 1)) return found;
    if (is_scholarly(word)) {
      if (auto found = alike(word)) return found;
    }
  }
  const std::string key = spelling_key(word);
  if (exonyms_.contains(key)) return std::nullopt;
  return chosen(word, spellings_.find(key), Match::spelling, 1);
}

std::optional<Found> Gazetteer::alike(std::string_view word) const {
  constexpr double likely = 0.9;
  constexpr double loosely = 0.8;
  if (exonyms_.contains(spelling_key(word))) return std::nullopt;
  for (const bool i_glides : {false, true}) {
    for (System system : kSystems) {
      if (system != System::scholarly && is_scholarly(word)) continue;
      const std::u32string folded = skeleton(word, system, i_glides);
      if (folded.size() < kSkeletonLetters) continue;
      auto found = chosen(word, skeletons_.find(to_utf8(folded)), Match::skeleton, likely);
      if (found) return found;
    }
  }
  if (word.starts_with('J')) {  // Georgian: Jughashvili, Javakhishvili
    const std::string spelled = "Dzh" + std::string(word.substr(1));
    const std::u32string folded = skeleton(spelled, System::english, false);
    auto found = chosen(word, skeletons_.find(to_utf8(folded)), Match::skeleton, loosely);
    if (found) return found;
  }
  const std::u32string german = loose(skeleton(word, System::german, false));
  if (german.size() <= kSkeletonLetters) return std::nullopt;
  return chosen(word, loose_.find(to_utf8(german)), Match::skeleton, loosely);
}

std::optional<Found> Gazetteer::slipped(std::string_view word) {
  constexpr double likely = 0.7;
  constexpr std::size_t near = 3;
  const std::string key = spelling_key(word);
  if (const std::optional<SlipIndex::Hit> hit = slips_.find(key)) {
    return Found{lemma(hit->number), Match::typo, likely, false, hit->replaced, kListed};
  }
  if (key.size() < kSlipLetters || key.size() > kLongestWord) return std::nullopt;
  for (System system : {System::dutch, System::english}) {
    const std::u32string hard = hardened(skeleton(word, system, false));
    if (hard.size() <= kSkeletonLetters + 1) continue;
    auto found = chosen(word, loose_.find(to_utf8(hard)), Match::typo, likely);
    if (found && distance(with_glides(word), found->lemma) <= near) return found;
  }
  return std::nullopt;
}

std::optional<Lemma> Gazetteer::cyrillic(std::u32string_view letters) const {
  const std::vector<std::size_t> numbers = cyrillic_.find(to_utf8(letters)).list;
  if (numbers.empty()) return std::nullopt;
  return lemma(numbers.front());
}

}  // namespace pronounce
