// From a tree of mark-up to paragraphs and chapters.
#pragma once

#include <map>
#include <string>

#include "read/assembly.hpp"
#include "read/formats.hpp"
#include "read/tree.hpp"

namespace reader {

struct Heading {
  std::string title;
  int level = 1;
};

/// How a tree is to be read.
struct Reading {
  explicit Reading(const Context& context) : tables(context.tables), options(context.options) {}

  const Tables& tables;
  const Options& options;
  std::size_t base = 0;    ///< where the tree's document begins in the assembly's source
  bool wikipedia = false;  ///< all that a wiki adds around its article is skipped
  bool web_page = false;   ///< what is hidden was judged by `prune_page`
  bool code = true;        ///< blocks of program text are read
  bool chapters = true;    ///< headings open chapters
  std::string language;    ///< the document's own: other `lang` attributes make runs
  std::map<std::string, Heading, std::less<>> anchors;  ///< ids at which chapters begin
};

/// Adds the text below `node`.
void add_blocks(Assembly& out, const Node& node, const Reading& reading);

/// Records all text below `node` as skipped.
void skip_all(Assembly& out, const Node& node, std::size_t base, const char* reason);

/// The text below `node` that is read, white space folded and trimmed.
std::string readable_text(const Node& node, const Reading& reading);

}  // namespace reader
