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

void fill_tokens(book::Utterance& utterance, std::string_view language) {
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
    for (std::string_view part : parts_of(word.spoken)) add_part(tokens, part, at, language);
  }
}

}  // namespace pronounce
