// The audit of names and of lexicons: what a person should check, and what is wrong.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/data.hpp"
#include "pronounce/pronounce.hpp"
#include "read/read.hpp"

namespace render {

/// A name of a text and how it is said.
struct NameFinding {
  std::string written;
  std::string canonical;  ///< Cyrillic; the word itself where the user's lexicon knows no Cyrillic
  std::string reading;    ///< broad IPA, as a lexicon would hold it
  std::string origin;     ///< author, lexicon, rule or guess
  double confidence = 1;  ///< 0 to 1
  std::size_t count = 0;
  std::string first;   ///< the first sentence it stands in
  std::string said;    ///< IPA as the engine will really say it
  std::string engine;  ///< IPA of what the engine would say by itself

  /// A person should look at it: a guess, or a name that is spelled otherwise than the lexicon has
  /// it, as long as the user's own lexicon does not say how it is read.
  bool unconfirmed() const { return origin == "guess" || (origin != "author" && confidence < 1); }
};

/// The fields of a name parted by tabs: written, canonical, reading, origin, count, first, said,
/// confidence, engine.
std::string tab_separated(const NameFinding& name);
/// The same as one JSON value.
std::string json(const NameFinding& name);

struct NamesRequest {
  std::filesystem::path input;   ///< "-" is standard input
  std::filesystem::path folder;  ///< of names.tsv, names.json and names.html; empty: none
  reader::Options reading;
  pronounce::Names names = pronounce::Names::dutch;
  std::vector<std::filesystem::path> lexicons;
  bool project_lexicons = true;
  pronounce::Brackets brackets = pronounce::Brackets::all;
};

struct NamesReport {
  std::vector<NameFinding> names;  ///< sorted by `written`
  std::vector<std::filesystem::path> files;
};

/// Every name of the text, and every word the user's lexicons read. Throws base::Error.
NamesReport names(const NamesRequest& request, const base::Data& data);

/// What is wrong with a lexicon.
struct LexiconProblem {
  std::string where;  ///< file:line
  std::string problem;
};

struct LexiconCheck {
  std::size_t entries = 0;
  std::size_t tests = 0;  ///< entries that told what must be heard
  std::vector<LexiconProblem> problems;
};

/// Reads a lexicon, says each entry as in a text and compares it with what it expects. `language`
/// empty: that of the lexicon, else Dutch. Throws Error(no_input) when there is no such file.
LexiconCheck check_lexicon(const std::filesystem::path& file, std::string language,
                           const base::Data& data);

/// The lexicons that voorlezer itself has for a language: terms, and names with their readings.
std::vector<pronounce::LexiconEntry> project_lexicon(const std::string& language,
                                                     const base::Data& data);

}  // namespace render
