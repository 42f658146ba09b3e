// Walks a tree: blocks become paragraphs, headings chapters, and what is no text is skipped.
#include "read/blocks.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.hpp"

namespace reader {
namespace {

using book::ParagraphKind;
using book::Span;

constexpr std::pair<std::string_view, const char*> kSkippedTags[] = {
    {"script", "script"}, {"style", "style"},   {"noscript", "script"}, {"template", "script"},
    {"head", "metadata"}, {"svg", "picture"},   {"math", "formula"},    {"select", "form"},
    {"textarea", "form"}, {"button", "form"},   {"object", "picture"},  {"iframe", "picture"},
    {"audio", "picture"}, {"video", "picture"}, {"canvas", "picture"},  {"rt", "ruby"},
    {"rp", "ruby"}};

constexpr std::pair<std::string_view, const char*> kPageTags[] = {
    {"nav", "navigation"}, {"footer", "navigation"}, {"aside", "navigation"}, {"form", "form"}};

constexpr std::pair<std::string_view, const char*> kWikiClasses[] = {
    {"mw-editsection", "navigation"},
    {"reference", "reference mark"},
    {"reflist", "references"},
    {"references", "references"},
    {"infobox", "infobox"},
    {"navbox", "navigation"},
    {"vertical-navbox", "navigation"},
    {"sidebar", "navigation"},
    {"portal", "navigation"},
    {"toc", "table of contents"},
    {"hatnote", "hatnote"},
    {"ambox", "notice"},
    {"metadata", "notice"},
    {"thumb", "picture"},
    {"gallery", "picture"},
    {"mwe-math-element", "formula"},
    {"noprint", "navigation"},
    {"mw-jump-link", "navigation"},
    {"printfooter", "navigation"},
    {"catlinks", "navigation"},
    {"mw-empty-elt", "navigation"},
    {"navigatie", "navigation"},
    {"mw-references-wrap", "references"},
    {"dablink", "hatnote"},
    {"navigation-not-searchable", "hatnote"},
    {"shortdescription", "metadata"},
    {"toccolours", "navigation"},
    {"mbox-small", "notice"},
    {"sistersitebox", "navigation"},
    {"mw-indicators", "navigation"}};

constexpr std::string_view kTails[] = {"zie ook",
                                       "externe links",
                                       "externe link",
                                       "bronnen",
                                       "bron",
                                       "noten",
                                       "referenties",
                                       "literatuur",
                                       "voetnoten",
                                       "bronnen, noten en/of referenties",
                                       "bronnen en referenties",
                                       "bibliografie",
                                       "verder lezen",
                                       "see also",
                                       "external links",
                                       "references",
                                       "notes",
                                       "notes and references",
                                       "further reading",
                                       "bibliography",
                                       "sources",
                                       "citations",
                                       "footnotes",
                                       "siehe auch",
                                       "weblinks",
                                       "einzelnachweise",
                                       "literatur",
                                       "anmerkungen",
                                       "quellen",
                                       "fußnoten",
                                       "см. также",
                                       "ссылки",
                                       "примечания",
                                       "литература",
                                       "источники",
                                       "voir aussi",
                                       "liens externes",
                                       "références",
                                       "notes et références",
                                       "bibliographie"};

constexpr std::array<std::string_view, 36> kBlocks = {
    "p",     "div",   "section", "article",  "main",       "header", "footer",  "aside",
    "ul",    "ol",    "dl",      "table",    "blockquote", "pre",    "figure",  "figcaption",
    "body",  "html",  "form",    "fieldset", "address",    "center", "caption", "thead",
    "tbody", "tfoot", "details", "summary",  "nav",        "hgroup", "dt",      "dd",
    "title", "poem",  "stanza",  "hr"};

template <typename List>
const char* reason_in(const List& list, std::string_view name) {
  for (const auto& [key, reason] : list) {
    if (key == name) return reason;
  }
  return nullptr;
}

template <typename List>
bool holds(const List& list, std::string_view name) {
  return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

int heading_level(const Node& node) {
  const bool heading =
      node.tag.size() == 2 && node.tag[0] == 'h' && node.tag[1] >= '1' && node.tag[1] <= '6';
  return heading ? node.tag[1] - '0' : 0;
}

class Walker {
 public:
  Walker(Assembly& out, const Reading& reading) : out_(out), reading_(reading) {}

  void walk(const Node& node) {
    if (node.tag.empty()) {
      text(node);
      return;
    }
    if (const char* reason = reason_to_skip(node)) {
      skip_all(out_, node, reading_.base, reason);
      return;
    }
    anchor(node);
    const std::string_view lang = node.get("lang");
    const bool foreign = !lang.empty() && lang.substr(0, 2) != reading_.language.substr(0, 2);
    if (foreign && !is_block(node)) out_.begin_language(std::string(lang));
    element(node, foreign && is_block(node) ? lang : std::string_view());
    if (foreign && !is_block(node)) out_.end_language();
  }

 private:
  static bool is_block(const Node& node) {
    return holds(kBlocks, node.tag) || node.tag == "li" || node.tag == "tr" ||
           heading_level(node) > 0;
  }

  const char* reason_to_skip(const Node& node) const {
    if (const char* reason = reason_in(kSkippedTags, node.tag)) return reason;
    if (node.has_word("epub:type", "pagebreak") || node.get("role") == "doc-pagebreak") {
      return "page number";
    }
    if (node.has_word("epub:type", "noteref") || node.get("role") == "doc-noteref") {
      return "reference mark";
    }
    if (!reading_.web_page) return nullptr;
    const bool hidden = node.get("style").find("display:none") != std::string_view::npos ||
                        node.get("style").find("display: none") != std::string_view::npos;
    if (hidden) return "hidden";
    if (const char* reason = reason_in(kPageTags, node.tag)) return reason;
    return reading_.wikipedia ? wiki_reason(node) : nullptr;
  }

  static const char* wiki_reason(const Node& node) {
    if (node.get("id") == "coordinates") return "coordinates";
    if (node.get("id") == "toc") return "table of contents";
    if (node.tag == "figure") return "picture";
    const std::string_view classes = node.get("class");
    for (std::size_t at = 0; at < classes.size();) {
      const std::size_t end = std::min(classes.find(' ', at), classes.size());
      const std::string_view word = classes.substr(at, end - at);
      if (const char* reason = reason_in(kWikiClasses, word)) return reason;
      if (word.substr(0, 7) == "infobox") return "infobox";
      at = end + 1;
    }
    return nullptr;
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
    if (const int level = heading_level(node)) {
      heading(node, level);
    } else if (node.tag == "br") {
      if (out_.has_text()) out_.text(" ", {last_, last_});
    } else if (node.tag == "li" || node.tag == "tr") {
      block(node, ParagraphKind::item, lang);
    } else if (node.tag == "blockquote") {
      block(node, ParagraphKind::quotation, lang);
    } else if (node.tag == "td" || node.tag == "th") {
      if (out_.has_text() && base::is_letter(last_letter())) out_.text(",", {last_, last_});
      if (out_.has_text()) out_.text(" ", {last_, last_});
      children(node);
    } else if (node.has_word("epub:type", "footnote") || node.has_word("epub:type", "endnote") ||
               node.tag == "figcaption") {
      block(node, ParagraphKind::note, lang);
    } else if (is_block(node)) {
      block(node, kind_, lang);
    } else {
      children(node);
    }
  }

  char32_t last_letter() const {
    const std::string& text = out_.open_text();
    return base::decode_before(text, text.size()).value;
  }

  void heading(const Node& node, int level) {
    const std::string title = title_of(node);
    if (reading_.wikipedia) {
      if (dropping_ > 0 && level <= dropping_) dropping_ = 0;
      if (dropping_ == 0 && holds(kTails, base::to_lower(title))) dropping_ = level;
    }
    if (dropping_ == 0 && reading_.chapters && level <= 3 && !title.empty()) {
      out_.begin_chapter(title, level);
    }
    out_.begin_paragraph(ParagraphKind::heading, level);
    children(node);
    out_.end_paragraph();
    out_.begin_paragraph(kind_);
  }

  // The heading's text without edit links and reference marks.
  std::string title_of(const Node& node) const {
    Node copy;
    copy_readable(node, copy);
    return copy.all_text();
  }

  void copy_readable(const Node& node, Node& copy) const {
    for (const Node& child : node.children) {
      if (child.tag.empty()) {
        copy.children.push_back(child);
      } else if (reason_to_skip(child) == nullptr) {
        copy_readable(child, copy);
        if (child.tag == "br") {
          copy.children.emplace_back();
          copy.children.back().text = " ";
        }
      }
    }
  }

  void text(const Node& node) {
    const Span span{node.source.begin + reading_.base, node.source.end + reading_.base};
    if (dropping_ > 0) {
      if (!node.text.empty()) out_.skip(span, "tail section");
      return;
    }
    const bool same = out_.source().substr(span.begin, span.size()) == node.text;
    // Foster-parented text stands elsewhere in the source: it starts a paragraph of its own.
    if (span.begin < last_ && out_.has_text()) out_.begin_paragraph(kind_);
    last_ = span.end;
    if (same) {
      out_.text(span);
    } else {
      out_.text(node.text, span);
    }
  }

  Assembly& out_;
  const Reading& reading_;
  ParagraphKind kind_ = ParagraphKind::body;
  std::size_t last_ = 0;
  int dropping_ = 0;
};

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

}  // namespace reader
