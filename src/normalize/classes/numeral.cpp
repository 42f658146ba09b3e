// Reads the digits of a number and says them.
#include "normalize/classes/numeral.hpp"

#include "base/utf8.hpp"

namespace normalize {
namespace {

bool is_group(const Scene& scene, std::size_t mark, bool point_groups) {
  const char32_t group = point_groups ? U'.' : U',';
  return scene.glued(mark) && scene.is_mark(mark, group) && scene.glued(mark + 1) &&
         scene.is_digits(mark + 1) && scene.text(mark + 1).size() == 3;
}

}  // namespace

std::uint64_t Numeral::value() const {
  if (digits.size() > 18) return kLargestSpelled + 1;
  std::uint64_t number = 0;
  for (const char digit : digits) number = number * 10 + static_cast<std::uint64_t>(digit - '0');
  return number;
}

Numeral numeral(const Scene& scene, std::size_t at) {
  Numeral number;
  number.digits = scene.text(at);
  number.end = at + 1;
  const bool point_groups = scene.tables().term("decimal mark") != ".";
  const bool short_first = number.digits.size() <= 3 && number.digits.front() != '0';
  while (short_first && is_group(scene, number.end, point_groups)) {
    number.digits += scene.text(number.end + 1);
    number.end += 2;
    number.grouped = true;
  }
  while (short_first && number.end < scene.size() && !scene.glued(number.end) &&
         scene.is_digits(number.end) && scene.text(number.end).size() == 3) {
    number.digits += scene.text(number.end);
    ++number.end;
    number.grouped = true;
  }
  const std::size_t mark = number.end;
  const bool decimal = scene.glued(mark) && scene.is_mark(mark, point_groups ? U',' : U'.');
  if (decimal && scene.glued(mark + 1) && scene.is_digits(mark + 1)) {
    number.decimals = scene.text(mark + 1);
    number.end = mark + 2;
  } else if (decimal && scene.glued(mark + 1) && scene.is_dash(mark + 1)) {
    number.end = mark + 2;
    if (scene.glued(number.end) && scene.is_dash(number.end)) ++number.end;
    number.dashes = true;
  }
  return number;
}

std::string digits_named(const Scene& scene, std::string_view digits) {
  std::string said;
  for (const char digit : digits) {
    if (!said.empty()) said += ' ';
    said += scene.tables().spell.cardinal(static_cast<std::uint64_t>(digit - '0'));
  }
  return said;
}

std::string spelled(const Scene& scene, const Numeral& number) {
  const Speller& spell = scene.tables().spell;
  const bool code = number.digits.size() > 1 && number.digits.front() == '0';
  std::string said = code || number.digits.size() > 18 ? digits_named(scene, number.digits)
                                                       : spell.counted(number.value());
  if (number.decimals.empty()) return said;
  said += ' ' + scene.tables().term("decimal") + ' ';
  const bool paired = scene.tables().language == "nl" && number.decimals.size() == 2 &&
                      number.decimals.front() != '0';
  if (!paired) return said + digits_named(scene, number.decimals);
  Numeral pair;
  pair.digits = number.decimals;
  return said + spell.cardinal(pair.value());
}

}  // namespace normalize
