// Inflection of Dutch, and the genitive of the other languages.
#include "pronounce/lexicon/inflection.hpp"

namespace pronounce {
namespace {

struct Ending {
  std::string_view letters;
  std::string_view ipa;
  bool syllable;  // begins with a vowel: spelling of the base changes before it
};

constexpr Ending kDutch[] = {
    {"'s", "s", false},        {"’s", "s", false},         {"s'", "s", false},
    {"s’", "s", false},        {"heden", "heːdən", false}, {"achtige", "ɑxtəɣə", true},
    {"achtig", "ɑxtəx", true}, {"tje", "tjə", false},      {"tjes", "tjəs", false},
    {"ste", "stə", false},     {"en", "ən", true},         {"ën", "jən", true},
    {"e", "ə", true},          {"er", "ər", true},         {"s", "s", false},
    {"n", "n", false},         {"'", "", false},           {"’", "", false},
};

constexpr Ending kGenitive[] = {{"'s", "s", false}, {"’s", "s", false}, {"s", "s", false}};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

void add_forms(std::vector<Base>& out, const std::string& stem, const Ending& ending) {
  out.push_back({stem, ending.ipa});
  if (!ending.syllable || stem.size() < 3) return;
  const char last = stem[stem.size() - 1];
  const char before = stem[stem.size() - 2];
  if (last == before && !is_vowel(last))
    out.push_back({stem.substr(0, stem.size() - 1), ending.ipa});
  if (!is_vowel(last) && is_vowel(before) && !is_vowel(stem[stem.size() - 3])) {
    std::string doubled = stem;
    doubled.insert(stem.size() - 2, 1, before);
    out.push_back({doubled, ending.ipa});
  }
  if (last == 'v') out.push_back({stem.substr(0, stem.size() - 1) + "f", ending.ipa});
  if (last == 'z') out.push_back({stem.substr(0, stem.size() - 1) + "s", ending.ipa});
}

}  // namespace

std::vector<Base> bases(std::string_view word, std::string_view language) {
  std::vector<Base> out;
  const bool dutch = language == "nl";
  const Ending* begin = dutch ? std::begin(kDutch) : std::begin(kGenitive);
  const Ending* end = dutch ? std::end(kDutch) : std::end(kGenitive);
  for (const Ending* ending = begin; ending != end; ++ending) {
    if (word.size() < ending->letters.size() + 3 || !word.ends_with(ending->letters)) continue;
    const std::string stem(word.substr(0, word.size() - ending->letters.size()));
    if (ending->letters == "n" && !stem.ends_with("e") && !stem.ends_with("ë")) continue;
    add_forms(out, stem, *ending);
  }
  return out;
}

std::string with_ending(std::string_view ipa, std::string_view base, std::string_view ending) {
  std::string out(ipa);
  if (ending.empty()) return out;
  if (ending == "s" && (ipa.ends_with("s") || ipa.ends_with("z"))) return out;
  const bool vowel = ending.starts_with("ə") || ending.starts_with("ɑ");
  if (vowel && base.ends_with("d") && ipa.ends_with("t")) out.back() = 'd';
  if (vowel && base.ends_with("b") && ipa.ends_with("p")) out.back() = 'b';
  if (vowel && base.ends_with("g") && ipa.ends_with("x")) out.replace(out.size() - 1, 1, "ɣ");
  if (vowel && out.ends_with("ə")) out.resize(out.size() - std::string_view("ə").size());
  return out + std::string(ending);
}

}  // namespace pronounce
