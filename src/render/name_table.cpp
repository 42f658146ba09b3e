// Collects the names of a document.
#include "render/name_table.hpp"

#include "base/utf8.hpp"

namespace render {

std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, size] = base::decode(text, at);
    if (!base::is_space(value)) {
      out.append(text.substr(at, size));
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    at += size;
  }
  return out;
}

bool has_cyrillic(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, size] = base::decode(text, at);
    if (base::is_cyrillic(value)) return true;
    at += size;
  }
  return false;
}

void NameTable::add(const book::Paragraph& paragraph, const book::Utterance& utterance) {
  for (const book::Hint& hint : utterance.hints) {
    const bool own = of_ == Of::names_and_author && hint.origin == book::Origin::author;
    if (!own && !has_cyrillic(hint.canonical)) continue;
    const book::Span span{utterance.words[hint.first_word].span.begin,
                          utterance.words[hint.first_word + hint.word_count - 1].span.end};
    NameRow& row = rows_[folded(paragraph.text.substr(span.begin, span.size()))];
    if (row.count++ > 0) continue;
    row.hint = hint;
    row.first = folded(paragraph.text.substr(utterance.span.begin, utterance.span.size()));
  }
}

}  // namespace render
