// Lexicon files of three formats: what stands in them, entry by entry, and how they are written.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pronounce {

enum class LexiconFormat {
  pls,           ///< W3C Pronunciation Lexicon Specification 1.0
  replacements,  ///< lines word==replacement, /…/ around the replacement for IPA
  nvda,          ///< speech dictionary of the screen reader NVDA: fields parted by tabs
};

/// "pls", "==" or "nvda".
std::optional<LexiconFormat> lexicon_format(std::string_view name);

/// One reading. Exactly one of `ipa` and `alias` is set.
struct LexiconEntry {
  std::vector<std::string> graphemes;  ///< spellings it holds for, each one word or several
  std::string ipa;                     ///< the reading
  std::string alias;                   ///< a spelling to be read instead
  std::string expect;  ///< IPA that must be heard, the entry's own test; may be empty
  std::size_t line = 0;
};

/// What is wrong in one line, as a sentence that says what to do.
struct LexiconFault {
  std::size_t line = 0;
  std::string problem;
};

struct LexiconFile {
  std::string name;  ///< stands in errors
  LexiconFormat format = LexiconFormat::replacements;
  std::string language;  ///< xml:lang of a PLS; else empty
  std::vector<LexiconEntry> entries;
  std::vector<LexiconFault> faults;    ///< these lines have no entry
  std::vector<LexiconFault> left_out;  ///< NVDA entries that no list of words can express
};

/// The longest entry that is used, in words and in bytes.
inline constexpr std::size_t kLongestGrapheme = 400;
inline constexpr std::size_t kMostWords = 16;

/// Reads a lexicon; the format is told by the text: '<' begins a PLS, a line that ends in two
/// numbers behind tabs is NVDA's. Total: what cannot be read is a fault.
LexiconFile parse_lexicon(std::string_view text, std::string_view name);

/// Moves entries to the faults whose reading or expectation the phoneme table of `language` cannot
/// say.
void check_readings(LexiconFile& file, std::string_view language);

/// The entries in a format. NVDA knows no IPA: entries that are IPA are left out and their
/// indices put into `unsaid`. Reading it back gives the same entries.
std::string write_lexicon(const std::vector<LexiconEntry>& entries, LexiconFormat format,
                          std::string_view language, std::vector<std::size_t>& unsaid);

/// A PLS document; used by `parse_lexicon`.
void parse_pls(LexiconFile& file, std::string_view text);

/// Puts `entry` into the entries when it is sound, else a fault.
void take_entry(LexiconFile& file, LexiconEntry entry);

}  // namespace pronounce
