// Russian names in the sounds of Dutch, German or English.
#include <vector>

#include "pronounce/cyrillic/reading.hpp"

namespace pronounce {
namespace {

struct Sound {
  std::string_view ipa;  // a consonant, or the letter of a vowel: a e i o u
  bool vowel = false;
  bool stressed = false;
};

using Sounds = std::vector<Sound>;

std::string_view consonant(char32_t c) {
  switch (c) {
    case U'б':
      return "b";
    case U'в':
      return "v";
    case U'г':
    case U'ґ':
      return "ɣ";
    case U'д':
      return "d";
    case U'ж':
      return "ʒ";
    case U'з':
      return "z";
    case U'й':
      return "j";
    case U'к':
      return "k";
    case U'л':
      return "l";
    case U'м':
      return "m";
    case U'н':
      return "n";
    case U'п':
      return "p";
    case U'р':
      return "r";
    case U'с':
      return "s";
    case U'т':
      return "t";
    case U'ф':
      return "f";
    case U'х':
      return "x";
    case U'ц':
      return "ts";
    case U'ч':
      return "tʃ";
    case U'ш':
      return "ʃ";
    default:
      return {};
  }
}

std::string_view vowel(char32_t c) {
  switch (c) {
    case U'а':
    case U'я':
      return "a";
    case U'е':
    case U'э':
    case U'є':
      return "e";
    case U'и':
    case U'ы':
    case U'і':
    case U'ї':
      return "i";
    case U'о':
    case U'ё':
      return "o";
    case U'у':
    case U'ю':
      return "u";
    default:
      return {};
  }
}

// True when a j sounds before the vowel at `at`.
bool iotated(std::u32string_view letters, std::size_t at) {
  const char32_t c = letters[at];
  const char32_t before = at == 0 ? U'-' : letters[at - 1];
  const bool free = at == 0 || is_russian_vowel(before) || before == U'ь' || before == U'ъ' ||
                    before == U'-' || before == U' ';
  if (c == U'ю' || c == U'я') return true;
  if (c == U'ё') return before != U'ж' && before != U'ч' && before != U'ш' && before != U'щ';
  if (c == U'е' || c == U'є') return free;
  return c == U'ї' || ((c == U'и' || c == U'о') && before == U'ь');
}

Sounds sounds_of(const CyrillicWord& word) {
  const std::u32string_view letters = word.letters;
  Sounds out;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    const char32_t c = letters[at];
    const bool adjective = at + 1 == letters.size() && c == U'й' && at > 1 &&
                           (letters[at - 1] == U'и' || letters[at - 1] == U'ы');
    if (adjective) break;
    if (c == U'щ') {
      out.push_back({"ʃ"});
      out.push_back({"tʃ"});
    } else if (const std::string_view v = vowel(c); !v.empty()) {
      if (iotated(letters, at)) out.push_back({"j"});
      out.push_back({v, true, at == word.stress});
    } else if (const std::string_view k = consonant(c); !k.empty()) {
      out.push_back({k});
    }
  }
  return out;
}

bool one_of(std::string_view ipa, std::initializer_list<std::string_view> list) {
  for (std::string_view item : list) {
    if (item == ipa) return true;
  }
  return false;
}

// Two consonants that begin a syllable together.
bool is_onset(std::string_view first, std::string_view second) {
  if (second == "j") return !one_of(first, {"j"});
  if (second == "r") return one_of(first, {"p", "b", "t", "d", "k", "ɣ", "f", "v"});
  return second == "l" && one_of(first, {"p", "b", "k", "ɣ", "f"});
}

// The number of consonants in the run [begin, end) that close the syllable before it.
std::size_t coda(const Sounds& sounds, std::size_t begin, std::size_t end) {
  const std::size_t count = end - begin;
  if (count <= 1) return 0;
  const bool pair = is_onset(sounds[end - 2].ipa, sounds[end - 1].ipa);
  if (count == 2) return pair ? 0 : 1;
  if (pair) return count - 2;
  return count == 3 && sounds[begin].ipa != "s" ? 2 : (count == 3 ? 1 : count - 1);
}

void devoice(Sounds& sounds) {
  constexpr std::string_view voiced[] = {"b", "d", "v", "z", "ʒ", "ɣ"};
  constexpr std::string_view voiceless[] = {"p", "t", "f", "s", "ʃ", "x"};
  for (std::size_t at = sounds.size(); at-- > 0;) {
    const bool last = at + 1 == sounds.size();
    if (!last && !one_of(sounds[at + 1].ipa, {"p", "t", "k", "f", "s", "ʃ", "x", "ts", "tʃ"})) {
      continue;
    }
    for (std::size_t k = 0; k < std::size(voiced); ++k) {
      if (sounds[at].ipa == voiced[k]) sounds[at].ipa = voiceless[k];
    }
  }
}

std::string_view vowel_sound(const Sound& sound, bool open, std::string_view language) {
  const char letter = sound.ipa.front();
  constexpr std::string_view letters = "aeiou";
  constexpr std::string_view dutch[2][5] = {{"ɑ", "ɛ", "ɪ", "ɔ", "u"},
                                            {"aː", "eː", "i", "oː", "u"}};
  constexpr std::string_view german[2][5] = {{"a", "ɛ", "ɪ", "ɔ", "ʊ"},
                                             {"aː", "eː", "iː", "oː", "uː"}};
  constexpr std::string_view english[2][5] = {{"æ", "ɛ", "ɪ", "ɒ", "ʊ"},
                                              {"ɑː", "ɛ", "iː", "ɔː", "uː"}};
  const std::size_t column = letters.find(letter);
  const std::size_t row = open ? 1 : 0;
  constexpr std::string_view weak[] = {"ə", "ɪ", "iː", "ə", "ʊ"};  // English, beside the stress
  if (language == "en" && open && !sound.stressed) return weak[column];
  if (language == "de") return german[row][column];
  if (language == "en") return english[row][column];
  return dutch[row][column];
}

std::string_view consonant_sound(std::string_view ipa, std::string_view language) {
  if (language == "nl") return ipa;
  if (ipa == "ɣ") return "ɡ";
  if (ipa == "x" && language == "en") return "k";
  return ipa;
}

}  // namespace

std::string adapted_reading(const CyrillicWord& word, std::string_view language) {
  Sounds sounds = sounds_of(word);
  devoice(sounds);
  std::string out;
  std::size_t onset = 0;  // where the syllable of the next vowel begins
  for (std::size_t at = 0; at < sounds.size();) {
    std::size_t nucleus = at;
    while (nucleus < sounds.size() && !sounds[nucleus].vowel) ++nucleus;
    std::size_t next = nucleus + 1;
    while (next < sounds.size() && !sounds[next].vowel) ++next;
    // ɛ.i is no diphthong.
    const bool hiatus = nucleus == at && at > 0 && nucleus < sounds.size();
    if (hiatus && language != "nl" && !sounds[nucleus].stressed) out += '.';
    for (std::size_t k = at; k < std::min(nucleus + 1, sounds.size()); ++k) {
      const bool marked = nucleus < sounds.size() && sounds[nucleus].stressed;
      if (k == onset && marked) out += "ˈ";
      if (sounds[k].vowel) break;
      const bool doubled = k > 0 && sounds[k].ipa == sounds[k - 1].ipa;
      const bool velar = sounds[k].ipa == "n" && k + 1 < sounds.size() &&
                         one_of(sounds[k + 1].ipa, {"k", "ɣ", "x"});
      // A final -tr, -pr, -dr needs a schwa in the languages around Russian.
      const bool syllabic = nucleus >= sounds.size() && k + 1 == sounds.size() && k > at &&
                            sounds[k].ipa == "r" && !one_of(sounds[k - 1].ipa, {"r", "j"});
      if (syllabic) out += "ə";
      if (!doubled) out += velar ? "ŋ" : consonant_sound(sounds[k].ipa, language);
    }
    if (nucleus >= sounds.size()) break;
    const bool last = next >= sounds.size();
    const std::size_t closing =
        last ? sounds.size() - nucleus - 1 : coda(sounds, nucleus + 1, next);
    const bool ambisyllabic = nucleus + 1 < next && nucleus + 1 < sounds.size() &&
                              one_of(sounds[nucleus + 1].ipa, {"x", "ʃ", "tʃ"});
    out += vowel_sound(sounds[nucleus], closing == 0 && !ambisyllabic, language);
    onset = nucleus + 1 + closing;
    at = nucleus + 1;
  }
  return out;
}

}  // namespace pronounce
