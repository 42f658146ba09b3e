// What the readers know of words: parts of pages, closing sections, headings, languages, X-SAMPA.
#pragma once

#include <map>
#include <string>

#include "base/data.hpp"

namespace reader {

/// The tables `data/default/read_*.tsv`. Keys are in lower case, but for X-SAMPA.
struct Tables {
  using Words = std::map<std::string, std::string, std::less<>>;
  Words wiki_classes;    ///< class of a wiki's page → why it is skipped
  Words page_classes;    ///< class of any web page → why it is skipped
  Words common_classes;  ///< class of any mark-up, in a book too → why it is skipped
  Words tails;           ///< heading of a closing section of a wiki's page → its language
  Words headings;        ///< word of a heading → "part", "chapter" or "alone"
  Words xsampa;          ///< symbol → IPA
  std::multimap<std::string, std::string, std::less<>> function_words;  ///< word → language
};

/// Throws Error(bad_config) when a table is missing or wrong.
Tables load_tables(const base::Data& data);

}  // namespace reader
