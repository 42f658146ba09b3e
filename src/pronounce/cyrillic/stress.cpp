// Where Russian names bear their stress: by the ending, or as the engine's dictionary has it.
#include "pronounce/cyrillic/stress.hpp"

namespace pronounce {
namespace {

struct Ending {
  std::u32string_view letters;
  std::size_t stress;      // which vowel of the ending, counted from 0; kBefore: the one before it
  std::size_t vowels = 2;  // the word must have so many
};

constexpr std::size_t kBefore = 100;

// Classes of Russian and neighbouring names that tell the stress better than the engine's
// dictionary and rules do; the first that fits decides.
constexpr Ending kEndings[] = {
    {U"изация", 1},       {U"ация", 0},         {U"щенко", kBefore},  {U"дченко", kBefore},
    {U"вченко", kBefore}, {U"рченко", kBefore}, {U"нченко", kBefore}, {U"мченко", kBefore},
    {U"енко", 0, 4},      {U"швили", 0},        {U"дзе", kBefore},    {U"овский", 0},
    {U"евский", 0},       {U"овская", 0},       {U"евская", 0},       {U"инский", 0},
    {U"инская", 0},       {U"анский", 0},       {U"янский", 0},       {U"цкий", kBefore},
    {U"цкая", kBefore},   {U"град", 0},         {U"слав", 0},         {U"изм", 0},
    {U"ист", 0},          {U"чук", 0},          {U"щук", 0},          {U"юк", 0},
    {U"ук", 0},           {U"ак", 0},           {U"як", 0},           {U"ян", 0},
    {U"аевич", 0},        {U"аевна", 0},        {U"еевич", 0},        {U"еевна", 0},
    {U"ушка", kBefore},   {U"ников", kBefore},  {U"никова", kBefore}, {U"жков", 0},
    {U"чков", 0},         {U"шков", 0},         {U"жкова", 0},        {U"чкова", 0},
    {U"шкова", 0},        {U"енков", 1},        {U"цов", 0},          {U"цова", 0},
    {U"шов", 0},          {U"иков", kBefore},   {U"ьев", kBefore},    {U"аев", 0},
    {U"еев", 0},          {U"уев", 0},          {U"ай", 0},           {U"ей", 0},
    {U"ой", 0},           {U"ани", 0},          {U"ида", 0},          {U"ево", kBefore},
    {U"дар", 0},          {U"стан", 0},         {U"бад", 0},          {U"кент", 0},
    {U"йск", kBefore},    {U"горск", 0},        {U"водск", 0},        {U"ар", 0},
    {U"яр", 0},           {U"ат", 0},           {U"ам", 0},           {U"им", 0},
    {U"ур", 0},           {U"ил", 0},           {U"ал", 0},           {U"иловка", 0},
    {U"остов", 1},
};

bool is_reading_vowel(char32_t c) {
  return std::u32string_view(U"aeiouyɑɐəɛɜɪɨɔɵœøʉʊʌæ").find(c) != std::u32string_view::npos;
}

}  // namespace

std::size_t stress_by_ending(std::u32string_view letters) {
  if (const std::size_t yo = letters.rfind(U'ё'); yo != std::u32string_view::npos) return yo;
  const std::vector<std::size_t> vowels = vowel_places(letters);
  if (vowels.size() == 1) return vowels.front();
  for (const Ending& ending : kEndings) {
    if (vowels.size() < ending.vowels || !letters.ends_with(ending.letters)) continue;
    const std::size_t inside = vowel_places(ending.letters).size();
    if (inside > vowels.size()) continue;
    const std::size_t first = vowels.size() - inside;
    if (ending.stress != kBefore) return vowels[first + ending.stress];
    if (first > 0) return vowels[first - 1];
  }
  const bool last = (letters.ends_with(U"ан") || letters.ends_with(U"он")) &&
                    !letters.ends_with(U"ман") && !letters.ends_with(U"сон");
  return last && !vowels.empty() ? vowels.back() : kNoStress;
}

std::size_t stress_by_reading(std::u32string_view letters, std::string_view ipa) {
  const std::vector<std::size_t> vowels = vowel_places(letters);
  std::size_t heard = 0;
  std::size_t stressed = kNoStress;
  bool mark = false;
  for (char32_t c : to_utf32(ipa)) {
    if (c == U'ˈ') mark = true;
    if (!is_reading_vowel(c)) continue;
    if (mark && stressed == kNoStress) stressed = heard;
    mark = false;
    ++heard;
  }
  if (stressed == kNoStress || vowels.empty()) return kNoStress;
  if (heard == vowels.size()) return vowels[stressed];
  // Counts differ: the end of a word is read more regularly than its beginning.
  const std::size_t from_end = heard - stressed;
  return from_end <= vowels.size() ? vowels[vowels.size() - from_end] : vowels.front();
}

}  // namespace pronounce
