// Dutch spelling to Cyrillic, by context rules.
#include "pronounce/cyrillic/inverse.hpp"

#include "base/utf8.hpp"

namespace pronounce {
namespace {

struct Rule {
  std::u32string_view latin;
  std::u32string_view cyrillic;
};

// Longest first within a first letter; what stands here needs no context.
constexpr Rule kRules[] = {
    {U"sjtsj", U"щ"}, {U"stsj", U"щ"}, {U"dzj", U"дж"}, {U"tsj", U"ч"}, {U"sj", U"ш"},
    {U"zj", U"ж"},    {U"ch", U"х"},   {U"kh", U"х"},   {U"ts", U"ц"},  {U"oe", U"у"},
    {U"ie", U"и"},    {U"ph", U"ф"},   {U"ks", U"кс"},  {U"a", U"а"},   {U"b", U"б"},
    {U"c", U"к"},     {U"d", U"д"},    {U"f", U"ф"},    {U"g", U"г"},   {U"h", U"г"},
    {U"i", U"и"},     {U"j", U"й"},    {U"k", U"к"},    {U"l", U"л"},   {U"m", U"м"},
    {U"n", U"н"},     {U"o", U"о"},    {U"p", U"п"},    {U"q", U"к"},   {U"r", U"р"},
    {U"s", U"с"},     {U"t", U"т"},    {U"u", U"у"},    {U"v", U"в"},   {U"w", U"в"},
    {U"x", U"кс"},    {U"y", U"ы"},    {U"z", U"з"},
};

bool is_hushing(char32_t c) { return c == U'ж' || c == U'ч' || c == U'ш' || c == U'щ'; }

// j, e and their vowels: what they write depends on what was written before.
Rule soft_vowel(std::u32string_view rest, std::u32string_view written) {
  const char32_t before = written.empty() ? U'-' : written.back();
  const bool free = before == U'-' || is_russian_vowel(before) || before == U'й';
  if (rest.starts_with(U"joe")) return {U"joe", U"ю"};
  if (rest.starts_with(U"ja")) return {U"ja", U"я"};
  if (rest.starts_with(U"jo")) return {U"jo", U"ё"};
  if (rest.starts_with(U"je")) return {U"je", free ? U"е" : U"ье"};
  if (rest.starts_with(U"ji")) return {U"ji", free ? U"и" : U"ьи"};
  if (rest.starts_with(U"e")) return {U"e", free && before != U'й' ? U"э" : U"е"};
  const bool hushed_end = is_hushing(before) && before != U'ж' && rest == U"ov";
  if (hushed_end) return {U"o", U"ё"};
  return {};
}

// A final -i and -y after a consonant, and i after a vowel.
Rule glide(std::u32string_view rest, std::u32string_view written) {
  const char32_t before = written.empty() ? U'-' : written.back();
  const bool after_vowel = is_russian_vowel(before);
  const bool open_vowel = before == U'а' || before == U'о' || before == U'е' || before == U'э';
  if (rest == U"i" && !after_vowel) {
    const bool plural = is_hushing(before);
    return {U"i", plural ? U"и" : U"ий"};
  }
  if (rest == U"ij" && !after_vowel) return {U"ij", U"ий"};
  if (rest == U"y" && !after_vowel) return {U"y", U"ый"};
  if (rest == U"ia" && !after_vowel) return {U"ia", U"ия"};
  if (!rest.starts_with(U"i") || !open_vowel) return {};
  if (rest.starts_with(U"il") || rest.starts_with(U"is")) return {U"i", U"и"};
  return {U"i", U"й"};
}

// With the soft signs that Dutch spelling does not show, where they are likely.
std::u32string softened(std::u32string_view letters) {
  std::u32string out;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    const char32_t next = at + 1 < letters.size() ? letters[at + 1] : U'-';
    out += letters[at];
    const bool inside = letters[at] == U'л' && (next == U'н' || next == U'с' || next == U'ц');
    if (inside) out += U'ь';
  }
  return out;
}

}  // namespace

std::vector<CyrillicWord> cyrillic_candidates(std::string_view latin) {
  std::u32string text = to_utf32(base::to_lower(base::without_marks(latin)));
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {  // English y before a vowel is j
    const std::u32string_view vowels = U"aeou";
    if (text[at] == U'y' && vowels.find(text[at + 1]) != std::u32string_view::npos) text[at] = U'j';
  }
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::u32string_view rest = std::u32string_view(text).substr(at);
    Rule rule = glide(rest, out);
    if (rule.latin.empty()) rule = soft_vowel(rest, out);
    for (const Rule& plain : kRules) {
      if (!rule.latin.empty()) break;
      if (rest.starts_with(plain.latin)) rule = plain;
    }
    out += rule.cyrillic;
    at += rule.latin.empty() ? 1 : rule.latin.size();
  }
  constexpr std::u32string_view soft_ends[] = {U"пол", U"тел", U"гор", U"мен", U"хан", U"зан"};
  for (std::u32string_view end : soft_ends) {
    if (out.ends_with(end)) out += U'ь';
  }
  std::vector<CyrillicWord> candidates;
  CyrillicWord first;
  first.letters = out;
  const std::size_t yo = out.rfind(U'ё');
  if (yo != std::u32string::npos) first.stress = yo;
  candidates.push_back(first);
  if (std::u32string soft = softened(out); soft != out) candidates.push_back({soft, first.stress});
  return candidates;
}

}  // namespace pronounce
