// Styles, metadata and the last step of office documents.
#include "read/office.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "read/blocks.hpp"
#include "read/encoding.hpp"

namespace reader {

std::string heading_tag(int level) { return "h" + std::to_string(std::clamp(level, 1, 6)); }

int level_of_style(std::string_view style) {
  const std::string name = base::to_lower(style);
  if (name == "title" || name == "titel" || name == "titre" || name == "название") return 1;
  for (const char* word : {"heading", "kop", "berschrift", "titre", "заголовок"}) {
    const std::size_t at = name.find(word);
    const char last = name.empty() ? ' ' : name.back();
    if (at != std::string::npos && last >= '1' && last <= '6') return last - '0';
  }
  return 0;
}

Node parse_office(const std::string& text) {
  auto tree = parse_xml(text);
  if (tree) return std::move(*tree);
  throw base::Error(base::Code::bad_input,
                    "the document's XML is damaged: open it in its program and save it again");
}

std::string text_of(const Node& root, std::string_view tag) {
  const Node* found = root.find_tag(tag);
  return found == nullptr ? std::string() : found->all_text();
}

book::Metadata office_metadata(Archive& archive, const std::string& path) {
  book::Metadata metadata;
  if (!archive.has(path)) return metadata;
  const Node root = parse_office(decode(archive.read(path)).text);
  metadata.title = text_of(root, "title");
  metadata.author = text_of(root, "creator");
  metadata.language = text_of(root, "language");
  return metadata;
}

book::Document read_tree(std::string text, const Node& root, book::Metadata metadata,
                         const Context& context) {
  Assembly out(std::move(text));
  Reading reading(context);
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

}  // namespace reader
