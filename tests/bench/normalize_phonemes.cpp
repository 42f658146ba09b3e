// Does the voice really say the words of the spoken form? Numbers and letters of the cases, part by
// part: what the line hands to the engine against digits and letters the engine reads right.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "normalize/normalize.hpp"
#include "normalize/numbers/speller.hpp"
#include "pronounce/pronounce.hpp"
#include "synth/synth.hpp"

namespace {

using book::WordClass;

/// Stress, length of breath and final voicing are not what is asked here.
std::string folded(const std::string& ipa) {
  static const std::map<std::string, std::string> kKin = {
      {"v", "f"}, {"z", "s"}, {"ɣ", "x"}, {"d", "t"}, {"b", "p"}, {"ˈ", ""},
      {"ˌ", ""},  {" ", ""},  {"_", ""},  {"ː", ""},  {"ɛ", "ə"}, {"ɪ", "i"},
      {"e", "i"}, {"ʋ", "w"}, {"w", "w"}, {"̩", ""},   {"|", ""}};
  std::string out;
  for (std::size_t at = 0; at < ipa.size();) {
    const std::size_t size = base::decode(ipa, at).size;
    const std::string sound = ipa.substr(at, size);
    const auto kin = kKin.find(sound);
    out += kin == kKin.end() ? sound : kin->second;
    at += size;
  }
  // "drieënvijftig", "zesde": one sound where two of a kind meet
  std::string single;
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t size = base::decode(out, at).size;
    const std::string sound = out.substr(at, size);
    if (!single.ends_with(sound)) single += sound;
    at += size;
  }
  return single;
}

/// The same number so that the engine says it right: "negentienzesenvijftig" is "negentien 56".
class Reference {
 public:
  Reference() {
    const normalize::Speller speller = normalize::speller("nl");
    for (std::uint64_t n = 0; n < 100; ++n) {
      const bool nineties = n >= 90;
      const std::string name = speller.cardinal(n);
      below_hundred_[name] = nineties ? name : std::to_string(n);
    }
  }

  /// Text for the engine, or nothing when `part` is no number.
  std::string number(std::string part) const {
    std::string out;
    for (const std::string_view big : {"honderd", "duizend"}) {
      for (std::size_t at = part.find(big); at != std::string::npos;
           at = part.find(big, at + big.size() + 2)) {
        part = part.substr(0, at) + ' ' + std::string(big) + ' ' + part.substr(at + big.size());
        ++at;
      }
    }
    std::size_t at = 0;
    while (at < part.size()) {
      const std::size_t end = std::min(part.find(' ', at), part.size());
      const std::string chunk = part.substr(at, end - at);
      at = end + 1;
      if (chunk.empty()) continue;
      const std::string said = piece(chunk);
      if (said.empty()) return {};
      out += (out.empty() ? "" : " ") + said;
    }
    return out;
  }

 private:
  std::string piece(const std::string& chunk) const {
    if (chunk == "een") return {};  // the article
    if (chunk == "honderd" || chunk == "duizend" || chunk == "miljoen" || chunk == "miljard") {
      return chunk;
    }
    if (const auto found = below_hundred_.find(chunk); found != below_hundred_.end()) {
      return found->second;
    }
    // "negentienzesenvijftig": two numbers below a hundred in a row
    for (std::size_t cut = 3; cut + 2 < chunk.size(); ++cut) {
      const auto first = below_hundred_.find(chunk.substr(0, cut));
      const auto second = below_hundred_.find(chunk.substr(cut));
      if (first != below_hundred_.end() && second != below_hundred_.end()) {
        return first->second + ' ' + second->second;
      }
    }
    return {};
  }

  std::map<std::string, std::string> below_hundred_;
};

const std::map<std::string, std::string>& letter_names() {
  static const std::map<std::string, std::string> names = {
      {"a", "A"},   {"bee", "B"}, {"cee", "C"}, {"dee", "D"}, {"e", "E"},   {"ef", "F"},
      {"gee", "G"}, {"ha", "H"},  {"i", "I"},   {"jee", "J"}, {"ka", "K"},  {"el", "L"},
      {"em", "M"},  {"en", "N"},  {"o", "O"},   {"pee", "P"}, {"ku", "Q"},  {"er", "R"},
      {"es", "S"},  {"tee", "T"}, {"u", "U"},   {"vee", "V"}, {"iks", "X"}, {"zet", "Z"}};
  return names;
}

/// The words of `spoken`, each spelled so that the engine reads it right; words that are neither
/// numbers nor letters stay.
std::vector<std::string> reference_parts(const Reference& numbers, const book::Word& word) {
  const bool named = word.kind == WordClass::letters || word.kind == WordClass::initial ||
                     word.kind == WordClass::code || word.kind == WordClass::electronic;
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < word.spoken.size();) {
    const std::size_t end = std::min(word.spoken.find(' ', at), word.spoken.size());
    const std::string part = word.spoken.substr(at, end - at);
    at = end + 1;
    const auto letter = letter_names().find(part);
    const std::string number = numbers.number(part);
    if (named && letter != letter_names().end()) {
      parts.push_back(letter->second);
    } else {
      parts.push_back(number.empty() ? part : number);
    }
  }
  return parts;
}

book::Word plain(const std::string& text) {
  book::Word word;
  word.written = word.spoken = text;
  return word;
}

}  // namespace

int main(int count, char** arguments) {
  const base::Data data(VOORLEZER_SOURCE);
  const normalize::Normalizer normalizer(data, "nl");
  book::Voice voice;
  voice.language = "nl";
  voice.engine = "gmw/nl";
  synth::Synthesizer synthesizer(voice, 1);
  synth::Reader reader;
  pronounce::Pronouncer pronouncer(data, {}, [&](std::string_view language, const auto& texts) {
    return reader.readings(language, texts);
  });
  const Reference numbers;
  std::ifstream file(count > 1 ? arguments[1] : VOORLEZER_SOURCE "/tests/cases/normalize.nl.txt");
  std::size_t sentences = 0;
  std::size_t right = 0;
  std::size_t words = 0;
  std::size_t right_words = 0;
  std::map<std::string, std::string> wrong;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    ++sentences;
    bool all = true;
    for (const book::Word& word : normalizer.words(line.substr(0, line.find(" => ")))) {
      const bool changed = word.kind != WordClass::plain && word.kind != WordClass::foreign &&
                           word.kind != WordClass::punctuation && !word.spoken.empty();
      if (!changed) continue;
      const std::string ours = synthesizer.phonemes({pronouncer.utterance({word})}).front();
      std::string theirs;
      for (const std::string& part : reference_parts(numbers, word)) {
        if (part == "een") {  // an article, and no number when it stands alone
          theirs += "ən";
          continue;
        }
        const bool kept = word.spoken.find(part) != std::string::npos && part.size() > 1;
        theirs += kept ? synthesizer.phonemes({pronouncer.utterance({plain(part)})}).front()
                       : reader.readings("nl", {part}).front();
      }
      ++words;
      if (folded(ours) == folded(theirs)) {
        ++right_words;
        continue;
      }
      all = false;
      wrong[word.spoken] = fmt::format("{}\t{}", ours, theirs);
    }
    right += all ? 1 : 0;
  }
  for (const auto& [spoken, sounds] : wrong)
    std::printf("%s\t%s\n", spoken.c_str(), sounds.c_str());
  std::printf("%zu of %zu sentences, %zu of %zu words said as meant\n", right, sentences,
              right_words, words);
  return right == sentences ? 0 : 1;
}
