// A small tree of mark-up with the places of its texts: what all mark-up readers share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "book/span.hpp"

namespace reader {

/// An element (`tag` in lower case, without prefix) or a text (`tag` empty).
struct Node {
  std::string tag;
  std::vector<std::pair<std::string, std::string>> attributes;  ///< "lang", "epub:type", …
  std::string text;
  book::Span source;  ///< of a text: bytes of the document
  std::vector<Node> children;
  const char* reason = nullptr;  ///< why it is left out, when that is known beforehand

  /// The attribute's value, empty when there is none.
  std::string_view get(std::string_view name) const;
  /// True when the attribute holds `word` among its words ("class").
  bool has_word(std::string_view attribute, std::string_view word) const;
  /// The first element, depth first, that `test` accepts; may be this one.
  template <typename Test>
  const Node* find(const Test& test) const {
    if (!tag.empty() && test(*this)) return this;
    for (const Node& child : children) {
      if (const Node* found = child.find(test)) return found;
    }
    return nullptr;
  }
  const Node* find_tag(std::string_view name) const;
  /// All text below, white space folded and trimmed.
  std::string all_text() const;
};

/// Any HTML. Throws Error(bad_input) when tags are nested or attributed beyond reason.
Node parse_html(std::string_view text);

/// Well-formed XML with HTML's entities; nothing when it is not well-formed. Entity declarations
/// are refused: Error(bad_input).
std::optional<Node> parse_xml(std::string_view text);

/// Refuses tags with more than 256 attributes and nesting that parsers choke on.
void check_tags(std::string_view text);

}  // namespace reader
