// From stretches of source to paragraphs with pieces, and a reason for every byte left out.
#include "read/assembly.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace reader {
namespace {

// Nothing to say and nothing to see: directions, joiners of words, soft hyphens, old marks.
const char* reason_to_drop(char32_t c) {
  if (c == 0xAD) return "soft hyphen";
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return "control character";
  if (c == 0x200D) return nullptr;  // joins emoji
  if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)) return "invisible character";
  if ((c >= 0x2060 && c <= 0x206F) || c == 0xFEFF) return "invisible character";
  if (c == base::kBadByte) return "not decodable";
  if ((c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF)) return "invisible character";
  return nullptr;
}

bool is_linear(const book::Piece& piece) { return piece.text.size() == piece.source.size(); }

bool is_white(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, size] = base::decode(text, at);
    if (!base::is_space(value)) return false;
    at += size;
  }
  return true;
}

// What lies between the covered stretches and is not white space was mark-up.
std::vector<book::Skip> gaps(std::string_view source, std::vector<book::Span> covered) {
  std::sort(covered.begin(), covered.end(),
            [](const book::Span& a, const book::Span& b) { return a.begin < b.begin; });
  std::vector<book::Skip> found;
  std::size_t at = 0;
  const auto close = [&](std::size_t end) {
    if (end > at && !is_white(source.substr(at, end - at))) found.push_back({{at, end}, "mark-up"});
  };
  for (const book::Span& span : covered) {
    close(span.begin);
    at = std::max(at, span.end);
  }
  close(source.size());
  return found;
}

}  // namespace

std::size_t Assembly::add_source(std::string_view text) {
  const std::size_t begin = source_.size();
  source_ += text;
  return begin;
}

void Assembly::begin_chapter(std::string title, int level) {
  end_paragraph();
  document_.chapters.push_back({std::move(title), level, {}});
}

void Assembly::begin_paragraph(book::ParagraphKind kind, int level) {
  end_paragraph();
  current_.kind = kind;
  current_.level = level;
  open_ = true;
}

void Assembly::end_paragraph() {
  pending_ = false;
  reading_ = {};
  close_runs();
  if (has_text()) {
    if (document_.chapters.empty()) document_.chapters.push_back({});
    current_.span = {current_.pieces.front().source.begin, current_.pieces.back().source.end};
    current_.text.shrink_to_fit();
    current_.pieces.shrink_to_fit();
    document_.chapters.back().paragraphs.push_back(std::move(current_));
  }
  current_ = {};
  open_ = false;
}

// The space before a run was still to be written when it began.
void Assembly::close_run(const OpenRun& run) {
  const std::size_t end = current_.text.size();
  const bool space = run.begin < end && current_.text[run.begin] == ' ';
  const std::size_t begin = run.begin + (space ? 1 : 0);
  if (begin < end) current_.languages.push_back({{begin, end}, run.language});
}

void Assembly::close_runs() {
  for (OpenRun& run : runs_) {
    close_run(run);
    run.begin = 0;
  }
  std::sort(current_.languages.begin(), current_.languages.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
}

void Assembly::begin_language(std::string language) {
  runs_.push_back({std::move(language), current_.text.size()});
}

void Assembly::end_language() {
  if (runs_.empty()) return;
  close_run(runs_.back());
  runs_.pop_back();
}

void Assembly::begin_reading(std::string ipa) { reading_ = {std::move(ipa), current_.text.size()}; }

// A reading that a block cuts in two belongs to no text.
void Assembly::end_reading() {
  const OpenRun run = std::exchange(reading_, {});
  const std::size_t end = current_.text.size();
  if (run.language.empty() || run.begin >= end) return;
  const std::size_t begin = run.begin + (current_.text[run.begin] == ' ' ? 1 : 0);
  if (begin < end) current_.readings.push_back({{begin, end}, run.language, {}});
}

void Assembly::add_piece(std::size_t text_size, book::Span span) {
  const book::Piece piece{{current_.text.size() - text_size, current_.text.size()}, span};
  if (!current_.pieces.empty()) {
    book::Piece& last = current_.pieces.back();
    if (is_linear(last) && is_linear(piece) && last.source.end == span.begin) {
      last.text.end = piece.text.end;
      last.source.end = span.end;
      return;
    }
  }
  current_.pieces.push_back(piece);
}

// A mark that composes with the character before it: both become one piece.
bool Assembly::compose(std::string_view mark, book::Span span) {
  const auto [value, size] = base::decode_before(current_.text, current_.text.size());
  if (size == 0 || pending_ || current_.pieces.empty()) return false;
  const std::size_t start = current_.text.size() - size;
  const std::string joined = current_.text.substr(start) + std::string(mark);
  const std::string composed = base::nfc(joined);
  if (composed == joined) return false;
  book::Piece& last = current_.pieces.back();
  book::Span source{last.source.begin, span.end};
  if (is_linear(last) && last.text.size() > size) {
    last.text.end -= size;
    last.source.end -= size;
    source.begin = last.source.end;
    current_.text.replace(start, size, composed);
    current_.pieces.push_back({{start, current_.text.size()}, source});
  } else {
    current_.text.replace(start, size, composed);
    last.text.end = current_.text.size();
    last.source = source;
  }
  return true;
}

void Assembly::add(char32_t value, std::string_view bytes, book::Span span) {
  if (base::is_space(value)) {
    if (current_.text.empty()) return;
    const bool joins = pending_ && pending_space_.end == span.begin;
    if (joins) pending_space_.end = span.end;
    if (!pending_) pending_space_ = span;
    pending_ = true;
    return;
  }
  if (const char* reason = reason_to_drop(value)) {
    skip(span, reason);
    return;
  }
  if (base::is_mark(value) && compose(bytes, span)) return;
  if (pending_) {
    pending_ = false;
    current_.text += ' ';
    add_piece(1, pending_space_);
  }
  current_.text += bytes;
  add_piece(bytes.size(), span);
}

void Assembly::text(book::Span span) {
  if (!open_) begin_paragraph(book::ParagraphKind::body);
  for (std::size_t at = span.begin; at < span.end;) {
    const auto [value, size] = base::decode(source_, at);
    // Copied, since source_ may not move but current_.text grows from it.
    add(value, std::string_view(source_).substr(at, size), {at, at + size});
    at += size;
  }
}

void Assembly::text(std::string_view replacement, book::Span span) {
  if (!open_) begin_paragraph(book::ParagraphKind::body);
  if (is_white(replacement)) {
    if (!replacement.empty()) add(' ', " ", span);
    return;
  }
  const auto is_space_at = [&](const base::CodePoint& c) { return base::is_space(c.value); };
  if (is_space_at(base::decode(replacement, 0))) add(' ', " ", {span.begin, span.begin});
  if (pending_) {
    pending_ = false;
    current_.text += ' ';
    add_piece(1, pending_space_);
  }
  const std::size_t before = current_.text.size();
  bool white = true;
  for (std::size_t at = 0; at < replacement.size();) {
    const base::CodePoint c = base::decode(replacement, at);
    const bool space = is_space_at(c);
    if (space && !white) current_.text += ' ';
    const bool shown = !space && reason_to_drop(c.value) == nullptr;
    if (shown) current_.text += replacement.substr(at, c.size);
    white = !shown && (space || white);
    at += c.size;
  }
  const bool ends_white = current_.text.size() > before && current_.text.back() == ' ';
  if (ends_white) current_.text.pop_back();
  if (current_.text.size() == before) {
    skip(span, "invisible character");
  } else {
    current_.pieces.push_back({{before, current_.text.size()}, span});
    if (ends_white) add(' ', " ", {span.end, span.end});
  }
}

void Assembly::skip(book::Span span, std::string reason) {
  if (span.empty()) return;
  if (!document_.skipped.empty()) {
    book::Skip& last = document_.skipped.back();
    if (last.span.end == span.begin && last.reason == reason) {
      last.span.end = span.end;
      return;
    }
  }
  document_.skipped.push_back({span, std::move(reason)});
}

bool Assembly::at_chapter_start() const {
  return document_.chapters.empty() ||
         (document_.chapters.back().paragraphs.empty() && !has_text());
}

bool Assembly::only_headings() const {
  if (document_.chapters.empty()) return true;
  const auto& paragraphs = document_.chapters.back().paragraphs;
  return std::all_of(paragraphs.begin(), paragraphs.end(), [](const book::Paragraph& p) {
    return p.kind == book::ParagraphKind::heading;
  });
}

book::Document Assembly::finish() {
  end_paragraph();
  std::vector<book::Span> covered;
  for (const book::Skip& skip : document_.skipped) covered.push_back(skip.span);
  for (const book::Chapter& chapter : document_.chapters) {
    for (const book::Paragraph& paragraph : chapter.paragraphs) {
      for (const book::Piece& piece : paragraph.pieces) covered.push_back(piece.source);
    }
  }
  auto rest = gaps(source_, std::move(covered));
  auto& skipped = document_.skipped;
  skipped.insert(skipped.end(), rest.begin(), rest.end());
  std::stable_sort(skipped.begin(), skipped.end(), [](const book::Skip& a, const book::Skip& b) {
    return a.span.begin < b.span.begin;
  });
  std::erase_if(document_.chapters,
                [](const book::Chapter& chapter) { return chapter.paragraphs.empty(); });
  document_.source_size = source_.size();
  return std::move(document_);
}

}  // namespace reader
