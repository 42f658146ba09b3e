// Markdown by way of md4c, with the places of its texts; front matter becomes metadata.
#include <md4c.h>

#include <algorithm>
#include <string>
#include <vector>

#include "read/assembly.hpp"
#include "read/formats.hpp"
#include "read/tree.hpp"

namespace reader {
namespace {

using book::ParagraphKind;

class MarkdownReader {
 public:
  explicit MarkdownReader(std::string text) : out_(std::move(text)), source_(out_.source()) {}

  book::Document read() {
    const std::size_t begin = front_matter();
    last_ = begin;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return static_cast<MarkdownReader*>(self)->enter(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return static_cast<MarkdownReader*>(self)->leave(type);
    };
    parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return static_cast<MarkdownReader*>(self)->text(type, {text, size});
    };
    md_parse(source_.data() + begin, static_cast<MD_SIZE>(source_.size() - begin), &parser, this);
    book::Document document = out_.finish();
    for (book::Chapter& chapter : document.chapters) name(chapter);
    document.metadata = std::move(metadata_);
    if (document.metadata.title.empty() && !document.chapters.empty()) {
      document.metadata.title = document.chapters.front().title;
    }
    return document;
  }

 private:
  static void name(book::Chapter& chapter) {
    if (!chapter.paragraphs.empty() && chapter.paragraphs.front().kind == ParagraphKind::heading) {
      chapter.title = chapter.paragraphs.front().text;
    }
  }

  // "---" lines around "key: value" lines at the very start.
  std::size_t front_matter() {
    if (source_.substr(0, 4) != "---\n" && source_.substr(0, 5) != "---\r\n") return 0;
    const std::size_t end = source_.find("\n---", 3);
    if (end > 20000) return 0;  // none, or too far down
    for (std::size_t at = source_.find('\n') + 1; at <= end;) {
      const std::size_t stop = std::min(source_.find('\n', at), source_.size());
      field(source_.substr(at, stop - at));
      at = stop + 1;
    }
    const std::size_t after = std::min(source_.find('\n', end + 1), source_.size());
    out_.skip({0, after}, "metadata");
    return after;
  }

  void field(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;
    const std::string_view key = line.substr(0, colon);
    std::string_view value = line.substr(colon + 1);
    while (!value.empty() &&
           std::string_view(" \"'\r").find(value.front()) != std::string_view::npos) {
      value.remove_prefix(1);
    }
    while (!value.empty() &&
           std::string_view(" \"'\r").find(value.back()) != std::string_view::npos) {
      value.remove_suffix(1);
    }
    if (key == "title") metadata_.title = value;
    if (key == "author") metadata_.author = value;
    if (key == "lang" || key == "language") metadata_.language = value;
    if (key == "date") metadata_.date = value;
  }

  ParagraphKind kind() const {
    if (items_ > 0) return ParagraphKind::item;
    return quotes_ > 0 ? ParagraphKind::quotation : ParagraphKind::body;
  }

  int enter(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_H) {
      const auto level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
      if (level <= 3) out_.begin_chapter({}, level);
      out_.begin_paragraph(ParagraphKind::heading, level);
      return 0;
    }
    if (type == MD_BLOCK_LI) ++items_;
    if (type == MD_BLOCK_QUOTE) ++quotes_;
    if (type == MD_BLOCK_TD && out_.has_text()) out_.text(", ", {last_, last_});
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) return 0;
    out_.begin_paragraph(kind());
    return 0;
  }

  int leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_LI) --items_;
    if (type == MD_BLOCK_QUOTE) --quotes_;
    if (type == MD_BLOCK_TH) out_.text(" ", {last_, last_});
    if (type != MD_BLOCK_TD && type != MD_BLOCK_TH) out_.end_paragraph();
    return 0;
  }

  int text(MD_TEXTTYPE type, std::string_view text) {
    const bool inside = text.data() >= source_.data() + last_ &&
                        text.data() + text.size() <= source_.data() + source_.size();
    const std::size_t at = inside ? static_cast<std::size_t>(text.data() - source_.data()) : last_;
    const book::Span span{at, inside ? at + text.size() : at};
    last_ = std::max(last_, span.end);
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
      out_.text(" ", {last_, last_});
    } else if (type == MD_TEXT_HTML) {
      out_.skip(span, "mark-up");
    } else if (type == MD_TEXT_ENTITY) {
      out_.text(parse_html(text).all_text(), span);
    } else if (inside) {
      out_.text(span);
    } else {
      out_.text(text, span);
    }
    return 0;
  }

  Assembly out_;
  std::string_view source_;
  book::Metadata metadata_;
  std::size_t last_ = 0;
  int items_ = 0;
  int quotes_ = 0;
};

}  // namespace

book::Document read_markdown(std::string text) { return MarkdownReader(std::move(text)).read(); }

}  // namespace reader
