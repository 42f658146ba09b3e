// Looking things up in a tree, and the limits on tags before any parser sees them.
#include "read/tree.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace reader {
namespace {

constexpr std::size_t kAttributes = 256;
constexpr std::size_t kNesting = 2000;

// Elements that often stay open and that parsers close by themselves, or that are empty.
constexpr std::array<std::string_view, 28> kLoose = {
    "p",   "li",    "td",    "tr",    "th",   "dt",   "dd",     "option",  "thead", "tbody",
    "img", "br",    "hr",    "input", "meta", "link", "source", "area",    "col",   "base",
    "wbr", "embed", "param", "track", "rt",   "rp",   "tfoot",  "colgroup"};

void gather(const Node& node, std::string& out) {
  for (const Node& child : node.children) {
    if (child.tag.empty()) {
      out += child.text;
    } else {
      gather(child, out);
    }
  }
}

}  // namespace

std::string_view Node::get(std::string_view name) const {
  for (const auto& [key, value] : attributes) {
    if (key == name) return value;
  }
  return {};
}

bool Node::has_word(std::string_view attribute, std::string_view word) const {
  const std::string_view value = get(attribute);
  for (std::size_t at = 0; (at = value.find(word, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || std::isspace(static_cast<unsigned char>(value[at - 1])) != 0;
    const bool ends =
        end == value.size() || std::isspace(static_cast<unsigned char>(value[end])) != 0;
    if (starts && ends) return true;
  }
  return false;
}

const Node* Node::find_tag(std::string_view name) const {
  return find([&](const Node& node) { return node.tag == name; });
}

std::string Node::all_text() const {
  std::string raw;
  gather(*this, raw);
  std::string out;
  for (std::size_t at = 0; at < raw.size();) {
    const auto [value, size] = base::decode(raw, at);
    if (!base::is_space(value)) {
      out += raw.substr(at, size);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    at += size;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void check_tags(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t at = 0; (at = text.find('<', at)) != std::string_view::npos;) {
    if (text.substr(at, 4) == "<!--") {
      at = std::min(text.find("-->", at), text.size());
      continue;
    }
    const std::size_t end = std::min(text.find('>', at), text.size());
    const std::string_view tag = text.substr(at + 1, end - at - 1);
    at = end;
    if (tag.empty()) continue;
    if (tag[0] == '/') {
      if (depth > 0) --depth;
      continue;
    }
    if (std::isalpha(static_cast<unsigned char>(tag[0])) == 0) continue;
    const auto equals = static_cast<std::size_t>(std::count(tag.begin(), tag.end(), '='));
    const auto spaces = static_cast<std::size_t>(std::count(tag.begin(), tag.end(), ' '));
    const std::string name =
        base::to_lower(tag.substr(0, std::min(tag.find_first_of(" \t\r\n/"), tag.size())));
    const bool loose = std::find(kLoose.begin(), kLoose.end(), name) != kLoose.end();
    if (!loose && tag.back() != '/') ++depth;
    const bool crowded = std::min(equals, spaces) > kAttributes || spaces > 64 * kAttributes;
    if (depth > kNesting || crowded) {
      throw base::Error(base::Code::bad_input,
                        "the mark-up is nested or attributed beyond reason: save the page as plain "
                        "text first");
    }
  }
}

}  // namespace reader
