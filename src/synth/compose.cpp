// Joins tokens to the engine's text within the engine's limits, and keeps account of the places.
#include "synth/compose.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "synth/clean.hpp"

namespace synth {
namespace {

constexpr std::size_t kClauseCharacters = 600;
constexpr std::size_t kClauseBytes = 700;    // the engine breaks at 800
constexpr std::size_t kClauseInitials = 40;  // it aborts at 86

bool ends_clause(char32_t c) { return c == ',' || c == ';' || c == ':' || c == '!' || c == '?'; }

/// Appends pieces and breaks the clause before it grows too long.
class Builder {
 public:
  explicit Builder(std::string_view language) : language_(language) {}

  void add_piece(std::string_view piece, std::size_t word) {
    const std::size_t size = base::count_code_points(piece);
    if (clause_characters_ + size + 2 > kClauseCharacters ||
        clause_bytes_ + piece.size() + 2 > kClauseBytes) {
      break_clause();
    }
    if (!out_.text.empty()) append(" ");
    out_.places.push_back({out_.size, word});
    append(piece);
  }

  void add_text(std::string_view text, std::size_t word) {
    const Cleaned cleaned = clean(text, language_);
    for (const std::string& piece : cleaned.pieces) add_piece(piece, word);
    if (!cleaned.lost.empty()) {
      out_.problems.push_back(fmt::format("\"{}\" cannot be said by this voice", cleaned.lost));
    }
  }

  void add_punctuation(std::string_view text) {
    if (out_.text.empty()) return;
    for (const std::string& piece : clean(text, language_).pieces) append(piece);
  }

  Composed take() { return std::move(out_); }

 private:
  void append(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto [value, size] = base::decode(text, at);
      put(value);
      at += size;
    }
  }

  void put(char32_t c) {
    const bool closes = ends_clause(last_) && previous_ != '.' && base::is_space(c);
    if (closes) clause_characters_ = clause_bytes_ = clause_initials_ = 0;
    const bool dotted = c == '.' && letters_ == 1;
    if (c != ' ') letters_ = base::is_letter(c) ? letters_ + 1 : 0;
    write(c);
    if (dotted && ++clause_initials_ >= kClauseInitials) break_clause();
  }

  void write(char32_t c) {
    const std::size_t before = out_.text.size();
    base::append_utf8(out_.text, c);
    clause_bytes_ += out_.text.size() - before;
    ++clause_characters_;
    ++out_.size;
    previous_ = last_;
    last_ = c;
  }

  void break_clause() {
    if (out_.text.empty()) return;
    // Directly after an initial's dot the engine takes a comma for part of the abbreviation.
    if (last_ == '.') write(' ');
    if (!ends_clause(last_)) write(',');
    write(' ');
    clause_characters_ = clause_bytes_ = clause_initials_ = 0;
  }

  std::string_view language_;
  Composed out_;
  std::size_t clause_characters_ = 0;
  std::size_t clause_bytes_ = 0;
  std::size_t clause_initials_ = 0;
  std::size_t letters_ = 0;
  char32_t last_ = 0;
  char32_t previous_ = 0;
};

std::string bracketed(const book::Token& token, std::string_view language) {
  if (token.language.empty() || token.language == language) {
    return fmt::format("[[{}]]", token.text);
  }
  return fmt::format("[[_^_{} {} _^_{}]]", token.language, token.text, language);
}

/// The written words that a phoneme token stands for.
std::string written(const book::Utterance& utterance, std::size_t word) {
  std::size_t count = 1;
  for (const book::Hint& hint : utterance.hints) {
    if (hint.first_word == word) count = hint.word_count;
  }
  std::string out;
  for (std::size_t i = word; i < word + count && i < utterance.words.size(); ++i) {
    if (!out.empty()) out += ' ';
    out += utterance.words[i].written;
  }
  return out;
}

}  // namespace

Composed compose(const book::Utterance& utterance, std::string_view language, Style style) {
  const std::string table(language.substr(0, language.find('-')));
  Builder builder(language);
  std::size_t replaced = utterance.words.size();  // the word last given by its written text
  for (const book::Token& token : utterance.tokens) {
    if (token.kind == book::Token::Kind::text) {
      builder.add_text(token.text, token.word);
    } else if (token.kind == book::Token::Kind::punctuation) {
      builder.add_punctuation(token.text);
    } else if (style == Style::hinted && is_safe_phonemes(token.text) &&
               (token.language.empty() || is_known_table(token.language))) {
      builder.add_piece(bracketed(token, table), token.word);
    } else if (token.word != replaced) {
      builder.add_text(written(utterance, token.word), token.word);
      replaced = token.word;
    }
  }
  return builder.take();
}

std::vector<Composed> fragments(const Composed& whole) {
  std::vector<Composed> out(1);
  std::size_t index = 0;  // code points of `whole` so far
  std::size_t begin = 0;  // of the fragment
  std::size_t place = 0;
  bool phonemes = false;
  for (std::size_t at = 0; at < whole.text.size();) {
    const auto [value, size] = base::decode(whole.text, at);
    for (; place < whole.places.size() && whole.places[place].begin == index; ++place) {
      out.back().places.push_back({index - begin, whole.places[place].word});
    }
    if (whole.text.compare(at, 2, "[[") == 0) phonemes = true;
    if (whole.text.compare(at, 2, "]]") == 0) phonemes = false;
    out.back().text.append(whole.text, at, size);
    ++out.back().size;
    at += size;
    ++index;
    const bool cut = !phonemes && ends_clause(value) && at < whole.text.size() &&
                     whole.text[at] == ' ' && !out.back().places.empty();
    if (cut) {
      out.emplace_back();
      begin = index;
    }
  }
  if (out.back().places.empty() && out.size() > 1) out.pop_back();
  return out;
}

}  // namespace synth
