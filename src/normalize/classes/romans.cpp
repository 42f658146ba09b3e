// Roman numerals: rulers, chapters, centuries.
#include <optional>

#include "base/utf8.hpp"
#include "normalize/classes/recognisers.hpp"

namespace normalize {
namespace {

using book::WordClass;

int digit(char c) {
  switch (c) {
    case 'I':
      return 1;
    case 'V':
      return 5;
    case 'X':
      return 10;
    case 'L':
      return 50;
    case 'C':
      return 100;
    case 'D':
      return 500;
    case 'M':
      return 1000;
    default:
      return 0;
  }
}

std::string written_as(int value) {
  static constexpr std::pair<int, std::string_view> kParts[] = {
      {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
      {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
  std::string out;
  for (const auto& [part, text] : kParts) {
    for (; value >= part; value -= part) out += text;
  }
  return out;
}

/// The value of a well-formed numeral, or 0.
int value_of(std::string_view text) {
  if (text.empty() || text.size() > 15) return 0;
  int total = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int here = digit(text[i]);
    if (here == 0) return 0;
    total += i + 1 < text.size() && digit(text[i + 1]) > here ? -here : here;
  }
  return total > 0 && written_as(total) == text ? total : 0;
}

std::size_t said(Scene& scene, std::size_t at, std::string spoken, WordClass kind) {
  scene.say(at, at + 1, kind, std::move(spoken));
  return at + 1;
}

/// "XXe", "XIXde"
std::size_t with_suffix(Scene& scene, std::size_t at) {
  const std::string_view text = scene.text(at);
  const std::size_t end = text.find_first_not_of("IVXLCDM");
  if (end == 0 || end == std::string_view::npos) return at;
  // "De", "Me", "Le" are words.
  if (end == 1 && text.find_first_of("IVX") != 0) return at;
  const int value = value_of(text.substr(0, end));
  if (value == 0 || !scene.tables().has(Role::ordinal_suffix, text.substr(end))) return at;
  const std::string& century = scene.tables().term("century");
  const std::size_t noun = scene.is_hyphen(at + 1) && scene.glued(at + 1) ? at + 2 : at + 1;
  const bool is_century = !century.empty() && scene.lower(noun).starts_with(century);
  return said(scene, at, scene.tables().spell.ordinal(static_cast<std::uint64_t>(value)),
              is_century ? WordClass::century : WordClass::roman);
}

/// The second numeral of "IV-VI" and "Lodewijk XIV-XVI", said in the manner of the first.
std::string end_of_range(const Tables& tables, std::string_view first, std::uint64_t number) {
  const std::string& article = tables.term("ruler article");
  std::string said = tables.spell.cardinal(number);
  if (!article.empty() && first.starts_with(article + ' ')) {
    said = article + ' ' + base::capitalized(tables.spell.ordinal(number));
  }
  const std::string& to = tables.term("range");
  return to.empty() ? said : to + ' ' + said;
}

/// "p. xiv": a numeral of small letters, after the dot of a part's abbreviation.
std::size_t small_letters(Scene& scene, std::size_t at) {
  const std::string_view text = scene.text(at);
  if (at < 2 || text.find_first_not_of("ivxl") != std::string_view::npos) return at;
  const bool named = scene.last_said() != nullptr && scene.is_mark(at - 1, '.') &&
                     scene.last_said()->written.ends_with('.') && scene.is_letters(at - 2) &&
                     scene.last_said()->kind == WordClass::abbreviation;
  std::string upper(text);
  for (char& c : upper) c = static_cast<char>(c - 'a' + 'A');
  const int value = named ? value_of(upper) : 0;
  if (value == 0) return at;
  const std::string spoken = scene.tables().spell.cardinal(static_cast<std::uint64_t>(value));
  return said(scene, at, spoken, WordClass::roman);
}

/// True when the name before `at` is one of a ruler.
bool ruler_before(const Scene& scene, std::size_t at, bool sure) {
  if (at == 0 || !scene.is_capital(at - 1) || scene.has(Role::small, at - 1)) return false;
  if (scene.has(Role::thing, at - 1)) return false;
  if (scene.has(Role::ruler, at - 1)) return true;
  for (std::size_t back = 2; back <= 4 && back <= at; ++back) {
    if (scene.has(Role::ruler_title, at - back)) return true;
  }
  // "Final Fantasy VII": two capitals in a row, and none of them the name of a ruler
  const bool work = at > 2 && scene.is_capital(at - 2) && !scene.has(Role::small, at - 2) &&
                    !scene.has(Role::ruler, at - 2);
  return sure && !work && scene.atom(at - 1).letter_case == Atom::Case::capital;
}

/// "I en II", "I of II": a lone I is a numeral when another follows.
bool first_of_two(const Scene& scene, std::size_t at) {
  const std::string_view link = scene.text(at + 1);
  const std::string_view next = scene.text(at + 2);
  return at > 0 && scene.is_letters(at + 1) && (link == "en" || link == "of" || link == "tot") &&
         next.size() > 1 && next.find_first_not_of("IVX") == std::string_view::npos;
}

}  // namespace

std::size_t roman(Scene& scene, std::size_t at) {
  const Tables& tables = scene.tables();
  if (const std::size_t next = small_letters(scene, at); next > at) return next;
  if (digit(static_cast<char>(scene.atom(at).first < 0x80 ? scene.atom(at).first : 0)) == 0)
    return at;
  if (const std::size_t next = with_suffix(scene, at); next > at) return next;
  const std::string_view text = scene.text(at);
  const int value = value_of(text);
  if (value == 0 || tables.has(Role::not_roman, text)) return at;
  if (scene.glued(at) && !scene.is_dash(at - 1) && !scene.is_mark(at - 1, '(')) return at;
  if (scene.glued(at + 1) && (scene.is_digits(at + 1) || scene.is_apostrophe(at + 1))) return at;
  const auto number = static_cast<std::uint64_t>(value);
  // Before the numeral, over an abbreviation's dot: "dl. II"
  const std::size_t before = at > 1 && scene.is_mark(at - 1, '.') ? at - 2 : at - 1;
  const bool part = at > 0 && scene.has(Role::part, before);
  const bool after_roman = at > 1 && scene.is_dash(at - 1) && scene.words().size() > 1 &&
                           scene.words()[scene.words().size() - 2].kind == WordClass::roman;
  if (part) return said(scene, at, tables.spell.cardinal(number), WordClass::roman);
  if (after_roman) {
    const std::string& first = scene.words()[scene.words().size() - 2].spoken;
    return said(scene, at, end_of_range(tables, first, number), WordClass::roman);
  }
  if (scene.has(Role::ordinal_after, at + 1)) {
    return said(scene, at, tables.spell.ordinal(number), WordClass::century);
  }
  const bool longer = text.size() > 1 || first_of_two(scene, at);
  const bool small_number = text.find_first_not_of("IVX") == std::string_view::npos;
  const bool initial =
      scene.is_mark(at + 1, '.') && scene.glued(at + 1) && !longer && scene.is_capital(at + 2);
  if (value <= 30 && !initial && ruler_before(scene, at, longer && small_number)) {
    const bool queen = scene.has(Role::ruler_feminine, at - 1);
    const std::string& article = tables.term(queen ? "queen article" : "ruler article");
    std::string ordinal = tables.spell.ordinal(number);
    return said(scene, at, (article.empty() ? "" : article + ' ') + base::capitalized(ordinal),
                WordClass::roman);
  }
  if (at > 0 && scene.has(Role::thing, at - 1)) {
    return said(scene, at, tables.spell.cardinal(number), WordClass::roman);
  }
  // "I. Inleiding", but "V.M. Molotov" and "V. Molotov"
  const bool heads = text == "I" || scene.has(Role::small, at + 2) || !scene.is_capital(at + 2);
  const bool item = at == 0 && small_number && scene.is_mark(at + 1, '.') && !scene.glued(at + 2) &&
                    (longer || heads);
  // "Super Bowl XLII": larger numerals after a name
  const bool large = text.size() > 2 && text.find_first_of("IVX") != std::string_view::npos &&
                     scene.is_capital(at - 1) && at > 0 && !scene.has(Role::small, at - 1) &&
                     scene.atom(at - 1).letter_case == Atom::Case::capital;
  if ((longer && small_number) || item || large) {
    return said(scene, at, tables.spell.cardinal(number), WordClass::roman);
  }
  return at;
}

}  // namespace normalize
