// What the command line says, before anything is done.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cli {

enum class Verb { render, inspect, pronounce, names, lexicon, voices };

/// The options of all commands; each command reads its own.
struct Options {
  Verb verb = Verb::render;
  std::vector<std::filesystem::path> inputs;
  std::vector<std::string> words;  ///< pronounce, voices
  std::filesystem::path folder;    ///< -o; empty: the book's own name
  std::string voice;
  std::string language;
  double speed = 1;
  std::vector<std::string> formats;
  std::string profile = "speech";
  std::string names = "dutch";
  std::vector<std::filesystem::path> lexicons;
  std::string chapters;
  std::string from;
  std::string encoding;
  std::string title;
  std::string author;
  std::filesystem::path cover;
  std::string tables = "read";
  std::string notes = "read";
  std::vector<std::string> pick;
  std::vector<std::string> skip;
  std::string stage = "sentences";
  unsigned jobs = 0;  ///< 0: as many as there are processors
  bool split = false;
  bool force = false;
  bool dry_run = false;
  bool list_chapters = false;
  bool json = false;
  bool quiet = false;
  bool lines = false;
  bool strict = false;           ///< names: guesses that nobody confirmed are a failure
  std::string brackets = "all";  ///< bracketed repetitions of names
  std::string lexicon_verb;      ///< check, import or export
  std::string to;                ///< format that a lexicon is written in
  bool project_lexicons = true;
};

/// Parsed options, or the exit status when there is nothing more to do (--help, --version, an
/// error that has been told).
struct Parsed {
  Options options;
  bool done = false;
  int status = 0;
};

/// Dashes and underscores in option names are both accepted.
Parsed parse(int argc, char** argv);

}  // namespace cli
