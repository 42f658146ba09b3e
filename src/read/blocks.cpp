// Walks a tree: blocks become paragraphs, headings chapters, and what is no text is skipped.
#include "read/blocks.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.hpp"
#include "read/skips.hpp"
#include "read/xsampa.hpp"

namespace reader {
namespace {

using book::ParagraphKind;
using book::Span;

constexpr std::array<std::string_view, 38> kBlocks = {
    "p",     "div",   "section", "article",  "main",       "header", "footer",  "aside",
    "ul",    "ol",    "dl",      "table",    "blockquote", "pre",    "figure",  "figcaption",
    "body",  "html",  "form",    "fieldset", "address",    "center", "caption", "thead",
    "tbody", "tfoot", "details", "summary",  "nav",        "hgroup", "dt",      "dd",
    "title", "poem",  "stanza",  "hr",       "legend",     "listing"};

constexpr std::pair<char, std::string_view> kSuperscripts[] = {
    {'0', "⁰"}, {'1', "¹"}, {'2', "²"}, {'3', "³"}, {'4', "⁴"},
    {'5', "⁵"}, {'6', "⁶"}, {'7', "⁷"}, {'8', "⁸"}, {'9', "⁹"}};

// "2" in "m<sup>2</sup>" as "²"; nothing where it is no small number.
std::string superscript(std::string_view text) {
  std::string out;
  if (text.size() > 3) return out;
  for (const char c : text) {
    const auto* found = std::find_if(std::begin(kSuperscripts), std::end(kSuperscripts),
                                     [&](const auto& entry) { return entry.first == c; });
    if (found == std::end(kSuperscripts)) return {};
    out += found->second;
  }
  return out;
}

int heading_level(const Node& node) {
  const bool heading =
      node.tag.size() == 2 && node.tag[0] == 'h' && node.tag[1] >= '1' && node.tag[1] <= '6';
  return heading ? node.tag[1] - '0' : 0;
}

bool is_block(const Node& node) {
  return std::find(kBlocks.begin(), kBlocks.end(), node.tag) != kBlocks.end() || node.tag == "li" ||
         node.tag == "tr" || heading_level(node) > 0;
}

bool is_note(const Node& node) {
  for (const char* attribute : {"epub:type", "role"}) {
    for (const char* word : {"footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote"}) {
      if (node.has_word(attribute, word)) return true;
    }
  }
  return node.tag == "figcaption";
}

class Walker {
 public:
  Walker(Assembly& out, const Reading& reading)
      : out_(out), reading_(reading), language_(reading.language) {}

  void walk(const Node& node) {
    if (node.tag.empty() && node.reason == nullptr) {
      if (!node.text.empty()) text(node);
      return;
    }
    if (const char* why = reason(node)) {
      skip_all(out_, node, reading_.base, why);
      return;
    }
    anchor(node);
    const std::string_view lang = node.get("lang");
    if (lang.empty() || lang.substr(0, 2) == std::string_view(language_).substr(0, 2)) {
      element(node, {});
      return;
    }
    const std::string outer = std::exchange(language_, std::string(lang));
    if (!is_block(node)) out_.begin_language(language_);
    element(node, is_block(node) ? lang : std::string_view());
    if (!is_block(node)) out_.end_language();
    language_ = outer;
  }

 private:
  const char* reason(const Node& node) const {
    // "chapter <a>12</a>" tells something, "so it was<a>12</a>" does not.
    const bool number = out_.has_text() && out_.after_space() && !raised_ && is_number_link(node);
    const char* why = reason_to_skip(node, reading_);
    if (why != nullptr && !(number && why == std::string_view("reference mark"))) return why;
    const bool code = !reading_.code && node.tag == "pre" && node.find_tag("code") != nullptr;
    if (code) return "code";
    const bool skips_tables = reading_.options.tables == Tabular::skip && node.tag == "table";
    return skips_tables && is_data_table(node) ? "table" : nullptr;
  }

  void anchor(const Node& node) {
    if (reading_.anchors.empty()) return;
    const auto found = reading_.anchors.find(node.get("id"));
    if (found == reading_.anchors.end() || node.get("id").empty()) return;
    out_.begin_chapter(found->second.title, found->second.level);
  }

  void children(const Node& node) {
    for (const Node& child : node.children) walk(child);
  }

  void block(const Node& node, ParagraphKind kind, std::string_view lang) {
    const ParagraphKind outer = std::exchange(kind_, kind);
    out_.begin_paragraph(kind_);
    if (!lang.empty()) out_.begin_language(std::string(lang));
    children(node);
    out_.end_paragraph();
    if (!lang.empty()) out_.end_language();
    kind_ = outer;
    out_.begin_paragraph(kind_);
  }

  void element(const Node& node, std::string_view lang) {
    const int level = heading_level(node);
    if (level > 0 && !in_cell_) {
      heading(node, level);
    } else if (node.tag == "br") {
      line_break();
    } else if (node.tag == "sup") {
      superscript_of(node);
    } else if (!node.get("ssml:ph").empty()) {
      reading_of(node);
    } else if (node.tag == "table") {
      table(node, lang);
    } else if (node.tag == "td" || node.tag == "th") {
      cell(node, lang);
    } else if (in_cell_ && is_block(node)) {
      part_of_cell(node);
    } else if (node.tag == "li" || (node.tag == "tr" && facts_)) {
      block(node, ParagraphKind::item, lang);
    } else if (node.tag == "blockquote") {
      block(node, ParagraphKind::quotation, lang);
    } else if (is_note(node)) {
      block(node, ParagraphKind::note, lang);
    } else if (is_block(node)) {
      block(node, kind_, lang);
    } else {
      children(node);
    }
  }

  // One is a new line of the same paragraph; two in a row part paragraphs.
  void line_break() {
    if (!out_.has_text()) return;
    if (out_.open_text().size() == broken_at_) {
      out_.begin_paragraph(kind_);
      broken_at_ = 0;
      return;
    }
    out_.text(" ", {last_, last_});
    broken_at_ = out_.open_text().size();
  }

  void superscript_of(const Node& node) {
    const std::string small =
        node.children.size() == 1 ? superscript(node.children.front().text) : std::string();
    if (small.empty() || !out_.has_text() || dropping_ > 0) {
      const bool outer = std::exchange(raised_, true);
      children(node);
      raised_ = outer;
      return;
    }
    text(node.children.front(), small);
  }

  void reading_of(const Node& node) {
    out_.begin_reading(ipa_of(node.get("ssml:ph"), node.get("ssml:alphabet"), reading_.tables));
    children(node);
    out_.end_reading();
  }

  void table(const Node& node, std::string_view lang) {
    const bool outer = std::exchange(facts_, is_data_table(node));
    const bool cell = std::exchange(in_cell_, false);
    block(node, kind_, lang);
    facts_ = outer;
    in_cell_ = cell;
  }

  // Paragraphs of a cell stay in its row.
  void part_of_cell(const Node& node) {
    gap_ = true;
    children(node);
    gap_ = true;
  }

  // Facts stand in a row; a cell of a page's layout is a block.
  void cell(const Node& node, std::string_view lang) {
    if (!facts_) {
      block(node, kind_, lang);
      return;
    }
    gap_ = false;
    if (out_.has_text() && base::is_letter(last_letter())) out_.text(",", {last_, last_});
    if (out_.has_text()) out_.text(" ", {last_, last_});
    const bool outer = std::exchange(in_cell_, true);
    children(node);
    in_cell_ = outer;
  }

  char32_t last_letter() const {
    const std::string& text = out_.open_text();
    return base::decode_before(text, text.size()).value;
  }

  void heading(const Node& node, int level) {
    const std::string title = readable_text(node, reading_);
    if (reading_.wikipedia) {
      if (dropping_ > 0 && level <= dropping_) dropping_ = 0;
      const bool tail = reading_.tables.tails.contains(base::to_lower(title));
      if (dropping_ == 0 && tail) dropping_ = level;
    }
    const bool cell = facts_ || kind_ == ParagraphKind::item;
    if (dropping_ == 0 && reading_.chapters && level <= 3 && !title.empty() && !cell) {
      out_.begin_chapter(title, level);
    }
    out_.begin_paragraph(ParagraphKind::heading, level);
    children(node);
    out_.end_paragraph();
    out_.begin_paragraph(kind_);
  }

  void text(const Node& node) {
    const bool same =
        out_.source().substr(node.source.begin + reading_.base, node.source.size()) == node.text;
    if (same) {
      text(node, {});
    } else {
      text(node, node.text);
    }
  }

  // `shown` instead of what stands there, when it is not empty.
  void text(const Node& node, std::string_view shown) {
    const Span span{node.source.begin + reading_.base, node.source.end + reading_.base};
    if (dropping_ > 0) {
      out_.skip(span, "tail section");
      return;
    }
    // Foster-parented text stands elsewhere in the source: it starts a paragraph of its own.
    if (span.begin < last_ && out_.has_text()) out_.begin_paragraph(kind_);
    if (std::exchange(gap_, false) && out_.has_text()) out_.text(" ", {last_, last_});
    last_ = span.end;
    if (shown.empty()) {
      out_.text(span);
    } else {
      out_.text(shown, span);
    }
  }

  Assembly& out_;
  const Reading& reading_;
  std::string language_;
  ParagraphKind kind_ = ParagraphKind::body;
  std::size_t last_ = 0;
  std::size_t broken_at_ = 0;  // the size of the open text at the last line break
  int dropping_ = 0;
  bool facts_ = false;
  bool in_cell_ = false;
  bool raised_ = false;  // within <sup>
  bool gap_ = false;     // a paragraph of a cell begins or has ended
};

void gather(const Node& node, const Reading& reading, Node& copy) {
  for (const Node& child : node.children) {
    if (child.tag.empty()) {
      copy.children.push_back(child);
    } else if (reason_to_skip(child, reading) == nullptr) {
      gather(child, reading, copy);
      if (child.tag != "br") continue;
      copy.children.emplace_back();
      copy.children.back().text.push_back(' ');
    }
  }
}

}  // namespace

void add_blocks(Assembly& out, const Node& node, const Reading& reading) {
  Walker(out, reading).walk(node);
  out.end_paragraph();
}

void skip_all(Assembly& out, const Node& node, std::size_t base, const char* reason) {
  if (node.tag.empty()) {
    const bool blank = node.text.find_first_not_of(" \t\r\n") == std::string::npos;
    if (!blank) out.skip({node.source.begin + base, node.source.end + base}, reason);
    return;
  }
  for (const Node& child : node.children) skip_all(out, child, base, reason);
}

std::string readable_text(const Node& node, const Reading& reading) {
  Node copy;
  gather(node, reading, copy);
  return copy.all_text();
}

}  // namespace reader
