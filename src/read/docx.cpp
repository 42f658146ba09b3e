// Word documents: styles make headings, notes follow the paragraph that names them.
#include <map>
#include <set>

#include "read/encoding.hpp"
#include "read/odt.hpp"
#include "read/office.hpp"

namespace reader {
namespace {

// Style id → level of the heading it makes.
using Levels = std::map<std::string, int, std::less<>>;

// By the style's name, its outline level, or those of the style it is based on.
Levels levels_of(Archive& archive) {
  Levels levels;
  if (!archive.has("word/styles.xml")) return levels;
  const Node root = parse_office(decode(archive.read("word/styles.xml")).text);
  const Node* list = root.find_tag("styles");
  if (list == nullptr) return levels;
  for (const Node& style : list->children) {
    if (style.tag != "style" || style.get("type") != "paragraph") continue;
    const Node* name = style.find_tag("name");
    const Node* outline = style.find_tag("outlinelvl");
    const Node* base = style.find_tag("basedon");
    int level = name == nullptr ? 0 : level_of_style(name->get("val"));
    if (level == 0 && outline != nullptr && outline->get("val").size() == 1) {
      const int value = outline->get("val")[0] - '0';
      level = value >= 0 && value < 6 ? value + 1 : 0;
    }
    if (level == 0 && base != nullptr) {
      const auto found = levels.find(base->get("val"));
      if (found != levels.end()) level = found->second;
    }
    levels.emplace(style.get("styleid").empty() ? style.get("styleId") : style.get("styleid"),
                   level);
  }
  return levels;
}

class WordReader {
 public:
  explicit WordReader(Archive& archive) : levels_(levels_of(archive)) {
    text_ = decode(archive.read("word/document.xml")).text;
    root_ = parse_office(text_);
    for (const char* part : {"footnotes", "endnotes"}) add_notes(archive, part);
    rename(root_);
    std::vector<Node> notes;
    place_notes(
        root_, [this](const Node& node) { return note_of(node); }, notes);
  }

  book::Document read(book::Metadata metadata, const Context& context) {
    return read_tree(std::move(text_), root_, std::move(metadata), context);
  }

 private:
  // The part's text follows the document's; its notes are kept until they are named.
  void add_notes(Archive& archive, const std::string& part) {
    const std::string path = "word/" + part + ".xml";
    if (!archive.has(path)) return;
    const std::string text = decode(archive.read(path)).text;
    Node root = parse_office(text);
    move(root, text_.size());
    text_ += text;
    const Node* list = root.find_tag(part);
    if (list == nullptr) return;
    for (const Node& note : list->children) {
      if (note.tag.empty() || !note.get("type").empty()) continue;  // separators have a type
      Node copy = note;
      rename(copy);
      copy.tag = "div";
      copy.attributes = {{"role", "doc-footnote"}};
      notes_[part.substr(0, part.size() - 1) + "reference " + std::string(note.get("id"))] = copy;
    }
  }

  static void move(Node& node, std::size_t by) {
    node.source.begin += by;
    node.source.end += by;
    for (Node& child : node.children) move(child, by);
  }

  Node note_of(const Node& node) {
    if (node.tag != "footnotereference" && node.tag != "endnotereference") return {};
    const auto found = notes_.find(node.tag + " " + std::string(node.get("id")));
    if (found == notes_.end()) return {};
    Node note = std::move(found->second);
    notes_.erase(found);
    return note;
  }

  int level(const Node& paragraph) const {
    const Node* style = paragraph.find_tag("pstyle");
    if (style == nullptr) return 0;
    const auto found = levels_.find(style->get("val"));
    const int level = found == levels_.end() ? 0 : found->second;
    return level > 0 ? level : level_of_style(style->get("val"));
  }

  static bool is_contents(const Node& node) {
    if (node.tag == "p") {
      const Node* style = node.find_tag("pstyle");
      const std::string_view name = style == nullptr ? "" : style->get("val");
      return name.size() == 4 && name.substr(0, 3) == "TOC";
    }
    if (node.tag != "sdt") return false;
    const Node* gallery = node.find_tag("docpartgallery");
    return gallery != nullptr && gallery->get("val") == "Table of Contents";
  }

  void rename(Node& node) const {
    if (is_contents(node)) node.reason = "table of contents";
    if (node.tag == "p") {
      const int heading = level(node);
      const bool item = node.find_tag("numpr") != nullptr;
      if (heading > 0) node.tag = heading_tag(heading);
      if (heading == 0 && item) node.tag = "li";
    } else if (node.tag == "tbl") {
      node.tag = "table";
    } else if (node.tag == "tc") {
      node.tag = "td";
    } else if (node.tag == "tab" || node.tag == "cr" || node.tag == "ptab") {
      node.tag = "br";
    } else if (node.tag == "instrtext") {
      node.reason = "field";
    } else if (node.tag == "deltext" || node.tag == "movefrom") {
      node.reason = "deleted text";
    } else if (node.tag == "fallback" || node.tag == "posoffset" || node.tag == "drawing") {
      // A text box stands in a drawing; its other texts are measures.
      const Node* box = node.tag == "drawing" ? node.find_tag("txbxcontent") : nullptr;
      if (box == nullptr) node.reason = "picture";
    } else if (node.tag == "r" && node.find_tag("vanish") != nullptr) {
      node.reason = "hidden";
    }
    for (Node& child : node.children) rename(child);
  }

  Levels levels_;
  std::string text_;
  Node root_;
  std::map<std::string, Node, std::less<>> notes_;
};

}  // namespace

bool is_office(std::string_view bytes) {
  const Archive archive(bytes);
  if (archive.has("META-INF/container.xml")) return false;
  return archive.has("word/document.xml") || archive.has("content.xml");
}

book::Document read_office(std::string_view bytes, const Context& context) {
  Archive archive(bytes);
  if (!archive.has("word/document.xml")) return read_odt(archive, context);
  WordReader reader(archive);
  return reader.read(office_metadata(archive, "docProps/core.xml"), context);
}

}  // namespace reader
