// Takes Dutch number words apart and says each part.
#include "pronounce/tokens/numbers.hpp"

#include "base/utf8.hpp"

namespace pronounce {
namespace {

enum class Size { unit, teen, ten, hundred, thousand };

struct Part {
  std::string_view letters;
  std::string_view ipa;
  Size size;
};

// A longer word stands before the shorter ones it begins with.
constexpr Part kParts[] = {
    {"honderd", "ˈhɔndərt", Size::hundred},
    {"duizend", "ˈdœyzənt", Size::thousand},
    {"dertien", "ˈdɛrtin", Size::teen},
    {"veertien", "ˈveːrtin", Size::teen},
    {"vijftien", "ˈvɛiftin", Size::teen},
    {"zestien", "ˈzɛstin", Size::teen},
    {"zeventien", "ˈzeːvəntin", Size::teen},
    {"achttien", "ˈɑxtin", Size::teen},
    {"negentien", "ˈneːɣəntin", Size::teen},
    {"twintig", "ˈtʋɪntəx", Size::ten},
    {"dertig", "ˈdɛrtəx", Size::ten},
    {"veertig", "ˈveːrtəx", Size::ten},
    {"vijftig", "ˈvɛiftəx", Size::ten},
    {"zestig", "ˈsɛstəx", Size::ten},
    {"zeventig", "ˈseːvəntəx", Size::ten},
    {"tachtig", "ˈtɑxtəx", Size::ten},
    {"negentig", "ˈneːɣəntəx", Size::ten},
    {"tien", "ˈtin", Size::teen},
    {"twaalf", "ˈtʋaːlf", Size::teen},
    {"elf", "ˈɛlf", Size::teen},
    {"één", "ˈeːn", Size::unit},
    {"een", "ˈeːn", Size::unit},
    {"twee", "ˈtʋeː", Size::unit},
    {"drie", "ˈdri", Size::unit},
    {"vier", "ˈvir", Size::unit},
    {"vijf", "ˈvɛif", Size::unit},
    {"zes", "ˈzɛs", Size::unit},
    {"zeven", "ˈzeːvən", Size::unit},
    {"acht", "ˈɑxt", Size::unit},
    {"negen", "ˈneːɣən", Size::unit},
};

const Part* part_at(std::string_view rest) {
  for (const Part& part : kParts) {
    if (rest.starts_with(part.letters)) return &part;
  }
  return nullptr;
}

// -de and -ste of ordinals, and the odd ones.
std::string_view ordinal_ending(std::string_view rest) {
  if (rest == "de") return "də";
  return rest == "ste" ? "stə" : std::string_view();
}

std::string with_ordinal(std::string ipa, std::string_view ending) {
  if (ending == "də" && ipa.ends_with("t")) ipa.pop_back();
  return ipa + std::string(ending);
}

std::string secondary(std::string_view ipa) {
  return "ˌ" + std::string(ipa.substr(std::string_view("ˈ").size()));
}

}  // namespace

std::optional<std::string> number_reading(std::string_view word) {
  if (word.size() < 8 || word.size() > 120) return std::nullopt;
  const std::string lower = base::to_lower(word);
  std::string_view rest = lower;
  std::string out;
  std::size_t count = 0;
  bool linked = false;
  const Part* last = nullptr;
  while (!rest.empty()) {
    if (last != nullptr && count > 1) {
      if (const std::string_view ending = ordinal_ending(rest); !ending.empty()) {
        return with_ordinal(out, ending);
      }
    }
    const bool after_unit = last != nullptr && last->size == Size::unit && !linked;
    if (after_unit && (rest.starts_with("en") || rest.starts_with("ën"))) {
      rest.remove_prefix(rest.starts_with("en") ? 2 : std::string_view("ën").size());
      out += "ən";
      linked = true;
      continue;
    }
    const Part* part = part_at(rest);
    if (part == nullptr || (linked && part->size != Size::ten)) return std::nullopt;
    const bool multiplied = last != nullptr && last->size == Size::unit &&
                            (part->size == Size::hundred || part->size == Size::thousand);
    if (linked || multiplied) {
      out += secondary(part->ipa);
    } else {
      if (after_unit) return std::nullopt;
      if (!out.empty()) out += ' ';
      out += part->ipa;
    }
    linked = false;
    last = part;
    ++count;
    rest.remove_prefix(part->letters.size());
  }
  if (linked || count < 2) return std::nullopt;
  return out;
}

}  // namespace pronounce
