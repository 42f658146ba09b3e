// Fuzz target: any bytes as a lexicon of each format; what is read can be said, matched, and comes
// back from writing.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "pronounce/lexicon/lexicon.hpp"
#include "pronounce/pronounce.hpp"

namespace {

constexpr std::string_view kNames[] = {"fuzz.txt", "fuzz.dic"};

void require(bool holds) {
  if (!holds) std::abort();
}

std::string shown(const pronounce::LexiconEntry& entry, const std::string& grapheme) {
  return grapheme + '\n' + entry.ipa + '\n' + entry.alias + '\n' + entry.expect;
}

std::vector<std::string> flat(const std::vector<pronounce::LexiconEntry>& entries) {
  std::vector<std::string> out;
  for (const auto& entry : entries) {
    for (const std::string& grapheme : entry.graphemes) out.push_back(shown(entry, grapheme));
  }
  return out;
}

// What a format can hold comes back from it; PLS holds everything.
void check_writing(const std::vector<pronounce::LexiconEntry>& entries,
                   pronounce::LexiconFormat format) {
  std::vector<std::size_t> unsaid;
  const std::string text = pronounce::write_lexicon(entries, format, "nl", unsaid);
  require(base::is_valid_utf8(text));
  require(format != pronounce::LexiconFormat::pls || unsaid.empty());
  const std::set<std::size_t> missing(unsaid.begin(), unsaid.end());
  std::vector<pronounce::LexiconEntry> held;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!missing.contains(i)) held.push_back(entries[i]);
  }
  const bool nvda = format == pronounce::LexiconFormat::nvda;
  const pronounce::LexiconFile again = pronounce::parse_lexicon(text, nvda ? "a.dic" : "a.txt");
  require(again.faults.empty() && again.left_out.empty());
  require(held.empty() || again.format == format);
  require(flat(again.entries) == flat(held));
}

// Every entry is found where it stands in a text.
void check_matching(const pronounce::Lexicon& lexicon,
                    const std::vector<pronounce::LexiconEntry>& entries) {
  for (const auto& entry : entries) {
    for (const std::string& grapheme : entry.graphemes) {
      std::vector<book::Word> words;
      for (std::size_t at = 0; at <= grapheme.size();) {
        const std::size_t end = std::min(grapheme.find(' ', at), grapheme.size());
        book::Word word;
        word.written = word.spoken = grapheme.substr(at, end - at);
        words.push_back(word);
        at = end + 1;
      }
      const auto match = lexicon.match(words, 0, "nl");
      require(match && match->words == words.size());
    }
  }
}

}  // namespace

// libFuzzer's entry: the first byte chooses the name of the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const std::string name(kNames[bytes[0] % 2]);
  pronounce::LexiconFile file = pronounce::parse_lexicon(text, name);
  for (const auto format : {pronounce::LexiconFormat::pls, pronounce::LexiconFormat::replacements,
                            pronounce::LexiconFormat::nvda}) {
    check_writing(file.entries, format);
  }
  const bool sound = file.faults.empty() && file.left_out.empty();
  pronounce::check_readings(file, "nl");
  for (const auto& entry : file.entries) {
    require(entry.ipa.empty() != entry.alias.empty());
    require(entry.ipa.empty() || pronounce::compile(entry.ipa, "nl").problem.empty());
  }
  pronounce::Lexicon lexicon;
  try {
    pronounce::read_lexicon(lexicon, text, name, "nl");
    require(sound && file.faults.empty());
    check_matching(lexicon, file.entries);
  } catch (const base::Error& error) {
    require(!sound || !file.faults.empty());
    require(error.where().rfind(name + ":", 0) == 0);
  }
  return 0;
}
