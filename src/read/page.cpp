// Drops a page's furniture by element, role, class and links; keeps the part that holds the prose.
#include "read/page.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "read/prose.hpp"
#include "read/skips.hpp"

namespace reader {
namespace {

constexpr double kMostOfFurniture = 0.3;  // share of the page's prose that furniture may hold
constexpr double kMostByClass = 0.4;      // share of it that may go by the names of classes
constexpr double kRestBeside = 80;        // bytes of prose that comments and teasers may outweigh
constexpr double kProsePage = 400;        // bytes; a page with less may be a list of links

using Named = std::pair<std::string_view, const char*>;

constexpr Named kTags[] = {{"nav", "navigation"},   {"footer", "navigation"},
                           {"aside", "navigation"}, {"menu", "navigation"},
                           {"form", "form"},        {"dialog", "notice"},
                           {"marquee", "notice"}};

constexpr Named kRoles[] = {
    {"navigation", "navigation"},    {"banner", "navigation"},  {"contentinfo", "navigation"},
    {"complementary", "navigation"}, {"search", "form"},        {"dialog", "notice"},
    {"alertdialog", "notice"},       {"menu", "navigation"},    {"menubar", "navigation"},
    {"toolbar", "navigation"},       {"tablist", "navigation"}, {"tooltip", "notice"}};

template <typename List>
const char* reason_for(const List& list, std::string_view name) {
  const auto* found = std::find_if(std::begin(list), std::end(list),
                                   [&](const Named& entry) { return entry.first == name; });
  return found == std::end(list) ? nullptr : found->second;
}

bool is_main(const Node& node) {
  return node.tag == "main" || node.tag == "article" || node.get("role") == "main" ||
         node.get("role") == "article" || node.has_word("itemprop", "articleBody");
}

// "post-footer", "postFooter", "post_footer": "post", "footer", and up to three words in a row.
const char* reason_of_words(std::string_view name, const Tables& tables) {
  const char* whole = reason_in(tables.page_classes, "=" + base::to_lower(name));
  if (whole != nullptr) return whole;
  std::vector<std::string> words(1);
  char before = '-';
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool lower = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    const bool starts = upper && before >= 'a' && before <= 'z';
    if (starts && !words.back().empty()) words.emplace_back();
    if (upper) words.back() += static_cast<char>(c + ('a' - 'A'));
    if (lower || (c >= '0' && c <= '9')) words.back() += c;
    if (!upper && !lower && !(c >= '0' && c <= '9') && !words.back().empty()) words.emplace_back();
    before = c;
  }
  constexpr std::size_t kMost = 3;  // words of a key
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string key;
    for (std::size_t j = i; j < std::min(words.size(), i + kMost); ++j) {
      key += (j == i ? "" : "-") + words[j];
      if (const char* reason = reason_in(tables.page_classes, key)) return reason;
    }
  }
  return nullptr;
}

const char* reason_by_class(const Node& node, const Tables& tables) {
  const auto test = [&](std::string_view word) { return reason_of_words(word, tables); };
  const char* reason = first_reason(node.get("class"), test);
  if (reason == nullptr) reason = first_reason(node.get("id"), test);
  // Programs are set in <pre>; what is merely highlighted is text.
  const bool code = reason != nullptr && std::string_view(reason) == "code";
  return code && node.find_tag("pre") == nullptr ? nullptr : reason;
}

bool is_heading(const Node& node) {
  return node.tag.size() == 2 && node.tag[0] == 'h' && node.tag[1] >= '1' && node.tag[1] <= '6';
}

// Lists and paragraphs are never all of a page's text.
bool is_part_of_text(const Node& node) {
  for (const char* tag : {"p", "li", "ul", "ol", "dl", "dd", "blockquote", "pre", "figure"}) {
    if (node.tag == tag) return true;
  }
  return is_heading(node);
}

class Pruner {
 public:
  Pruner(Node& body, const Tables& tables) : body_(body), tables_(tables) {
    measures_ = measure(body);
    total_ = of(body).prose;
  }

  void prune(Pruning pruning) {
    mark_furniture(body_, pruning, false);
    // Words that name the site's parts elsewhere name the text's own here.
    if (by_class_ > kMostByClass * total_) {
      unprune(body_);
      mark_furniture(body_, Pruning::light, false);
    }
    if (pruning == Pruning::light) return;
    measures_ = measure(body_);
    const std::vector<Node*> path = path_to_main();
    has_title_ = path.back()->find_tag("h1") != nullptr;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) mark_beside(*path[i], *path[i + 1]);
    main_prose_ = of(*path.back()).prose;
    if (main_prose_ >= kProsePage) mark_link_lists(*path.back());
    std::vector<Open> open;
    mark_empty_headings(body_, open);
    close(open, 0, true);
  }

 private:
  // A heading that nothing has followed yet.
  struct Open {
    Node* heading;
    bool dropped = false;  // something was, since
  };

  Measure of(const Node& node) const {
    const auto found = measures_.find(&node);
    return found == measures_.end() ? Measure{} : found->second;
  }

  void mark_furniture(Node& node, Pruning pruning, bool inside) {
    for (Node& child : node.children) {
      if (child.tag.empty()) continue;
      child.reason = furniture(child, pruning, inside);
      if (child.reason == nullptr) mark_furniture(child, pruning, inside || is_main(child));
    }
  }

  const char* furniture(const Node& node, Pruning pruning, bool inside) {
    const char* reason = is_hidden(node) ? "hidden" : nullptr;
    if (reason == nullptr && node.get("aria-hidden") == "true") reason = "hidden";
    if (reason == nullptr) reason = reason_for(kTags, node.tag);
    if (reason == nullptr) reason = reason_for(kRoles, node.get("role"));
    const bool head = node.tag == "header" && !inside && node.find_tag("h1") == nullptr;
    if (reason == nullptr && head) reason = "navigation";
    const bool whole = node.tag == "body" || is_main(node) || is_heading(node);
    const bool named = reason == nullptr && pruning == Pruning::full && !whole;
    if (named) reason = reason_by_class(node, tables_);
    if (reason == nullptr) return nullptr;
    const double prose = of(node).prose;
    const std::string_view kind = reason;
    const bool others = kind == "comments" || kind == "related links";
    if (prose <= kMostOfFurniture * total_) {
      if (named && !others) by_class_ += prose;
      return reason;
    }
    return others && total_ - prose >= kRestBeside ? reason : nullptr;
  }

  // From the body to the element that holds the page's prose.
  std::vector<Node*> path_to_main() {
    std::vector<Node*> path = {&body_};
    std::vector<Node*> best;
    find_main(path, best);
    path = best.empty() ? path : best;
    const bool named = !best.empty();
    for (Node* next = densest(*path.back()); !named && next != nullptr;) {
      if (of(*next).prose < 0.75 * of(*path.back()).prose || !starts_line(*next)) break;
      if (is_part_of_text(*next)) break;
      path.push_back(next);
      next = densest(*next);
    }
    return path;
  }

  // The deepest of the elements that call themselves the main part and hold enough of it.
  void find_main(std::vector<Node*>& path, std::vector<Node*>& best) const {
    const double all = of(body_).prose;
    for (Node& child : path.back()->children) {
      if (child.tag.empty() || child.reason != nullptr) continue;
      const double prose = of(child).prose;
      const double most = best.empty() ? 0 : of(*best.back()).prose;
      if (prose < 0.4 * all || prose < 0.8 * most) continue;
      path.push_back(&child);
      if (is_main(child)) best = path;
      find_main(path, best);
      path.pop_back();
    }
  }

  Node* densest(Node& node) const {
    Node* best = nullptr;
    for (Node& child : node.children) {
      if (child.tag.empty() || child.reason != nullptr) continue;
      if (best == nullptr || of(child).prose > of(*best).prose) best = &child;
    }
    return best;
  }

  void mark_beside(Node& parent, const Node& main) {
    bool before = true;
    Node* heading = nullptr;
    for (Node& child : parent.children) {
      if (&child == &main) {
        before = false;
      } else if (child.reason == nullptr && !belongs(child, main)) {
        if (before && child.tag == "h2") heading = &child;
        if (!before || has_title_ || !keep_title(child)) child.reason = "navigation";
      }
    }
    // Where there is no <h1> the title is the heading right above the text.
    if (heading != nullptr && body_.find_tag("h1") == nullptr) heading->reason = nullptr;
  }

  // A sibling that looks like more of the same text.
  bool belongs(const Node& node, const Node& main) const {
    const Measure m = of(node);
    if (node.tag.empty() || 4 * m.links > m.text) return false;
    const bool same = node.tag == main.tag && node.get("class") == main.get("class");
    const bool paragraph = node.tag == "p" || node.tag == "blockquote" || is_heading(node);
    if (m.prose < (m.links == 0 ? 25 : 60)) return is_heading(node) && same && node.tag != "h1";
    return same || paragraph || m.prose >= 0.2 * of(main).prose;
  }

  // Of what stands before the main part only the page's title is read.
  bool keep_title(Node& node) {
    if (node.tag == "h1") return true;
    if (node.tag.empty() || node.find_tag("h1") == nullptr) return false;
    for (Node& child : node.children) {
      if (child.reason == nullptr && !keep_title(child)) child.reason = "navigation";
    }
    return true;
  }

  void mark_link_lists(Node& node) {
    for (Node& child : node.children) {
      if (child.tag.empty() || child.reason != nullptr || is_heading(child)) continue;
      const Measure m = of(child);
      const bool linked = 5 * m.links > 3 * m.text && m.prose < 0.2 * static_cast<double>(m.text);
      const bool alone = m.links == m.text && m.text < 150;
      const bool cell = child.tag == "td" || child.tag == "th";
      const bool list = m.link_count >= 2 || (alone && !cell);
      if (m.text > 0 && starts_line(child) && child.tag != "li" && linked && list) {
        child.reason = "navigation";
      } else {
        mark_link_lists(child);
      }
    }
  }

  static void close(std::vector<Open>& open, int level, bool end) {
    while (!open.empty() && open.back().heading->tag[1] - '0' >= level) {
      const Open last = open.back();
      open.pop_back();
      if (end || last.dropped) last.heading->reason = "navigation";
    }
  }

  // "Related articles" has lost its articles: it goes as well.
  static void mark_empty_headings(Node& node, std::vector<Open>& open) {
    for (Node& child : node.children) {
      if (child.reason != nullptr) {
        for (Open& each : open) each.dropped = true;
      } else if (child.tag.empty()) {
        const bool blank = child.text.find_first_not_of(" \t\r\n") == std::string::npos;
        if (!blank) open.clear();
      } else if (is_heading(child) && child.tag != "h1") {
        close(open, child.tag[1] - '0', false);
        open.push_back({&child});
      } else {
        mark_empty_headings(child, open);
      }
    }
  }

  Node& body_;
  const Tables& tables_;
  Measures measures_;
  double total_ = 0;
  double by_class_ = 0;  // prose that went for its class
  double main_prose_ = 0;
  bool has_title_ = false;  // the main part begins with it
};

Node* find_body(Node& node) {
  if (node.tag == "body") return &node;
  for (Node& child : node.children) {
    if (Node* found = find_body(child)) return found;
  }
  return nullptr;
}

}  // namespace

void prune_page(Node& root, const Tables& tables, Pruning pruning) {
  Node* body = find_body(root);
  Pruner(body != nullptr ? *body : root, tables).prune(pruning);
}

void unprune(Node& root) {
  root.reason = nullptr;
  for (Node& child : root.children) unprune(child);
}

}  // namespace reader
