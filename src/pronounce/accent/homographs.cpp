// Reads the table of homographs and compares surroundings.
#include "pronounce/accent/homographs.hpp"

#include <algorithm>
#include <optional>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "pronounce/accent/ipa.hpp"

namespace pronounce::accent {
namespace {

constexpr std::string_view kHere = "_";
constexpr std::string_view kClauseEnd = ".";

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// What stands at `at`; "." for punctuation and beyond the ends.
std::string at_or_end(const std::vector<book::Word>& words, std::size_t at) {
  if (at >= words.size() || words[at].kind == book::WordClass::punctuation) {
    return std::string(kClauseEnd);
  }
  return base::to_lower(words[at].written);
}

}  // namespace

Homographs::Homographs(const base::Data& data, std::string_view language) {
  for (const base::Row& row :
       data.table_if_any("data/" + std::string(language) + "/accent_homographs.tsv")) {
    const bool whole = row.fields.size() == 3 && parse_ipa(row.fields[1]).has_value();
    for (const std::string& surroundings : split(whole ? row.fields[2] : "", '|')) {
      const std::vector<std::string> parts = split(surroundings, ' ');
      const auto here = std::find(parts.begin(), parts.end(), kHere);
      if (here == parts.end()) break;
      Case one{row.fields[1], {parts.begin(), here}, {here + 1, parts.end()}};
      std::reverse(one.before.begin(), one.before.end());
      cases_[row.fields[0]].push_back(std::move(one));
    }
    if (!whole || !cases_.contains(row.fields[0])) {
      throw base::Error(base::Code::bad_config,
                        "a line must hold word, reading in IPA and surroundings with _", row.where);
    }
  }
}

std::string Homographs::reading(const std::vector<book::Word>& words, std::size_t at) const {
  const auto found = cases_.find(at_or_end(words, at));
  if (found == cases_.end()) return {};
  for (const Case& one : found->second) {
    bool fits = true;
    for (std::size_t i = 0; i < one.before.size(); ++i) {
      fits = fits && one.before[i] == at_or_end(words, at - 1 - i);  // wraps beyond the end
    }
    for (std::size_t i = 0; i < one.after.size(); ++i) {
      fits = fits && one.after[i] == at_or_end(words, at + 1 + i);
    }
    if (fits) return one.ipa;
  }
  return {};
}

}  // namespace pronounce::accent
