// The door of publish: things that people open, made of the names, the text and the sound.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace publish {

/// A name on the page. All of it may come from a book: nothing is taken for mark-up.
struct PageName {
  std::string written;
  std::string canonical;  ///< Cyrillic, or a word
  std::string reading;    ///< broad IPA, to be edited
  std::string origin;     ///< author, lexicon, rule, guess
  double confidence = 1;
  bool unconfirmed = false;  ///< to be looked at
  std::size_t count = 0;
  std::string first;        ///< the first sentence it stands in
  std::string said;         ///< IPA that is heard
  std::string engine;       ///< IPA of the engine's own reading; may be empty
  std::string clip;         ///< a FLAC of our reading; empty: none
  std::string engine_clip;  ///< a FLAC of the engine's own
};

struct NamesPage {
  std::string title;
  std::string language;              ///< of the text, BCP 47
  std::vector<std::string> symbols;  ///< IPA that a reading may hold
  std::vector<PageName> names;       ///< those to be looked at are put first
};

/// The looks and the words of a page.
struct Dress {
  std::string language;  ///< of `words`
  std::string style;     ///< CSS
  std::string script;    ///< JavaScript
  std::map<std::string, std::string> words;
};

/// An HTML page that needs no other file and no network: a table of the names, each with its
/// sounds, a field to mend its reading, and a lexicon of the changes to save. Its policy
/// (Content-Security-Policy) allows its own style and script alone. Pure.
std::string names_page(const NamesPage& page, const Dress& dress);

}  // namespace publish
