// Indexes the names by spelling, skeleton, Cyrillic and one-letter slips.
#include "pronounce/names/gazetteer.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "pronounce/cyrillic/transliterate.hpp"
#include "pronounce/names/distance.hpp"

namespace pronounce {
namespace {

constexpr std::size_t kSlipLetters = 7;
constexpr std::size_t kSkeletonLetters = 4;

std::u32string with_e(std::u32string letters) {
  for (char32_t& c : letters) {
    if (c == U'ё') c = U'е';
  }
  return letters;
}

// Lower case, without marks and the primes that stand for soft signs.
std::string key_of(std::string_view spelling) {
  std::string out;
  const std::string lower = base::to_lower(base::without_marks(spelling));
  for (std::size_t at = 0; at < lower.size();) {
    const base::CodePoint point = base::decode(lower, at);
    const bool prime = point.value == U'\u02B9' || point.value == U'’' || point.value == U'\'';
    if (!prime) out.append(lower, at, point.size);
    at += point.size;
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// `word` and all words with one letter less: two words share one when they differ by a slip.
std::vector<std::u32string> deletions(const std::u32string& word) {
  std::vector<std::u32string> out{word};
  for (std::size_t at = 0; at < word.size(); ++at) {
    std::u32string shorter = word;
    shorter.erase(at, 1);
    out.push_back(std::move(shorter));
  }
  return out;
}

bool is_vowel(char32_t c) {
  return std::u32string_view(U"aeiouy").find(c) != std::u32string_view::npos;
}

// A vowel for a consonant, or another first letter: two names rather than a slip.
bool changes_shape(std::u32string_view first, std::u32string_view second) {
  if (first.size() != second.size()) return false;
  if (first.front() != second.front() && first[1] == second[1]) return true;
  std::size_t at = 0;
  while (at < first.size() && first[at] == second[at]) ++at;
  if (at + 1 >= first.size() || first[at + 1] != second[at + 1]) return false;
  return is_vowel(first[at]) != is_vowel(second[at]);
}

}  // namespace

Gazetteer::Gazetteer(const std::vector<base::Row>& rows) {
  for (const base::Row& row : rows) {
    if (row.fields.size() < 2 || !has_cyrillic(row.fields[0])) {
      throw base::Error(base::Code::bad_config,
                        "a line of names must hold a Cyrillic name, a kind, spellings", row.where);
    }
    Lemma lemma;
    lemma.cyrillic = cyrillic_word(row.fields[0]);
    for (char32_t c : to_utf32(base::nfc(row.fields[0]))) {
      if (c != U'\u0301' && c != U'\u0300') base::append_utf8(lemma.written, c);
    }
    lemma.kind = row.fields[1];
    if (row.fields.size() > 3) lemma.dutch = row.fields[3];
    add(std::move(lemma), row.fields.size() > 2 ? std::string_view(row.fields[2]) : "");
  }
  const std::size_t count = lemmas_.size();
  for (std::size_t at = 0; at < count; ++at) {
    const Lemma lemma = lemmas_[at];
    if (lemma.kind == "surname") add_feminine(lemma);
  }
}

void Gazetteer::add(Lemma lemma, std::string_view spellings) {
  const std::size_t number = lemmas_.size();
  cyrillic_.emplace(lemma.cyrillic.letters, number);
  cyrillic_.emplace(with_e(lemma.cyrillic.letters), number);
  for (const std::u32string& folded : skeletons(lemma.cyrillic.letters)) {
    if (folded.size() < kSkeletonLetters) continue;
    skeletons_.emplace(folded, number);
    loose_.emplace(loose(folded), number);
  }
  std::vector<std::string> written;
  for (System system : kSystems) {
    written.push_back(transliterate(lemma.cyrillic.letters, system));
  }
  while (!spellings.empty()) {
    const std::size_t comma = spellings.find_first_of(",;");
    std::string_view item = trimmed(spellings.substr(0, comma));
    spellings.remove_prefix(comma == std::string_view::npos ? spellings.size() : comma + 1);
    if (const std::size_t colon = item.find(':'); colon != std::string_view::npos) {
      item = trimmed(item.substr(colon + 1));
    }
    if (!item.empty()) written.emplace_back(item);
  }
  lemmas_.push_back(std::move(lemma));
  for (const std::string& spelling : written) index(number, spelling);
}

void Gazetteer::add_feminine(const Lemma& lemma) {
  std::u32string letters = lemma.cyrillic.letters;
  const bool adjective = letters.ends_with(U"ский") || letters.ends_with(U"цкий");
  const bool possessive = letters.ends_with(U"ов") || letters.ends_with(U"ев") ||
                          letters.ends_with(U"ёв") || letters.ends_with(U"ин");
  if (!adjective && !possessive) return;
  // Stress on a final -ин moves to the ending (Карамзи́н, Карамзина́).
  if (letters.ends_with(U"ин") && lemma.cyrillic.stress + 2 == letters.size()) return;
  if (adjective) letters.erase(letters.size() - 2);
  letters += adjective ? U"ая" : U"а";
  if (cyrillic_.contains(letters)) return;
  Lemma feminine;
  feminine.cyrillic = {letters, lemma.cyrillic.stress};
  feminine.written = base::capitalized(to_utf8(letters));
  feminine.kind = lemma.kind;
  add(std::move(feminine), {});
}

void Gazetteer::index(std::size_t lemma, std::string_view spelling) {
  const std::string key = key_of(spelling);
  if (key.empty() || !spellings_.emplace(key, lemma).second) return;
  const std::u32string letters = to_utf32(key);
  if (letters.size() < kSlipLetters) return;
  const std::size_t number = long_spellings_.size();
  long_spellings_.push_back(letters);
  long_lemmas_.push_back(lemma);
  for (std::u32string& shorter : deletions(letters)) slips_[std::move(shorter)].push_back(number);
}

std::optional<Found> Gazetteer::spelled(std::string_view word) const {
  const auto at = spellings_.find(key_of(word));
  if (at == spellings_.end()) return std::nullopt;
  return Found{&lemmas_[at->second], Match::spelling, 1};
}

std::optional<Found> Gazetteer::alike(std::string_view word) const {
  for (const bool i_glides : {false, true}) {
    for (System system : kSystems) {
      const std::u32string folded = skeleton(word, system, i_glides);
      if (folded.size() < kSkeletonLetters) continue;
      if (const auto at = skeletons_.find(folded); at != skeletons_.end()) {
        return Found{&lemmas_[at->second], Match::skeleton, 0.9};
      }
    }
  }
  const std::u32string german = loose(skeleton(word, System::german, false));
  if (german.size() <= kSkeletonLetters) return std::nullopt;
  const auto at = loose_.find(german);
  if (at == loose_.end()) return std::nullopt;
  return Found{&lemmas_[at->second], Match::skeleton, 0.8};
}

std::optional<Found> Gazetteer::slipped(std::string_view word) const {
  const std::u32string letters = to_utf32(key_of(word));
  if (letters.size() < kSlipLetters || letters.size() > 40) return std::nullopt;
  for (const std::u32string& shorter : deletions(letters)) {
    const auto at = slips_.find(shorter);
    if (at == slips_.end()) continue;
    for (std::size_t number : at->second) {
      // Another last letter makes another name more often than a slip does.
      if (letters.back() != long_spellings_[number].back()) continue;
      if (changes_shape(letters, long_spellings_[number])) continue;
      if (slips(letters, long_spellings_[number], 1) <= 1) {
        return Found{&lemmas_[long_lemmas_[number]], Match::typo, 0.7};
      }
    }
  }
  return std::nullopt;
}

const Lemma* Gazetteer::cyrillic(std::u32string_view letters) const {
  const auto at = cyrillic_.find(std::u32string(letters));
  return at == cyrillic_.end() ? nullptr : &lemmas_[at->second];
}

}  // namespace pronounce
