// Reads a sentence atom by atom: the first recogniser that knows what stands there takes it.
#include "normalize/normalize.hpp"

#include <array>
#include <initializer_list>

#include "base/utf8.hpp"
#include "normalize/classes/recognisers.hpp"
#include "normalize/romanized.hpp"

namespace normalize {
namespace {

std::size_t first_that_knows(Scene& scene, std::size_t at,
                             std::initializer_list<Recogniser> recognisers) {
  for (const Recogniser recogniser : recognisers) {
    if (const std::size_t next = recogniser(scene, at); next > at) return next;
  }
  return at;
}

std::size_t read(Scene& scene, std::size_t at) {
  if (!scene.tables().any) {  // a language without tables passes through
    return scene.is_letters(at) ? word(scene, at) : first_that_knows(scene, at, {mark});
  }
  switch (scene.atom(at).kind) {
    case Atom::Kind::letters:
      return first_that_knows(
          scene, at, {electronic, times, abbreviation, unit, roman, money, code, initials, word});
    case Atom::Kind::digits:
      return first_that_knows(scene, at, {code, date, clock, money_after, number});
    default:
      return first_that_knows(scene, at,
                              {power, reference, money, code, unit, per_unit, short_year,
                               negative_number, abbreviation, ratio, bracketed_word, emoji, mark});
  }
}

}  // namespace

struct Normalizer::Rules {
  Tables tables;
};

Normalizer::Normalizer(const base::Data& data, std::string_view language)
    : rules_(std::make_unique<const Rules>(Rules{Tables(data, language)})) {}
Normalizer::~Normalizer() = default;
Normalizer::Normalizer(Normalizer&&) noexcept = default;
Normalizer& Normalizer::operator=(Normalizer&&) noexcept = default;

std::vector<book::Word> Normalizer::words(std::string_view sentence) const {
  Scene scene(sentence, rules_->tables);
  for (std::size_t at = 0; at < scene.size();) at = read(scene, at);
  return scene.take();
}

std::string spoken_line(const std::vector<book::Word>& words) {
  std::string line;
  for (const book::Word& word : words) {
    if (word.spoken.empty()) continue;
    if (word.kind != book::WordClass::punctuation && !line.empty()) line += ' ';
    line += word.kind == book::WordClass::foreign ? romanized(word.spoken) : word.spoken;
  }
  return line;
}

std::vector<std::size_t> doubled_words(const std::vector<book::Word>& words) {
  std::vector<std::size_t> found;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool plain = words[i].kind == book::WordClass::plain;
    if (plain && words[i - 1].kind == book::WordClass::plain &&
        base::to_lower(words[i].written) == base::to_lower(words[i - 1].written)) {
      found.push_back(i);
    }
  }
  return found;
}

}  // namespace normalize
