// The tables of names, Russian words and naturalised terms are sorted, unique and well formed.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.hpp"
#include "base/utf8.hpp"

namespace {

constexpr char32_t kStress = 0x0301;
constexpr std::u32string_view kVowels = U"аеёиоуыэюя";
constexpr std::u32string_view kDutchIpa = U"pbtdkɡfvszʃʒxɣhmnŋlrʋwjaeoiyuɑɛɪɔʏøœəʌːˈ";

std::vector<base::Row> rows(std::string_view name) {
  return base::Data(VOORLEZER_SOURCE).table(name);
}

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::decode(text, at);
    out += c.value;
    at += c.size;
  }
  return out;
}

std::string line_of(const base::Row& row) {
  std::string line;
  for (const std::string& field : row.fields) line += (line.empty() ? "" : "\t") + field;
  return line;
}

std::string unmarked(std::string_view word) {
  std::string out;
  for (const char32_t c : code_points(word)) {
    if (c != kStress) base::append_utf8(out, c);
  }
  return out;
}

/// Russian letters with one stress: a mark after a vowel, or one ё, or a single vowel.
bool has_one_stress(std::string_view word) {
  int marks = 0;
  int yo = 0;
  int vowels = 0;
  char32_t before = 0;
  for (const char32_t raw : code_points(word)) {
    const char32_t c = base::to_lower(raw);
    const bool vowel = kVowels.find(c) != kVowels.npos;
    const bool letter = (c >= U'а' && c <= U'я') || c == U'ё' || c == U'-';
    if (c == kStress && kVowels.find(before) == kVowels.npos) return false;
    if (c != kStress && !letter) return false;
    marks += c == kStress ? 1 : 0;
    yo += c == U'ё' ? 1 : 0;
    vowels += vowel ? 1 : 0;
    before = c;
  }
  if (marks + yo > 0) return marks + yo == 1;
  return vowels == 1;
}

bool is_dutch_reading(std::string_view ipa) {
  int stresses = 0;
  for (const char32_t c : code_points(ipa)) {
    if (kDutchIpa.find(c) == kDutchIpa.npos) return false;
    stresses += c == U'ˈ' ? 1 : 0;
  }
  return stresses == 1 && !ipa.ends_with("ˈ");
}

bool is_spelling(std::string_view tagged) {
  const std::string_view tag = tagged.substr(0, 3);
  return tagged.size() > 3 && (tag == "nl:" || tag == "en:" || tag == "de:" || tag == "fr:") &&
         base::is_latin(base::decode(tagged, 3).value);
}

void expect_sorted_and_unique(const std::vector<base::Row>& table) {
  std::set<std::string> seen;
  std::string before;
  for (const base::Row& row : table) {
    const std::string line = line_of(row);
    EXPECT_LT(before, line) << row.where;
    EXPECT_TRUE(seen.insert(unmarked(row.fields[0])).second) << row.where;
    before = line;
  }
}

void expect_tagged(const base::Row& row, std::string_view spellings) {
  while (!spellings.empty()) {
    const std::size_t end = spellings.find(", ");
    EXPECT_TRUE(is_spelling(spellings.substr(0, end))) << row.where << ' ' << spellings;
    spellings.remove_prefix(end == std::string_view::npos ? spellings.size() : end + 2);
  }
}

TEST(RussianNames, AreSortedAndUnique) { expect_sorted_and_unique(rows("data/ru/names.tsv")); }

TEST(RussianNames, HaveFourFieldsAndOneStress) {
  for (const base::Row& row : rows("data/ru/names.tsv")) {
    ASSERT_EQ(row.fields.size(), 4U) << row.where;
    EXPECT_TRUE(has_one_stress(row.fields[0])) << row.where << ' ' << row.fields[0];
    EXPECT_FALSE(row.fields[1].empty()) << row.where;
  }
}

TEST(RussianNames, TagEachSpellingByLanguage) {
  for (const base::Row& row : rows("data/ru/names.tsv")) {
    expect_tagged(row, row.fields[2]);
  }
}

TEST(RussianNames, ReadInDutchSoundsWithOneStress) {
  for (const base::Row& row : rows("data/ru/names.tsv")) {
    if (row.fields[3].empty()) continue;
    EXPECT_TRUE(is_dutch_reading(row.fields[3])) << row.where << ' ' << row.fields[3];
  }
}

TEST(RussianWords, AreSortedUniqueAndStressedOnce) {
  const auto table = rows("data/ru/words.tsv");
  expect_sorted_and_unique(table);
  for (const base::Row& row : table) {
    ASSERT_EQ(row.fields.size(), 2U) << row.where;
    EXPECT_TRUE(has_one_stress(row.fields[0])) << row.where << ' ' << row.fields[0];
  }
}

TEST(DutchTerms, AreSortedUniqueAndReadable) {
  const auto table = rows("data/nl/terms.tsv");
  expect_sorted_and_unique(table);
  for (const base::Row& row : table) {
    ASSERT_TRUE(row.fields.size() >= 2 && row.fields.size() <= 4) << row.where;
    EXPECT_TRUE(is_dutch_reading(row.fields[1])) << row.where << ' ' << row.fields[1];
    EXPECT_TRUE(row.fields.size() == 2 || has_one_stress(row.fields[2])) << row.where;
    if (row.fields.size() > 3) expect_tagged(row, row.fields[3]);
  }
}

TEST(OrdinaryWords, AreSortedUniqueAndInLowerCase) {
  const auto table = rows("data/nl/not_names.tsv");
  expect_sorted_and_unique(table);
  for (const base::Row& row : table) {
    EXPECT_EQ(base::to_lower(row.fields[0]), row.fields[0]) << row.where;
    EXPECT_TRUE(row.fields.size() == 1 || row.fields[1] == "name") << row.where;
  }
}

}  // namespace
