// An utterance: a sentence as the voice will say it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "book/span.hpp"
#include "book/word.hpp"

namespace book {

/// Where a reading comes from, the surest first.
enum class Origin {
  author,   ///< the user's own lexicon
  lexicon,  ///< the project's lexicon
  rule,     ///< derived by rule
  guess,    ///< a typo repaired, a name detected by its looks
  engine,   ///< eSpeak NG's own reading
};

/// "author", "lexicon", "rule", "guess", "engine".
std::string_view name(Origin origin);

/// A reading that differs from what the engine would make of the spelling.
struct Hint {
  std::size_t first_word = 0;  ///< index into Utterance::words
  std::size_t word_count = 1;
  std::string ipa;       ///< broad IPA, stress marks before the syllable
  std::string phonemes;  ///< the same in the engine's alphabet, validated against the voice's table
  std::string language;  ///< phoneme table of `phonemes`: "nl", "ru"
  std::string canonical;  ///< canonical form: Cyrillic for a Russian name, else the base word
  Origin origin = Origin::lexicon;
  double confidence = 1;  ///< 0 to 1
};

/// What is handed to the engine for one word or a part of it.
struct Token {
  enum class Kind {
    text,         ///< to be read by the engine's own rules
    phonemes,     ///< in the engine's alphabet, of the voice's own table
    punctuation,  ///< a mark that follows the token before it without a space
  };
  Kind kind = Kind::text;
  std::string text;
  std::string language;  ///< phonemes only: another table than the voice's ("ru"); else empty
  std::size_t word = 0;  ///< index into Utterance::words
};

/// Who speaks: chooses settings of the voice.
enum class Role { narrator, heading, item, quotation, note };

struct Utterance {
  std::vector<Word> words;    ///< spans: bytes of the paragraph's text
  std::vector<Hint> hints;    ///< sorted by first_word, without overlap
  std::vector<Token> tokens;  ///< in order; word indices never fall
  Role role = Role::narrator;
  double pause_after = 0;  ///< seconds
  Span span;               ///< bytes of the paragraph's text
  Span source;             ///< bytes of the source
};

}  // namespace book
