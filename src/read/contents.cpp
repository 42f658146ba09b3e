// Navigation documents and NCX files: nested titles with their targets.
#include "read/contents.hpp"

#include <algorithm>

#include "read/paths.hpp"

namespace reader {
namespace {

class Collector {
 public:
  explicit Collector(std::string path) : path_(std::move(path)) {}

  // <ol><li><a href>title</a><ol>…
  void navigation(const Node& node, int level) {
    for (const Node& child : node.children) {
      if (child.tag == "a") add(child.get("href"), child.all_text(), level);
      const bool deeper = child.tag == "ol" || child.tag == "ul";
      if (!child.tag.empty()) navigation(child, deeper ? level + 1 : level);
    }
  }

  // <navPoint><navLabel><text>title</text></navLabel><content src/>…
  void points(const Node& node, int level) {
    for (const Node& child : node.children) {
      if (child.tag == "navpoint") {
        const Node* label = child.find_tag("text");
        const Node* content = child.find_tag("content");
        if (label != nullptr && content != nullptr) {
          add(content->get("src"), label->all_text(), level);
        }
        points(child, level + 1);
      } else if (!child.tag.empty() && child.tag != "navlabel") {
        points(child, level);
      }
    }
  }

  Titles titles;

 private:
  void add(std::string_view href, std::string title, int level) {
    const std::string target = resolved_target(path_, trimmed(href));
    if (target.empty() || title.empty()) return;
    titles.insert({target, {std::move(title), std::clamp(level, 1, 6)}});
  }

  std::string path_;
};

}  // namespace

Titles navigation_titles(const Node& root, const std::string& path) {
  const Node* toc = root.find(
      [](const Node& node) { return node.tag == "nav" && node.has_word("epub:type", "toc"); });
  if (toc == nullptr) toc = root.find_tag("nav");
  Collector collector(path);
  if (toc != nullptr) collector.navigation(*toc, 0);
  return std::move(collector.titles);
}

Titles ncx_titles(const Node& root, const std::string& path) {
  Collector collector(path);
  collector.points(root, 1);
  return std::move(collector.titles);
}

}  // namespace reader
