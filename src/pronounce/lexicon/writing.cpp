// Writes lexicons: PLS 1.0, lines word==replacement, NVDA's dictionary.
#include "base/utf8.hpp"
#include "pronounce/lexicon/files.hpp"
#include "pronounce/lexicon/pls.hpp"

namespace pronounce {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string as_pls(const LexiconEntry& entry) {
  std::string out = "  <lexeme";
  if (!entry.expect.empty()) out += " voorlezer:expect=\"" + escaped(entry.expect) + '"';
  out += '>';
  for (const std::string& grapheme : entry.graphemes) {
    out += "<grapheme>" + escaped(grapheme) + "</grapheme>";
  }
  const std::string element = entry.ipa.empty() ? "alias" : "phoneme";
  const std::string& reading = entry.ipa.empty() ? entry.alias : entry.ipa;
  return out + '<' + element + '>' + escaped(reading) + "</" + element + "></lexeme>\n";
}

std::string pls_head(std::string_view language) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<lexicon version=\"1.0\" xmlns=\"http://www.w3.org/2005/01/pronunciation-lexicon\"\n"
         "         xmlns:voorlezer=\"" +
         std::string(kExpectNamespace) + "\"\n         alphabet=\"ipa\" xml:lang=\"" +
         escaped(language) + "\">\n";
}

// Nothing when the line would be read as another entry.
std::string as_replacements(const LexiconEntry& entry) {
  std::string out;
  const std::string reading = entry.ipa.empty() ? entry.alias : '/' + entry.ipa + '/';
  const bool like_ipa =
      entry.ipa.empty() && reading.size() > 2 && reading.front() == '/' && reading.back() == '/';
  if (like_ipa || reading.find("# expect:") != std::string::npos) return {};
  for (const std::string& grapheme : entry.graphemes) {
    // A sign of the form itself in a word, or at its end, would be taken for the form.
    const bool clear = grapheme.front() != '#' && grapheme.back() != '=' &&
                       grapheme.find("==") == std::string::npos &&
                       grapheme.find("# expect:") == std::string::npos;
    if (!clear) return {};
    out.append(grapheme).append("==").append(reading);
    if (!entry.expect.empty()) out += "  # expect: /" + entry.expect + '/';
    out += '\n';
  }
  return out;
}

std::string nvda_field(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '#') out += '\\';
    out += c;
  }
  return out;
}

// Whole words; a word with a capital fits only as it is written.
std::string as_nvda(const LexiconEntry& entry) {
  std::string out;
  if (entry.alias.empty()) return out;
  for (const std::string& grapheme : entry.graphemes) {
    if (!entry.expect.empty()) out += "# expect: /" + entry.expect + "/\r\n";
    const bool exact = base::to_lower(grapheme) != grapheme;
    out +=
        nvda_field(grapheme) + '\t' + nvda_field(entry.alias) + (exact ? "\t1" : "\t0") + "\t2\r\n";
  }
  return out;
}

}  // namespace

std::string write_lexicon(const std::vector<LexiconEntry>& entries, LexiconFormat format,
                          std::string_view language, std::vector<std::size_t>& unsaid) {
  std::string out;
  if (format == LexiconFormat::pls) out = pls_head(language);
  if (format == LexiconFormat::replacements) out = "# Readings: word==replacement or word==/IPA/\n";
  for (std::size_t at = 0; at < entries.size(); ++at) {
    std::string lines = format == LexiconFormat::pls            ? as_pls(entries[at])
                        : format == LexiconFormat::replacements ? as_replacements(entries[at])
                                                                : as_nvda(entries[at]);
    if (lines.empty()) unsaid.push_back(at);
    out += lines;
  }
  if (format == LexiconFormat::pls) out += "</lexicon>\n";
  return out;
}

}  // namespace pronounce
