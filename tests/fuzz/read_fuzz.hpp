// What every reader promises of any bytes: a document whose account is right, or an Error.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "read/formats.hpp"
#include "read/language.hpp"
#include "read/trim.hpp"
#include "read/wire.hpp"

namespace fuzz {

inline const reader::Tables& tables() {
  static const reader::Tables tables = reader::load_tables(base::Data(VOORLEZER_SOURCE));
  return tables;
}

inline void require(bool holds) {
  if (!holds) __builtin_trap();
}

inline void check(const book::Paragraph& paragraph, std::size_t source_size) {
  std::size_t at = 0;
  for (const book::Piece& piece : paragraph.pieces) {
    require(piece.text.begin == at && piece.text.end > at);
    require(piece.source.begin <= piece.source.end && piece.source.end <= source_size);
    at = piece.text.end;
  }
  require(at == paragraph.text.size() && at > 0);
  for (const book::LanguageRun& run : paragraph.languages) {
    require(run.span.begin < run.span.end && run.span.end <= at);
  }
  std::size_t said = 0;
  for (const book::AuthorReading& reading : paragraph.readings) {
    require(reading.span.begin >= said && reading.span.begin < reading.span.end);
    said = reading.span.end;
  }
  require(said <= at);
}

inline void check(const book::Document& document) {
  for (const book::Chapter& chapter : document.chapters) {
    require(!chapter.paragraphs.empty());
    for (const book::Paragraph& paragraph : chapter.paragraphs) {
      check(paragraph, document.source_size);
    }
  }
  std::size_t at = 0;
  for (const book::Skip& skip : document.skipped) {
    require(skip.span.begin >= at && !skip.span.empty() && !skip.reason.empty());
    require(skip.span.end <= document.source_size);
    at = skip.span.begin;
  }
}

/// Reads with `read(context)`, checks the document, and sends it over the wire and back.
template <typename Read>
int run(const Read& read) {
  reader::Options options;
  try {
    book::Document document = read(reader::Context{tables(), options});
    check(document);
    reader::detect_language(document, tables());
    const std::string packed = reader::packed(document);
    require(reader::packed(reader::unpacked(packed)) == packed);
    reader::leave_out(document, "note", [](const book::Paragraph& paragraph) {
      return paragraph.kind == book::ParagraphKind::note;
    });
    check(document);
  } catch (const base::Error&) {
    return 0;
  }
  return 0;
}

}  // namespace fuzz
