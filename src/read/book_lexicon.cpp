// PLS lexemes by grapheme; matching goes word by word, the longest run of words first.
#include "read/book_lexicon.hpp"

#include <algorithm>
#include <vector>

#include "base/utf8.hpp"
#include "read/xsampa.hpp"

namespace reader {
namespace {

constexpr std::size_t kMostEntries = 100'000;
constexpr std::size_t kMostWords = 8;

bool is_word(char32_t c) {
  return base::is_letter(c) || base::is_mark(c) || base::is_digit(c) || c == '\'' || c == 0x2019;
}

// The words of a text: runs of letters, digits and apostrophes.
std::vector<book::Span> words_of(std::string_view text) {
  std::vector<book::Span> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, size] = base::decode(text, at);
    const bool word = is_word(value);
    if (word && !inside) words.push_back({at, at});
    if (word) words.back().end = at + size;
    inside = word;
    at += size;
  }
  return words;
}

}  // namespace

std::size_t BookLexicon::add(const Node& root, const Tables& tables) {
  std::size_t unread = 0;
  const Node* lexicon = root.find_tag("lexicon");
  if (lexicon == nullptr) return 1;
  for (const Node& lexeme : lexicon->children) {
    if (lexeme.tag != "lexeme") continue;
    Entry entry;
    for (const Node& child : lexeme.children) {
      if (!entry.ipa.empty() || !entry.alias.empty()) break;
      if (child.tag == "alias") entry.alias = child.all_text();
      if (child.tag != "phoneme") continue;
      std::string_view alphabet = child.get("alphabet");
      if (alphabet.empty()) alphabet = lexicon->get("alphabet");
      entry.ipa = ipa_of(child.all_text(), alphabet, tables);
    }
    if ((entry.ipa.empty() && entry.alias.empty()) || entries_.size() > kMostEntries) {
      ++unread;
      continue;
    }
    for (const Node& child : lexeme.children) {
      if (child.tag != "grapheme") continue;
      const std::string grapheme = base::nfc(child.all_text());
      most_words_ = std::clamp(words_of(grapheme).size(), most_words_, kMostWords);
      if (!grapheme.empty()) entries_.try_emplace(grapheme, entry);
    }
  }
  return unread;
}

// As it is written, else with a capital that begins a sentence taken for a small letter.
const BookLexicon::Entry* BookLexicon::find(const std::string& words) const {
  auto found = entries_.find(words);
  if (found == entries_.end()) found = entries_.find(base::to_lower(words));
  return found == entries_.end() ? nullptr : &found->second;
}

void BookLexicon::apply(book::Paragraph& paragraph) const {
  if (entries_.empty()) return;
  const std::vector<book::Span> words = words_of(paragraph.text);
  std::vector<book::AuthorReading> found;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t taken = 1;
    for (std::size_t count = std::min(most_words_, words.size() - at); count > 0; --count) {
      const book::Span span{words[at].begin, words[at + count - 1].end};
      const Entry* entry = find(paragraph.text.substr(span.begin, span.size()));
      if (entry == nullptr) continue;
      const bool free = std::none_of(
          paragraph.readings.begin(), paragraph.readings.end(), [&](const auto& reading) {
            return reading.span.begin < span.end && span.begin < reading.span.end;
          });
      if (free) found.push_back({span, entry->ipa, entry->alias});
      taken = count;
      break;
    }
    at += taken;
  }
  auto& readings = paragraph.readings;
  readings.insert(readings.end(), found.begin(), found.end());
  std::sort(readings.begin(), readings.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
}

}  // namespace reader
