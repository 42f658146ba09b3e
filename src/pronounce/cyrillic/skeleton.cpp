// Skeletons: what is common to all spellings of a Russian name.
#include "base/utf8.hpp"
#include "pronounce/cyrillic/cyrillic.hpp"
#include "pronounce/cyrillic/transliterate.hpp"

namespace pronounce {
namespace {

struct Group {
  std::u32string_view latin;
  std::u32string_view folded;
};

// The longest first. Capital letters stand for sounds of several letters:
// X = х, C = ц, Q = ч, S = ш, Z = ж.
constexpr Group kDutch[] = {{U"sjtsj", U"SQ"}, {U"stsj", U"SQ"}, {U"tsj", U"Q"}, {U"sj", U"S"},
                            {U"zj", U"Z"},     {U"ch", U"X"},    {U"ts", U"C"},  {U"oe", U"u"},
                            {U"ie", U"i"},     {U"x", U"ks"}};
constexpr Group kEnglish[] = {{U"shch", U"SQ"}, {U"tch", U"Q"}, {U"ch", U"Q"}, {U"sh", U"S"},
                              {U"zh", U"Z"},    {U"kh", U"X"},  {U"ts", U"C"}, {U"tz", U"C"},
                              {U"oo", U"u"},    {U"ck", U"k"},  {U"x", U"ks"}, {U"ph", U"f"},
                              {U"gh", U"g"},    {U"ou", U"u"}};
constexpr Group kGerman[] = {{U"schtsch", U"SQ"}, {U"dsch", U"dZ"}, {U"tsch", U"Q"}, {U"sch", U"S"},
                             {U"ch", U"X"},       {U"tz", U"C"},    {U"z", U"C"},    {U"ts", U"C"},
                             {U"x", U"ks"},       {U"ck", U"k"}};
constexpr Group kFrench[] = {{U"chtch", U"SQ"}, {U"tch", U"Q"}, {U"ch", U"S"}, {U"kh", U"X"},
                             {U"ou", U"u"},     {U"ts", U"C"},  {U"gu", U"g"}, {U"dj", U"dZ"},
                             {U"j", U"Z"},      {U"x", U"ks"},  {U"qu", U"k"}};
constexpr Group kScholarly[] = {{U"šč", U"SQ"}, {U"ŝ", U"SQ"}, {U"č", U"Q"},  {U"š", U"S"},
                                {U"ž", U"Z"},   {U"ch", U"X"}, {U"kh", U"X"}, {U"x", U"X"},
                                {U"ts", U"C"},  {U"c", U"C"},  {U"h", U"X"},  {U"ë", U"jo"},
                                {U"â", U"ja"},  {U"û", U"ju"}};

template <std::size_t N>
const Group* group_at(const Group (&groups)[N], std::u32string_view rest) {
  for (const Group& group : groups) {
    if (rest.starts_with(group.latin)) return &group;
  }
  return nullptr;
}

const Group* group_at(System system, std::u32string_view rest) {
  switch (system) {
    case System::dutch:
      return group_at(kDutch, rest);
    case System::english:
      return group_at(kEnglish, rest);
    case System::german:
      return group_at(kGerman, rest);
    case System::french:
      return group_at(kFrench, rest);
    case System::scholarly:
      break;
  }
  return group_at(kScholarly, rest);
}

bool is_plain_vowel(char32_t c) {
  return std::u32string_view(U"aeiou").find(c) != std::u32string_view::npos;
}

// Drops j before a vowel, folds doubles, -ff and -w. A glide that ends the word is i. `i_glides`:
// an i before a vowel is a glide too (Tatiana, Iashin), but not behind r (Maria).
std::u32string folded(std::u32string raw, bool i_glides) {
  if (raw.ends_with(U"ff") && raw.size() > 4) raw.pop_back();
  std::u32string out;
  bool parted = false;  // by a glide that was dropped: Чаянов is not Чанов
  for (std::size_t at = 0; at < raw.size(); ++at) {
    char32_t c = raw[at];
    const bool last = at + 1 == raw.size();
    const bool vowel_next = !last && is_plain_vowel(raw[at + 1]);
    const bool vowel_before = !out.empty() && is_plain_vowel(out.back());
    if (c == U'y') c = vowel_next ? U'j' : U'i';
    if (c == U'w') c = U'v';
    if (c == U'i' && !last && vowel_before && !vowel_next) c = U'j';
    if (c == U'i' && i_glides && vowel_next && (out.empty() || out.back() != U'r')) c = U'j';
    if (c == U'j' && !last) {
      if (vowel_before && !vowel_next) out += U'j';
      parted = vowel_next;
      continue;
    }
    if (c == U'j') c = U'i';
    if (c == U'f' && last && vowel_before && raw.size() > 4) c = U'v';
    if (out.empty() || out.back() != c || (parted && c != U'e')) out += c;
    parted = false;
  }
  return out;
}

}  // namespace

std::u32string skeleton(std::string_view latin, System system, bool i_glides) {
  std::u32string raw;
  const std::string lower = base::to_lower(base::nfc(latin));
  std::u32string text = to_utf32(lower);
  // Lénine, Poutine: the e keeps the n from making a nasal vowel.
  if (system == System::french && text.ends_with(U"ine")) text.pop_back();
  for (std::size_t at = 0; at < text.size();) {
    const std::u32string_view rest = std::u32string_view(text).substr(at);
    if (const Group* group = group_at(system, rest)) {
      raw += group->folded;
      at += group->latin.size();
      continue;
    }
    const std::u32string plain = to_utf32(base::without_marks(to_utf8(rest.substr(0, 1))));
    for (char32_t c : plain) {
      if (base::is_letter(c) && c < 0x250 && c != U'ʹ') raw += c;
    }
    ++at;
  }
  return folded(raw, i_glides);
}

std::vector<std::u32string> skeletons(std::u32string_view letters) {
  constexpr std::u32string_view from = U"абвгдежзийклмнопрстуфхцчшыэюяіїєґё";
  constexpr std::u32string_view to = U"abvgdeZzijklmnoprstufXCQSieuaiiego";
  std::vector<std::u32string> out;
  for (const bool yo_is_o : {true, false}) {
    if (!yo_is_o && letters.find(U'ё') == std::u32string_view::npos) break;
    std::u32string raw;
    for (char32_t c : letters) {
      if (c == U'с' && raw.ends_with(U't')) {  // all write тс and ц alike
        raw.back() = U'C';
        continue;
      }
      if (c == U'щ') raw += U"SQ";
      if (c == U'я' || c == U'ю') raw += U'j';
      if (c == U'ё') {
        raw += yo_is_o ? U'o' : U'e';
      } else if (const std::size_t at = from.find(c); at != std::u32string_view::npos) {
        raw += to[at];
      }
    }
    out.push_back(folded(raw, false));
  }
  return out;
}

std::u32string loose(std::u32string skeleton) {
  for (char32_t& c : skeleton) {
    if (c == U'z') c = U's';
    if (c == U'Z') c = U'S';
  }
  std::u32string out;
  for (char32_t c : skeleton) {
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

std::u32string hardened(std::u32string_view skeleton) {
  std::u32string out = U"+";
  for (char32_t c : skeleton) {
    if (c == U'X') c = U'k';
    if (c == U'S' || c == U'Z' || c == U'z') c = U's';
    if (out.back() != c) out += c;
  }
  return out;
}

}  // namespace pronounce
