// Text is gathered in lines, as a browser would break them; each line is judged as a whole.
#include "read/prose.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace reader {
namespace {

constexpr std::array<std::string_view, 44> kInline = {
    "a",    "abbr",   "acronym", "b",    "bdi",  "bdo",     "big",    "cite",    "code",
    "data", "del",    "dfn",     "em",   "font", "i",       "img",    "input",   "ins",
    "kbd",  "label",  "mark",    "q",    "ruby", "rb",      "s",      "samp",    "small",
    "span", "strike", "strong",  "sub",  "sup",  "time",    "tt",     "u",       "var",
    "wbr",  "rt",     "rp",      "nobr", "svg",  "picture", "button", "noscript"};
constexpr std::array<std::string_view, 8> kMute = {"script",   "style",  "noscript", "template",
                                                   "textarea", "select", "svg",      "head"};

template <typename List>
bool holds(const List& list, std::string_view tag) {
  return std::find(list.begin(), list.end(), tag) != list.end();
}

// A line of text that is still open, and what is known of it.
struct Line {
  std::size_t text = 0;
  std::size_t links = 0;
  std::size_t stops = 0;  // full stops, commas and the like
};

// How much of a line is prose: sentences have a length and stops, and few links.
double prose_of(const Line& line) {
  if (line.text == 0 || 2 * line.links > line.text) return 0;
  const double rest = static_cast<double>(line.text - line.links);
  if (line.text >= 60) return rest;
  return line.text >= 25 && line.stops > 0 ? rest * 0.5 : rest * 0.1;
}

class Meter {
 public:
  explicit Meter(Measures& out) : out_(out) {}

  Measure take(const Node& node, bool link) {
    Measure sum;
    if (node.reason != nullptr || holds(kMute, node.tag)) return sum;
    for (const Node& child : node.children) {
      if (child.tag.empty()) {
        add(child.text, link, sum);
      } else {
        if (starts_line(child)) close(sum);
        const bool inside = link || (child.tag == "a" && !child.get("href").empty());
        const Measure part = take(child, inside);
        sum.text += part.text;
        sum.links += part.links;
        sum.prose += part.prose;
        sum.link_count += part.link_count + (child.tag == "a" ? 1 : 0);
      }
    }
    if (starts_line(node)) close(sum);
    out_[&node] = sum;
    return sum;
  }

 private:
  void add(std::string_view text, bool link, Measure& sum) {
    std::size_t size = 0;
    for (const char c : text) {
      if (c == ' ' || (c >= '\t' && c <= '\r')) continue;
      ++size;
      if (std::string_view(".,;:!?").find(c) != std::string_view::npos) ++line_.stops;
    }
    line_.text += size;
    sum.text += size;
    if (!link) return;
    line_.links += size;
    sum.links += size;
  }

  // The line belongs to the element that closes it.
  void close(Measure& sum) {
    sum.prose += prose_of(line_);
    line_ = {};
  }

  Measures& out_;
  Line line_;
};

}  // namespace

bool starts_line(const Node& node) { return !holds(kInline, node.tag); }

Measures measure(const Node& root) {
  Measures out;
  Meter(out).take(root, false);
  return out;
}

}  // namespace reader
