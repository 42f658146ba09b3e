// Counts function words: each that is typical of one language is a vote for it.
#include "read/language.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"

namespace reader {
namespace {

constexpr std::size_t kEnough = 20000;

class Votes {
 public:
  explicit Votes(const Tables& tables) : tables_(tables) {}

  void word(const std::string& word) {
    ++words_;
    const auto [begin, end] = tables_.function_words.equal_range(word);
    for (auto at = begin; at != end; ++at) ++votes_[at->second];
  }
  void cyrillic() { ++cyrillic_; }
  void latin() { ++latin_; }

  std::string winner() const {
    if (cyrillic_ > latin_ && cyrillic_ > 20) return "ru";
    std::string language;
    std::size_t best = 0;
    std::size_t second = 0;
    for (const auto& [code, votes] : votes_) {
      if (votes > best) {
        second = std::exchange(best, votes);
        language = code;
      } else {
        second = std::max(second, votes);
      }
    }
    // One word in eight at least, and clearly more than of any other language.
    const bool clear = best >= 3 && best * 8 >= words_ && best * 3 >= second * 4;
    return clear ? language : std::string();
  }

 private:
  const Tables& tables_;
  std::map<std::string, std::size_t> votes_;
  std::size_t words_ = 0;
  std::size_t cyrillic_ = 0;
  std::size_t latin_ = 0;
};

void count(std::string_view text, Votes& votes) {
  std::string word;
  for (std::size_t at = 0; at <= text.size();) {
    const auto [value, size] = base::decode(text, at);
    if (size != 0 && base::is_letter(value)) {
      base::append_utf8(word, base::to_lower(value));
      if (base::is_cyrillic(value)) votes.cyrillic();
      if (base::is_latin(value)) votes.latin();
    } else {
      if (!word.empty()) votes.word(word);
      word.clear();
    }
    if (size == 0) return;
    at += size;
  }
}

}  // namespace

std::string detect_language(const book::Document& document, const Tables& tables) {
  Votes votes(tables);
  std::size_t seen = 0;
  for (const book::Chapter& chapter : document.chapters) {
    for (const book::Paragraph& paragraph : chapter.paragraphs) {
      if (paragraph.kind == book::ParagraphKind::heading) continue;
      count(paragraph.text, votes);
      seen += paragraph.text.size();
      if (seen > kEnough) return votes.winner();
    }
  }
  return votes.winner();
}

}  // namespace reader
