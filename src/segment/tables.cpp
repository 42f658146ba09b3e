// Reads the tables of a language and answers questions about words.
#include "segment/tables.hpp"

#include <fmt/format.h>

#include <tuple>
#include <vector>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace segment {
namespace {

[[noreturn]] void reject(const base::Row& row, const std::string& why) {
  throw base::Error(base::Code::bad_config, "a table of sentence rules is wrong: " + why,
                    row.where);
}

Abbreviation abbreviation_class(const base::Row& row) {
  if (row.fields.size() != 2) reject(row, "an abbreviation and its class are needed");
  const std::string& name = row.fields[1];
  if (name == "never") return Abbreviation::never;
  if (name == "number") return Abbreviation::number;
  if (name == "starter") return Abbreviation::starter;
  if (name == "final") return Abbreviation::final;
  reject(row, "unknown class " + name);
}

Opening opening_class(const base::Row& row) {
  if (row.fields.size() == 1) return Opening::starter;
  if (row.fields.size() == 2 && row.fields[1] == "particle") return Opening::particle;
  reject(row, "a word is needed, and at most the class particle");
}

// One letter, or capitals with full stops between them: "A.I" is not "a.i".
bool is_initials(std::string_view word) {
  if (base::count_code_points(word) < 2) return true;
  const std::size_t stop = word.find('.');
  return stop != std::string_view::npos && base::is_upper(base::decode(word, stop + 1).value);
}

std::string folder_of(const base::Data& data, std::string_view language) {
  for (std::string_view tag = language; !tag.empty();) {
    std::string folder = "data/" + base::to_lower(tag) + "/";
    if (data.has(folder + "segment_abbreviations.tsv")) return folder;
    const std::size_t cut = tag.find_last_of("-_");
    tag = tag.substr(0, cut == std::string_view::npos ? 0 : cut);
  }
  return "data/default/";
}

}  // namespace

Tables::Tables(const base::Data& data, std::string_view language) {
  const std::string folder = folder_of(data, language);
  for (const auto& row : data.table(folder + "segment_abbreviations.tsv")) {
    abbreviations_[row.fields[0]] = abbreviation_class(row);
  }
  for (const auto& row : data.table_if_any(folder + "segment_starters.tsv")) {
    openings_[row.fields[0]] = opening_class(row);
  }
  read_settings(data, folder);
}

void Tables::read_settings(const base::Data& data, std::string_view folder) {
  for (const auto& row : data.table_if_any(std::string(folder) + "segment_settings.tsv")) {
    if (row.fields.size() != 2) reject(row, "a setting and its value are needed");
    const auto& [name, value] = std::tie(row.fields[0], row.fields[1]);
    if (name == "clipped") {
      clipped_.insert(value);
    } else if (name == "month") {
      months_.insert(value);
    } else if (name == "saying") {
      sayings_.insert(value);
    } else if (name == "ordinal" && value == "stop") {
      ordinal_stop_ = true;
    } else {
      reject(row, fmt::format("unknown setting {} {}", name, value));
    }
  }
}

Abbreviation Tables::abbreviation(std::string_view word) const {
  if (const auto found = abbreviations_.find(word); found != abbreviations_.end()) {
    return found->second;
  }
  if (is_initials(word)) return Abbreviation::unknown;
  const std::string lower = base::to_lower(word);
  auto found = abbreviations_.find(lower);
  if (found == abbreviations_.end() && base::to_upper(word) == word) {
    found = abbreviations_.find(base::capitalized(lower));
  }
  return found != abbreviations_.end() ? found->second : Abbreviation::unknown;
}

Opening Tables::opening(std::string_view word) const {
  const auto found = openings_.find(base::to_lower(word));
  return found != openings_.end() ? found->second : Opening::name;
}

bool Tables::is_clipped(std::string_view word) const {
  return clipped_.contains(base::to_lower(word));
}

bool Tables::is_month(std::string_view word) const {
  return months_.contains(base::to_lower(word));
}

}  // namespace segment
