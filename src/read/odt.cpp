// OpenDocument: outline levels and styles make headings, notes follow their paragraph.
#include "read/odt.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/error.hpp"
#include "read/encoding.hpp"
#include "read/office.hpp"

namespace reader {
namespace {

constexpr std::pair<std::string_view, std::string_view> kNames[] = {
    {"list-item", "li"}, {"list-header", "li"}, {"table-row", "tr"}, {"table-cell", "td"},
    {"s", "br"},         {"tab", "br"},         {"line-break", "br"}};

constexpr std::pair<std::string_view, const char*> kReasons[] = {
    {"tracked-changes", "deleted text"},
    {"annotation", "comment"},
    {"note-citation", "reference mark"},
    {"bookmark", "mark-up"},
    {"forms", "form"},
    {"desc", "picture"},
    {"table-of-content", "table of contents"},
    {"illustration-index", "table of contents"},
    {"table-index", "table of contents"},
    {"alphabetical-index", "index"},
    {"scripts", "script"},
    {"font-face-decls", "metadata"},
    {"sequence-decls", "metadata"}};

using Parents = std::map<std::string, std::string, std::less<>>;

// The styles the document makes for single paragraphs, with those they come from.
Parents parents_of(const Node& root) {
  Parents parents;
  const Node* styles = root.find_tag("automatic-styles");
  if (styles == nullptr) return parents;
  for (const Node& style : styles->children) {
    if (style.tag == "style") parents.emplace(style.get("name"), style.get("parent-style-name"));
  }
  return parents;
}

int level(const Node& node, const Parents& parents) {
  std::string_view style = node.get("style-name");
  const auto parent = parents.find(style);
  if (parent != parents.end()) style = parent->second;
  if (node.tag == "p") return style == "Title" ? 1 : 0;
  const std::string_view outline = node.get("outline-level");
  const bool digit = !outline.empty() && outline[0] >= '1' && outline[0] <= '9';
  return digit ? outline[0] - '0' : std::max(1, level_of_style(style));
}

void rename(Node& node, const Parents& parents) {
  if (node.tag == "h" || node.tag == "p") {
    if (const int found = level(node, parents)) node.tag = heading_tag(found);
  }
  for (const auto& [name, html] : kNames) {
    if (node.tag == name) node.tag = html;
  }
  for (const auto& [name, reason] : kReasons) {
    if (node.tag == name) node.reason = reason;
  }
  for (Node& child : node.children) rename(child, parents);
}

// The body of a <text:note>; what is left of it is the mark.
Node note_of(Node& node) {
  if (node.tag != "note") return {};
  for (auto child = node.children.begin(); child != node.children.end(); ++child) {
    if (child->tag != "note-body") continue;
    Node note = std::move(*child);
    node.children.erase(child);
    note.tag = "div";
    note.attributes = {{"role", "doc-footnote"}};
    return note;
  }
  return {};
}

}  // namespace

book::Document read_odt(Archive& archive, const Context& context) {
  if (archive.has("META-INF/manifest.xml")) {
    const Node manifest = parse_office(decode(archive.read("META-INF/manifest.xml")).text);
    if (manifest.find_tag("encryption-data") != nullptr) {
      throw base::Error(base::Code::bad_input,
                        "the document is protected by a password: save it without one first");
    }
  }
  std::string text = decode(archive.read("content.xml")).text;
  Node root = parse_office(text);
  rename(root, parents_of(root));
  std::vector<Node> notes;
  place_notes(root, note_of, notes);
  return read_tree(std::move(text), root, office_metadata(archive, "meta.xml"), context);
}

}  // namespace reader
