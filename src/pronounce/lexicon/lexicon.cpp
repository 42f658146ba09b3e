// Looks words up and reads the simple forms of lexicons.
#include "pronounce/lexicon/lexicon.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "pronounce/lexicon/inflection.hpp"
#include "pronounce/pronounce.hpp"

namespace pronounce {
namespace {

// Shorter words with an ending look like other words: zek and zeker.
constexpr std::size_t kShortestBase = 4;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) {
    text.remove_suffix(1);
  }
  return text;
}

void read_replacements(Lexicon& lexicon, std::string_view text, std::string_view name,
                       std::string_view language) {
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::string where = std::string(name) + ":" + std::to_string(number);
    const std::size_t sign = line.find("==");
    const std::string_view word = trimmed(line.substr(0, sign));
    if (sign == std::string_view::npos || word.empty()) {
      throw base::Error(base::Code::bad_config, "a line must read word==replacement", where);
    }
    const std::string_view value = trimmed(line.substr(sign + 2));
    if (value.empty()) {
      throw base::Error(base::Code::bad_config, "nothing stands behind ==", where);
    }
    Entry entry;
    entry.canonical = word;
    entry.origin = book::Origin::author;
    const bool ipa = value.size() > 2 && value.front() == '/' && value.back() == '/';
    (ipa ? entry.ipa : entry.alias) = ipa ? value.substr(1, value.size() - 2) : value;
    lexicon.add(word, std::move(entry), language, where);
  }
}

}  // namespace

void Lexicon::add(std::string_view word, Entry entry, std::string_view language,
                  std::string_view where) {
  if (!entry.ipa.empty()) {
    const Compiled compiled = compile(entry.ipa, language);
    if (!compiled.problem.empty()) {
      throw base::Error(
          base::Code::bad_config,
          "the reading of " + std::string(word) + " cannot be said: " + compiled.problem,
          std::string(where));
    }
  }
  entries_.insert_or_assign(base::nfc(word), std::move(entry));
}

const Entry* Lexicon::find(std::string_view word) const {
  const std::string key = base::nfc(word);
  if (const auto at = entries_.find(key); at != entries_.end()) return &at->second;
  const std::string lower = base::to_lower(key);
  if (lower == key) return nullptr;
  if (const auto at = entries_.find(lower); at != entries_.end()) return &at->second;
  if (base::to_upper(key) != key) return nullptr;
  const auto at = entries_.find(base::capitalized(lower));
  return at == entries_.end() ? nullptr : &at->second;
}

std::optional<Entry> Lexicon::resolve(std::string_view word, std::string_view language) const {
  if (entries_.empty()) return std::nullopt;
  if (const Entry* entry = find(word)) return *entry;
  for (const Base& base : bases(word, language)) {
    if (base.word.size() < kShortestBase) continue;
    const Entry* entry = find(base.word);
    if (entry == nullptr) continue;
    Entry form = *entry;
    if (entry->ipa.empty()) {  // a respelling takes the ending as it is written
      if (!word.starts_with(base.word)) continue;
      form.alias += word.substr(base.word.size());
      return form;
    }
    form.ipa = with_ending(entry->ipa, base.word, base.ending);
    if (compile(form.ipa, language).problem.empty()) return form;
  }
  return std::nullopt;
}

void read_lexicon(Lexicon& lexicon, std::string_view text, std::string_view name,
                  std::string_view language) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (!base::is_valid_utf8(text)) {
    throw base::Error(base::Code::bad_config, "a lexicon must be in UTF-8", std::string(name));
  }
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && text[first] == '<') {
    read_pls(lexicon, text.substr(first), name, language);
  } else {
    read_replacements(lexicon, text, name, language);
  }
}

void read_terms(Lexicon& lexicon, const std::vector<base::Row>& rows, std::string_view language) {
  for (const base::Row& row : rows) {
    if (row.fields.size() < 2 || row.fields[0].empty() || row.fields[1].empty()) {
      throw base::Error(base::Code::bad_config, "a line must hold a word and its IPA", row.where);
    }
    lexicon.add(row.fields[0], {row.fields[1], {}, row.fields[0], book::Origin::lexicon}, language,
                row.where);
  }
}

}  // namespace pronounce
