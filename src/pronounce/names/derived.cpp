// Derives surnames of women, patronymics and nominatives by the endings.
#include "pronounce/names/derived.hpp"

namespace pronounce {
namespace {

struct Change {
  std::u32string_view from;
  std::u32string_view to;
};

constexpr Change kFeminine[] = {{U"ский", U"ская"}, {U"цкий", U"цкая"}, {U"ской", U"ская"},
                                {U"цкой", U"цкая"}, {U"стой", U"стая"}, {U"ный", U"ная"},
                                {U"лый", U"лая"},   {U"ов", U"ова"},    {U"ев", U"ева"},
                                {U"ёв", U"ёва"},    {U"ин", U"ина"},    {U"ын", U"ына"}};

// Cases of surnames, first names and places, the longest first.
constexpr Change kCases[] = {
    {U"скими", U"ский"}, {U"ского", U"ский"}, {U"скому", U"ский"}, {U"ским", U"ский"},
    {U"ском", U"ский"},  {U"ских", U"ский"},  {U"цкого", U"цкий"}, {U"цкому", U"цкий"},
    {U"цким", U"цкий"},  {U"цком", U"цкий"},  {U"ской", U"ская"},  {U"скую", U"ская"},
    {U"цкой", U"цкая"},  {U"цкую", U"цкая"},  {U"ного", U"ный"},   {U"ному", U"ный"},
    {U"ным", U"ный"},    {U"ыми", U""},       {U"ами", U""},       {U"ями", U"ь"},
    {U"иям", U"ия"},     {U"ией", U"ия"},     {U"ией", U"ий"},     {U"ова", U"ов"},
    {U"ому", U"ой"},     {U"ого", U"ой"},     {U"ых", U""},        {U"ым", U""},
    {U"ом", U""},        {U"ой", U"а"},       {U"ою", U"а"},       {U"ем", U"й"},
    {U"ем", U"ь"},       {U"ей", U"я"},       {U"ью", U"ь"},       {U"ии", U"ия"},
    {U"ию", U"ия"},      {U"ия", U"ий"},      {U"ию", U"ий"},      {U"ах", U""},
    {U"ам", U""},        {U"а", U""},         {U"у", U""},         {U"е", U""},
    {U"ы", U""},         {U"у", U"а"},        {U"ы", U"а"},        {U"и", U"а"},
    {U"е", U"а"},        {U"и", U"я"},        {U"ю", U"я"},        {U"е", U"я"},
    {U"я", U"й"},        {U"ю", U"й"},        {U"е", U"й"},        {U"я", U"ь"},
    {U"ю", U"ь"},        {U"и", U"ь"},        {U"е", U"ь"}};

constexpr std::size_t kStem = 3;

bool is_consonant(char32_t c) {
  return std::u32string_view(U"бвгджзклмнпрстфхцчшщ").find(c) != std::u32string_view::npos;
}

}  // namespace

CyrillicWord feminine(const CyrillicWord& surname) {
  for (const Change& change : kFeminine) {
    if (!surname.letters.ends_with(change.from) || surname.letters.size() < kStem + 1) continue;
    const std::size_t stem = surname.letters.size() - change.from.size();
    CyrillicWord out{surname.letters.substr(0, stem), surname.stress};
    out.letters += change.to;
    // A stressed -ин and -ой hand the stress to the ending (Бородина́, Толста́я).
    const bool noun = change.from == U"ин" || change.from == U"ын";
    if (noun && surname.stress == stem) out.stress = out.letters.size() - 1;
    if (change.to.ends_with(U"ая") && surname.stress + 2 == surname.letters.size()) {
      out.stress = out.letters.size() - 2;
    }
    return out;
  }
  return {};
}

std::vector<CyrillicWord> patronymics(const CyrillicWord& first) {
  const std::u32string& name = first.letters;
  if (name.size() < kStem || !first.stressed()) return {};
  std::u32string stem = name.substr(0, name.size() - 1);
  std::u32string_view link;
  if (name.ends_with(U"ий")) {
    stem = name.substr(0, name.size() - 2);
    const char32_t last = stem.back();
    const bool cluster = stem.size() > 1 && is_consonant(stem[stem.size() - 2]) && last != U'т';
    link = cluster || last == U'г' || last == U'к' || last == U'х' ? U"ие" : U"ье";
  } else if (name.ends_with(U'й') || name.ends_with(U'ь')) {
    link = U"е";
  } else if (is_consonant(name.back())) {
    stem = name;
    link = U"о";
  } else {
    return {};
  }
  if (first.stress >= stem.size()) return {};
  std::vector<CyrillicWord> out;
  for (std::u32string_view ending : {U"вич", U"вна"}) {
    CyrillicWord word{stem, first.stress};
    word.letters += link;
    word.letters += ending;
    out.push_back(std::move(word));
  }
  return out;
}

std::vector<Nominative> nominatives(std::u32string_view letters) {
  std::vector<Nominative> out;
  for (const Change& change : kCases) {
    if (letters.size() < change.from.size() + kStem || !letters.ends_with(change.from)) continue;
    Nominative base;
    base.kept = letters.size() - change.from.size();
    base.letters = letters.substr(0, base.kept);
    base.letters += change.to;
    base.vowel = base.kept;
    while (base.vowel < letters.size() && !is_russian_vowel(letters[base.vowel])) ++base.vowel;
    out.push_back(std::move(base));
  }
  return out;
}

}  // namespace pronounce
