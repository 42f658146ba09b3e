// Markdown by way of md4c, with the places of its texts; front matter becomes metadata.
#include <md4c.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "read/assembly.hpp"
#include "read/blocks.hpp"
#include "read/formats.hpp"
#include "read/front_matter.hpp"
#include "read/tree.hpp"

namespace reader {
namespace {

using book::ParagraphKind;
using book::Span;

constexpr std::size_t kLongestName = 60;  // bytes of a note's name

// The length of "[^name]" or "[^name]:" at a place, 0 when there is none.
std::size_t note_mark(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "[^") return 0;
  const std::size_t end = text.find_first_of(" \t\r\n[]", at + 2);
  if (end == std::string_view::npos || text[end] != ']') return 0;
  if (end == at + 2 || end - at > kLongestName) return 0;
  return end + 1 - at + (text.substr(end + 1, 1) == ":" ? 1 : 0);
}

// For md4c, which knows no footnotes and would take their texts for the addresses of links: marks
// of notes become as many commas.
std::string without_notes(std::string text) {
  for (std::size_t at = 0; (at = text.find("[^", at)) != std::string::npos;) {
    const std::size_t size = note_mark(text, at);
    std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), size, ',');
    at += std::max<std::size_t>(size, 1);
  }
  return text;
}

class MarkdownReader {
 public:
  MarkdownReader(std::string text, const Context& context)
      : out_(std::move(text)),
        source_(out_.source()),
        parsed_(without_notes(std::string(source_))),
        context_(context) {}

  book::Document read() {
    FrontMatter front = front_matter(source_);
    if (front.end == 0) front = title_lines(source_);
    out_.skip({0, front.end}, "metadata");
    last_ = front.end;
    parse(front.end);
    book::Document document = out_.finish();
    for (book::Chapter& chapter : document.chapters) name(chapter);
    document.metadata = std::move(front.metadata);
    if (document.metadata.title.empty() && !document.chapters.empty()) {
      document.metadata.title = document.chapters.front().title;
    }
    return document;
  }

 private:
  void parse(std::size_t begin) {
    MD_PARSER parser{};
    parser.flags =
        MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_TASKLISTS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return static_cast<MarkdownReader*>(self)->enter(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return static_cast<MarkdownReader*>(self)->leave(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
      static_cast<MarkdownReader*>(self)->pictures_ += type == MD_SPAN_IMG ? 1 : 0;
      return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      static_cast<MarkdownReader*>(self)->pictures_ -= type == MD_SPAN_IMG ? 1 : 0;
      return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return static_cast<MarkdownReader*>(self)->text(type, {text, size});
    };
    const std::string_view body = std::string_view(parsed_).substr(begin);
    md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, this);
  }

  static void name(book::Chapter& chapter) {
    if (!chapter.paragraphs.empty() && chapter.paragraphs.front().kind == ParagraphKind::heading) {
      chapter.title = chapter.paragraphs.front().text;
    }
  }

  ParagraphKind kind() const {
    if (items_ > 0) return ParagraphKind::item;
    return quotes_ > 0 ? ParagraphKind::quotation : ParagraphKind::body;
  }

  int enter(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_H) {
      const auto level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
      if (level <= 3 && items_ == 0 && quotes_ == 0) out_.begin_chapter({}, level);
      out_.begin_paragraph(ParagraphKind::heading, level);
      return 0;
    }
    if (type == MD_BLOCK_LI || type == MD_BLOCK_TR) ++items_;
    if (type == MD_BLOCK_QUOTE) ++quotes_;
    if (type == MD_BLOCK_TABLE) ++tables_;
    if (type == MD_BLOCK_CODE) {
      code_ = static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->fence_char != 0;
    }
    if (type == MD_BLOCK_HTML) in_html_ = true;
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) {
      cell();
    } else {
      out_.begin_paragraph(kind());
    }
    return 0;
  }

  void cell() {
    if (!out_.has_text()) return;
    const std::string& row = out_.open_text();
    const bool letter = base::is_letter(base::decode_before(row, row.size()).value);
    out_.text(letter ? ", " : " ", {last_, last_});
  }

  int leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_LI || type == MD_BLOCK_TR) --items_;
    if (type == MD_BLOCK_QUOTE) --quotes_;
    if (type == MD_BLOCK_TABLE) --tables_;
    if (type == MD_BLOCK_CODE) code_ = false;
    if (type == MD_BLOCK_HTML) {
      close_html();
      in_html_ = false;
    }
    if (type != MD_BLOCK_TD && type != MD_BLOCK_TH) out_.end_paragraph();
    return 0;
  }

  // The text of a block of HTML is read as in a page.
  void close_html() {
    if (html_.empty()) return;
    Reading reading(context_);
    reading.base = html_.begin;
    reading.code = false;
    add_blocks(out_, parse_html(source_.substr(html_.begin, html_.size())), reading);
    html_ = {};
  }

  // The place in the source of what md4c hands over: bytes of the text, or its own.
  Span place(std::string_view text) const {
    const char* begin = parsed_.data();
    const bool inside = text.data() >= begin + last_ && text.data() <= begin + parsed_.size();
    if (!inside) return {last_, last_};
    const auto at = static_cast<std::size_t>(text.data() - begin);
    return {at, std::min(at + text.size(), source_.size())};
  }

  int text(MD_TEXTTYPE type, std::string_view text) {
    const Span span = place(text);
    last_ = std::max(last_, span.end);
    if (type == MD_TEXT_HTML) {
      html(span);
    } else if (const char* reason = reason_to_skip_now()) {
      out_.skip(span, reason);
    } else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
      out_.text(" ", {last_, last_});
    } else if (type == MD_TEXT_ENTITY) {
      out_.text(parse_html(text).all_text(), span);
    } else if (span.empty()) {
      out_.text(text, span);
    } else {
      words(span);
    }
    return 0;
  }

  const char* reason_to_skip_now() const {
    if (code_) return "code";
    if (pictures_ > 0) return "picture";
    return tables_ > 0 && context_.options.tables == Tabular::skip ? "table" : nullptr;
  }

  // Tags among text are mark-up; those of a block are kept until it ends.
  void html(Span span) {
    if (!in_html_) {
      out_.skip(span, "mark-up");
      return;
    }
    const bool follows = !html_.empty() && span.begin == html_.end;
    if (follows) {
      html_.end = span.end;
    } else {
      close_html();
      html_ = span;
    }
  }

  // The text as it stands, without the marks of notes; one at the start makes it a note.
  void words(Span span) {
    std::size_t from = span.begin;
    for (std::size_t at = span.begin; at < span.end;) {
      const std::size_t size = note_mark(source_, at);
      if (size == 0) {
        ++at;
        continue;
      }
      out_.text(Span{from, at});
      const bool defines = !out_.has_text() && source_[at + size - 1] == ':';
      if (defines) out_.begin_paragraph(ParagraphKind::note);
      const std::size_t mark = size - (defines || source_[at + size - 1] != ':' ? 0 : 1);
      out_.skip({at, std::min(at + mark, span.end)}, "reference mark");
      at = from = std::min(at + mark, span.end);
    }
    out_.text(Span{from, span.end});
  }

  Assembly out_;
  std::string_view source_;
  std::string parsed_;
  const Context& context_;
  std::size_t last_ = 0;
  Span html_;
  int items_ = 0;
  int quotes_ = 0;
  int tables_ = 0;
  int pictures_ = 0;
  bool code_ = false;
  bool in_html_ = false;
};

}  // namespace

book::Document read_markdown(std::string text, const Context& context) {
  return MarkdownReader(std::move(text), context).read();
}

}  // namespace reader
