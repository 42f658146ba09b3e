// EPUB's container, package document, reading order and cover.
#include "read/package.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/error.hpp"
#include "read/encoding.hpp"
#include "read/package_metadata.hpp"
#include "read/paths.hpp"
#include "read/sniff.hpp"

namespace reader {
namespace {

[[noreturn]] void fail(const char* message) { throw base::Error(base::Code::bad_input, message); }

struct Item {
  std::string path;
  std::string type;
  std::string properties;
  std::string fallback;  // the id of an item that may stand in for it
};
using Manifest = std::map<std::string, Item, std::less<>>;

constexpr std::string_view kContainer = "META-INF/container.xml";

// Where the container's files lie: books zipped with their folder have it one level down.
std::string root_of(const Archive& archive) {
  if (archive.has(std::string(kContainer))) return {};
  const std::string found = archive.find_ending("/META-INF/container.xml");
  return found.substr(0, found.size() - std::min(found.size(), kContainer.size()));
}

void refuse_protected(Archive& archive, const std::string& root) {
  constexpr const char* kMessage =
      "the book is protected (DRM) and cannot be read: use a copy without protection";
  for (const char* name : {"META-INF/rights.xml", "META-INF/license.lcpl"}) {
    if (archive.has(root + name)) fail(kMessage);
  }
  const std::string path = root + "META-INF/encryption.xml";
  if (!archive.has(path)) return;
  const Node tree = parse_entry(archive, path);
  // Obfuscated fonts are no protection of the text.
  const Node* locked = tree.find([](const Node& node) {
    if (node.tag != "encryptionmethod") return false;
    std::string_view algorithm = node.get("Algorithm");
    if (algorithm.empty()) algorithm = node.get("algorithm");
    return algorithm != "http://www.idpf.org/2008/embedding" &&
           algorithm != "http://ns.adobe.com/pdf/enc#RC";
  });
  if (locked != nullptr) fail(kMessage);
}

// The package document: what the container names and the archive has, else the only one there.
std::string package_path(Archive& archive, const std::string& root) {
  const std::string container = root + std::string(kContainer);
  std::string other;
  if (archive.has(container)) {
    const Node tree = parse_entry(archive, container);
    std::vector<const Node*> files;
    const Node* list = tree.find_tag("rootfiles");
    for (const Node& node : (list != nullptr ? *list : tree).children) {
      if (node.tag == "rootfile") files.push_back(&node);
    }
    for (const Node* file : files) {
      std::string path = resolved(root, file->get("full-path"));
      if (path.empty() || !archive.has(path)) continue;
      if (file->get("media-type") == "application/oebps-package+xml") return path;
      const bool likely = file->get("media-type").empty() || path.ends_with(".opf");
      if (other.empty() && likely) other = path;
    }
  }
  if (other.empty()) other = archive.find_ending(".opf");
  if (!other.empty()) return other;
  if (archive.has(container)) fail("the book's package document is missing: it is damaged");
  fail("the archive is no EPUB: give an EPUB, or save the document as HTML or text");
}

Manifest manifest_of(const Node& root, const std::string& path) {
  Manifest manifest;
  const Node* list = root.find_tag("manifest");
  if (list == nullptr) return manifest;
  for (const Node& node : list->children) {
    if (node.tag != "item") continue;
    manifest.try_emplace(trimmed(node.get("id")),
                         Item{resolved(path, node.get("href")), trimmed(node.get("media-type")),
                              std::string(node.get("properties")), trimmed(node.get("fallback"))});
  }
  return manifest;
}

bool is_text(const Item& item) {
  for (const char* kind : {"image/", "audio/", "video/", "font/", "text/css", "text/javascript",
                           "application/javascript", "application/pdf", "application/smil"}) {
    if (item.type.rfind(kind, 0) == 0) return false;
  }
  return true;
}

// The item itself, or the first text that may stand in for it; nullptr when there is none.
const Item* readable(const Manifest& manifest, const Item& item) {
  const Item* at = &item;
  for (int steps = 0; steps < 8 && at != nullptr; ++steps) {
    if (is_text(*at)) return at;
    const auto next = manifest.find(at->fallback);
    at = next == manifest.end() ? nullptr : &next->second;
  }
  return nullptr;
}

void read_spine(const Node& root, const Manifest& manifest, Package& package) {
  const Node* spine = root.find_tag("spine");
  if (spine == nullptr) fail("the book has no reading order: it is damaged");
  bool linear = false;
  for (const Node& node : spine->children) {
    if (node.tag != "itemref") continue;
    const std::string id = trimmed(node.get("idref"));
    const auto found = manifest.find(id);
    if (found == manifest.end()) {
      package.warnings.push_back(
          fmt::format("the reading order names \"{}\", which the book does not list", id));
      continue;
    }
    const Item* item = readable(manifest, found->second);
    if (item == nullptr) {
      package.warnings.push_back(
          fmt::format("the part \"{}\" is no text ({})", found->second.path, found->second.type));
      continue;
    }
    const bool aside = node.get("linear") == "no";
    linear = linear || !aside;
    package.spine.push_back({item->path, aside ? "not in the reading order" : nullptr});
  }
  if (package.spine.empty()) {
    fail("the book has no parts with text: it holds pictures only, or it is damaged");
  }
  if (linear) return;
  for (Part& part : package.spine) part.unread = nullptr;
}

void read_cover(Archive& archive, const Node& root, const Manifest& manifest,
                book::Metadata& metadata) {
  const Node* meta =
      root.find([](const Node& node) { return node.tag == "meta" && node.get("name") == "cover"; });
  const std::string named = meta == nullptr ? std::string() : trimmed(meta->get("content"));
  const auto is_cover = [&](const auto& entry) {
    const auto& [id, item] = entry;
    return item.properties.find("cover-image") != std::string::npos || id == named ||
           id == "cover-image" || id == "cover";
  };
  for (const auto& entry : manifest) {
    const Item& item = entry.second;
    if (!is_cover(entry) || item.type.rfind("image/", 0) != 0 || !archive.has(item.path)) continue;
    std::string picture = archive.read(item.path);
    const std::string type = picture_type(picture);
    if (type.empty()) continue;
    metadata.cover = std::move(picture);
    metadata.cover_type = type;
    return;
  }
}

void read_contents(Archive& archive, const Node& root, const Manifest& manifest, Package& package) {
  for (const auto& [id, item] : manifest) {
    const bool navigation = (" " + item.properties + " ").find(" nav ") != std::string::npos;
    if (!navigation || !archive.has(item.path)) continue;
    package.navigation = item.path;
    package.titles = navigation_titles(parse_entry(archive, item.path), item.path);
  }
  if (!package.titles.empty()) return;
  const Node* spine = root.find_tag("spine");
  auto found = manifest.find(spine == nullptr ? "" : trimmed(spine->get("toc")));
  if (found == manifest.end()) {
    found = std::find_if(manifest.begin(), manifest.end(), [](const auto& entry) {
      return entry.second.type == "application/x-dtbncx+xml";
    });
  }
  if (found == manifest.end() || !archive.has(found->second.path)) return;
  package.titles = ncx_titles(parse_entry(archive, found->second.path), found->second.path);
}

}  // namespace

Node parse_entry(Archive& archive, const std::string& path) {
  const std::string text = decode(archive.read(path)).text;
  auto tree = parse_xml(text);
  return tree ? std::move(*tree) : parse_html(text);
}

Package read_package(Archive& archive) {
  const std::string container = root_of(archive);
  refuse_protected(archive, container);
  const std::string path = package_path(archive, container);
  const Node root = parse_entry(archive, path);
  const Manifest manifest = manifest_of(root, path);
  Package package;
  package.metadata = package_metadata(root);
  read_spine(root, manifest, package);
  read_contents(archive, root, manifest, package);
  read_cover(archive, root, manifest, package.metadata);
  // EPUB 2 names a page that is a table of contents.
  if (const Node* guide = root.find_tag("guide")) {
    for (const Node& node : guide->children) {
      if (node.tag != "reference" || node.get("type") != "toc") continue;
      const std::string target = resolved(path, node.get("href"));
      for (Part& part : package.spine) {
        if (part.path == target && package.spine.size() > 1) part.unread = "table of contents";
      }
    }
  }
  return package;
}

}  // namespace reader
