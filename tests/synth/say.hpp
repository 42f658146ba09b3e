// Makes utterances from plain text, as the language rooms would.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "book/utterance.hpp"

namespace synth_test {

/// Words by spaces; a final mark is a punctuation token.
inline book::Utterance sentence(std::string_view text) {
  book::Utterance out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::string word(text.substr(at, end - at));
    at = end + 1;
    if (word.empty()) continue;
    book::Word written;
    written.written = word;
    const std::size_t index = out.words.size();
    const bool mark = word.size() > 1 && word.find_first_of(".,;:?!") == word.size() - 1;
    const std::string last = mark ? word.substr(word.size() - 1) : std::string();
    if (mark) word.pop_back();
    out.words.push_back(written);
    out.tokens.push_back({book::Token::Kind::text, word, {}, index});
    if (mark) out.tokens.push_back({book::Token::Kind::punctuation, last, {}, index});
  }
  return out;
}

/// Gives the word phonemes of a table.
inline void hint(book::Utterance& utterance, std::size_t word, const std::string& phonemes,
                 const std::string& language) {
  for (book::Token& token : utterance.tokens) {
    if (token.word == word && token.kind == book::Token::Kind::text) {
      token.kind = book::Token::Kind::phonemes;
      token.text = phonemes;
      token.language = language;
    }
  }
}

}  // namespace synth_test
