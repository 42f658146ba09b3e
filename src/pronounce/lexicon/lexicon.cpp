// Looks words up and reads the simple forms of lexicons.
#include "pronounce/lexicon/lexicon.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "pronounce/inflection/inflection.hpp"
#include "pronounce/pronounce.hpp"

namespace pronounce {
namespace {

// Shorter words with an ending look like other words: zek and zeker.
constexpr std::size_t kShortestBase = 4;

// A word of letters and hyphens is looked up as it is said; all else as it is written.
bool is_phrase(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const base::CodePoint point = base::decode(word, at);
    const bool plain = base::is_letter(point.value) || base::is_mark(point.value) ||
                       point.value == U'-' || point.value == U'\'' || point.value == U'’';
    if (!plain) return true;
    at += point.size;
  }
  return false;
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
  const std::string key = base::nfc(word);
  if (is_phrase(key) && !entries_.contains(key)) phrases_[base::to_lower(key)].push_back(key);
  entries_.insert_or_assign(key, std::move(entry));
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
  return inflected(word, language);
}

std::optional<Entry> Lexicon::inflected(std::string_view word, std::string_view language) const {
  for (const Base& base : bases(word, language)) {
    if (base.word.size() < kShortestBase) continue;
    const Entry* entry = find(base.word);
    if (entry == nullptr) entry = phrase(base.word, base::to_lower(base.word));
    if (entry == nullptr) continue;
    Entry form = *entry;
    if (entry->ipa.empty()) {  // a respelling takes the ending as it is written
      if (!word.starts_with(base.word) || !base.cut.empty()) continue;
      form.alias += word.substr(base.word.size());
      return form;
    }
    form.ipa = form_of(entry->ipa, base);
    if (!form.ipa.empty() && compile(form.ipa, language).problem.empty()) return form;
  }
  return std::nullopt;
}

// The entry whose word is written so, all in capitals, with a capital first, or, when it has no
// capitals itself, in any way.
const Entry* Lexicon::phrase(const std::string& written, const std::string& lower) const {
  const auto found = phrases_.find(lower);
  if (found == phrases_.end()) return nullptr;
  const Entry* fits = nullptr;
  for (const std::string& word : found->second) {
    if (word == written) return &entries_.at(word);
    if (word == lower || written == base::to_upper(word) || written == base::capitalized(word)) {
      fits = &entries_.at(word);
    }
  }
  return fits;
}

std::optional<Lexicon::Match> Lexicon::match(const std::vector<book::Word>& words, std::size_t at,
                                             std::string_view language) const {
  if (entries_.empty() || words[at].written.size() > kLongestGrapheme) return std::nullopt;
  std::optional<Match> best;
  if (const Entry* entry = find(words[at].written)) best = Match{1, *entry};
  if (phrases_.empty()) return best;
  std::string written;
  std::string lower;
  bool heard = false;
  for (std::size_t end = at; end < words.size() && end < at + 2 * kMostWords; ++end) {
    const book::Word& word = words[end];
    if (written.size() + word.written.size() > 2 * kLongestGrapheme) break;
    if (end > at && word.space_before) written += ' ';
    written += base::nfc(word.written);
    lower = base::to_lower(written);
    heard |= !word.spoken.empty();
    const Entry* entry = heard ? phrase(written, lower) : nullptr;
    if (entry != nullptr) best = Match{end - at + 1, *entry};
    const auto next = phrases_.lower_bound(lower);
    if (next != phrases_.end() && next->first.starts_with(lower)) continue;
    if (entry == nullptr && heard && end > at) {  // Sovjet Unies
      if (auto form = inflected(written, language)) best = Match{end - at + 1, std::move(*form)};
    }
    break;
  }
  return best;
}

void read_lexicon(Lexicon& lexicon, std::string_view text, std::string_view name,
                  std::string_view language) {
  LexiconFile file = parse_lexicon(text, name);
  file.faults.insert(file.faults.end(), file.left_out.begin(), file.left_out.end());
  check_readings(file, language);
  if (!file.faults.empty()) {
    const LexiconFault& first = file.faults.front();
    std::string problem = first.problem;
    if (file.faults.size() > 1) {
      problem += " (and " + std::to_string(file.faults.size() - 1) +
                 " more; see them all: voorlezer lexicon check)";
    }
    throw base::Error(base::Code::bad_config, problem,
                      std::string(name) + ":" + std::to_string(first.line));
  }
  add_entries(lexicon, file.entries, name, language);
}

void add_entries(Lexicon& lexicon, const std::vector<LexiconEntry>& entries, std::string_view name,
                 std::string_view language) {
  for (const LexiconEntry& entry : entries) {
    for (const std::string& grapheme : entry.graphemes) {
      lexicon.add(grapheme, {entry.ipa, entry.alias, entry.graphemes.front(), book::Origin::author},
                  language, std::string(name) + ":" + std::to_string(entry.line));
    }
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
