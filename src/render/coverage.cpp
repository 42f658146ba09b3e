// The account of the source: every byte is spoken, normalised or left out with a reason.
#include "render/coverage.hpp"

#include "base/utf8.hpp"
#include "book/paragraph.hpp"

namespace render {
namespace {

// Bytes of `text` within [begin, end) that are not white space: nothing may be said of them.
std::size_t visible_bytes(const std::string& text, std::size_t begin, std::size_t end) {
  std::size_t count = 0;
  for (std::size_t at = begin; at < end;) {
    const auto [value, size] = base::decode(text, at);
    if (!base::is_space(value)) count += size;
    at += size;
  }
  return count;
}

}  // namespace

Ledger::Ledger(const book::Document& document) {
  sums_.total = document.source_size;
  for (const book::Skip& skip : document.skipped) sums_.skipped[skip.reason] += skip.span.size();
}

void Ledger::add(const book::Paragraph& paragraph, const std::vector<book::Utterance>& utterances) {
  std::size_t at = 0;         // in the paragraph's text
  std::size_t source_at = 0;  // an entity may hold the end of one word and the begin of the next
  for (const book::Utterance& utterance : utterances) {
    for (const book::Word& word : utterance.words) {
      if (word.span.begin > at) sums_.lost += visible_bytes(paragraph.text, at, word.span.begin);
      at = std::max(at, word.span.end);
      const book::Span source = book::source_of(paragraph, word.span);
      const std::size_t begin = std::max(source.begin, source_at);
      const std::size_t size = source.end > begin ? source.end - begin : 0;
      source_at = std::max(source_at, source.end);
      if (word.spoken.empty()) {
        sums_.skipped[word.reason] += size;
      } else {
        (word.spoken == word.written ? sums_.spoken : sums_.normalised) += size;
      }
    }
  }
  sums_.lost += visible_bytes(paragraph.text, at, paragraph.text.size());
}

Coverage Ledger::coverage() const {
  Coverage result = sums_;
  std::size_t accounted = result.spoken + result.normalised + result.lost;
  for (const auto& [reason, bytes] : result.skipped) accounted += bytes;
  result.layout = result.total > accounted ? result.total - accounted : 0;
  return result;
}

std::vector<Account> accounts(const book::Paragraph& paragraph,
                              const std::vector<book::Utterance>& utterances) {
  std::vector<Account> all;
  for (const book::Utterance& utterance : utterances) {
    for (const book::Word& word : utterance.words) {
      std::string fate = word.spoken == word.written ? "spoken" : "normalised";
      if (word.spoken.empty()) fate = "skipped: " + word.reason;
      all.push_back({book::source_of(paragraph, word.span), fate, word.written, word.spoken});
    }
  }
  return all;
}

}  // namespace render
