// Reads the tables of a language.
#include "normalize/tables.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace normalize {
namespace {

using base::Row;

constexpr auto kRoleCount = static_cast<std::size_t>(Role::count);
static_assert(kRoleCount <= 64, "one bit a role");
constexpr std::array<std::string_view, kRoleCount> kRoleNames = {
    "year_before",   "number_before", "part",          "ruler",          "ruler_feminine",
    "ruler_title",   "thing",         "ordinal_after", "small",          "score",
    "score_before",  "neuter",        "scale",         "decade",         "saint",
    "bible",         "telephone",     "domain",        "spelled_domain", "ordinal_suffix",
    "clock",         "clock_before",  "clock_mark",    "dative",         "not_roman",
    "apart",         "date_before",   "initial",       "determiner",     "addressee",
    "before_christ", "verb",          "counted",       "amount_before",  "weekday",
    "interjection"};

constexpr std::array<std::string_view, 12> kWhenNames = {
    "always",        "before_number", "before_capital", "before_word",
    "after_number",  "after_saint",   "after_capital",  "attributive",
    "after_article", "before_title",  "among_days",     "not_final"};

constexpr std::array<std::string_view, 5> kSymbolWhenNames = {
    "always", "between_numbers", "before_number", "after_number", "between_words"};

[[noreturn]] void wrong(const Row& row, const std::string& what) {
  throw base::Error(base::Code::bad_config, what, row.where);
}

const std::string& field(const Row& row, std::size_t index) {
  if (index >= row.fields.size()) wrong(row, "a field is missing in this line of the table");
  return row.fields[index];
}

template <std::size_t Count>
std::size_t index_of(const std::array<std::string_view, Count>& names, const Row& row,
                     std::size_t column) {
  const std::string& name = field(row, column);
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) wrong(row, "this table does not know the word \"" + name + '"');
  return static_cast<std::size_t>(found - names.begin());
}

book::WordClass class_of(const Row& row, std::size_t column) {
  const std::string& name = field(row, column);
  for (int i = 0; i <= static_cast<int>(book::WordClass::emoji); ++i) {
    if (book::name(static_cast<book::WordClass>(i)) == name) return static_cast<book::WordClass>(i);
  }
  wrong(row, "no class of words is called \"" + name + '"');
}

class Reader {
 public:
  Reader(const base::Data& data, std::string_view language)
      : data_(data), folder_("data/" + std::string(language) + "/normalize_") {}

  std::vector<Row> rows(std::string_view name) const {
    return data_.table_if_any(folder_ + std::string(name) + ".tsv");
  }

  template <typename Value>
  static void add(Dictionary<Value>& to, const Row& row, Value value) {
    if (!to.emplace(field(row, 0), std::move(value)).second) {
      wrong(row, "this line of the table stands there twice");
    }
  }

 private:
  const base::Data& data_;
  std::string folder_;
};

void read_words(const Reader& reader, Tables& tables) {
  for (const Row& row : reader.rows("words")) {
    const auto bit = std::uint64_t{1} << index_of(kRoleNames, row, 0);
    std::string_view words = field(row, 1);
    while (!words.empty()) {  // one line may hold several words, separated by spaces
      const std::size_t end = std::min(words.find(' '), words.size());
      tables.roles[std::string(words.substr(0, end))] |= bit;
      words.remove_prefix(std::min(end + 1, words.size()));
    }
    tables.any = true;
  }
}

int rank(Abbreviation::When when) {
  using When = Abbreviation::When;
  if (when == When::always) return 3;
  if (when == When::before_word || when == When::not_final) return 2;
  return when == When::before_number || when == When::after_number ? 0 : 1;
}

void read_abbreviations(const Reader& reader, Tables& tables) {
  for (const Row& row : reader.rows("abbreviations")) {
    Abbreviation entry;
    entry.spoken = field(row, 1);
    if (row.fields.size() > 2 && !row.fields[2].empty()) {
      entry.when = static_cast<Abbreviation::When>(index_of(kWhenNames, row, 2));
    }
    if (row.fields.size() > 3) entry.kind = class_of(row, 3);
    auto& entries = tables.abbreviations[field(row, 0)];
    entries.push_back(std::move(entry));
    // The narrower case is tried first; numbers tell most.
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& a, const auto& b) { return rank(a.when) < rank(b.when); });
    tables.longest_abbreviation = std::max(tables.longest_abbreviation, row.fields[0].size());
  }
}

void read_months(const Reader& reader, Tables& tables) {
  for (const Row& row : reader.rows("months")) {
    tables.month_names.push_back(field(row, 0));
    const int number = static_cast<int>(tables.month_names.size());
    for (const std::string& form : row.fields) tables.months[form] = number;
    tables.months[base::to_lower(row.fields[0])] = number;
    tables.months[base::capitalized(row.fields[0])] = number;
  }
  tables.month_names.resize(12);
}

void read_amounts(const Reader& reader, Tables& tables) {
  for (const Row& row : reader.rows("units")) {
    Reader::add(tables.units, row, Counted{field(row, 1), field(row, 2)});
  }
  for (const Row& row : reader.rows("currencies")) {
    Currency money{{field(row, 1), field(row, 2)}, {}};
    if (row.fields.size() > 4) money.part = {row.fields[3], row.fields[4]};
    Reader::add(tables.currencies, row, std::move(money));
  }
}

void read_symbols(const Reader& reader, Tables& tables) {
  for (const Row& row : reader.rows("symbols")) {
    Symbol entry{field(row, 1), Symbol::When::always};
    if (row.fields.size() > 2) {
      entry.when = static_cast<Symbol::When>(index_of(kSymbolWhenNames, row, 2));
    }
    // A line that begins with # is a comment.
    auto& entries = tables.symbols[row.fields[0] == "hash" ? "#" : row.fields[0]];
    const bool last = entry.when == Symbol::When::always;
    entries.insert(last ? entries.end() : entries.begin(), std::move(entry));
  }
  for (const Row& row : reader.rows("emoji")) Reader::add(tables.emoji, row, field(row, 1));
}

}  // namespace

Tables::Tables(const base::Data& data, std::string_view name)
    : language(name), spell(speller(name)) {
  const Reader reader(data, name);
  read_words(reader, *this);
  for (const Row& row : reader.rows("terms")) Reader::add(terms, row, field(row, 1));
  read_abbreviations(reader, *this);
  for (const Row& row : reader.rows("acronyms")) {
    Reader::add(acronyms, row, row.fields.size() > 1 ? row.fields[1] : std::string());
  }
  for (const Row& row : reader.rows("letters")) Reader::add(letter_names, row, field(row, 1));
  read_months(reader, *this);
  read_amounts(reader, *this);
  read_symbols(reader, *this);
}

bool Tables::has(Role role, std::string_view word) const {
  const auto found = roles.find(word);
  return found != roles.end() && (found->second >> static_cast<std::uint64_t>(role) & 1U) != 0;
}

const std::string& Tables::term(std::string_view key) const {
  static const std::string none;
  const auto found = terms.find(key);
  return found == terms.end() ? none : found->second;
}

std::string Tables::letter(std::string_view letter) const {
  auto found = letter_names.find(base::to_lower(letter));
  if (found == letter_names.end()) {
    found = letter_names.find(base::to_lower(base::without_marks(letter)));
  }
  return found == letter_names.end() ? std::string(letter) : found->second;
}

std::string Tables::letters(std::string_view word) const {
  std::string said;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t size = base::decode(word, at).size;
    if (!said.empty()) said += ' ';
    said += letter(word.substr(at, size));
    at += size;
  }
  return said;
}

int Tables::month(std::string_view word) const {
  const auto found = months.find(word);
  return found == months.end() ? 0 : found->second;
}

}  // namespace normalize
