// EPUB's container, package document and tables of contents (EPUB 3 navigation, EPUB 2 NCX).
#include "read/package.hpp"

#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "read/encoding.hpp"

namespace reader {
namespace {

[[noreturn]] void fail(const char* message) { throw base::Error(base::Code::bad_input, message); }

struct Item {
  std::string path;
  std::string type;
  std::string properties;
};
using Manifest = std::map<std::string, Item, std::less<>>;

std::string trimmed(std::string_view text) {
  while (!text.empty() &&
         std::string_view(" \t\r\n").find(text.front()) != std::string_view::npos) {
    text.remove_prefix(1);
  }
  while (!text.empty() && std::string_view(" \t\r\n").find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  return std::string(text);
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string unescaped(std::string_view href) {
  std::string out;
  for (std::size_t i = 0; i < href.size(); ++i) {
    const bool escape =
        href[i] == '%' && i + 2 < href.size() && hex(href[i + 1]) >= 0 && hex(href[i + 2]) >= 0;
    if (escape) {
      out += static_cast<char>(hex(href[i + 1]) * 16 + hex(href[i + 2]));
      i += 2;
    } else {
      out += href[i];
    }
  }
  return out;
}

// A path in the archive; empty for what leads out of it.
std::string resolved(const std::string& from, std::string_view href) {
  if (href.find("://") != std::string_view::npos || href.substr(0, 5) == "file:") return {};
  std::string path = from.substr(0, from.rfind('/') == std::string::npos ? 0 : from.rfind('/') + 1);
  path += unescaped(trimmed(href));
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string part = path.substr(at, end - at);
    at = end + 1;
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (parts.empty()) {
      return {};
    } else {
      parts.pop_back();
    }
  }
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "/") + part;
  return out;
}

std::string resolved_target(const std::string& from, std::string_view href) {
  const std::size_t hash = href.find('#');
  std::string path = resolved(from, href.substr(0, hash));
  if (hash == 0) path = from;
  if (hash != std::string_view::npos) path += "#" + unescaped(href.substr(hash + 1));
  return path;
}

Node parse(Archive& archive, const std::string& path) {
  const std::string text = decode(archive.read(path)).text;
  auto tree = parse_xml(text);
  return tree ? std::move(*tree) : parse_html(text);
}

void refuse_protected(Archive& archive) {
  constexpr const char* kMessage =
      "the book is protected (DRM) and cannot be read: use a copy without protection";
  if (archive.has("META-INF/rights.xml") || archive.has("META-INF/license.lcpl")) fail(kMessage);
  if (!archive.has("META-INF/encryption.xml")) return;
  const Node tree = parse(archive, "META-INF/encryption.xml");
  // Obfuscated fonts are no protection of the text.
  const Node* locked = tree.find([](const Node& node) {
    if (node.tag != "encryptionmethod") return false;
    const std::string_view algorithm = node.get("Algorithm");
    return algorithm != "http://www.idpf.org/2008/embedding" &&
           algorithm != "http://ns.adobe.com/pdf/enc#RC";
  });
  if (locked != nullptr) fail(kMessage);
}

Manifest manifest_of(const Node& root, const std::string& path) {
  Manifest manifest;
  const Node* list = root.find_tag("manifest");
  if (list == nullptr) return manifest;
  for (const Node& node : list->children) {
    if (node.tag != "item") continue;
    manifest[trimmed(node.get("id"))] = {resolved(path, node.get("href")),
                                         std::string(node.get("media-type")),
                                         std::string(node.get("properties"))};
  }
  return manifest;
}

void read_metadata(const Node& root, book::Metadata& metadata) {
  const auto text = [&](std::string_view tag) {
    const Node* node = root.find_tag(tag);
    return node == nullptr ? std::string() : node->all_text();
  };
  metadata.title = text("title");
  metadata.author = text("creator");
  metadata.language = text("language");
  metadata.date = text("date");
  metadata.publisher = text("publisher");
  metadata.licence = text("rights");
}

void read_cover(Archive& archive, const Node& root, const Manifest& manifest,
                book::Metadata& metadata) {
  const Node* meta =
      root.find([](const Node& node) { return node.tag == "meta" && node.get("name") == "cover"; });
  for (const auto& [id, item] : manifest) {
    const bool cover = item.properties.find("cover-image") != std::string::npos ||
                       (meta != nullptr && meta->get("content") == id);
    const bool picture = item.type == "image/jpeg" || item.type == "image/png";
    if (!cover || !picture || !archive.has(item.path)) continue;
    metadata.cover = archive.read(item.path);
    metadata.cover_type = item.type;
    return;
  }
}

class Contents {
 public:
  Contents(Package& package, std::string path) : package_(package), path_(std::move(path)) {}

  // <ol><li><a href>title</a><ol>…
  void read_navigation(const Node& node, int level) {
    for (const Node& child : node.children) {
      if (child.tag == "a") add(child.get("href"), child.all_text(), level);
      const bool deeper = child.tag == "ol";
      if (!child.tag.empty()) read_navigation(child, deeper ? level + 1 : level);
    }
  }

  // <navPoint><navLabel><text>title</text></navLabel><content src/>…
  void read_points(const Node& node, int level) {
    for (const Node& child : node.children) {
      if (child.tag == "navpoint") {
        const Node* label = child.find_tag("text");
        const Node* content = child.find_tag("content");
        if (label != nullptr && content != nullptr) {
          add(content->get("src"), label->all_text(), level);
        }
        read_points(child, level + 1);
      } else if (!child.tag.empty() && child.tag != "navlabel") {
        read_points(child, level);
      }
    }
  }

 private:
  void add(std::string_view href, std::string title, int level) {
    const std::string target = resolved_target(path_, href);
    if (target.empty() || title.empty()) return;
    package_.titles.insert({target, {std::move(title), std::clamp(level, 1, 6)}});
  }

  Package& package_;
  std::string path_;
};

void read_contents(Archive& archive, const Node& root, const Manifest& manifest, Package& package) {
  for (const auto& [id, item] : manifest) {
    const bool navigation = item.properties.find("nav") != std::string::npos;
    if (!navigation || !archive.has(item.path)) continue;
    package.contents = item.path;
    const Node tree = parse(archive, item.path);
    const Node* toc = tree.find(
        [](const Node& node) { return node.tag == "nav" && node.has_word("epub:type", "toc"); });
    if (toc != nullptr) Contents(package, item.path).read_navigation(*toc, 0);
  }
  if (!package.titles.empty()) return;
  const Node* spine = root.find_tag("spine");
  auto found = manifest.find(spine == nullptr ? "" : spine->get("toc"));
  if (found == manifest.end()) {
    found = std::find_if(manifest.begin(), manifest.end(), [](const auto& entry) {
      return entry.second.type == "application/x-dtbncx+xml";
    });
  }
  if (found == manifest.end() || !archive.has(found->second.path)) return;
  Contents(package, found->second.path).read_points(parse(archive, found->second.path), 1);
}

}  // namespace

Package read_package(Archive& archive) {
  refuse_protected(archive);
  if (!archive.has("META-INF/container.xml")) {
    fail("the archive is no EPUB: give an EPUB, or save the document as HTML or text");
  }
  const Node container = parse(archive, "META-INF/container.xml");
  const Node* file = container.find_tag("rootfile");
  if (file == nullptr) fail("the book names no package document: it is damaged");
  const std::string path = resolved("", file->get("full-path"));
  if (!archive.has(path)) fail("the book's package document is missing: it is damaged");
  const Node root = parse(archive, path);
  const Manifest manifest = manifest_of(root, path);
  Package package;
  if (const Node* metadata = root.find_tag("metadata")) read_metadata(*metadata, package.metadata);
  read_cover(archive, root, manifest, package.metadata);
  read_contents(archive, root, manifest, package);
  const Node* spine = root.find_tag("spine");
  if (spine == nullptr) fail("the book has no reading order: it is damaged");
  for (const Node& node : spine->children) {
    if (node.tag != "itemref" || node.get("linear") == "no") continue;
    const auto found = manifest.find(trimmed(node.get("idref")));
    if (found != manifest.end()) package.spine.push_back(found->second.path);
  }
  if (package.spine.empty()) fail("the book has no parts to read: it is damaged");
  return package;
}

}  // namespace reader
