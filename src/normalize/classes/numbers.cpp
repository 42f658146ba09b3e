// Cardinals, years, ordinals, fractions and ranges.
#include "base/utf8.hpp"
#include "normalize/classes/numeral.hpp"
#include "normalize/classes/recognisers.hpp"

namespace normalize {
namespace {

using book::WordClass;

bool is_percent(const Scene& scene, std::size_t at) {
  return scene.is_mark(at, '%') || scene.is_mark(at, 0x2030);
}

/// A word of scores near the number, or two small numbers after the name of a team.
bool is_score(const Scene& scene, std::size_t at, std::uint64_t from, std::uint64_t to) {
  if (from > 199 || to > 199) return false;
  for (std::size_t back = 1; back <= 6 && back <= at; ++back) {
    if (scene.has(Role::score, at - back)) return true;
  }
  const bool named = at > 1 && scene.is_capital(at - 1) && !scene.has(Role::part, at - 1) &&
                     !scene.has(Role::bible, at - 1) && !scene.has(Role::number_before, at - 1);
  // "werd 1-2."
  const bool alone =
      at > 0 && scene.has(Role::score_before, at - 1) &&
      (scene.at_end(at + 4) || !scene.is_letters(at + 3) || scene.has(Role::small, at + 3));
  return (named || alone) && to < 20;
}

/// Letters that look like a noun in the plural: they make the number before them a count.
bool is_counted(const Scene& scene, std::size_t at) {
  if (!scene.is_letters(at)) return false;
  if (scene.has(Role::counted, at) || scene.has(Role::scale, at)) return true;
  if (scene.atom(at).letter_case != Atom::Case::lower || scene.has(Role::small, at) ||
      scene.has(Role::verb, at) || scene.glued(at)) {
    return false;
  }
  const std::string_view word = scene.text(at);
  return word.size() > 4 && (word.ends_with("en") || word.ends_with('s') ||
                             (scene.is_apostrophe(at + 1) && scene.text(at + 2) == "s"));
}

bool is_unit_or_percent(const Scene& scene, std::size_t at) {
  return is_percent(scene, at) || scene.is_mark(at, 0xB0) ||
         scene.tables().units.contains(scene.text(at)) ||
         scene.tables().currencies.contains(scene.text(at));
}

/// What follows a number makes it a count: "1956 gevangenen", "1500 nieuwe huizen", "1900 km".
bool counts(const Scene& scene, std::size_t at) {
  if (is_unit_or_percent(scene, at) || is_counted(scene, at)) return true;
  const std::string_view word = scene.text(at);
  const bool adjective = scene.is_letters(at) && word.size() > 4 && word.ends_with('e') &&
                         !word.ends_with("te") && !word.ends_with("de") && !scene.glued(at) &&
                         scene.atom(at).letter_case == Atom::Case::lower;
  return adjective && is_counted(scene, at + 1);
}

/// English and German: no noun in small letters follows.
bool is_year_by_noun(const Scene& scene, std::size_t at) {
  if (at > 0 && scene.has(Role::year_before, at - 1)) return !is_percent(scene, at + 1);
  const bool noun = scene.is_letters(at + 1) && !scene.is_capital(at + 1) &&
                    !scene.has(Role::small, at + 1) && !scene.has(Role::ordinal_after, at + 1);
  return !noun && !is_percent(scene, at + 1) && !scene.is_mark(at + 1, 0xB0);
}

bool is_year(const Scene& scene, std::size_t at) {
  const auto value = scene.value(at);
  if (!value || scene.text(at).size() != 4 || *value < 1000 || *value > 2099) return false;
  if (at > 1 && scene.is_dash(at - 1) && scene.words().size() > 1 &&
      scene.words()[scene.words().size() - 2].kind == WordClass::year) {
    return true;
  }
  const std::size_t before = scene.is_mark(at - 1, '.') ? at - 2 : at - 1;
  if (at > 0 && scene.has(Role::number_before, before)) return false;
  if (scene.glued(at + 1) && scene.is_letters(at + 1)) return false;
  if (at > 0 && scene.is_letters(at - 1) && scene.tables().month(scene.text(at - 1)) != 0) {
    return true;
  }
  if (scene.tables().language == "de") return !is_unit_or_percent(scene, at + 1);
  if (scene.tables().language != "nl") return is_year_by_noun(scene, at);
  if (at > 0 && scene.has(Role::amount_before, at - 1)) return false;
  // "in 1944 soldaten zenden": after a sure word only nouns of measure make a count.
  if (at > 0 && scene.has(Role::year_before, at - 1)) {
    return !is_percent(scene, at + 1) && !scene.has(Role::counted, at + 1) &&
           !scene.has(Role::scale, at + 1) &&
           !scene.tables().currencies.contains(scene.text(at + 1));
  }
  return !counts(scene, at + 1);
}

/// A digit that ends a range after the dash at `dash`, or an apostrophe and two digits.
bool ends_range(const Scene& scene, std::size_t first, std::size_t dash) {
  if (!scene.is_dash(dash)) return false;
  const bool tight = scene.glued(dash) && scene.glued(dash + 1);
  const bool spaced = !scene.glued(dash) && !scene.glued(dash + 1) && !scene.is_mark(dash + 2, '=');
  if (!tight && !spaced) return false;
  // "22 april 1870 – 21 januari 1924"
  if (spaced && scene.is_digits(dash + 1) && scene.tables().month(scene.text(dash + 2)) != 0) {
    return true;
  }
  const auto from = scene.value(first);
  if (scene.is_apostrophe(dash + 1)) return scene.is_digits(dash + 2);
  const auto to = scene.value(dash + 1);
  if (!from || !to) return false;
  if (scene.has(Role::before_christ, dash + 2)) return true;
  if (is_score(scene, first, *from, *to)) return false;
  if (scene.is_dash(dash + 2) && scene.is_digits(dash + 3)) return false;
  const bool short_end = *from >= 1000 && *to < 100 && *to > *from % 100;
  return *to > *from || short_end;
}

std::size_t range_mark(Scene& scene, std::size_t first, std::size_t dash) {
  if (!ends_range(scene, first, dash)) return dash;
  scene.say(dash, dash + 1, WordClass::range, scene.tables().term("range"));
  return dash + 1;
}

/// "½", "2½", "3/4"
std::size_t fraction(Scene& scene, std::size_t at) {
  const Tables& tables = scene.tables();
  const auto whole = scene.value(at);
  if (!whole) return at;
  std::string key = scene.glued(at + 1) ? std::string(scene.text(at + 1)) : std::string();
  if (const std::string& mixed = tables.term("mixed:" + key); !key.empty() && !mixed.empty()) {
    std::string said = tables.spell.cardinal(*whole);
    // "tweeënhalf", but "zevenenhalf"
    const bool trema = mixed.starts_with("ë") && said.back() != 'e';
    said += trema ? "e" + mixed.substr(std::string_view("ë").size()) : mixed;
    if (const std::string& special = tables.term("mixed:1" + key);
        *whole == 1 && !special.empty()) {
      const bool plain = scene.has(Role::neuter, at + 2);
      said = plain ? special : tables.term("mixed:1" + key + " common");
    }
    scene.say(at, at + 2, WordClass::fraction, said);
    return at + 2;
  }
  const bool slash = scene.glued(at + 1) && scene.glued(at + 2) &&
                     (scene.is_mark(at + 1, '/') || scene.is_mark(at + 1, 0x2044));
  const auto below = scene.value(at + 2);
  if (!slash || !below || *below < 2 || *below > 100 || *whole >= *below) return at;
  if (scene.is_mark(at + 3, '/') && scene.glued(at + 3)) return at;
  key = std::string(scene.text(at, at + 3));
  std::string said = tables.term("fraction:" + key);
  if (said.empty()) {
    const bool one = *whole == 1 && tables.language == "de";
    said = (one ? "ein" : tables.spell.cardinal(*whole)) + ' ' + tables.spell.ordinal(*below);
    if (tables.language == "en" && *whole > 1) said += 's';
    if (tables.language == "de") said += 'l';
  }
  scene.say(at, at + 3, WordClass::fraction, said);
  return at + 3;
}

/// "20e", "3de", "17e-eeuws", "1.000ste"; German "20." before a noun.
std::size_t ordinal(Scene& scene, std::size_t at, const Numeral& number) {
  const Tables& tables = scene.tables();
  if (!number.decimals.empty()) return at;
  const bool suffix = scene.glued(number.end) && scene.is_letters(number.end) &&
                      tables.has(Role::ordinal_suffix, scene.text(number.end));
  const bool german = tables.language == "de" && scene.glued(number.end) &&
                      scene.is_mark(number.end, '.') && scene.is_letters(number.end + 1) &&
                      !scene.glued(number.end + 1) &&
                      number.value() < (scene.has(Role::dative, at - 1) ? 1000U : 100U) && at > 0;
  if (!suffix && !german) return at;
  if (suffix && scene.glued(number.end + 1) && scene.is_letters(number.end + 1)) return at;
  const std::size_t last = number.end + 1;
  const std::size_t noun = scene.is_hyphen(last) && scene.glued(last) ? last + 1 : last;
  const std::string after = scene.lower(noun);
  const bool century = after.starts_with(tables.term("century")) && !tables.term("century").empty();
  std::string said = tables.spell.ordinal(number.value());
  if (german && scene.has(Role::dative, at - 1)) said += 'n';
  scene.say(at, last, century ? WordClass::century : WordClass::ordinal, said);
  return last;
}

/// German "1960er", "20er".
std::size_t german_decade(Scene& scene, std::size_t at) {
  const auto value = scene.value(at);
  if (scene.tables().language != "de" || !value || !scene.glued(at + 1)) return at;
  if (scene.text(at + 1) != "er" || (scene.text(at).size() != 2 && scene.text(at).size() != 4)) {
    return at;
  }
  scene.say(at, at + 2, WordClass::decade, scene.tables().spell.year(*value) + "er");
  return at + 2;
}

/// "2° Dat hij kwam": ten tweede.
std::size_t enumerated(Scene& scene, std::size_t at) {
  const std::string& word = scene.tables().term("enumerated");
  const auto value = scene.value(at);
  const bool starts = at == 0 || scene.is_mark(at - 1, ';') || scene.is_mark(at - 1, ':');
  if (word.empty() || !starts || !value || *value == 0 || *value > 20) return at;
  if (!scene.is_mark(at + 1, 0xB0) || !scene.glued(at + 1)) return at;
  if (!scene.is_letters(at + 2) || scene.glued(at + 2)) return at;
  if (scene.is_single_upper(at + 2)) return at;
  scene.say(at, at + 2, WordClass::ordinal, word + ' ' + scene.tables().spell.ordinal(*value));
  return at + 2;
}

}  // namespace

std::size_t number(Scene& scene, std::size_t at) {
  const Tables& tables = scene.tables();
  if (const std::size_t next = fraction(scene, at); next > at) return next;
  if (const std::size_t next = enumerated(scene, at); next > at) return next;
  const Numeral written = numeral(scene, at);
  if (const std::size_t next = ordinal(scene, at, written); next > at) return next;
  if (const std::size_t next = german_decade(scene, at); next > at) return next;
  const bool decade = at > 0 && scene.has(Role::decade, at - 1);
  if (written.end == at + 1 && is_year(scene, at)) {
    scene.say(at, at + 1, decade ? WordClass::decade : WordClass::year,
              tables.spell.year(*scene.value(at)));
    return range_mark(scene, at, at + 1);
  }
  if (written.end == at + 1 && scene.glued(at + 1) && scene.text(at + 1) == "s") {  // the 1930s
    const std::string& decade_name = tables.term(
        "decade:" + std::string(scene.text(at))
                        .substr(scene.text(at).size() < 2 ? 0 : scene.text(at).size() - 2));
    if (!decade_name.empty()) {
      const auto century = *scene.value(at) / 100;
      scene.say(at, at + 2, WordClass::decade,
                century == 0 ? decade_name : tables.spell.cardinal(century) + ' ' + decade_name);
      return at + 2;
    }
  }
  WordClass kind = written.decimals.empty() ? WordClass::cardinal : WordClass::decimal;
  if (decade) kind = WordClass::decade;
  std::string said = spelled(scene, written);
  const bool noun =
      scene.is_letters(written.end) || scene.tables().currencies.contains(scene.text(written.end));
  if (tables.language == "de" && said == "eins" && noun && !scene.is_mark(at - 1, ':')) {
    said = "ein";
  }
  scene.say(at, written.end, kind, std::move(said));
  return written.end == at + 1 ? range_mark(scene, at, at + 1) : [&] {
    const bool tight = scene.is_dash(written.end) && scene.glued(written.end) &&
                       scene.glued(written.end + 1) && scene.is_digits(written.end + 1);
    if (!tight) return written.end;
    scene.say(written.end, written.end + 1, WordClass::range, tables.term("range"));
    return written.end + 1;
  }();
}

std::size_t negative_number(Scene& scene, std::size_t at) {
  const bool minus = scene.is_mark(at, '-') || scene.is_mark(at, 0x2212) ||
                     (scene.is_mark(at, 0x2013) && scene.last_said() != nullptr);
  if (!minus || scene.glued(at) || !scene.glued(at + 1)) return at;
  // "-€ 50"
  const bool money =
      scene.is_digits(at + 2) && scene.tables().currencies.contains(scene.text(at + 1));
  if (!scene.is_digits(at + 1) && !money) return at;
  scene.say(at, at + 1, WordClass::symbol, scene.tables().term("minus"));
  return at + 1;
}

std::size_t short_year(Scene& scene, std::size_t at) {
  const std::size_t digits = at + 1;
  const bool short_form = scene.is_apostrophe(at) && scene.glued(digits) &&
                          scene.is_digits(digits) && scene.text(digits).size() == 2;
  if (!short_form || (scene.glued(at) && !scene.is_dash(at - 1) && !scene.is_mark(at - 1, '('))) {
    return at;
  }
  const Tables& tables = scene.tables();
  const std::string_view written = scene.text(digits);
  const bool decade = at > 0 && scene.has(Role::decade, at - 1);
  if (const std::string& name = tables.term("decade:" + std::string(written));
      scene.glued(digits + 1) && scene.text(digits + 1) == "s" && !name.empty()) {
    scene.say(at, digits + 2, WordClass::decade, name);
    return digits + 2;
  }
  scene.say(at, digits + 1, decade ? WordClass::decade : WordClass::year,
            written.front() == '0' ? digits_named(scene, written)
                                   : tables.spell.cardinal(*scene.value(digits)));
  return range_mark(scene, digits, digits + 1);
}

}  // namespace normalize
