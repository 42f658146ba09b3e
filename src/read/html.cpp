// A web page: its main content, and the article alone of a saved Wikipedia page.
#include <string>

#include "base/error.hpp"
#include "read/blocks.hpp"
#include "read/formats.hpp"

namespace reader {
namespace {

constexpr std::size_t kLargest = std::size_t{64} << 20U;

const Node* main_of(const Node& root, bool wikipedia) {
  if (wikipedia) {
    const Node* content =
        root.find([](const Node& node) { return node.get("id") == "mw-content-text"; });
    const auto output = [](const Node& node) { return node.has_word("class", "mw-parser-output"); };
    const Node* inner = (content != nullptr ? content : &root)->find(output);
    return inner != nullptr ? inner : content;
  }
  const std::size_t all = root.all_text().size();
  for (const char* tag : {"main", "article"}) {
    const Node* found = root.find_tag(tag);
    // One of many teasers is not the page.
    if (found != nullptr && 4 * found->all_text().size() > all) return found;
  }
  const Node* body = root.find_tag("body");
  return body != nullptr ? body : &root;
}

// All but `kept` is navigation.
void skip_around(Assembly& out, const Node& node, const Node* kept, const Node* title) {
  for (const Node& child : node.children) {
    if (&child == kept || &child == title) continue;
    const char* reason = child.tag == "head" ? "metadata" : "navigation";
    const bool holds =
        child.find([&](const Node& n) { return &n == kept || &n == title; }) != nullptr;
    if (holds) {
      skip_around(out, child, kept, title);
    } else {
      skip_all(out, child, 0, reason);
    }
  }
}

std::string meta(const Node& root, std::string_view name) {
  const Node* found = root.find([&](const Node& node) {
    return node.tag == "meta" && (node.get("name") == name || node.get("property") == name);
  });
  return found == nullptr ? std::string() : std::string(found->get("content"));
}

std::string short_title(std::string title) {
  for (const char* tail :
       {" - Wikipedia", " – Wikipedia", " — Wikipedia", " — Википедия", " — Wikipédia"}) {
    const std::size_t at = title.find(tail);
    if (at != std::string::npos && at > 0) title.resize(at);
  }
  return title;
}

}  // namespace

book::Document read_html(std::string text) {
  if (text.size() > kLargest) {
    throw base::Error(base::Code::bad_input, "the page is larger than 64 MB: split it first");
  }
  Assembly out(std::move(text));
  const Node root = parse_html(out.source());
  Reading reading;
  reading.web_page = true;
  reading.wikipedia = root.find([](const Node& node) {
    return node.has_word("class", "mw-parser-output") || node.get("id") == "mw-content-text";
  }) != nullptr;
  const Node* html = root.find_tag("html");
  book::Metadata metadata;
  if (html != nullptr) metadata.language = std::string(html->get("lang"));
  reading.language = metadata.language;
  const Node* main = main_of(root, reading.wikipedia);
  const Node* heading = nullptr;
  if (reading.wikipedia) {
    heading = root.find([](const Node& node) { return node.get("id") == "firstHeading"; });
    const Node* licence =
        root.find([](const Node& node) { return node.get("id") == "footer-info-copyright"; });
    if (licence != nullptr) metadata.licence = licence->all_text();
  }
  const Node* title = root.find_tag("title");
  if (title != nullptr) metadata.title = short_title(title->all_text());
  if (heading != nullptr) metadata.title = heading->all_text();
  metadata.author = meta(root, "author");
  metadata.date = meta(root, "article:published_time");
  skip_around(out, root, main, heading);
  if (heading != nullptr) add_blocks(out, *heading, reading);
  if (out.at_chapter_start()) out.begin_chapter(metadata.title, 1);
  add_blocks(out, *main, reading);
  book::Document document = out.finish();
  document.metadata = std::move(metadata);
  return document;
}

}  // namespace reader
