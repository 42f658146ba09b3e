// Looks words up in the exception lexicon, inflected forms through their base.
#include "pronounce/accent/lexicon.hpp"

#include <array>
#include <tuple>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "pronounce/accent/ipa.hpp"

namespace pronounce::accent {
namespace {

constexpr std::size_t kShortestBase = 4;

bool is_vowel_at(std::string_view text, std::size_t from_end) {
  return text.size() > from_end && std::string_view("aeiouy").find(
                                       text[text.size() - 1 - from_end]) != std::string_view::npos;
}

/// The ways in which a base may be spelled that shows as `stem` before -e and -en.
std::vector<std::string> bases(const std::string& stem) {
  std::vector<std::string> found{stem};
  if (stem.size() < 3 || is_vowel_at(stem, 0)) return found;
  const char last = stem.back();
  const std::string front = stem.substr(0, stem.size() - 1);
  const char final = last == 'z' ? 's' : last == 'v' ? 'f' : last;
  if (final != last) found.push_back(front + final);
  if (last == front.back()) found.push_back(front);
  if (is_vowel_at(stem, 1) && !is_vowel_at(stem, 2)) found.push_back(front + front.back() + final);
  return found;
}

/// The last sound of a base as it is said before a vowel: "hond" ends in t, "honden" has a d.
std::string voiced(std::string ipa, char letter) {
  for (const auto& [spelled, final, medial] : {std::tuple{'d', "t", "d"},
                                               {'b', "p", "b"},
                                               {'z', "s", "z"},
                                               {'v', "f", "v"},
                                               {'g', "x", "ɣ"}}) {
    if (letter == spelled && ipa.ends_with(final)) {
      ipa.replace(ipa.size() - 1, 1, medial);
      return ipa;
    }
  }
  return ipa;
}

}  // namespace

Lexicon::Lexicon(const base::Data& data, std::string_view language) {
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
  for (const auto& [ending, said] : std::to_array<std::pair<std::string_view, std::string_view>>(
           {{"'s", "s"}, {"s", "s"}, {"en", "ən"}, {"e", "ə"}})) {
    std::string found = inflected(word, ending, said);
    if (!found.empty()) return found;
  }
  return {};
}

std::string Lexicon::inflected(const std::string& word, std::string_view ending,
                               std::string_view said) const {
  if (!word.ends_with(ending) || word.size() < kShortestBase + ending.size()) return {};
  const std::string stem = word.substr(0, word.size() - ending.size());
  if (ending.ends_with('s')) {
    const auto found = readings_.find(stem);
    if (found == readings_.end() || stem.ends_with('s')) return {};
    return found->second + std::string(said);
  }
  for (const std::string& base : bases(stem)) {
    const auto found = readings_.find(base);
    if (found == readings_.end() || is_vowel_at(base, 0)) continue;
    return voiced(found->second, stem.back()) + std::string(said);
  }
  return {};
}

}  // namespace pronounce::accent
