// Endings and letter groups of Russian names.
#include "pronounce/names/cues.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"

namespace pronounce {
namespace {

constexpr std::string_view kEndings[] = {
    "ov",       "ova",    "jev",     "jeva",  "ejev",   "ajev",     "ovitsj", "evitsj",
    "jevitsj",  "ovna",   "evna",    "jevna", "enko",   "ovski",    "evski",  "ovskaja",
    "evskaja",  "inski",  "inskaja", "grad",  "tsjoek", "izatsija", "lovka",  "ovsjtsjina",
    "izatsiya", "sjvili", "nadze",   "atov",  "insk",   "ovsk",     "evsk",   "tsjenko",
    "ovitch",   "ovich",  "evich",   "tsjik", "itsyn",  "sjkin",    "sjkina", "zjinski",
    "tski",     "atsjov", "tsjev",   "nev",   "lev",    "rev",      "mev",    "dev",
    "tev",      "zev",    "kin",     "tsin",  "ajkin",  "sjin",     "zjin"};

// The looser endings above need a stem of this many letters more.
constexpr std::size_t kStem = 2;

constexpr std::string_view kGroups[] = {"tsj",   "zj",  "oej", "sjk",  "sjt",  "sjn", "sjo",
                                        "sjtsj", "vj",  "mj",  "dzj",  "stoj", "vno", "shch",
                                        "zh",    "yev", "yov", "ljoe", "njoe", "rjoe"};

// Endings of Russian names that other names have too.
constexpr std::string_view kDoubtful[] = {"ski",  "ev",   "slav", "anin", "onin", "oenin", "inin",
                                          "ovin", "chin", "kin",  "kina", "sjin", "oj",    "aj",
                                          "ej",   "ersk", "orsk", "atsk", "ilsk", "elsk",  "jsk",
                                          "nsk",  "insk", "ovo",  "evo",  "aja",  "joek"};

// Frisian, Dutch and other words that have those groups.
constexpr std::string_view kFriends[] = {
    "tsjechië", "tsjechisch", "tsjechische", "tsjaad",  "tsjech",   "tsjechen", "tytsjerk",
    "kirov",    "sjoerd",     "sjaak",       "fietsje", "alleskin", "sovjet"};

bool is_polish(std::string_view lower) {
  for (std::string_view group : {"cz", "sz", "rz"}) {
    if (lower.find(group) != std::string_view::npos) return true;
  }
  return false;
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// Fajnberg, Tajmanov: a diphthong that Dutch writes otherwise.
bool has_inner_glide(std::string_view lower) {
  for (std::size_t at = 1; at + 1 < lower.size(); ++at) {
    const bool vowel = lower[at - 1] == 'a' || lower[at - 1] == 'e' || lower[at - 1] == 'o';
    if (lower[at] == 'j' && vowel && !is_vowel(lower[at + 1])) return true;
  }
  return false;
}

bool has_vowel(std::string_view lower) { return std::any_of(lower.begin(), lower.end(), is_vowel); }

}  // namespace

bool has_russian_ending(std::string_view word) {
  const std::string lower = base::to_lower(base::without_marks(word));
  if (is_polish(lower)) return false;
  // -ski and -skaja behind a consonant and two syllables; Polish names bear the same stress.
  for (std::string_view ending : {"ski", "sky", "skaja", "skaya"}) {
    if (lower.size() < ending.size() + 4 || !lower.ends_with(ending)) continue;
    const char before = lower[lower.size() - ending.size() - 1];
    if (!is_vowel(before) && before != 'r') return true;
  }
  for (std::string_view ending : kEndings) {
    if (lower.size() < ending.size() + kStem || !lower.ends_with(ending)) continue;
    // -kin, -nev and the like are short: only behind two syllables and a consonant.
    if (ending.size() > 3 || ending == "ov") return true;
    std::size_t vowels = 0;
    for (char c : lower) vowels += is_vowel(c) ? 1 : 0;
    if (ending == "ova" || (vowels >= 3 && ending.ends_with("v"))) return true;
  }
  return false;
}

bool has_russian_letters(std::string_view word) {
  const std::string lower = base::to_lower(base::without_marks(word));
  for (std::string_view friendly : kFriends) {
    if (lower.starts_with(base::without_marks(friendly))) return false;
  }
  constexpr std::string_view dutch_ends[] = {"jan", "tje", "sje", "isch",  "ische", "en",
                                             "ie",  "ier", "ije", "erije", "unie"};
  for (std::string_view ending : dutch_ends) {
    if (lower.ends_with(ending)) return false;
  }
  if (!may_be_russian_surname(word)) return false;
  for (std::string_view group : kGroups) {
    if (lower.find(group) != std::string::npos) return true;
  }
  if (has_inner_glide(lower)) return true;
  if (lower.starts_with("kh")) return true;  // inside a word it is Dutch too: boekhandel
  constexpr std::size_t longer = 6;
  if (lower.size() < longer) return false;
  for (std::string_view ending : kDoubtful) {
    if (lower.ends_with(ending)) return true;
  }
  return false;
}

bool may_be_russian_surname(std::string_view word) {
  const std::string lower = base::to_lower(base::without_marks(word));
  constexpr std::string_view strange[] = {"aa", "ee", "oo", "uu", "ij", "eu", "ui", "au", "ou",
                                          "q",  "cz", "sz", "rz", "th", "ph", "ae", "gh", "tje"};
  for (std::string_view group : strange) {
    if (lower.find(group) != std::string::npos) return false;
  }
  const std::size_t ei = lower.find("ei");
  if (ei != std::string::npos && ei + 2 < lower.size()) return false;
  constexpr std::size_t shortest = 4;
  return lower.size() >= shortest && has_vowel(lower);
}

bool is_russian_first_name(std::string_view name) {
  constexpr std::size_t longer = 5;
  const std::string lower = base::to_lower(name);
  for (std::string_view group : {"tsj", "zj", "sj", "oe", "je", "ja", "jo"}) {
    if (lower.find(group) != std::string::npos && !lower.ends_with("je")) return true;
  }
  if (lower.size() < longer) return false;
  const bool soft = lower.ends_with('i') && !is_vowel(lower[lower.size() - 2]);
  for (std::string_view ending : {"ej", "aj", "slav", "mir", "hail", "ail", "oslav"}) {
    if (lower.ends_with(ending)) return true;
  }
  return soft;
}

bool is_russian_topic(std::string_view word) {
  const std::string lower = base::to_lower(word);
  constexpr std::string_view topics[] = {"russisch", "rusland", "sovjet",  "moskou", "ussr",
                                         "stalin",   "lenin",   "kremlin", "tsaar",  "bolsjewi",
                                         "russian",  "soviet",  "kremlin", "sowjet", "russland"};
  for (std::string_view topic : topics) {
    if (lower.starts_with(topic)) return true;
  }
  return false;
}

}  // namespace pronounce
