// Builds a Document piece by piece and accounts for every byte of its source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "book/document.hpp"

namespace reader {

/// All readers write here. Spans are bytes of `source()`. White space is folded, invisible
/// characters are left out, combining marks are composed; what no paragraph and no `skip` covers
/// is recorded as skipped mark-up by `finish`.
class Assembly {
 public:
  explicit Assembly(std::string source) : source_(std::move(source)) {}

  std::string_view source() const { return source_; }
  /// Appends another content document; gives the place where it begins.
  std::size_t add_source(std::string_view text);

  void begin_chapter(std::string title, int level);
  /// Ends the open paragraph, if any; the new one exists once it has text.
  void begin_paragraph(book::ParagraphKind kind, int level = 0);
  void end_paragraph();
  /// The bytes of the source as they stand.
  void text(book::Span span);
  /// `replacement` for the whole of `span`: an entity, a reading given by the author.
  void text(std::string_view replacement, book::Span span);
  void skip(book::Span span, std::string reason);
  /// The text until `end_language` is in that language; may be nested.
  void begin_language(std::string language);
  void end_language();
  /// The text until `end_reading` is to be said as this IPA; not nested.
  void begin_reading(std::string ipa);
  void end_reading();

  /// True when white space is the last that was added to the open paragraph.
  bool after_space() const { return pending_; }
  bool has_text() const { return open_ && !current_.text.empty(); }
  const std::string& open_text() const { return current_.text; }
  bool at_chapter_start() const;
  /// True when the current chapter holds headings only (or nothing).
  bool only_headings() const;
  book::Document& document() { return document_; }
  /// Closes everything; call once.
  book::Document finish();

 private:
  struct OpenRun {
    std::string language;
    std::size_t begin;
  };
  void add(char32_t value, std::string_view bytes, book::Span span);
  void add_piece(std::size_t text_size, book::Span span);
  bool compose(std::string_view mark, book::Span span);
  void close_runs();
  void close_run(const OpenRun& run);

  std::string source_;
  book::Document document_;
  book::Paragraph current_;
  bool open_ = false;
  bool pending_ = false;
  book::Span pending_space_;
  std::vector<OpenRun> runs_;
  OpenRun reading_{};  ///< of IPA; none where it is empty
};

}  // namespace reader
