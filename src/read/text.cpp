// Plain text: paragraphs, headings and chapters from blank lines, line lengths and looks.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "read/assembly.hpp"
#include "read/formats.hpp"
#include "read/front_matter.hpp"
#include "read/gutenberg.hpp"
#include "read/headings.hpp"

namespace reader {
namespace {

using book::ParagraphKind;
using book::Span;

constexpr std::size_t kLongLine = 140;  // bytes; nobody wraps by hand there

struct Block {
  std::size_t first = 0;  ///< lines [first, last)
  std::size_t last = 0;
  std::size_t blank_before = 0;
};

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

class TextReader {
 public:
  TextReader(std::string text, const Context& context)
      : out_(std::move(text)), source_(out_.source()), tables_(context.tables) {}

  book::Document read() {
    Gutenberg frame = find_gutenberg(source_);
    gutenberg_ = !frame.body.empty() && frame.body.size() < source_.size();
    for (const Span part : {frame.before, frame.after}) out_.skip(part, "boilerplate");
    if (!gutenberg_) {
      FrontMatter front = title_lines(source_);
      out_.skip({0, front.end}, "metadata");
      frame.body.begin = front.end;
      frame.metadata = std::move(front.metadata);
    }
    split_lines(frame.body);
    find_blocks();
    for (std::size_t i = 0; i < blocks_.size(); ++i) read_block(i);
    book::Document document = out_.finish();
    document.metadata = frame.metadata;
    name(document);
    return document;
  }

 private:
  std::string_view at(Span span) const { return source_.substr(span.begin, span.size()); }
  std::string_view line(std::size_t i) const { return at(lines_[i]); }

  // Lines without the white space at both ends.
  void split_lines(Span body) {
    for (std::size_t begin = body.begin; begin < body.end;) {
      const std::size_t stop = source_.find_first_of("\n\r", begin);
      Span line{begin, std::min(stop, body.end)};
      begin = line.end + 1;
      if (line.end < body.end && source_.substr(line.end, 2) == "\r\n") ++begin;
      while (!line.empty() && is_space(source_[line.begin])) ++line.begin;
      while (!line.empty() && is_space(source_[line.end - 1])) --line.end;
      lines_.push_back(line);
      total_ += line.size();
      if (line.size() > kLongLine) long_ += line.size();
    }
  }

  void find_blocks() {
    std::size_t blank = 0;
    for (std::size_t i = 0; i < lines_.size();) {
      if (lines_[i].empty()) {
        ++blank;
        ++i;
        continue;
      }
      Block block{i, i, blank};
      while (block.last < lines_.size() && !lines_[block.last].empty()) ++block.last;
      i = block.last;
      blank = 0;
      add_block(block);
    }
  }

  // Where lines are long each is a paragraph.
  void add_block(Block block) {
    std::size_t all = 0;
    std::size_t in_long = 0;
    std::size_t widest = 0;
    for (std::size_t i = block.first; i < block.last; ++i) {
      const std::size_t size = lines_[i].size();
      all += size;
      if (size > kLongLine) in_long += size;
      widest = std::max(widest, size);
    }
    const bool by_line =
        2 * long_ > total_ || 2 * in_long > all || is_line_a_paragraph(block, widest);
    if (!by_line) {
      split_items(block);
      return;
    }
    for (std::size_t i = block.first; i < block.last; ++i) {
      blocks_.push_back({i, i + 1, i == block.first ? block.blank_before : 0});
    }
  }

  // Breaks where the next word would have fitted, after whole sentences: not wrapped text.
  bool is_line_a_paragraph(const Block& block, std::size_t widest) const {
    std::size_t free = 0;
    std::size_t whole = 0;
    const std::size_t breaks = block.last - block.first - 1;
    if (breaks == 0) return false;
    for (std::size_t i = block.first; i + 1 < block.last; ++i) {
      const std::size_t word = std::min(line(i + 1).find(' '), lines_[i + 1].size());
      if (lines_[i].size() + 1 + word <= widest) ++free;
      if (ends_sentence(line(i))) ++whole;
    }
    return 2 * free > breaks && 10 * whole >= 8 * breaks;
  }

  static bool is_item(std::string_view text) {
    if (text.substr(0, 2) == "* " || text.substr(0, 4) == "• ") return true;
    std::size_t digits = 0;
    while (digits < text.size() && base::is_digit(static_cast<unsigned char>(text[digits])))
      ++digits;
    return digits > 0 && digits <= 3 && digits + 1 < text.size() &&
           (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ';
  }

  void split_items(Block block) {
    std::size_t items = 0;
    for (std::size_t i = block.first; i < block.last; ++i) items += is_item(line(i)) ? 1 : 0;
    const bool list = items >= 2 && is_item(line(block.first));
    for (std::size_t i = block.first; list && i < block.last; ++i) {
      if (i == block.first || !is_item(line(i))) continue;
      blocks_.push_back({block.first, i, block.blank_before});
      block = {i, block.last, 0};
    }
    blocks_.push_back(block);
  }

  static bool is_rule(std::string_view text) {
    bool mark = false;
    for (std::size_t i = 0; i < text.size();) {
      const auto [value, size] = base::decode(text, i);
      if (base::is_letter(value) || base::is_digit(value)) return false;
      mark = mark || std::string_view("-=~*_+#").find(text[i]) != std::string_view::npos;
      i += size;
    }
    return mark && text.size() >= 3;
  }

  std::size_t blanks_after(std::size_t i) const {
    return i + 1 < blocks_.size() ? blocks_[i + 1].blank_before : 9;
  }

  std::string joined(const Block& block) const {
    std::string text;
    for (std::size_t i = block.first; i < block.last && text.size() < 400; ++i) {
      if (!text.empty()) text += ' ';
      text += line(i);
    }
    return text;
  }

  // "Title" over "=====", or "== Title ==", or "# Title": the level, 0 when there is none.
  int marked_level(Block& block, Span& inner) {
    const std::string_view first = line(block.first);
    inner = lines_[block.first];
    if (block.last - block.first == 2 && is_rule(line(block.first + 1)) && !is_rule(first) &&
        lines_[block.first].size() <= 120) {
      out_.skip(lines_[block.first + 1], "rule");
      const char mark = line(block.first + 1)[0];
      return mark == '=' || mark == '*' || mark == '#' ? 1 : 2;
    }
    if (block.last - block.first != 1 || first.size() > 120) return 0;
    const char mark = first[0];
    const std::size_t count = std::min(first.find_first_not_of(mark), first.size());
    if ((mark != '#' && mark != '=') || count > 6 || count == first.size()) return 0;
    if (mark == '#' && first[count] != ' ') return 0;
    const bool closed =
        first.size() > 2 * count && first.substr(first.size() - count) == std::string(count, mark);
    if (mark == '=' && (!closed || count < 2)) return 0;
    inner = {inner.begin + count, inner.end - (closed ? count : 0)};
    return static_cast<int>(mark == '=' ? count - 1 : count);
  }

  void read_block(std::size_t index) {
    Block& block = blocks_[index];
    if (block.last - block.first == 1 && is_rule(line(block.first))) {
      out_.skip(lines_[block.first], "rule");
      after_heading_ = false;
      return;
    }
    Span inner;
    if (const int level = marked_level(block, inner)) {
      heading(std::string(at(inner)), level, true);
      out_.begin_paragraph(ParagraphKind::heading, level);
      add_text(inner, NoteMarks::go);
      out_.end_paragraph();
      return;
    }
    const std::string text = joined(block);
    if (const int level = heading_level(index, text)) {
      add_lines(block, ParagraphKind::heading, level);
      return;
    }
    after_heading_ = false;
    const bool note = text[0] == '[' && reference_at(lines_[block.first].begin) > 0;
    const bool item = is_item(text);
    add_lines(block,
              note   ? ParagraphKind::note
              : item ? ParagraphKind::item
                     : ParagraphKind::body,
              0);
  }

  bool is_title(std::size_t index, const std::string& text) const {
    if (index != 0 || gutenberg_ || blocks_.size() < 2 || text.size() > 80) return false;
    const HeadingRank rank = heading_rank(text, tables_);
    if (rank != HeadingRank::none && rank != HeadingRank::capitals) return false;
    const Block& block = blocks_[0];
    if (block.last - block.first > 1 || is_item(text)) return false;
    const char32_t first = base::decode(text, 0).value;
    if (!base::is_letter(first) && !base::is_digit(first)) return false;
    if (std::string_view(",;:").find(text.back()) != std::string_view::npos) return false;
    return joined(blocks_[1]).size() > text.size();
  }

  // The heading's level, or 0 for other text; opens the chapter.
  int heading_level(std::size_t index, const std::string& text) {
    const Block& block = blocks_[index];
    if (is_title(index, text)) {
      heading(text, 1, true);
      return 1;
    }
    const bool few = block.last - block.first <= 4;
    const HeadingRank rank = few ? heading_rank(text, tables_) : HeadingRank::none;
    const bool alone = block.blank_before > 0 || index == 0;
    if (rank == HeadingRank::none || !alone) return subtitle_level(index, text);
    if (rank == HeadingRank::capitals) {
      if (after_heading_) return subtitle(text);
      const bool strong = block.blank_before >= 3 || !gutenberg_ || index == 0;
      heading(text, 2, strong);
      return strong ? 2 : 3;
    }
    const int level = rank == HeadingRank::part ? 1 : 2;
    heading(text, level, true);
    return level;
  }

  // "De reis." under "HOOFDSTUK XX."
  int subtitle_level(std::size_t index, const std::string& text) {
    const Block& block = blocks_[index];
    const bool short_block = block.last - block.first <= 4 && text.size() <= 240;
    if (!after_heading_ || !short_block || block.blank_before != 1) return 0;
    return blanks_after(index) >= 2 && gutenberg_ ? subtitle(text) : 0;
  }

  int subtitle(const std::string& text) {
    auto& chapters = out_.document().chapters;
    if (chapters.empty()) return 0;
    std::string& title = chapters.back().title;
    if (title.size() + text.size() < 240) {
      while (!title.empty() && title.back() == ',') title.pop_back();
      title += (ends_sentence(title) ? " " : ". ") + tidy(text);
    }
    return 3;
  }

  static std::string tidy(std::string_view text) {
    std::string title;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '[') {
        const std::size_t close = text.find(']', i);
        if (close != std::string_view::npos) {
          i = close;
          continue;
        }
      }
      if (text[i] != '_' && (text[i] != ' ' || (!title.empty() && title.back() != ' '))) {
        title += text[i];
      }
    }
    while (!title.empty() && title.back() == ' ') title.pop_back();
    return title;
  }

  void heading(const std::string& text, int level, bool chapter) {
    if (chapter || out_.document().chapters.empty()) {
      std::string title = tidy(text);
      out_.begin_chapter(title, level);
    }
    after_heading_ = true;
  }

  void add_lines(const Block& block, ParagraphKind kind, int level) {
    out_.begin_paragraph(kind, level);
    add_text({lines_[block.first].begin, lines_[block.last - 1].end},
             kind == ParagraphKind::heading ? NoteMarks::go : NoteMarks::stay);
    out_.end_paragraph();
  }

  // The length of "[12]" at a place, 0 when there is none.
  std::size_t reference_at(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < source_.size() && end < at + 4 && source_[end] >= '0' && source_[end] <= '9')
      ++end;
    return end > at + 1 && end < source_.size() && source_[end] == ']' ? end + 1 - at : 0;
  }

  // An underscore at a word's edge marks emphasis; between letters it belongs to a name.
  bool is_emphasis(std::size_t at, Span within) const {
    const auto inside = [&](bool before) {
      if (before ? at == within.begin : at + 1 >= within.end) return false;
      const char32_t c =
          before ? base::decode_before(source_, at).value : base::decode(source_, at + 1).value;
      return base::is_letter(c) || base::is_digit(c) || c == '_';
    };
    return !(inside(true) && inside(false));
  }

  enum class NoteMarks { stay, go };

  // In running text the marks of notes stay: they are seen, and silent when the text is said. A
  // title goes without them.
  void add_text(Span span, NoteMarks marks = NoteMarks::stay) {
    std::size_t from = span.begin;
    for (std::size_t i = span.begin; i < span.end;) {
      std::size_t drop = 0;
      if (source_[i] == '_' && is_emphasis(i, span)) drop = 1;
      if (source_[i] == '[' && marks == NoteMarks::go) drop = reference_at(i);
      if (drop == 0 || i + drop > span.end) {
        ++i;
        continue;
      }
      out_.text(Span{from, i});
      out_.skip({i, i + drop}, drop == 1 ? "emphasis mark" : "reference mark");
      i += drop;
      from = i;
    }
    out_.text(Span{from, span.end});
  }

  // The highest level becomes 1; what stands before the first chapter is named after the book.
  static void level(book::Document& document) {
    int highest = 6;
    for (const book::Chapter& chapter : document.chapters) {
      highest = std::min(highest, chapter.level);
    }
    for (book::Chapter& chapter : document.chapters) {
      chapter.level -= highest - 1;
      for (book::Paragraph& paragraph : chapter.paragraphs) {
        if (paragraph.level > 0) paragraph.level = std::max(1, paragraph.level - highest + 1);
      }
    }
  }

  static void name(book::Document& document) {
    if (document.chapters.empty()) return;
    level(document);
    book::Chapter& chapter = document.chapters.front();
    const bool long_title = chapter.title.size() > 80 || chapter.title.empty();
    if (long_title && !document.metadata.title.empty()) chapter.title = document.metadata.title;
    const book::Paragraph& first = chapter.paragraphs.front();
    if (!document.metadata.title.empty() || first.kind != ParagraphKind::heading) return;
    std::string title = first.text;
    if (title.size() > 1 && title.back() == '.' && title[title.size() - 2] != '.') title.pop_back();
    document.metadata.title = title;
  }

  Assembly out_;
  std::string_view source_;
  const Tables& tables_;
  std::vector<Span> lines_;
  std::vector<Block> blocks_;
  std::size_t total_ = 0;
  std::size_t long_ = 0;
  bool gutenberg_ = false;
  bool after_heading_ = false;
};

}  // namespace

book::Document read_text(std::string text, const Context& context) {
  return TextReader(std::move(text), context).read();
}

}  // namespace reader
