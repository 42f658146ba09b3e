// Looks words up in the exception lexicon, inflected forms through their base.
#include "pronounce/accent/lexicon.hpp"

#include "base/error.hpp"
#include "pronounce/accent/ipa.hpp"
#include "pronounce/inflection/inflection.hpp"

namespace pronounce::accent {
namespace {

// Shorter words with an ending look like other words.
constexpr std::size_t kShortestBase = 4;

}  // namespace

Lexicon::Lexicon(const base::Data& data, std::string_view language) : language_(language) {
  for (const base::Row& row :
       data.table_if_any("data/" + std::string(language) + "/accent_lexicon.tsv")) {
    if (row.fields.size() != 2 || !parse_ipa(row.fields[1])) {
      throw base::Error(base::Code::bad_config, "a line must hold a word and its reading in IPA",
                        row.where);
    }
    readings_.emplace(row.fields[0], row.fields[1]);
  }
}

std::string Lexicon::reading(const std::string& word) const {
  if (const auto found = readings_.find(word); found != readings_.end()) return found->second;
  if (readings_.empty()) return {};
  for (const Base& base : bases(word, language_)) {
    if (base.word.size() < kShortestBase) continue;
    const auto found = readings_.find(base.word);
    if (found == readings_.end()) continue;
    std::string form = form_of(found->second, base);
    if (!form.empty()) return form;
  }
  return {};
}

}  // namespace pronounce::accent
