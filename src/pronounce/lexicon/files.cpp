// Reads lexicons of lines: word==replacement, and NVDA's dictionaries.
#include "pronounce/lexicon/files.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "pronounce/pronounce.hpp"

namespace pronounce {
namespace {

constexpr char32_t kByteOrderMark = 0xFEFF;
constexpr std::string_view kExpect = "# expect:";

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) {
    text.remove_suffix(1);
  }
  return text;
}

// The next line, cut off from `text`.
std::string_view next_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

// What stands between slashes, nothing when it is not so written.
std::optional<std::string_view> between_slashes(std::string_view text) {
  if (text.size() < 3 || text.front() != '/' || text.back() != '/') return std::nullopt;
  return text.substr(1, text.size() - 2);
}

// The IPA of "# expect: /IPA/", empty when it is written wrong; nothing for other comments.
std::optional<std::string> expectation(std::string_view comment) {
  if (!comment.starts_with(kExpect)) return std::nullopt;
  const auto ipa = between_slashes(trimmed(comment.substr(kExpect.size())));
  return ipa ? std::string(*ipa) : std::string();
}

void set_reading(LexiconEntry& entry, std::string_view value) {
  const auto ipa = between_slashes(value);
  (ipa ? entry.ipa : entry.alias) = ipa ? *ipa : value;
}

void parse_replacement(LexiconFile& file, std::string_view line, std::size_t number) {
  LexiconEntry entry;
  entry.line = number;
  std::size_t comment = line.rfind(kExpect);
  if (comment != std::string_view::npos && comment > 0 &&
      (line[comment - 1] == ' ' || line[comment - 1] == '\t')) {
    entry.expect = expectation(line.substr(comment)).value_or("");
    if (entry.expect.empty()) {
      file.faults.push_back({number, "an expectation is written: # expect: /IPA/"});
      return;
    }
    line = trimmed(line.substr(0, comment));
  }
  const std::size_t sign = line.find("==");
  const std::string_view word = trimmed(line.substr(0, sign));
  if (sign == std::string_view::npos || word.empty()) {
    file.faults.push_back({number, "a line must read word==replacement"});
    return;
  }
  const std::string_view value = trimmed(line.substr(sign + 2));
  if (value.empty()) {
    file.faults.push_back({number, "nothing stands behind =="});
    return;
  }
  entry.graphemes.emplace_back(word);
  set_reading(entry, value);
  take_entry(file, std::move(entry));
}

void parse_replacements(LexiconFile& file, std::string_view text) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = trimmed(next_line(text));
    if (!line.empty() && line.front() != '#') parse_replacement(file, line, number);
  }
}

std::vector<std::string_view> fields_of(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  std::vector<std::string_view> fields;
  for (;;) {
    const std::size_t tab = line.find('\t');
    fields.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

// NVDA writes the sign of a comment as \# within a field.
std::string without_escapes(std::string_view field) {
  std::string out;
  for (std::size_t at = 0; at < field.size(); ++at) {
    if (field.substr(at).starts_with("\\#")) continue;
    out += field[at];
  }
  return out;
}

bool is_number(std::string_view field) {
  return field.size() == 1 && field.front() >= '0' && field.front() <= '9';
}

void parse_nvda_entry(LexiconFile& file, const std::vector<std::string_view>& fields,
                      LexiconEntry entry) {
  if (fields.size() != 4 || !is_number(fields[2]) || !is_number(fields[3])) {
    file.faults.push_back({entry.line,
                           "a line must hold pattern, replacement, case (0 or 1) and type (0 to "
                           "6), parted by tabs"});
    return;
  }
  // 0 is anywhere in the text, 2 a whole word; the others say what is no word.
  if (fields[3] != "0" && fields[3] != "2") {
    const std::string kind = fields[3] == "1" ? "a regular expression" : "a part of a word";
    file.left_out.push_back(
        {entry.line, kind + " is no word; write out the words it is meant for"});
    return;
  }
  std::string pattern = without_escapes(trimmed(fields[0]));
  const std::string replacement = without_escapes(trimmed(fields[1]));
  if (pattern.empty() || replacement.empty()) {
    file.faults.push_back({entry.line, "the pattern or the replacement is empty"});
    return;
  }
  if (fields[2] == "0") pattern = base::to_lower(pattern);
  entry.graphemes.push_back(std::move(pattern));
  entry.alias = replacement;
  take_entry(file, std::move(entry));
}

void parse_nvda(LexiconFile& file, std::string_view text) {
  std::string expect;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = next_line(text);
    const std::string_view bare = trimmed(line);
    if (bare.empty()) continue;
    if (bare.front() == '#') {
      if (auto found = expectation(bare)) {
        expect = *found;
        if (expect.empty()) {
          file.faults.push_back({number, "an expectation is written: # expect: /IPA/"});
        }
      }
      continue;
    }
    LexiconEntry entry;
    entry.line = number;
    entry.expect = std::exchange(expect, {});
    parse_nvda_entry(file, fields_of(line), std::move(entry));
  }
}

bool looks_like_nvda(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = next_line(text);
    if (trimmed(line).empty() || trimmed(line).front() == '#') continue;
    const auto fields = fields_of(line);
    return fields.size() == 4 && is_number(fields[2]) && is_number(fields[3]);
  }
  return false;
}

std::size_t words_in(std::string_view grapheme) {
  return 1 + static_cast<std::size_t>(std::count(grapheme.begin(), grapheme.end(), ' '));
}

// White space folded and stray byte order marks dropped, so that it is compared as the words of a
// text are.
std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    const std::string_view bytes = text.substr(at, point.size);
    at += point.size;
    if (point.value == kByteOrderMark) continue;
    if (!base::is_space(point.value)) {
      out.append(bytes);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

// Characters that XML does not allow.
bool has_control(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    if (point.value < 0x20 || point.value == 0xFFFE || point.value == 0xFFFF) return true;
    at += point.size;
  }
  return false;
}

std::string problem_of(const LexiconEntry& entry, std::string_view language) {
  for (const auto& [ipa, what] :
       {std::pair(&entry.ipa, "reading"), std::pair(&entry.expect, "expected reading")}) {
    if (ipa->empty()) continue;
    const Compiled compiled = compile(*ipa, language);
    if (compiled.problem.empty()) continue;
    return std::string("the ") + what + " of " + entry.graphemes.front() +
           " cannot be said: " + compiled.problem;
  }
  return {};
}

}  // namespace

std::optional<LexiconFormat> lexicon_format(std::string_view name) {
  if (name == "pls") return LexiconFormat::pls;
  if (name == "==" || name == "replacements") return LexiconFormat::replacements;
  if (name == "nvda") return LexiconFormat::nvda;
  return std::nullopt;
}

void take_entry(LexiconFile& file, LexiconEntry entry) {
  for (std::string* text : {&entry.ipa, &entry.alias, &entry.expect}) *text = folded(*text);
  if (entry.ipa.empty() == entry.alias.empty()) {
    file.faults.push_back({entry.line, "the reading is empty"});
    return;
  }
  for (std::string& grapheme : entry.graphemes) {
    grapheme = folded(base::nfc(grapheme));
    if (grapheme.empty()) {
      file.faults.push_back({entry.line, "a word is empty"});
      return;
    }
    if (has_control(grapheme + entry.ipa + entry.alias + entry.expect)) {
      file.faults.push_back({entry.line, "there is a control character in it"});
      return;
    }
    if (grapheme.size() > kLongestGrapheme || words_in(grapheme) > kMostWords) {
      file.faults.push_back({entry.line, "an entry may have 16 words and 400 bytes, no more"});
      return;
    }
  }
  file.entries.push_back(std::move(entry));
}

LexiconFile parse_lexicon(std::string_view text, std::string_view name) {
  LexiconFile file;
  file.name = name;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (!base::is_valid_utf8(text)) {
    std::size_t bad = 0;
    for (base::CodePoint point; bad < text.size(); bad += point.size) {
      point = base::decode(text, bad);
      if (point.value == base::kBadByte && point.size == 1) break;
    }
    const auto line =
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
    file.faults.push_back(
        {static_cast<std::size_t>(line) + 1,
         "a lexicon must be in UTF-8; convert it: iconv -f windows-1252 -t UTF-8"});
    return file;
  }
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  const bool dictionary = base::to_lower(name).ends_with(".dic");
  if (!dictionary && first != std::string_view::npos && text[first] == '<') {
    file.format = LexiconFormat::pls;
    parse_pls(file, text);
  } else if (dictionary || looks_like_nvda(text)) {
    file.format = LexiconFormat::nvda;
    parse_nvda(file, text);
  } else {
    parse_replacements(file, text);
  }
  return file;
}

void check_readings(LexiconFile& file, std::string_view language) {
  std::vector<LexiconEntry> sound;
  for (LexiconEntry& entry : file.entries) {
    std::string problem = problem_of(entry, language);
    if (problem.empty()) {
      sound.push_back(std::move(entry));
    } else {
      file.faults.push_back({entry.line, std::move(problem)});
    }
  }
  file.entries = std::move(sound);
  std::stable_sort(file.faults.begin(), file.faults.end(),
                   [](const LexiconFault& a, const LexiconFault& b) { return a.line < b.line; });
}

}  // namespace pronounce
