// What the readers of office documents share: their trees are renamed to HTML's and read as such.
#pragma once

#include <string>

#include "book/document.hpp"
#include "read/archive.hpp"
#include "read/formats.hpp"
#include "read/tree.hpp"

namespace reader {

/// "h1" to "h6".
std::string heading_tag(int level);

/// The level a style's name tells: "Heading2", "Kop 2", "Title"; 0 for others.
int level_of_style(std::string_view style);

/// Throws Error(bad_input) when the text is not well-formed.
Node parse_office(const std::string& text);

/// Title, author, language of an entry with Dublin Core; nothing when it is missing.
book::Metadata office_metadata(Archive& archive, const std::string& path);

/// The text below the first element of that name.
std::string text_of(const Node& root, std::string_view tag);

/// Behind each block of `node` the notes it names: `take` gives the note for an element that stands
/// for one, and a node without tag for all others.
template <typename Take>
void place_notes(Node& node, const Take& take, std::vector<Node>& notes) {
  std::vector<Node> children;
  children.reserve(node.children.size());
  for (Node& child : node.children) {
    Node note = take(child);
    if (!note.tag.empty()) notes.push_back(std::move(note));
    place_notes(child, take, notes);
    const bool heading = child.tag.size() == 2 && child.tag[0] == 'h';
    const bool block = heading || child.tag == "p" || child.tag == "li";
    children.push_back(std::move(child));
    if (!block || notes.empty()) continue;
    for (Node& each : notes) children.push_back(std::move(each));
    notes.clear();
  }
  node.children = std::move(children);
}

/// Reads a tree whose elements have HTML's names.
book::Document read_tree(std::string text, const Node& root, book::Metadata metadata,
                         const Context& context);

}  // namespace reader
