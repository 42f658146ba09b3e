// Telephone numbers, ISBNs, postcodes, web and mail addresses.
#include "base/utf8.hpp"
#include "normalize/classes/numeral.hpp"
#include "normalize/classes/recognisers.hpp"
#include "normalize/classes/sounds.hpp"

namespace normalize {
namespace {

using book::WordClass;

/// The end of digits joined by hyphens, and how many digits there are.
std::size_t end_of_groups(const Scene& scene, std::size_t at, std::size_t& digits, bool spaces) {
  std::size_t last = at;
  digits = 0;
  while (scene.is_digits(last) && digits <= 20) {
    digits += scene.text(last).size();
    ++last;
    const bool mark = scene.is_dash(last) || (spaces && scene.is_mark(last, '/'));
    const bool hyphen = mark && scene.is_digits(last + 1);
    if (hyphen && scene.glued(last) == scene.glued(last + 1)) {
      ++last;
    } else if (!(spaces && scene.is_digits(last))) {
      break;
    }
  }
  return last;
}

/// Digit by digit, a pause at each hyphen.
void say_groups(Scene& scene, std::size_t at, std::size_t last, WordClass kind) {
  for (; at < last; ++at) {
    if (scene.is_digits(at)) {
      scene.say(at, at + 1, kind, digits_named(scene, scene.text(at)));
    } else if (scene.is_letters(at)) {
      scene.say(at, at + 1, kind, scene.tables().letters(scene.text(at)));
    } else {
      scene.pause(at, at + 1, ",");
    }
  }
}

bool is_label(const Scene& scene, std::size_t at) {
  return scene.is_letters(at) || scene.is_digits(at);
}

/// The end of an address without spaces that begins at `at`.
std::size_t end_of_address(const Scene& scene, std::size_t at) {
  std::size_t last = at + 1;
  while (scene.glued(last)) ++last;
  while (last > at + 1 && !is_label(scene, last - 1) && !scene.is_mark(last - 1, '/')) --last;
  return last;
}

bool is_domain_end(const Scene& scene, std::size_t at) {
  const std::string label = scene.lower(at);
  return scene.tables().has(Role::domain, label) || scene.tables().has(Role::spelled_domain, label);
}

bool is_address(const Scene& scene, std::size_t at, std::size_t last) {
  if (scene.lower(at) == "www" && scene.is_mark(at + 1, '.')) return true;
  bool mail = false;
  for (std::size_t i = at; i < last; ++i) {
    if (scene.is_mark(i, ':') && scene.is_mark(i + 1, '/') && scene.is_mark(i + 2, '/'))
      return true;
    if (scene.is_mark(i, '@') && i > at) mail = true;
    const bool domain = i > at + 1 && scene.is_mark(i - 1, '.') && is_domain_end(scene, i) &&
                        (i + 1 == last || scene.is_mark(i + 1, '/'));
    if (domain && (mail || scene.text(i - 2).size() > 2)) return true;
  }
  return false;
}

std::string label_said(const Scene& scene, std::size_t at) {
  const Tables& tables = scene.tables();
  if (scene.is_digits(at)) return spelled(scene, Numeral{at + 1, std::string(scene.text(at)), {}});
  std::string label = scene.lower(at);
  if (tables.has(Role::spelled_domain, label)) return tables.letters(label);
  if (tables.has(Role::domain, label)) return label;
  if (label.size() < 6 && !is_sayable(label)) return tables.letters(label);
  return std::string(scene.text(at));
}

/// "NL91 ABNA 0417 1643 00": an IBAN, in groups of four.
std::size_t bank_account(Scene& scene, std::size_t at) {
  const bool opens = scene.is_letters(at) && scene.text(at).size() == 2 &&
                     scene.atom(at).letter_case == Atom::Case::upper && scene.glued(at + 1) &&
                     scene.is_digits(at + 1) && scene.text(at + 1).size() == 2;
  if (!opens) return at;
  std::size_t last = at + 2;
  std::size_t size = 4;
  while (size < 34 &&
         (scene.is_digits(last) || (scene.is_letters(last) && last < at + 4 &&
                                    scene.atom(last).letter_case == Atom::Case::upper))) {
    size += scene.text(last).size();
    ++last;
  }
  if (size < 15) return at;
  say_groups(scene, at, last, WordClass::code);
  return last;
}

/// "(020) 123 45 67": the area in brackets.
std::size_t area_in_brackets(Scene& scene, std::size_t at) {
  const bool area = scene.is_mark(at, '(') && scene.is_digits(at + 1) &&
                    scene.text(at + 1).front() == '0' && scene.text(at + 1).size() <= 4 &&
                    scene.is_mark(at + 2, ')') && scene.is_digits(at + 3);
  std::size_t digits = 0;
  const std::size_t last = area ? end_of_groups(scene, at + 3, digits, true) : at;
  if (digits < 6 || digits > 8) return at;
  scene.skip(at, at + 1, WordClass::punctuation, "punctuation");
  say_groups(scene, at + 1, last, WordClass::telephone);
  return last;
}

}  // namespace

std::size_t code(Scene& scene, std::size_t at) {
  const Tables& tables = scene.tables();
  std::size_t digits = 0;
  if (scene.text(at) == "ISBN" || scene.text(at) == "ISSN") {
    std::size_t first = at + 1;
    if (scene.is_mark(first, ':')) ++first;
    std::size_t last = end_of_groups(scene, first, digits, true);
    if (scene.is_dash(last) && scene.text(last + 1) == "X") last += 2;
    scene.say(at, at + 1, WordClass::letters, tables.letters(scene.text(at)));
    if (first > at + 1) scene.pause(at + 1, first, ",");
    if (digits >= 8) say_groups(scene, first, last, WordClass::code);
    return digits >= 8 ? last : first;
  }
  if (scene.is_mark(at, '+') && scene.glued(at + 1)) {
    const std::size_t last = end_of_groups(scene, at + 1, digits, true);
    if (digits < 9) return at;
    scene.say(at, at + 1, WordClass::telephone, tables.term("plus"));
    say_groups(scene, at + 1, last, WordClass::telephone);
    return last;
  }
  if (const std::size_t next = bank_account(scene, at); next > at) return next;
  if (const std::size_t next = area_in_brackets(scene, at); next > at) return next;
  if (!scene.is_digits(at)) return at;
  // A postcode: 1012 AB
  if (tables.language == "nl" && scene.text(at).size() == 4 && scene.text(at).front() != '0' &&
      scene.is_letters(at + 1) && scene.text(at + 1).size() == 2 &&
      scene.atom(at + 1).letter_case == Atom::Case::upper && scene.ends_word(at + 2) &&
      !scene.tables().acronyms.contains(scene.text(at + 1))) {
    const std::string pair(scene.text(at));
    const auto value = *scene.value(at);
    std::string said = tables.spell.cardinal(value / 100);
    said += ' ';
    said +=
        value % 100 < 10 ? digits_named(scene, pair.substr(2)) : tables.spell.cardinal(value % 100);
    scene.say(at, at + 1, WordClass::code, said);
    scene.say(at + 1, at + 2, WordClass::code, tables.letters(scene.text(at + 1)));
    return at + 2;
  }
  const bool asked =
      at > 0 && scene.has(Role::telephone,
                          scene.is_digits(at - 1) || scene.is_letters(at - 1) ? at - 1 : at - 2);
  const bool zero = scene.text(at).front() == '0' && scene.text(at).size() <= 4;
  const std::size_t last = end_of_groups(scene, at, digits, zero || asked);
  const bool grouped = last > at + 1;
  // 0800-1234, 0900-8844
  const bool service = zero && grouped && scene.text(at).size() == 4 && digits == 8 &&
                       (scene.text(at)[1] == '8' || scene.text(at)[1] == '9');
  if (scene.glued(at + 1) && last >= at + 7 && (digits == 10 || digits == 13)) {  // an ISBN
    say_groups(scene, at, last, WordClass::code);
    return last;
  }
  if ((zero && grouped && digits >= 9 && digits <= 12) || (asked && digits >= 5) || service ||
      (scene.text(at).front() == '0' && digits == 10)) {
    say_groups(scene, at, last, WordClass::telephone);
    return last;
  }
  return at;
}

std::size_t electronic(Scene& scene, std::size_t at) {
  if (scene.glued(at) || !scene.glued(at + 1) || is_label(scene, at + 1)) return at;
  const std::size_t last = end_of_address(scene, at);
  if (last < at + 3 || !is_address(scene, at, last)) return at;
  const Tables& tables = scene.tables();
  std::string said;
  std::size_t i = at;
  if (scene.is_mark(at + 1, ':')) i = at + 4;  // the scheme is not said
  for (; i < last; ++i) {
    std::string part;
    if (is_label(scene, i)) {
      part = label_said(scene, i);
    } else if (i + 1 < last || !scene.is_mark(i, '/')) {
      part = tables.term("address:" + std::string(scene.text(i)));
    }
    if (part.empty()) continue;
    if (!said.empty()) said += ' ';
    said += part;
  }
  scene.say(at, last, WordClass::electronic, std::move(said));
  return last;
}

}  // namespace normalize
