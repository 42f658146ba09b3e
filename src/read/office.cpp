// DOCX, ODT and FB2: their elements are renamed to HTML's, and read as such.
#include <algorithm>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "read/archive.hpp"
#include "read/blocks.hpp"
#include "read/encoding.hpp"
#include "read/formats.hpp"

namespace reader {
namespace {

std::string heading_tag(int level) { return "h" + std::to_string(std::clamp(level, 1, 6)); }

Node parse(const std::string& text) {
  auto tree = parse_xml(text);
  if (tree) return std::move(*tree);
  throw base::Error(base::Code::bad_input,
                    "the document's XML is damaged: open it in its program and save it again");
}

// "Heading2", "Kop 2", "berschrift2", "Titre2", "Title": the level, or 0.
int level_of_style(std::string_view style) {
  const std::string name = base::to_lower(style);
  if (name == "title" || name == "titel") return 1;
  for (const char* word : {"heading", "kop", "berschrift", "titre", "заголовок"}) {
    const std::size_t at = name.find(word);
    const char last = name.empty() ? ' ' : name.back();
    if (at != std::string::npos && last >= '1' && last <= '6') return last - '0';
  }
  return 0;
}

void rename_docx(Node& node) {
  if (node.tag == "p") {
    const Node* style = node.find_tag("pstyle");
    const int level = style == nullptr ? 0 : level_of_style(style->get("val"));
    if (level > 0) node.tag = heading_tag(level);
    if (level == 0 && node.find_tag("numpr") != nullptr) node.tag = "li";
  } else if (node.tag == "tbl") {
    node.tag = "table";
  } else if (node.tag == "tc") {
    node.tag = "td";
  } else if (node.tag == "tab" || node.tag == "cr") {
    node.tag = "br";
  } else if (node.tag == "instrtext" || node.tag == "deltext" || node.tag == "fallback") {
    node.tag = "script";
  }
  for (Node& child : node.children) rename_docx(child);
}

void rename_odt(Node& node) {
  if (node.tag == "h") {
    const std::string level(node.get("outline-level"));
    node.tag = heading_tag(level.empty() ? 1 : level[0] - '0');
  } else if (node.tag == "list-item") {
    node.tag = "li";
  } else if (node.tag == "table-row") {
    node.tag = "tr";
  } else if (node.tag == "table-cell") {
    node.tag = "td";
  } else if (node.tag == "s" || node.tag == "tab" || node.tag == "line-break") {
    node.tag = "br";
  } else if (node.tag == "note" || node.tag == "tracked-changes" || node.tag == "annotation") {
    node.tag = "script";
  }
  for (Node& child : node.children) rename_odt(child);
}

void rename_fb2(Node& node, int depth) {
  const bool section = node.tag == "section";
  if (node.tag == "title" || node.tag == "subtitle") {
    node.tag = heading_tag(node.tag == "title" ? depth : depth + 1);
    for (Node& child : node.children) {
      if (child.tag == "p") child.tag = "span";
      if (child.tag == "empty-line") child.tag = "br";
    }
    return;
  }
  if (node.tag == "v" || node.tag == "text-author") node.tag = "p";
  if (node.tag == "cite" || node.tag == "epigraph") node.tag = "blockquote";
  if (node.tag == "binary" || node.tag == "description") node.tag = "head";
  if (node.tag == "a" && node.get("type") == "note") node.tag = "script";
  for (Node& child : node.children) rename_fb2(child, section ? depth + 1 : depth);
}

std::string text_of(const Node& root, const char* tag) {
  const Node* found = root.find_tag(tag);
  return found == nullptr ? std::string() : found->all_text();
}

book::Document read_tree(std::string text, const Node& root, book::Metadata metadata) {
  Assembly out(std::move(text));
  Reading reading;
  reading.language = metadata.language;
  out.begin_chapter(metadata.title, 1);
  add_blocks(out, root, reading);
  book::Document document = out.finish();
  if (metadata.title.empty() && !document.chapters.empty()) {
    metadata.title = document.chapters.front().title;
  }
  document.metadata = std::move(metadata);
  return document;
}

book::Metadata metadata_of(Archive& archive, const std::string& part) {
  book::Metadata metadata;
  if (!archive.has(part)) return metadata;
  const Node root = parse(decode(archive.read(part)).text);
  metadata.title = text_of(root, "title");
  metadata.author = text_of(root, "creator");
  metadata.language = text_of(root, "language");
  return metadata;
}

}  // namespace

book::Document read_office(std::string_view bytes) {
  Archive archive(bytes);
  const bool word = archive.has("word/document.xml");
  std::string text = decode(archive.read(word ? "word/document.xml" : "content.xml")).text;
  Node root = parse(text);
  if (word) {
    rename_docx(root);
  } else {
    rename_odt(root);
  }
  return read_tree(std::move(text), root,
                   metadata_of(archive, word ? "docProps/core.xml" : "meta.xml"));
}

bool is_office(std::string_view bytes) {
  const Archive archive(bytes);
  if (archive.has("META-INF/container.xml")) return false;
  return archive.has("word/document.xml") || archive.has("content.xml");
}

book::Document read_fb2(std::string text) {
  Node root = parse(text);
  book::Metadata metadata;
  metadata.title = text_of(root, "book-title");
  metadata.language = text_of(root, "lang");
  if (const Node* author = root.find_tag("author")) metadata.author = author->all_text();
  rename_fb2(root, 0);
  return read_tree(std::move(text), root, std::move(metadata));
}

}  // namespace reader
