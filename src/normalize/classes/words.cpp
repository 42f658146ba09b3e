// Plain words, acronyms, capitals, mixed codes (MI6, T-34) and words of other scripts.
#include <optional>

#include "base/utf8.hpp"
#include "normalize/classes/recognisers.hpp"
#include "normalize/classes/sounds.hpp"

namespace normalize {
namespace {

using book::WordClass;

/// Letters the voice has no sound for become their nearest kin: Łódź is said as Lódź.
std::string with_known_letters(std::string_view written) {
  std::string said(written);
  constexpr std::pair<std::string_view, std::string_view> kKin[] = {
      {"Ł", "L"}, {"ł", "l"}, {"đ", "d"}, {"Đ", "D"}};
  for (const auto& [letter, kin] : kKin) {
    for (auto at = said.find(letter); at != std::string::npos; at = said.find(letter, at)) {
      said.replace(at, letter.size(), kin);
    }
  }
  return said;
}

/// The digit of ₀ to ₉, as in H₂O.
std::optional<int> subscript(const Scene& scene, std::size_t at) {
  const char32_t c = scene.atom(at).first;
  if (scene.atom(at).kind != Atom::Kind::mark || c < 0x2080 || c > 0x2089) return std::nullopt;
  return static_cast<int>(c - 0x2080);
}

/// The atoms of one written word: letters and digits joined by hyphens and apostrophes.
std::size_t end_of_word(const Scene& scene, std::size_t at) {
  std::size_t end = at + 1;
  while (scene.glued(end)) {
    if (scene.is_letters(end) || scene.is_digits(end) || subscript(scene, end)) {
      ++end;
    } else if (scene.is_mark(end, '(') && scene.glued(end + 1) && scene.is_letters(end + 1) &&
               scene.is_mark(end + 2, ')') && scene.glued(end + 2)) {
      end += 3;  // land(en)
    } else if ((scene.is_hyphen(end) || scene.is_apostrophe(end)) && scene.glued(end + 1) &&
               (scene.is_letters(end + 1) || scene.is_digits(end + 1))) {
      end += 2;
    } else {
      break;
    }
  }
  return end;
}

bool is_shouted(const Scene& scene, std::size_t at) {
  return scene.atom(at).kind == Atom::Kind::letters &&
         scene.atom(at).letter_case == Atom::Case::upper && !scene.is_single_upper(at);
}

/// True when a neighbour is in capitals too and is no acronym: a heading, not an acronym.
bool stands_in_capitals(const Scene& scene, std::size_t at) {
  const auto shouted_word = [&scene](std::size_t i) {
    return is_shouted(scene, i) && !scene.tables().acronyms.contains(scene.text(i)) &&
           (scene.text(i).size() > 4 || scene.tables().has(Role::small, scene.lower(i)));
  };
  const bool apart = scene.atom(at).space_before || at == 0;
  return shouted_word(at) ? (is_shouted(scene, at + 1) || (apart && is_shouted(scene, at - 1)) ||
                             scene.tables().has(Role::small, scene.lower(at)))
                          : shouted_word(at + 1) || shouted_word(at - 1);
}

/// "tv", "mc", a lone "b": letters without a vowel are named, but not "pst".
bool is_consonants(const Scene& scene, std::size_t at) {
  const std::string lower = scene.lower(at);
  if (lower.size() > 4 || scene.atom(at).letter_case == Atom::Case::capital) return false;
  if (scene.tables().term("named letters").empty() ||
      scene.tables().has(Role::interjection, lower)) {
    return false;
  }
  // An apostrophe may have taken the vowel: 's, 't.
  if (at > 0 && scene.is_apostrophe(at - 1)) return false;
  const bool between_names = at > 0 && scene.is_capital(at - 1) && scene.is_capital(at + 1);
  if (lower == "y") return !between_names;  // "Ortega y Gasset"
  for (const char c : lower) {
    if (std::string_view("bcdfghjklmnpqrstvwxz").find(c) == std::string_view::npos) return false;
  }
  return !lower.empty();
}

struct Said {
  WordClass kind = WordClass::plain;
  std::string spoken;
};

/// One run of letters within a word.
Said letters_of(const Scene& scene, std::size_t at, bool alone) {
  const Tables& tables = scene.tables();
  const std::string_view written = scene.text(at);
  if (is_shouted(scene, at) && tables.has(Role::small, base::to_lower(written)) &&
      stands_in_capitals(scene, at)) {
    const std::string lower = base::to_lower(written);
    return {WordClass::plain, at == 0 ? base::capitalized(lower) : lower};
  }
  if (const auto known = tables.acronyms.find(written); known != tables.acronyms.end()) {
    if (known->second.empty()) return {WordClass::letters, tables.letters(written)};
    return {WordClass::acronym, known->second};
  }
  const Atom& atom = scene.atom(at);
  // "LKWs", "CDs"
  if (atom.letter_case == Atom::Case::mixed && written.size() > 2 && written.size() < 7 &&
      written.ends_with('s') &&
      base::to_upper(written.substr(0, written.size() - 1)) ==
          written.substr(0, written.size() - 1)) {
    return {WordClass::letters, tables.letters(written.substr(0, written.size() - 1)) + 's'};
  }
  // D'Artagnan, O'Neill
  const bool elided =
      scene.is_apostrophe(at + 1) && scene.is_letters(at + 2) && scene.text(at + 2).size() > 2;
  if (scene.is_single_upper(at) && elided) return {WordClass::plain, std::string(written)};
  if (scene.is_single_upper(at) && !alone) return {WordClass::letters, tables.letter(written)};
  if (atom.letter_case == Atom::Case::mixed && !is_sayable(written) && written.size() <= 6) {
    return {WordClass::letters, tables.letters(written)};
  }
  if (alone && is_consonants(scene, at)) return {WordClass::letters, tables.letters(written)};
  if (!is_shouted(scene, at)) return {WordClass::plain, std::string(written)};
  if (stands_in_capitals(scene, at)) {
    std::string lower = base::to_lower(written);
    const bool small = at != 0 && tables.has(Role::small, lower);
    return {WordClass::plain, small ? lower : base::capitalized(lower)};
  }
  if (is_said_as_word(written)) {
    return {WordClass::acronym, base::capitalized(base::to_lower(written))};
  }
  return {WordClass::letters, tables.letters(written)};
}

std::string number_in_word(const Scene& scene, std::size_t at) {
  const auto value = scene.value(at);
  const Speller& spell = scene.tables().spell;
  if (value && scene.text(at).size() <= 4 && scene.text(at).front() != '0') {
    return scene.text(at).size() == 4 ? spell.year(*value) : spell.cardinal(*value);
  }
  std::string said;
  for (const char digit : scene.text(at)) {
    if (!said.empty()) said += ' ';
    said += spell.cardinal(static_cast<std::uint64_t>(digit - '0'));
  }
  return said;
}

/// Joins the parts of a word; plain parts keep their hyphens and apostrophes.
Said assembled(const Scene& scene, std::size_t first, std::size_t last) {
  Said whole;
  bool after_plain = false;
  for (std::size_t at = first; at < last; ++at) {
    const auto small_digit = subscript(scene, at);
    const bool joint = !scene.is_letters(at) && !scene.is_digits(at) && !small_digit;
    if (joint) {
      if (scene.is_mark(at, '(') || scene.is_mark(at, ')')) continue;  // land(en): landen
      if (after_plain && scene.is_letters(at + 1)) whole.spoken.append(scene.text(at));
      continue;
    }
    Said part;
    const bool genitive = at > first + 1 && scene.text(at) == "s" && scene.is_apostrophe(at - 1);
    if (small_digit) {
      part = {WordClass::cardinal,
              scene.tables().spell.cardinal(static_cast<std::uint64_t>(*small_digit))};
    } else if (scene.is_digits(at)) {
      part = {WordClass::cardinal, number_in_word(scene, at)};
    } else if (genitive) {
      // "cd's" is "dees", "ngo's" keeps its apostrophe
      const bool vowel = whole.spoken.size() > 1 && whole.spoken[whole.spoken.size() - 2] == ' ';
      part = {WordClass::plain, vowel ? "'s" : "s"};
    } else {
      part = letters_of(scene, at, last == first + 1);
    }
    const bool plain = part.kind == WordClass::plain;
    const bool glue = whole.spoken.empty() || genitive ||
                      (plain && after_plain && at > first && !scene.is_digits(at - 1));
    if (!glue || (!whole.spoken.empty() && !plain && whole.spoken.back() == '-')) {
      if (!whole.spoken.empty() && whole.spoken.back() == '-') whole.spoken.pop_back();
      whole.spoken += ' ';
    }
    whole.spoken += part.spoken;
    if (!plain && whole.kind == WordClass::plain && part.kind != WordClass::cardinal)
      whole.kind = part.kind;
    after_plain = plain;
  }
  return whole;
}

}  // namespace

std::size_t bracketed_word(Scene& scene, std::size_t at) {
  const bool opens = scene.is_mark(at, '(') && scene.glued(at + 1) && scene.is_letters(at + 1) &&
                     scene.is_mark(at + 2, ')') && scene.glued(at + 2) && scene.glued(at + 3) &&
                     scene.is_letters(at + 3) &&
                     scene.atom(at + 3).letter_case == Atom::Case::lower;
  if (!opens || (scene.glued(at) && at > 0)) return at;
  std::string said(scene.text(at + 1));
  said += scene.text(at + 3);
  scene.say(at, at + 4, WordClass::plain, std::move(said));
  return at + 4;
}

std::size_t word(Scene& scene, std::size_t at) {
  std::size_t last = at + 1;
  if (!scene.tables().any) {
    last = end_of_word(scene, at);
    scene.say(at, last, scene.atom(at).latin ? WordClass::plain : WordClass::foreign,
              std::string(scene.text(at, last)));
    return last;
  }
  if (!scene.atom(at).latin) {
    last = end_of_word(scene, at);
    // π, Δ: a letter that stands for something has a name.
    const auto& symbols = scene.tables().symbols;
    if (const auto named = symbols.find(scene.text(at)); last == at + 1 && named != symbols.end()) {
      scene.say(at, last, WordClass::symbol, named->second.back().spoken);
      return last;
    }
    scene.say(at, last, WordClass::foreign, std::string(scene.text(at, last)));
    return last;
  }
  if (scene.glued(last)) last = end_of_word(scene, at);
  if (last == at + 1 && scene.atom(at).letter_case != Atom::Case::upper &&
      scene.atom(at).letter_case != Atom::Case::mixed && scene.text(at).size() > 3) {
    scene.say(at, last, WordClass::plain, with_known_letters(scene.text(at)));
  } else {
    Said said = assembled(scene, at, last);
    scene.say(at, last, said.kind, std::move(said.spoken));
  }
  // "Partij- en": the hyphen of a word that is left out.
  return last;
}

}  // namespace normalize
