// HTML by way of gumbo, with the places of its texts.
#include <gumbo.h>

#include <memory>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "read/tree.hpp"

namespace reader {
namespace {

using book::Span;

constexpr int kDepth = 4000;

void add_text(Node& parent, std::string_view text, Span source) {
  if (text.empty()) return;
  Node node;
  node.text = std::string(text);
  node.source = source;
  parent.children.push_back(std::move(node));
}

// The end of an entity's name that begins at '&'.
std::size_t entity_end(std::string_view written, std::size_t at) {
  std::size_t end = at + 1;
  const auto part = [&](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '#';
  };
  while (end < written.size() && part(written[end])) ++end;
  return end < written.size() && written[end] == ';' ? end + 1 : end;
}

// How many bytes of `text` an entity became: one or two code points, by what follows it.
std::size_t entity_size(std::string_view written, std::size_t end, std::string_view text) {
  std::size_t size = base::decode(text, 0).size;
  if (end >= written.size()) return text.size();
  if (written[end] == '&' || written[end] == '\r') return size;
  if (size < text.size() && text[size] == written[end]) return size;
  size += base::decode(text, size).size;
  return size < text.size() && text[size] == written[end] ? size : 0;
}

// Splits a text where what is written and what it means part: entities and line ends.
void align(Node& parent, std::string_view written, std::string_view text, std::size_t base) {
  std::size_t from_written = 0;
  std::size_t from_text = 0;
  std::size_t i = 0;
  std::size_t j = 0;
  const auto flush = [&] {
    add_text(parent, text.substr(from_text, j - from_text), {base + from_written, base + i});
  };
  while (i < written.size() && j < text.size()) {
    if (written[i] == '&') {
      const std::size_t end = entity_end(written, i);
      if (text.substr(j, end - i) != written.substr(i, end - i)) {
        const std::size_t size = entity_size(written, end, text.substr(j));
        if (size == 0) break;
        flush();
        add_text(parent, text.substr(j, size), {base + i, base + end});
        i = from_written = end;
        j = from_text = j + size;
        continue;
      }
    }
    if (written[i] == '\r' && text[j] == '\n') {
      flush();
      const std::size_t width = written.substr(i, 2) == "\r\n" ? 2 : 1;
      add_text(parent, "\n", {base + i, base + i + width});
      i = from_written = i + width;
      j = from_text = j + 1;
      continue;
    }
    if (written[i] != text[j]) break;
    ++i;
    ++j;
  }
  flush();
  if (j < text.size()) add_text(parent, text.substr(j), {base + i, base + written.size()});
}

class Converter {
 public:
  explicit Converter(std::string_view source) : source_(source) {}

  void add(const GumboNode& from, Node& parent, int depth) const {
    if (depth > kDepth) {
      throw base::Error(base::Code::bad_input, "the page is nested too deeply to be read");
    }
    switch (from.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        add_text_node(from.v.text, parent);
        return;
      case GUMBO_NODE_ELEMENT:
      case GUMBO_NODE_TEMPLATE: {
        parent.children.push_back(element(from.v.element));
        Node& node = parent.children.back();
        for (unsigned i = 0; i < from.v.element.children.length; ++i) {
          add(*static_cast<const GumboNode*>(from.v.element.children.data[i]), node, depth + 1);
        }
        return;
      }
      default:
        return;
    }
  }

 private:
  static Node element(const GumboElement& from) {
    Node node;
    node.tag = gumbo_normalized_tagname(from.tag);
    if (node.tag.empty()) {
      GumboStringPiece name = from.original_tag;
      gumbo_tag_from_original_text(&name);
      node.tag =
          name.data == nullptr ? "?" : base::to_lower(std::string_view(name.data, name.length));
      if (node.tag.empty()) node.tag = "?";
    }
    for (unsigned i = 0; i < from.attributes.length; ++i) {
      const auto& attribute = *static_cast<const GumboAttribute*>(from.attributes.data[i]);
      std::string name = attribute.name;
      if (name == "xml:lang") name = "lang";
      node.attributes.emplace_back(std::move(name), attribute.value);
    }
    return node;
  }

  void add_text_node(const GumboText& from, Node& parent) const {
    const char* begin = from.original_text.data;
    const bool inside = begin != nullptr && begin >= source_.data() &&
                        begin + from.original_text.length <= source_.data() + source_.size();
    if (!inside) return;
    std::string_view written(begin, from.original_text.length);
    const auto at = static_cast<std::size_t>(begin - source_.data());
    align(parent, written, from.text, at);
  }

  std::string_view source_;
};

}  // namespace

Node parse_html(std::string_view text) {
  check_tags(text);
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const auto close = [](GumboOutput* output) {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  };
  const std::unique_ptr<GumboOutput, decltype(close)> output(
      gumbo_parse_with_options(&options, text.data(), text.size()), close);
  Node root;
  root.tag = "#document";
  if (output != nullptr) Converter(text).add(*output->root, root, 0);
  return root;
}

}  // namespace reader
