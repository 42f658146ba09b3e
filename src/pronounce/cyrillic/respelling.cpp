// Names in English, German and scholarly spelling as Dutch would spell them.
#include "base/utf8.hpp"
#include "pronounce/cyrillic/cyrillic.hpp"
#include "pronounce/cyrillic/transliterate.hpp"

namespace pronounce {
namespace {

struct Group {
  std::u32string_view from;
  std::u32string_view to;
};

// The longest first.
constexpr Group kEnglish[] = {
    {U"shch", U"sjtsj"}, {U"tch", U"tsj"}, {U"ch", U"tsj"}, {U"sh", U"sj"}, {U"zh", U"zj"},
    {U"kh", U"ch"},      {U"yu", U"joe"},  {U"iu", U"joe"}, {U"ya", U"ja"}, {U"yo", U"jo"},
    {U"ye", U"je"},      {U"oo", U"oe"},   {U"ck", U"k"},   {U"u", U"oe"}};
constexpr Group kGerman[] = {{U"schtsch", U"sjtsj"}, {U"dsch", U"dzj"}, {U"tsch", U"tsj"},
                             {U"sch", U"sj"},        {U"ju", U"joe"},   {U"w", U"v"},
                             {U"z", U"ts"},          {U"u", U"oe"}};
constexpr Group kScholarly[] = {{U"šč", U"sjtsj"}, {U"č", U"tsj"}, {U"š", U"sj"}, {U"ž", U"zj"},
                                {U"ë", U"jo"},     {U"c", U"ts"},  {U"u", U"oe"}};

template <std::size_t N>
std::u32string rewritten(std::u32string_view text, const Group (&groups)[N]) {
  std::u32string out;
  while (!text.empty()) {
    const Group* found = nullptr;
    for (const Group& group : groups) {
      if (found == nullptr && text.starts_with(group.from)) found = &group;
    }
    out += found == nullptr ? text.substr(0, 1) : found->to;
    text.remove_prefix(found == nullptr ? 1 : found->from.size());
  }
  return out;
}

bool has(std::u32string_view text, std::initializer_list<std::u32string_view> groups) {
  for (std::u32string_view group : groups) {
    if (text.find(group) != std::u32string_view::npos) return true;
  }
  return false;
}

}  // namespace

std::string dutch_spelling(std::string_view latin) {
  std::u32string text = to_utf32(base::to_lower(base::nfc(latin)));
  std::erase_if(text, [](char32_t c) { return c == U'\u02B9' || c == U'\''; });
  if (has(text, {U"č", U"š", U"ž"})) {
    text = rewritten(text, kScholarly);
  } else if (has(text, {U"sch"})) {
    text = rewritten(text, kGerman);
  } else if (has(text, {U"tsh"})) {
    return to_utf8(text);  // Smitshoek
  } else if (has(text, {U"sh", U"zh", U"kh", U"tch", U"yev"}) || text.ends_with(U"ich") ||
             text.ends_with(U"sky") || text.ends_with(U"chuk") || text.ends_with(U"chenko")) {
    text = rewritten(text, kEnglish);
  }
  if (text.ends_with(U"off") || text.ends_with(U"eff")) text.replace(text.size() - 2, 2, U"v");
  for (std::u32string_view ending : {U"sky", U"skij", U"skiy", U"skii"}) {
    if (text.ends_with(ending)) text.replace(text.size() - ending.size(), ending.size(), U"ski");
  }
  return to_utf8(text);
}

}  // namespace pronounce
