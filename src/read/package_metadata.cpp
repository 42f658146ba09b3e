// Dublin Core as EPUB 2 (attributes) and EPUB 3 (refining metas) write it.
#include "read/package_metadata.hpp"

#include <string>

#include "read/paths.hpp"

namespace reader {
namespace {

// What <meta refines="#id" property="…"> says of an element.
std::string refinement(const Node& metadata, const Node& node, std::string_view property) {
  const std::string target = "#" + std::string(node.get("id"));
  for (const Node& child : metadata.children) {
    if (child.tag == "meta" && child.get("property") == property &&
        child.get("refines") == target && target.size() > 1) {
      return child.all_text();
    }
  }
  return {};
}

std::string first_text(const Node& metadata, std::string_view tag) {
  for (const Node& child : metadata.children) {
    if (child.tag != tag) continue;
    std::string text = child.all_text();
    if (!text.empty()) return text;
  }
  return {};
}

std::string title_of(const Node& metadata) {
  for (const Node& child : metadata.children) {
    if (child.tag == "title" && refinement(metadata, child, "title-type") == "main") {
      return child.all_text();
    }
  }
  return first_text(metadata, "title");
}

std::string authors_of(const Node& metadata) {
  std::string authors;
  for (const Node& child : metadata.children) {
    if (child.tag != "creator") continue;
    std::string role(child.get("role"));
    if (role.empty()) role = refinement(metadata, child, "role");
    const std::string name = child.all_text();
    if (name.empty() || (!role.empty() && role != "aut")) continue;
    if (!authors.empty()) authors += ", ";
    authors += name;
  }
  return authors.empty() ? first_text(metadata, "creator") : authors;
}

// EPUB 2 tells the date of publication from that of the file.
std::string date_of(const Node& metadata) {
  for (const Node& child : metadata.children) {
    if (child.tag == "date" && child.get("event") == "publication") return child.all_text();
  }
  return first_text(metadata, "date");
}

}  // namespace

book::Metadata package_metadata(const Node& root) {
  book::Metadata found;
  const Node* metadata = root.find_tag("metadata");
  if (metadata == nullptr) return found;
  const Node* inner = metadata->find_tag("dc-metadata");  // OEB 1, and the first EPUBs
  const Node& list = inner != nullptr ? *inner : *metadata;
  found.title = title_of(list);
  found.author = authors_of(list);
  found.language = first_text(list, "language");
  found.date = date_of(list);
  found.publisher = first_text(list, "publisher");
  found.licence = first_text(list, "rights");
  return found;
}

}  // namespace reader
