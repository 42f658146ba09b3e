// FictionBook 2: sections nest chapters, bodies of notes hold notes.
#include "base/utf8.hpp"
#include "read/archive.hpp"
#include "read/base64.hpp"
#include "read/office.hpp"
#include "read/sniff.hpp"

namespace reader {
namespace {

void rename_title(Node& node, int depth) {
  node.tag = heading_tag(node.tag == "title" ? depth : depth + 1);
  for (Node& child : node.children) {
    if (child.tag == "p") {
      child.tag = "span";
      Node space;
      space.tag = "br";
      child.children.push_back(std::move(space));
    }
    if (child.tag == "empty-line") child.tag = "br";
  }
}

void rename(Node& node, int depth) {
  const bool section = node.tag == "section";
  const bool notes =
      node.tag == "body" && (node.get("name") == "notes" || node.get("name") == "comments");
  if (node.tag == "title" || node.tag == "subtitle") {
    rename_title(node, depth);
    return;
  }
  if (notes) {
    node.attributes = {{"role", "doc-footnote"}};
    node.tag = "div";
  }
  if (node.tag == "v" || node.tag == "text-author") node.tag = "p";
  if (node.tag == "cite" || node.tag == "epigraph") node.tag = "blockquote";
  if (node.tag == "binary") node.reason = "picture";
  if (node.tag == "description") node.reason = "metadata";
  if (node.tag == "stylesheet") node.reason = "style";
  if (node.tag == "a" && node.get("type") == "note") node.reason = "reference mark";
  for (Node& child : node.children) {
    // The number above a note is its mark.
    if (notes && child.tag == "section") {
      for (Node& part : child.children) {
        if (part.tag == "title") part.reason = "reference mark";
      }
    }
    rename(child, section ? depth + 1 : depth);
  }
}

std::string names_of(const Node& info) {
  std::string authors;
  for (const Node& child : info.children) {
    if (child.tag != "author") continue;
    std::string name;
    for (const char* part : {"first-name", "middle-name", "last-name"}) {
      const std::string text = text_of(child, part);
      if (!text.empty()) name += (name.empty() ? "" : " ") + text;
    }
    if (name.empty()) name = text_of(child, "nickname");
    if (!name.empty()) authors += (authors.empty() ? "" : ", ") + name;
  }
  return authors;
}

void read_cover(const Node& root, const Node& info, book::Metadata& metadata) {
  const Node* page = info.find_tag("coverpage");
  const Node* image = page == nullptr ? nullptr : page->find_tag("image");
  if (image == nullptr || image->get("href").size() < 2) return;
  const std::string_view id = image->get("href").substr(1);
  const Node* binary =
      root.find([&](const Node& node) { return node.tag == "binary" && node.get("id") == id; });
  if (binary == nullptr) return;
  metadata.cover = decoded_base64(binary->all_text());
  metadata.cover_type = picture_type(metadata.cover);
  if (metadata.cover_type.empty()) metadata.cover.clear();
}

book::Metadata metadata_of(const Node& root) {
  book::Metadata metadata;
  const Node* info = root.find_tag("title-info");
  if (info == nullptr) return metadata;
  metadata.title = text_of(*info, "book-title");
  metadata.author = names_of(*info);
  metadata.language = text_of(*info, "lang");
  metadata.date = text_of(*info, "date");
  const Node* publisher = root.find_tag("publish-info");
  if (publisher != nullptr) metadata.publisher = text_of(*publisher, "publisher");
  read_cover(root, *info, metadata);
  return metadata;
}

}  // namespace

book::Document read_fb2(std::string text, const Context& context) {
  Node root = parse_office(text);
  book::Metadata metadata = metadata_of(root);
  rename(root, 0);
  return read_tree(std::move(text), root, std::move(metadata), context);
}

std::string single_fb2(std::string_view bytes) {
  Archive archive(bytes);
  const std::string name = archive.find_ending(".fb2");
  return name.empty() ? std::string() : archive.read(name);
}

}  // namespace reader
