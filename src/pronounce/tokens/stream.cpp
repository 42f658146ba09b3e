// Makes the stream of tokens.
#include "pronounce/tokens/stream.hpp"

#include <optional>

#include "base/utf8.hpp"
#include "pronounce/pronounce.hpp"
#include "pronounce/tokens/letters.hpp"
#include "pronounce/tokens/numbers.hpp"

namespace pronounce {
namespace {

constexpr std::size_t kLongest = 100;  // bytes; the engine loses the rest of very long words

using Kind = book::Token::Kind;

// Without what the engine would take for commands: brackets and control characters.
std::string harmless(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0) ||
                         point.value == base::kBadByte;
    if (!control && point.value != U'[' && point.value != U']') {
      out.append(text.substr(at, point.size));
    }
    at += point.size;
  }
  return out;
}

void add_text(std::vector<book::Token>& tokens, std::string_view text, std::size_t word) {
  while (!text.empty()) {
    std::size_t end = 0;
    while (end < text.size()) {
      const std::size_t size = base::decode(text, end).size;
      if (end + size > kLongest) break;
      end += size;
    }
    tokens.push_back({Kind::text, std::string(text.substr(0, end)), {}, word});
    text.remove_prefix(end);
  }
}

std::optional<std::string> spelled_phonemes(const std::optional<std::string>& ipa,
                                            std::string_view language) {
  if (!ipa) return std::nullopt;
  Compiled compiled = compile(*ipa, language);
  if (!compiled.problem.empty()) return std::nullopt;
  return compiled.phonemes;
}

void add_part(std::vector<book::Token>& tokens, std::string_view part, std::size_t word,
              std::string_view language) {
  std::optional<std::string> phonemes;
  if (must_be_spelled(part)) phonemes = spelled_phonemes(letter_names(part, language), language);
  if (!phonemes && language == "nl") phonemes = spelled_phonemes(number_reading(part), language);
  if (phonemes) {
    tokens.push_back({Kind::phonemes, *phonemes, {}, word});
    return;
  }
  std::string text = harmless(part);
  if (in_capitals(text)) text = base::to_lower(text);
  add_text(tokens, text, word);
}

/// Words in which the names of letters stand for letters.
bool holds_letters(const book::Word& word) {
  using Class = book::WordClass;
  return word.kind == Class::letters || word.kind == Class::initial || word.kind == Class::code ||
         word.kind == Class::electronic;
}

struct Letters {
  std::string written;  ///< the letters named
  std::string ending;   ///< "s" of a plural
};

/// "ka", "dees", "o's": a letter of a word that is spelled.
std::optional<Letters> letter_of(std::string_view part, std::string_view language) {
  if (const auto letter = letter_named(part, language)) return Letters{{1, *letter}, {}};
  if (!part.ends_with('s')) return std::nullopt;
  std::string_view stem = part.substr(0, part.size() - 1);
  // "a's", but "as" is a word
  const bool apostrophe = stem.ends_with('\'');
  if (apostrophe) stem.remove_suffix(1);
  if (!apostrophe && stem.size() < 3) return std::nullopt;
  const auto letter = letter_named(stem, language);
  return letter ? std::optional(Letters{{1, *letter}, "s"}) : std::nullopt;
}

/// The "er" of "NKVD'er" is an ending, no letter.
bool is_ending(const book::Word& word, std::string_view part, bool last) {
  return last && part == "er" && word.written.ends_with("er");
}

/// A spoken form of several parts: runs of letters become one word, other parts are asked for.
void add_parts(std::vector<book::Token>& tokens, const book::Word& word, std::size_t at,
               std::string_view language, const PartReading& reading) {
  const std::vector<std::string_view> parts = parts_of(word.spoken);
  std::string letters;
  std::string ending;
  const auto flush = [&] {
    if (letters.empty()) return;
    auto ipa = letter_names(letters, language);
    if (ipa) *ipa += ending;
    if (const auto phonemes = spelled_phonemes(ipa, language)) {
      tokens.push_back({Kind::phonemes, *phonemes, {}, at});
    }
    letters.clear();
    ending.clear();
  };
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool end = is_ending(word, parts[i], i + 1 == parts.size());
    if (holds_letters(word) && !end && ending.empty()) {
      if (const auto found = letter_of(parts[i], language)) {
        letters += found->written;
        ending = found->ending;
        continue;
      }
    }
    flush();
    std::optional<book::Token> read;
    if (reading && parts.size() > 1 && !end) read = reading(std::string(parts[i]));
    if (read) {
      read->word = at;
      tokens.push_back(std::move(*read));
    } else {
      add_part(tokens, parts[i], at, language);
    }
  }
  flush();
}

void add_hint(std::vector<book::Token>& tokens, const book::Hint& hint, std::string_view language) {
  const std::string table = hint.language == language ? std::string() : hint.language;
  tokens.push_back({Kind::phonemes, hint.phonemes, table, hint.first_word});
}

}  // namespace

std::vector<std::string_view> parts_of(std::string_view spoken) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < spoken.size();) {
    const base::CodePoint point = base::decode(spoken, at);
    if (base::is_space(point.value)) {
      if (at > begin) parts.push_back(spoken.substr(begin, at - begin));
      begin = at + point.size;
    }
    at += point.size;
  }
  if (begin < spoken.size()) parts.push_back(spoken.substr(begin));
  return parts;
}

bool in_capitals(std::string_view word) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < word.size();) {
    const base::CodePoint point = base::decode(word, at);
    if (base::is_lower(point.value)) return false;
    if (base::is_upper(point.value)) ++capitals;
    at += point.size;
  }
  return capitals >= 2;
}

void fill_tokens(book::Utterance& utterance, std::string_view language,
                 const PartReading& reading) {
  std::vector<book::Token>& tokens = utterance.tokens;
  tokens.clear();
  auto hint = utterance.hints.begin();
  for (std::size_t at = 0; at < utterance.words.size(); ++at) {
    const book::Word& word = utterance.words[at];
    if (hint != utterance.hints.end() && hint->first_word == at) {
      add_hint(tokens, *hint, language);
      at += hint->word_count - 1;
      ++hint;
      continue;
    }
    if (word.spoken.empty()) continue;
    if (word.kind == book::WordClass::punctuation) {
      const std::string mark = harmless(word.spoken);
      if (!mark.empty()) tokens.push_back({Kind::punctuation, mark, {}, at});
      continue;
    }
    add_parts(tokens, word, at, language, reading);
  }
}

}  // namespace pronounce
