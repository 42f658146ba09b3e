// Exponents and ratios: what stands small behind a number, and the colon between two.
#include <string_view>

#include "base/utf8.hpp"
#include "normalize/classes/numeral.hpp"
#include "normalize/classes/recognisers.hpp"

namespace normalize {
namespace {

using book::WordClass;

constexpr std::u32string_view kSuperscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
constexpr char32_t kMinus = 0x207B;
constexpr std::size_t kReach = 8;  // atoms around an exponent in which a formula shows itself

/// Letters are a variable, no word with a footnote mark, when a sign of arithmetic is near.
bool in_formula(const Scene& scene, std::size_t at) {
  const std::size_t first = at > kReach ? at - kReach : 0;
  for (std::size_t i = first; i < at + kReach && i < scene.size(); ++i) {
    for (const char32_t sign : {U'=', U'+', U'×', U'√', U'<', U'>'}) {
      if (scene.is_mark(i, sign)) return true;
    }
  }
  return false;
}

bool is_base(const Scene& scene, std::size_t at) {
  if (scene.is_digits(at)) return scene.text(at).size() != 4;  // a year has a footnote
  if (scene.is_mark(at, ')')) return in_formula(scene, at);
  if (!scene.is_letters(at) || scene.text(at).size() > 2) return false;
  return scene.text(at).size() == 1
             ? in_formula(scene, at) || scene.atom(at).letter_case == Atom::Case::lower
             : in_formula(scene, at);
}

}  // namespace

std::size_t power(Scene& scene, std::size_t at) {
  const Tables& tables = scene.tables();
  if (at == 0 || !scene.glued(at) || tables.term("power").empty() || !is_base(scene, at - 1)) {
    return at;
  }
  std::size_t last = at;
  bool minus = false;
  std::string digits;
  if (scene.is_mark(at, '^') && scene.glued(at + 1) && scene.is_digits(at + 1)) {
    digits = scene.text(at + 1);
    last = at + 2;
  }
  if (digits.empty() && scene.is_mark(last, kMinus)) {
    minus = true;
    ++last;
  }
  while (scene.glued(last) && digits.size() < 4) {
    const std::size_t digit = kSuperscripts.find(scene.atom(last).first);
    if (digit == std::u32string_view::npos) break;
    digits += static_cast<char>('0' + digit);
    ++last;
  }
  if (digits.empty() || (digits == "1" && !minus)) return at;
  Numeral exponent;
  exponent.digits = digits;
  std::string said = tables.term((minus ? "power:-" : "power:") + digits);
  if (said.empty()) {
    said = tables.term("power") + ' ' +
           (minus ? tables.term("minus") + ' ' + tables.spell.cardinal(exponent.value())
                  : tables.spell.ordinal(exponent.value()));
  }
  scene.say(at, last, WordClass::symbol, std::move(said));
  return last;
}

std::size_t ratio(Scene& scene, std::size_t at) {
  const bool between = at > 0 && scene.is_mark(at, ':') && scene.is_digits(at - 1) &&
                       scene.is_digits(at + 1) && scene.glued(at) == scene.glued(at + 1);
  if (!between) return at;
  const std::size_t name = at > 2 && scene.is_mark(at - 2, '.') ? at - 3 : at - 2;
  if (at > 1 && scene.has(Role::bible, name)) {
    scene.say(at, at + 1, WordClass::code, scene.tables().term("verse"));
    return at + 1;
  }
  const std::string& special = scene.tables().term("ratio:" + std::string(scene.text(at - 1)));
  const std::string& said = special.empty() ? scene.tables().term("ratio") : special;
  if (said.empty()) return at;
  scene.say(at, at + 1, WordClass::symbol, said);
  return at + 1;
}

}  // namespace normalize
