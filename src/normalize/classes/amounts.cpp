// Money and measures: amounts said with their currency or unit.
#include "base/utf8.hpp"
#include "normalize/classes/numeral.hpp"
#include "normalize/classes/recognisers.hpp"

namespace normalize {
namespace {

using book::WordClass;

const Currency* currency(const Scene& scene, std::size_t first, std::size_t last) {
  const auto found = scene.tables().currencies.find(scene.text(first, last));
  return found == scene.tables().currencies.end() ? nullptr : &found->second;
}

const std::string& form(const Counted& name, const Numeral& number, bool cents) {
  const bool one = cents ? number.decimals == "01" : number.value() == 1;
  return one ? name.one : name.many;
}

/// "drie euro vijftig", "twaalf gulden", "vijf miljoen euro"
std::string amount(const Scene& scene, const Numeral& number, const Currency& money,
                   std::string_view scale) {
  const Tables& tables = scene.tables();
  if (!scale.empty()) {
    return spelled(scene, number) + ' ' + std::string(scale) + ' ' + money.whole.many;
  }
  const bool cents = number.decimals.size() == 2 && !money.part.one.empty();
  if (!number.decimals.empty() && !cents) return spelled(scene, number) + ' ' + money.whole.many;
  Numeral whole = number;
  whole.decimals.clear();
  std::string said = spelled(scene, whole);
  if (tables.language == "de" && said == "eins") said = "ein";
  said += ' ' + form(money.whole, whole, false);
  if (!cents || number.decimals == "00") return said;
  Numeral rest;
  rest.digits = number.decimals.front() == '0' ? number.decimals.substr(1) : number.decimals;
  const std::string part = tables.spell.cardinal(rest.value());
  if (number.value() == 0) return part + ' ' + form(money.part, number, true);
  if (tables.language == "en") return said + ' ' + part + ' ' + form(money.part, number, true);
  return said + ' ' + part;
}

/// The word "miljoen" or "mln." after an amount: its spoken form and the atom after it.
std::size_t scale_after(const Scene& scene, std::size_t at, std::string& spoken) {
  // "£5m", "$2bn"
  if (scene.glued(at) && scene.is_letters(at) && scene.ends_word(at + 1)) {
    spoken = scene.tables().term("money scale:" + std::string(scene.text(at)));
    if (!spoken.empty()) return at + 1;
  }
  if (!scene.has(Role::scale, at)) return at;
  const std::string& full = scene.tables().term("scale:" + std::string(scene.text(at)));
  spoken = full.empty() ? std::string(scene.text(at)) : full;
  const bool dot =
      !full.empty() && scene.is_mark(at + 1, '.') && scene.glued(at + 1) && !scene.at_end(at + 2);
  return dot ? at + 2 : at + 1;
}

/// "€ 10-15", "€ 5 à 10": the second number, or the end of the first.
std::size_t second_of_range(const Scene& scene, const Numeral& first) {
  const std::size_t mark = first.end;
  if (first.dashes || scene.tables().term("range").empty()) return mark;
  const bool dash = scene.is_dash(mark) && scene.glued(mark) == scene.glued(mark + 1);
  const bool between = dash || scene.text(mark) == "à" || scene.text(mark) == "tot";
  return between && scene.is_digits(mark + 1) ? mark + 1 : mark;
}

std::string range_word(const Scene& scene, std::size_t mark) {
  return scene.is_dash(mark) ? scene.tables().term("range") : std::string(scene.text(mark));
}

}  // namespace

std::size_t money(Scene& scene, std::size_t at) {
  std::size_t last = at + 1;
  const Currency* found = nullptr;
  if (scene.glued(last) && (found = currency(scene, at, last + 1)) != nullptr) {
    ++last;
  } else {
    found = currency(scene, at, last);
  }
  if (found == nullptr) return at;
  if (scene.is_mark(last, '.') && scene.glued(last) && scene.is_letters(at)) ++last;
  if (scene.is_digits(last)) {
    Numeral number = numeral(scene, last);
    // "$5,000": no money has thousandths, so the mark is that of another language's thousands.
    if (number.decimals.size() == 3 && number.digits.size() <= 3 && !number.grouped &&
        number.digits != "0") {
      number.digits += number.decimals;
      number.decimals.clear();
    }
    std::string from;
    if (const std::size_t second = second_of_range(scene, number); second > number.end) {
      from = spelled(scene, number) + ' ' + range_word(scene, number.end) + ' ';
      number = numeral(scene, second);
    }
    std::string scale;
    const std::size_t end = scale_after(scene, number.end, scale);
    scene.say(at, end, WordClass::money, from + amount(scene, number, *found, scale));
    return end;
  }
  const book::Word* before = scene.last_said();
  const bool after_number =
      at > 0 && before != nullptr && (scene.is_digits(at - 1) || scene.has(Role::scale, at - 1));
  if (scene.is_letters(at) && !after_number) return at;
  const bool one = before != nullptr && before->spoken == scene.tables().spell.cardinal(1);
  scene.say(at, at + 1, WordClass::money, one ? found->whole.one : found->whole.many);
  return at + 1;
}

std::size_t money_after(Scene& scene, std::size_t at) {
  const Numeral number = numeral(scene, at);
  const std::size_t sign = number.end;
  if (number.decimals.size() != 2 && !number.dashes) return at;
  if (!scene.is_letters(sign) && scene.atom(sign).kind != Atom::Kind::mark) return at;
  const Currency* found = currency(scene, sign, sign + 1);
  if (found == nullptr || (scene.glued(sign + 1) && scene.is_letters(sign + 1))) return at;
  scene.say(at, sign + 1, WordClass::money, amount(scene, number, *found, {}));
  return sign + 1;
}

namespace {

/// The unit at `at`, with its power; `last` is the atom after it.
const Counted* unit_at(const Scene& scene, std::size_t at, std::size_t& last) {
  const auto& units = scene.tables().units;
  // "10° C"
  if (scene.is_mark(at, 0xB0) && scene.is_single_upper(at + 1) && scene.ends_word(at + 2)) {
    const auto found = units.find(std::string(scene.text(at)) + std::string(scene.text(at + 1)));
    if (found != units.end()) {
      last = at + 2;
      return &found->second;
    }
  }
  for (std::size_t length = 3; length >= 1; --length) {
    bool whole = at + length <= scene.size();
    for (std::size_t i = 1; i < length && whole; ++i) whole = scene.glued(at + i);
    if (!whole) continue;
    const auto found = units.find(scene.text(at, at + length));
    if (found == units.end()) continue;
    last = at + length;
    // The dot of "mg." at the end belongs to the sentence.
    if (length > 1 && scene.is_mark(last - 1, '.') && scene.at_end(last)) --last;
    if (scene.glued(last) && (scene.is_letters(last) || scene.is_digits(last))) continue;
    return &found->second;
  }
  return nullptr;
}

}  // namespace

namespace {

/// "art. 1 GW", "kamer 3 A": the number before is a name, no count.
bool is_named_number(const Scene& scene, std::size_t digits) {
  if (digits == 0 || !scene.is_digits(digits)) return false;
  const std::size_t before = scene.is_mark(digits - 1, '.') && digits > 1 ? digits - 2 : digits - 1;
  return scene.has(Role::number_before, before) || scene.has(Role::part, before);
}

}  // namespace

std::size_t per_unit(Scene& scene, std::size_t at) {
  const book::Word* before = scene.last_said();
  if (before == nullptr || !scene.is_mark(at, '/') || !scene.glued(at) || !scene.glued(at + 1)) {
    return at;
  }
  const std::size_t written = scene.is_mark(at - 1, '.') ? 2 : 1;
  const bool amount = before->kind == WordClass::money || before->kind == WordClass::measure ||
                      (at > written && scene.is_digits(at - 1 - written)) ||
                      scene.tables().units.contains(scene.text(at - written)) ||
                      scene.tables().currencies.contains(scene.text(at - written));
  std::size_t last = at + 1;
  const Counted* found = amount ? unit_at(scene, at + 1, last) : nullptr;
  if (found == nullptr) return at;
  scene.say(at, last, WordClass::measure, scene.tables().term("per") + ' ' + found->one);
  return last;
}

std::size_t times(Scene& scene, std::size_t at) {
  if (at == 0 || scene.text(at) != "x") return at;
  const bool before = scene.is_digits(at - 1) || scene.last_said() == nullptr;
  const bool apart = !scene.glued(at) || scene.is_digits(at + 1) || scene.ends_word(at + 1);
  if (!before || !apart || scene.last_said() == nullptr) return at;
  scene.say(at, at + 1, WordClass::symbol, scene.tables().term("times"));
  return at + 1;
}

std::size_t unit(Scene& scene, std::size_t at) {
  const book::Word* before = scene.last_said();
  if (at == 0 || before == nullptr) return at;
  const Atom& previous = scene.atom(at - 1);
  const bool fraction_before = before->kind == WordClass::fraction;
  const bool scale = scene.has(Role::scale, at - 1) ||
                     (scene.is_mark(at - 1, '.') && scene.has(Role::scale, at - 2));
  const bool per = scene.has(Role::clock_mark, at - 1) || scene.text(at - 1) == "per";
  if (previous.kind != Atom::Kind::digits && !fraction_before && !scale && !per) return at;
  if (scene.is_letters(at) && is_named_number(scene, at - 1)) return at;
  if (scene.glued(at) && scene.text(at) == "A") return at;  // "3A": a class, a house
  std::size_t last = at;
  const Counted* found = unit_at(scene, at, last);
  if (found == nullptr) return at;
  const Tables& tables = scene.tables();
  const bool one = before->spoken == tables.spell.cardinal(1) || per ||
                   (tables.language == "de" && before->spoken == "ein");
  std::string said = one ? found->one : found->many;
  // km/u, g/m³
  while (scene.glued(last) && scene.is_mark(last, '/') && scene.glued(last + 1)) {
    std::size_t end = last + 1;
    const Counted* below = unit_at(scene, last + 1, end);
    if (below == nullptr) break;
    said += ' ' + tables.term("per") + ' ' + below->one;
    last = end;
  }
  if (scene.is_mark(last, '.') && scene.glued(last) && !scene.at_end(last + 1) &&
      scene.is_letters(last + 1) && !scene.is_capital(last + 1)) {
    ++last;  // "10 km. verder"
  }
  scene.say(at, last, WordClass::measure, std::move(said));
  return last;
}

}  // namespace normalize
