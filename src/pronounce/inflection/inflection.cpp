// Inflection of Dutch, and the genitive of the other languages.
#include "pronounce/inflection/inflection.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace pronounce {
namespace {

/// Of a noun, a name or an adjective.
struct Ending {
  std::string_view letters;
  std::string_view ipa;
  bool syllable;  // begins with a vowel: spelling of the base changes before it
};

constexpr Ending kDutch[] = {
    {"'s", "s", false},        {"’s", "s", false},         {"s'", "s", false},
    {"s’", "s", false},        {"heden", "heːdən", false}, {"achtige", "ɑxtəɣə", true},
    {"achtig", "ɑxtəx", true}, {"heid", "hɛɪt", false},    {"tje", "tjə", false},
    {"tjes", "tjəs", false},   {"ste", "stə", false},      {"en", "ən", true},
    {"ën", "jən", true},       {"e", "ə", true},           {"ere", "ərə", true},
    {"er", "ər", true},        {"s", "s", false},          {"n", "n", false},
    {"'", "", false},          {"’", "", false},           {"je", "jə", false},
    {"jes", "jəs", false},     {"pje", "pjə", false},      {"pjes", "pjəs", false},
};

constexpr Ending kGenitive[] = {{"'s", "s", false}, {"’s", "s", false}, {"s", "s", false}};

/// A noun and a verb that begin so differ in stress ("óverval", "overvállen"), so that -en and -er
/// do not lead from the one to the other.
constexpr std::array kTwofold = std::to_array<std::string_view>(
    {"over", "onder", "door", "voor", "om", "her", "mis", "vol", "weer", "ver"});

bool is_twofold(std::string_view word, std::string_view ending) {
  return (ending == "en" || ending == "er") &&
         std::any_of(kTwofold.begin(), kTwofold.end(),
                     [&](std::string_view prefix) { return word.starts_with(prefix); });
}

/// Of a Dutch verb, whose base ends in -en.
struct VerbEnding {
  std::string_view letters;
  std::string_view ipa;
};

constexpr std::array kVerb = std::to_array<VerbEnding>(
    {{"t", "t"}, {"d", "t"}, {"de", "də"}, {"te", "tə"}, {"den", "dən"}, {"ten", "tən"}});
constexpr std::string_view kInfinitive = "en";
constexpr std::string_view kInfinitiveIpa = "ən";
constexpr std::string_view kParticiple = "ge";
constexpr std::string_view kParticipleIpa = "ɣə";

/// A consonant at the end, or before t, and between vowels.
struct Voicing {
  char letter;
  std::string_view voiceless, voiced;
};

constexpr std::array kVoicing = std::to_array<Voicing>(
    {{'d', "t", "d"}, {'b', "p", "b"}, {'g', "x", "ɣ"}, {'z', "s", "z"}, {'v', "f", "v"}});

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// The ways in which a base may be spelled that shows as `stem` before a vowel.
std::vector<std::string> closed(const std::string& stem) {
  std::vector<std::string> out{stem};
  if (stem.size() < 3) return out;
  const char last = stem[stem.size() - 1];
  const char before = stem[stem.size() - 2];
  const std::string front = stem.substr(0, stem.size() - 1);
  const char final = last == 'v' ? 'f' : last == 'z' ? 's' : last;
  if (last == before && !is_vowel(last)) out.push_back(front);
  if (!is_vowel(last) && is_vowel(before) && !is_vowel(stem[stem.size() - 3])) {
    out.push_back(front + before + final);
  }
  if (final != last) out.push_back(front + final);
  return out;
}

/// The other way round: what stands before a vowel where the form has `stem`.
std::vector<std::string> opened(const std::string& stem) {
  std::vector<std::string> out{stem};
  if (stem.size() < 3) return out;
  const char last = stem[stem.size() - 1];
  const char before = stem[stem.size() - 2];
  const std::string front = stem.substr(0, stem.size() - 1);
  const char inner = last == 'f' ? 'v' : last == 's' ? 'z' : last;
  if (is_vowel(last)) return out;
  const bool twice = before == stem[stem.size() - 3];
  const std::string shorter = twice ? stem.substr(0, stem.size() - 2) : front;
  if (is_vowel(before) && twice) out.push_back(shorter + last);
  if (is_vowel(before) && !twice) out.push_back(stem + last);
  if (inner != last) out.push_back(shorter + inner);
  return out;
}

void add_verbs(std::vector<Base>& out, std::string_view word) {
  for (const VerbEnding& ending : kVerb) {
    if (word.size() < ending.letters.size() + 3 || !word.ends_with(ending.letters)) continue;
    const std::string stem(word.substr(0, word.size() - ending.letters.size()));
    for (const std::string& base : opened(stem)) {
      out.push_back({base + std::string(kInfinitive), ending.ipa, stem.back(), kInfinitiveIpa, {}});
    }
    if (!stem.starts_with(kParticiple)) continue;
    for (const std::string& base : opened(stem.substr(kParticiple.size()))) {
      out.push_back({base + std::string(kInfinitive), ending.ipa, stem.back(), kInfinitiveIpa,
                     kParticipleIpa});
    }
  }
}

void change_end(std::string& ipa, std::string_view from, std::string_view to) {
  if (ipa.ends_with(from)) ipa.replace(ipa.size() - from.size(), from.size(), to);
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
    if (dutch && is_twofold(word, ending->letters)) continue;
    if (ending->letters == "n" && !stem.ends_with("e") && !stem.ends_with("ë")) continue;
    const std::vector<std::string> spelled =
        ending->syllable ? closed(stem) : std::vector<std::string>{stem};
    for (const std::string& base : spelled) out.push_back({base, ending->ipa, stem.back()});
  }
  if (dutch) add_verbs(out, word);
  return out;
}

std::string form_of(std::string_view ipa, const Base& base) {
  if (!ipa.ends_with(base.cut)) return {};
  std::string out(ipa.substr(0, ipa.size() - base.cut.size()));
  if (base.ending == "n" && !out.ends_with("ə"))
    return {};  // "gaten" is not from the English "gate"
  if (base.ending == "s") return std::string(base.before) + with_ending(out, base.ending);
  const bool vowel = base.ending.starts_with("ə") || base.ending.starts_with("ɑ");
  for (const Voicing& each : kVoicing) {
    if (vowel && each.letter == base.last) change_end(out, each.voiceless, each.voiced);
    const bool before_t = !base.cut.empty() && base.ending.starts_with('t');
    if (before_t) change_end(out, each.voiced, each.voiceless);
  }
  if (vowel) change_end(out, "ə", "");
  const bool again = !base.cut.empty() && out.ends_with('t') &&
                     (base.ending.starts_with('t') || base.ending.starts_with('d'));
  return std::string(base.before) + out + std::string(base.ending.substr(again ? 1 : 0));
}

std::string with_ending(std::string_view ipa, std::string_view ending) {
  if (ending == "s" && (ipa.ends_with("s") || ipa.ends_with("z"))) return std::string(ipa);
  return std::string(ipa) + std::string(ending);
}

}  // namespace pronounce
