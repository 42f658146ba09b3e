// A document as read: chapters of paragraphs, each tied to the bytes of the source.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "book/span.hpp"

namespace book {

/// What a paragraph is in the layout of its source.
enum class ParagraphKind { body, heading, item, quotation, note };

/// A piece of a paragraph's text and where it came from. Pieces are sorted, cover the text, and
/// where both spans have one size they correspond byte by byte; otherwise as a whole (an entity,
/// folded white space).
struct Piece {
  Span text;    ///< bytes of Paragraph::text
  Span source;  ///< bytes of the source
};

/// A stretch in another language than the document's.
struct LanguageRun {
  Span span;             ///< bytes of Paragraph::text
  std::string language;  ///< BCP 47, "ru"
};

/// How the author wants a stretch said: `ssml:ph`, or a lexicon that belongs to the book.
struct AuthorReading {
  Span span;          ///< bytes of Paragraph::text
  std::string ipa;    ///< empty when `alias` says it
  std::string alias;  ///< other words, to be said instead
};

struct Paragraph {
  ParagraphKind kind = ParagraphKind::body;
  int level = 0;     ///< headings: 1 (highest) to 6; otherwise 0
  std::string text;  ///< UTF-8, white space folded to single spaces, none at the ends
  Span span;         ///< bytes of the source
  std::vector<Piece> pieces;
  std::vector<LanguageRun> languages;
  std::vector<AuthorReading> readings;  ///< sorted, without overlap
};

/// Bytes of the source that were left out on purpose.
struct Skip {
  Span span;           ///< bytes of the source
  std::string reason;  ///< "boilerplate", "navigation", "reference mark", …
};

struct Chapter {
  std::string title;                  ///< may be empty
  int level = 1;                      ///< nesting, 1 is the highest
  std::vector<Paragraph> paragraphs;  ///< a spoken heading is the first paragraph
};

struct Metadata {
  std::string title;
  std::string author;
  std::string language;  ///< BCP 47; empty when unknown
  std::string date;
  std::string publisher;
  std::string licence;
  std::string cover;       ///< the picture's bytes; empty when there is none
  std::string cover_type;  ///< "image/jpeg" or "image/png"
};

/// `source` text: the input decoded to UTF-8 without its byte order mark; for a package, its
/// content documents in reading order, one after the other.
struct Document {
  Metadata metadata;
  std::string source_name;      ///< for people: a path or "standard input"
  std::size_t source_size = 0;  ///< bytes of the source text
  std::vector<Chapter> chapters;
  std::vector<Skip> skipped;          ///< sorted by span
  std::vector<std::string> warnings;  ///< for the report: "line 3: 2 bytes are not UTF-8"
};

}  // namespace book
