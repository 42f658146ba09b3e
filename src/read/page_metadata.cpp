// Metadata from <title>, <meta>, OpenGraph, microdata, links and a wiki's own parts.
#include "read/page_metadata.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"

namespace reader {
namespace {

std::string meta(const Node& root, std::string_view name) {
  const Node* found = root.find([&](const Node& node) {
    if (node.tag != "meta" || node.get("content").empty()) return false;
    return base::to_lower(node.get("name")) == name ||
           base::to_lower(node.get("property")) == name || node.get("itemprop") == name;
  });
  return found == nullptr ? std::string() : std::string(found->get("content"));
}

template <std::size_t N>
std::string first_meta(const Node& root, const std::array<std::string_view, N>& names) {
  for (const std::string_view name : names) {
    std::string value = meta(root, name);
    if (!value.empty()) return value;
  }
  return {};
}

std::string text_of(const Node* node) { return node == nullptr ? std::string() : node->all_text(); }

// "Title - Site" without its last part, or without the part that is the site's name; one word is
// too short a title.
std::string without_site(const std::string& title, const std::string& site) {
  std::size_t last = std::string::npos;
  for (std::size_t at = 0; at < title.size(); ++at) {
    for (const std::string_view mark : {" - ", " – ", " — ", " | ", " · ", " :: ", " » ", " « "}) {
      if (title.compare(at, mark.size(), mark) != 0) continue;
      if (title.substr(0, at) == site) return title.substr(at + mark.size());
      last = at;
    }
  }
  if (last == std::string::npos) return title;
  std::string rest = title.substr(0, last);
  const bool short_rest = rest.find(' ') == std::string::npos;
  const auto words =
      std::count(title.begin() + static_cast<std::ptrdiff_t>(last), title.end(), ' ');
  return short_rest && words > 4 ? title : rest;
}

// Without the sign of a permanent link behind it.
std::string heading_of(const Node& root) {
  std::string text = text_of(root.find_tag("h1"));
  for (const std::string_view sign : {"¶", "#", "§"}) {
    if (text.ends_with(sign)) text.resize(text.size() - sign.size());
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

// The first <h1>, when the title says the same: it is the title without the site's name.
std::string title_of(const Node& root) {
  const std::string site = meta(root, "og:site_name");
  const std::string title = text_of(root.find_tag("title"));
  std::string heading = heading_of(root);
  if (!heading.empty() && title.find(heading) != std::string::npos) return heading;
  const std::string shared =
      first_meta(root, std::array<std::string_view, 2>{"og:title", "twitter:title"});
  if (!shared.empty()) return without_site(shared, site);
  return title.empty() ? heading : without_site(title, site);
}

std::string author_of(const Node& root) {
  std::string author =
      first_meta(root, std::array<std::string_view, 5>{"author", "article:author", "dc.creator",
                                                       "dcterms.creator", "sailthru.author"});
  if (author.find("://") != std::string::npos) author.clear();
  if (!author.empty()) return author;
  const Node* link = root.find([](const Node& node) {
    return node.has_word("rel", "author") || node.has_word("itemprop", "author");
  });
  author = text_of(link);
  return author.size() <= 80 ? author : std::string();
}

std::string language_of(const Node& root) {
  const Node* html = root.find_tag("html");
  std::string language = html == nullptr ? std::string() : std::string(html->get("lang"));
  if (language.empty()) {
    const Node* declared = root.find([](const Node& node) {
      return node.tag == "meta" && base::to_lower(node.get("http-equiv")) == "content-language";
    });
    if (declared != nullptr) language = std::string(declared->get("content"));
  }
  if (language.empty()) {
    language = first_meta(root, std::array<std::string_view, 2>{"og:locale", "dc.language"});
  }
  std::replace(language.begin(), language.end(), '_', '-');
  language.resize(std::min(language.find_first_of(",; "), language.size()));
  const bool letters = language.size() >= 2 && language.size() <= 12 &&
                       std::isalpha(static_cast<unsigned char>(language[0])) != 0;
  return letters ? language : std::string();
}

std::string licence_of(const Node& root) {
  const Node* footer = root.find([](const Node& node) {
    return node.get("id") == "footer-info-copyright" || node.get("id") == "f-list-copyright";
  });
  if (footer != nullptr) return footer->all_text();
  const Node* link = root.find([](const Node& node) {
    return (node.tag == "a" || node.tag == "link") && node.has_word("rel", "license");
  });
  if (link == nullptr)
    return first_meta(root, std::array<std::string_view, 2>{"dc.rights", "dcterms.license"});
  const std::string text = link->all_text();
  return text.empty() ? std::string(link->get("href")) : text;
}

}  // namespace

book::Metadata page_metadata(const Node& root, bool wikipedia) {
  book::Metadata metadata;
  metadata.title = title_of(root);
  if (wikipedia) {
    const Node* heading =
        root.find([](const Node& node) { return node.get("id") == "firstHeading"; });
    const std::string title = text_of(root.find_tag("title"));
    metadata.title = heading != nullptr ? heading->all_text() : without_site(title, {});
  }
  metadata.author = author_of(root);
  metadata.language = language_of(root);
  metadata.date =
      first_meta(root, std::array<std::string_view, 5>{"article:published_time", "datepublished",
                                                       "date", "dc.date", "dcterms.created"});
  metadata.publisher = meta(root, "og:site_name");
  if (wikipedia && metadata.publisher.empty()) metadata.publisher = "Wikipedia";
  metadata.licence = licence_of(root);
  return metadata;
}

}  // namespace reader
