// Counts function words: each that is typical of one language is a vote for it.
#include "read/language.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.hpp"

namespace reader {
namespace {

constexpr std::size_t kEnough = 20000;

struct Language {
  std::string_view code;
  std::string_view words;  ///< between spaces; words that two of the languages share are left out
};
constexpr std::array<Language, 4> kLanguages = {{
    {"nl",
     " de het een van en niet dat zijn aan voor met ook naar bij uit maar hij zij wij ik je "
     "werd worden wordt hebben heeft had deze dit door over tot om als nog dan geen wat te op toen "
     "haar hun hem kan zal zou er onder tussen "},
    {"en",
     " the of and to that it with he she they we you his her this which from by not but be are "
     "were have has been would could their there what when who on at for as "},
    {"de",
     " der die das und ein eine einen einem ist nicht mit sich auf für auch dem den des von zu im "
     "wird wurde werden sind oder aber nach bei aus er sie ich wir noch nur wie über durch "},
    {"fr",
     " le la les des du et un une est dans que qui pour pas sur au aux avec par il elle nous vous "
     "ce cette son sa ses ne se plus mais ou où sont était être "},
}};

class Votes {
 public:
  void word(const std::string& word) {
    ++words_;
    const std::string key = " " + word + " ";
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
      if (kLanguages[i].words.find(key) != std::string_view::npos) ++votes_[i];
    }
  }
  void cyrillic() { ++cyrillic_; }
  void latin() { ++latin_; }

  std::string winner() const {
    if (cyrillic_ > latin_ && cyrillic_ > 20) return "ru";
    const auto best = std::max_element(votes_.begin(), votes_.end());
    auto rest = votes_;
    rest[static_cast<std::size_t>(best - votes_.begin())] = 0;
    const std::size_t second = *std::max_element(rest.begin(), rest.end());
    // One word in eight at least, and clearly more than of any other language.
    if (*best < 3 || *best * 8 < words_ || *best * 3 < second * 4) return {};
    return std::string(kLanguages[static_cast<std::size_t>(best - votes_.begin())].code);
  }

 private:
  std::array<std::size_t, kLanguages.size()> votes_{};
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

std::string detect_language(const book::Document& document) {
  Votes votes;
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
