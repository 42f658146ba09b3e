// The door of render: one book, one straight line through the rooms.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.hpp"
#include "book/document.hpp"
#include "book/voice.hpp"
#include "pronounce/pronounce.hpp"
#include "read/read.hpp"
#include "render/audit.hpp"

namespace render {

/// How a book is cut into chapters.
struct ChapterRule {
  enum class Kind { automatic, headings, paragraphs, none, minutes };
  Kind kind = Kind::automatic;  ///< headings where there are any, else paragraphs
  double minutes = 0;           ///< for Kind::minutes
};

/// "headings", "paragraphs", "none" or a number of minutes. Throws Error(usage).
ChapterRule chapter_rule(std::string_view text);

/// Chapters by number ("3"), range ("2-5", "7-") or title. Nothing picked: all of them.
struct Selection {
  std::vector<std::string> pick;
  std::vector<std::string> skip;
};

/// What the user wants of one book.
struct Request {
  std::filesystem::path input;   ///< "-" is standard input
  std::filesystem::path folder;  ///< of the output
  reader::Options reading;
  std::string voice;  ///< empty: the default voice of the text's language
  double speed = 1;   ///< 0.5 to 3
  std::string profile = "speech";
  std::vector<std::string> formats = {"flac"};
  ChapterRule chapters;
  Selection selection;
  pronounce::Names names = pronounce::Names::dutch;
  std::vector<std::filesystem::path> lexicons;
  pronounce::Brackets brackets = pronounce::Brackets::all;
  unsigned jobs = 1;
  bool split = false;    ///< also one file a chapter
  bool force = false;    ///< render chapters that have not changed, too
  bool dry_run = false;  ///< plan only, write nothing
};

/// How far a render is.
struct Progress {
  std::uint64_t done = 0;   ///< bytes of text
  std::uint64_t total = 0;  ///< bytes of text that must be rendered
};

/// What a render did.
struct Summary {
  std::string title;
  std::size_t chapters = 0;
  std::size_t rendered = 0;  ///< chapters that were new or changed
  std::size_t kept = 0;
  double seconds = 0;     ///< of audio; an estimate for a dry run
  double integrated = 0;  ///< LUFS
  std::vector<std::filesystem::path> files;
  std::vector<std::string> warnings;
};

/// Renders one book. Throws base::Error.
Summary render(const Request& request, const base::Data& data,
               const std::function<void(Progress)>& progress);

/// A chapter as `Selection` counts them.
struct Chapter {
  std::size_t number = 0;
  int level = 1;  ///< nesting, 1 is the highest
  std::string title;
  double seconds = 0;  ///< an estimate
};

/// The chapters that `request` would render, without rendering. Throws base::Error.
std::vector<Chapter> chapters(const Request& request, const base::Data& data);

/// The names of the formats that `Request::formats` takes.
std::vector<std::string> formats();

/// The voices in `voices/`, sorted by name. Throws Error(bad_config) where one is wrong.
std::vector<book::Voice> voices(const base::Data& data);

/// A voice by its name, else the default voice of a language, else any voice of the engine
/// ("gmw/nl+f2"). `name` empty: the default voice of `language`. Throws Error(unavailable) with the
/// list of what exists.
book::Voice voice(const base::Data& data, std::string_view name, std::string_view language);

/// Parses one voice file. Throws Error(bad_config) with the key that is wrong.
book::Voice parse_voice(std::string_view toml, const std::string& name);

/// `voice` spoken `factor` times as fast (0.5 to 3).
book::Voice at_speed(book::Voice voice, double factor);

/// What `inspect` shows of the line from file to utterance.
enum class Stage { document, sentences, spoken, script, phonemes, names, coverage };

struct Inspection {
  std::filesystem::path input;  ///< "-" is standard input
  Stage stage = Stage::sentences;
  reader::Options reading;
  Selection selection;
  pronounce::Names names = pronounce::Names::dutch;
  std::vector<std::filesystem::path> lexicons;
  bool project_lexicons = true;  ///< false: rules alone, for measuring
  pronounce::Brackets brackets = pronounce::Brackets::all;
  bool lines = false;  ///< every line of the input is a text of its own (`spoken`, `sentences`)
  bool json = false;   ///< one JSON value a line instead of text
};

using Print = std::function<void(std::string_view line)>;

/// Prints one stage, line by line. Throws base::Error.
void inspect(const Inspection& request, const base::Data& data, const Print& print);

/// How one word is said.
struct WordReading {
  std::string word;
  std::string ipa;        ///< as the engine will really say it
  std::string origin;     ///< author, lexicon, rule, guess or engine
  std::string canonical;  ///< Cyrillic for a Russian name; may be empty
};

struct WordRequest {
  std::string language = "nl";
  pronounce::Names names = pronounce::Names::dutch;
  std::vector<std::filesystem::path> lexicons;
  bool project_lexicons = true;
};

/// The readings of single words, in order. Throws base::Error.
std::vector<WordReading> pronunciations(const std::vector<std::string>& words,
                                        const WordRequest& request, const base::Data& data);

}  // namespace render
