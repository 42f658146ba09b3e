// Where Russian names bear their stress: by the ending, or as the engine's dictionary has it.
#include "pronounce/cyrillic/stress.hpp"

namespace pronounce {
namespace {

struct Ending {
  std::u32string_view letters;
  std::size_t stress;  // which vowel of the ending, counted from 0; kBefore: the one before it
};

constexpr std::size_t kBefore = 100;

// General classes of Russian and neighbouring names; the first that fits decides.
constexpr Ending kEndings[] = {
    {U"изация", 1},     {U"ация", 0},         {U"енко", 0},        {U"швили", 0},
    {U"дзе", kBefore},  {U"овский", 0},       {U"евский", 0},      {U"овская", 0},
    {U"евская", 0},     {U"инский", 0},       {U"инская", 0},      {U"анский", 0},
    {U"янский", 0},     {U"град", 0},         {U"слав", 0},        {U"изм", 0},
    {U"ист", 0},        {U"чук", 0},          {U"щук", 0},         {U"урян", 1},
    {U"оян", 1},        {U"осян", 1},         {U"анян", 1},        {U"арян", 1},
    {U"есян", 1},       {U"лаевич", kBefore}, {U"еевич", 0},       {U"еевна", 0},
    {U"ушка", kBefore}, {U"ский", kBefore},   {U"цкий", kBefore},  {U"ская", kBefore},
    {U"цкая", kBefore}, {U"ий", kBefore},     {U"ников", kBefore}, {U"никова", kBefore},
    {U"ай", 0},         {U"ей", 0},           {U"унов", 1},        {U"енков", 1},
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
    if (!letters.ends_with(ending.letters)) continue;
    const std::size_t inside = vowel_places(ending.letters).size();
    if (inside > vowels.size()) continue;
    const std::size_t first = vowels.size() - inside;
    if (ending.stress != kBefore) return vowels[first + ending.stress];
    if (first > 0) return vowels[first - 1];
  }
  return kNoStress;
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
