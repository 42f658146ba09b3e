// The tables of one language: what is known of its words, abbreviations, units and symbols.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data.hpp"
#include "book/word.hpp"
#include "normalize/numbers/speller.hpp"

namespace normalize {

/// What a word says about its neighbours: the sets of normalize_words.tsv, by the same names.
enum class Role : std::uint8_t {
  year_before,     ///< a year follows: in, sinds, jaar
  number_before,   ///< a plain number follows: nummer, bladzijde, kamer
  part,            ///< a Roman cardinal follows: hoofdstuk, deel
  ruler,           ///< a name that takes a Roman ordinal: Nicolaas
  ruler_feminine,  ///< the same, of a woman: German "die Zweite"
  ruler_title,     ///< a name that takes one comes next: koning, paus
  thing,           ///< a name that takes a Roman cardinal: Apollo
  ordinal_after,   ///< after a Roman numeral it makes an ordinal: eeuw, congres
  small,           ///< a function word: no name, stays small in capitals
  score,           ///< the numbers that follow are a score: uitslag, won
  score_before,    ///< a score follows when no noun does: werd 1-2
  neuter,          ///< takes "anderhalf", not "anderhalve"
  scale,           ///< miljoen, miljard
  decade,          ///< two digits that follow are a decade: jaren
  saint,           ///< "H." after it is a saint: de
  bible,           ///< a book whose numbers are chapter and verse
  telephone,       ///< a telephone number follows
  domain,          ///< a top-level domain said as a word: org
  spelled_domain,  ///< a top-level domain that is spelled: nl
  ordinal_suffix,  ///< written after digits: 20e
  clock,           ///< after a time: uur
  clock_before,    ///< before a time without its own mark: om 9.15
  clock_mark,      ///< between hours and minutes: u
  dative,          ///< German: the ordinal that follows ends in -n
  not_roman,       ///< looks like a numeral and is none: mi, CD
  apart,           ///< before a range that is no span: van … tot is said by itself
  date_before,     ///< day and month in digits follow: op 30-6
  initial,         ///< two letters that stand for a first name: Th.
  determiner,      ///< what follows stands before a noun: de, een, zijn
  addressee,       ///< a person or a desk a letter goes to: dhr., afdeling
  before_christ,   ///< first word of an era that counts down: v.Chr.
  verb,            ///< a verb that looks like a plural: vochten
  counted,         ///< a noun that makes the number before it a count: inwoners
  amount_before,   ///< a count follows, no year: ruim, bijna
  weekday,         ///< short form of a day of the week: ma
  interjection,    ///< letters without a vowel that are no abbreviation: pst
  count
};

/// A written form and when it holds.
struct Abbreviation {
  enum class When : unsigned char {
    always,
    before_number,
    before_capital,
    before_word,  ///< lower or upper case, not a number
    after_number,
    after_saint,  ///< after a word of Role::saint, before a capital
    after_capital,
    attributive,    ///< between a word of Role::determiner and a noun
    after_article,  ///< after a word of Role::determiner
    before_title,   ///< before a word of Role::addressee
    among_days,     ///< another weekday's short form is near: wo. en do.
    not_final,      ///< not at the end of the sentence: there the letters are a word
  };
  std::string spoken;
  When when = When::always;
  book::WordClass kind = book::WordClass::abbreviation;
};

/// Singular and plural of a unit or a coin.
struct Counted {
  std::string one;
  std::string many;
};

struct Currency {
  Counted whole;
  Counted part;  ///< empty when there is none
};

/// A symbol and when it holds.
struct Symbol {
  enum class When : unsigned char {
    always,
    between_numbers,
    before_number,
    after_number,
    between_words,  ///< spaces and letters on both sides
  };
  std::string spoken;  ///< empty: skipped
  When when = When::always;
};

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};
template <typename Value>
using Dictionary = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

/// Everything read from data/<language>/normalize_*.tsv.
struct Tables {
  /// Throws base::Error(bad_config) with the line that is wrong.
  Tables(const base::Data& data, std::string_view language);

  bool has(Role role, std::string_view word) const;
  /// A word of normalize_terms.tsv; empty when the language has none.
  const std::string& term(std::string_view key) const;
  /// The name of a letter; the letter itself when it has none.
  std::string letter(std::string_view letter) const;
  /// The letters of `word` by name: "u es es er".
  std::string letters(std::string_view word) const;
  /// 1 to 12, or 0.
  int month(std::string_view word) const;

  std::string language;
  bool any = false;  ///< false: no tables, words pass through
  Speller spell;
  Dictionary<std::uint64_t> roles;
  Dictionary<std::string> terms;
  Dictionary<std::vector<Abbreviation>> abbreviations;
  Dictionary<std::string> acronyms;  ///< to what is said; empty: letter by letter
  Dictionary<std::string> letter_names;
  Dictionary<int> months;
  std::vector<std::string> month_names;  ///< 12
  Dictionary<Counted> units;
  Dictionary<Currency> currencies;
  Dictionary<std::vector<Symbol>> symbols;
  Dictionary<std::string> emoji;
  std::size_t longest_abbreviation = 0;  ///< bytes
};

}  // namespace normalize
