// What tests look at: a document's paragraphs as lines, and the account of its bytes.
#pragma once

#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "book/document.hpp"
#include "read/read.hpp"

namespace reader {

/// The project's own data.
inline base::Data project_data() { return base::Data(VOORLEZER_SOURCE); }

inline book::Document read_bytes(std::string_view bytes, const Options& options = {}) {
  return document(bytes, "test", options, project_data());
}

/// "heading1: Titel", "body: …": one line a paragraph, chapters apart.
inline std::vector<std::string> outline(const book::Document& document) {
  const char* names[] = {"body", "heading", "item", "quotation", "note"};
  std::vector<std::string> lines;
  for (const book::Chapter& chapter : document.chapters) {
    lines.push_back("[" + std::to_string(chapter.level) + "] " + chapter.title);
    for (const book::Paragraph& paragraph : chapter.paragraphs) {
      std::string line = names[static_cast<int>(paragraph.kind)];
      if (paragraph.level > 0) line += std::to_string(paragraph.level);
      lines.push_back(line + ": " + paragraph.text);
    }
  }
  return lines;
}

/// The bytes of `source` that are in no piece, no skip and no white space.
inline std::string unaccounted(const book::Document& document, std::string_view source) {
  std::vector<bool> seen(source.size(), false);
  const auto mark = [&](book::Span span) {
    for (std::size_t i = span.begin; i < span.end; ++i) seen.at(i) = true;
  };
  for (const book::Skip& skip : document.skipped) mark(skip.span);
  for (const book::Chapter& chapter : document.chapters) {
    for (const book::Paragraph& paragraph : chapter.paragraphs) {
      for (const book::Piece& piece : paragraph.pieces) mark(piece.source);
    }
  }
  std::string rest;
  for (std::size_t at = 0; at < source.size();) {
    const auto [value, size] = base::decode(source, at);
    if (!seen[at] && !base::is_space(value)) rest += source.substr(at, size);
    at += size;
  }
  return rest;
}

/// Empty when the pieces cover the text in order and agree with the source; else what is wrong.
inline std::string fault_of_pieces(const book::Document& document, std::string_view source) {
  for (const book::Chapter& chapter : document.chapters) {
    for (const book::Paragraph& paragraph : chapter.paragraphs) {
      std::size_t at = 0;
      for (const book::Piece& piece : paragraph.pieces) {
        if (piece.text.begin != at || piece.text.empty()) return "gap in: " + paragraph.text;
        at = piece.text.end;
        if (piece.source.end > source.size()) return "beyond the source: " + paragraph.text;
        if (piece.text.size() != piece.source.size()) continue;
        for (std::size_t i = 0; i < piece.text.size(); ++i) {
          const char shown = paragraph.text[piece.text.begin + i];
          const char origin = source[piece.source.begin + i];
          if (shown != origin && shown != ' ') return "differs: " + paragraph.text;
        }
      }
      if (at != paragraph.text.size()) return "end not covered: " + paragraph.text;
      if (!base::is_valid_utf8(paragraph.text)) return "not UTF-8";
    }
  }
  return {};
}

}  // namespace reader
