// Skips by element, by what EPUB and ARIA call a part, by class, and links that are mere marks.
#include "read/skips.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace reader {
namespace {

using Named = std::pair<std::string_view, const char*>;

constexpr Named kTags[] = {{"script", "script"},   {"style", "style"},    {"noscript", "script"},
                           {"template", "script"}, {"head", "metadata"},  {"svg", "picture"},
                           {"math", "formula"},    {"select", "form"},    {"textarea", "form"},
                           {"button", "form"},     {"object", "picture"}, {"iframe", "picture"},
                           {"audio", "picture"},   {"video", "picture"},  {"canvas", "picture"},
                           {"rt", "ruby"},         {"rp", "ruby"},        {"rtc", "ruby"},
                           {"datalist", "form"},   {"map", "picture"},    {"noframes", "script"}};

constexpr Named kTypes[] = {{"pagebreak", "page number"},
                            {"doc-pagebreak", "page number"},
                            {"noteref", "reference mark"},
                            {"doc-noteref", "reference mark"},
                            {"backlink", "reference mark"},
                            {"doc-backlink", "reference mark"},
                            {"toc", "table of contents"},
                            {"doc-toc", "table of contents"},
                            {"landmarks", "table of contents"},
                            {"page-list", "page number"},
                            {"doc-pagelist", "page number"},
                            {"index", "index"},
                            {"doc-index", "index"}};

const char* reason_of(std::string_view name) {
  const auto* found = std::find_if(std::begin(kTypes), std::end(kTypes),
                                   [&](const Named& entry) { return entry.first == name; });
  return found == std::end(kTypes) ? nullptr : found->second;
}

constexpr bool is_bracket(char32_t c) { return c == '[' || c == ']' || c == '(' || c == ')'; }

constexpr bool is_arrow(char32_t c) {
  return (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2900 && c <= 0x297F) || c == '^' || c == 0x2934;
}

constexpr bool is_note_sign(char32_t c) {
  return c == '*' || c == 0x2020 || c == 0x2021 || c == 0xA7 || c == 0xB6 || c == 0xB9 ||
         c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079) || c == 0xFE0E;
}

// "1", "[12]", "(a)", "*", "↩": what a link within the document is called when it is no word.
bool is_mark(const Node& link) {
  const std::string_view href = link.get("href");
  if (href.find('#') == std::string_view::npos) return false;
  const std::string text = link.all_text();
  if (text.empty() || text.size() > 12) return false;
  std::size_t digits = 0;
  std::size_t letters = 0;
  bool bracket = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, size] = base::decode(text, at);
    at += size;
    if (base::is_digit(value)) {
      ++digits;
    } else if (base::is_letter(value)) {
      ++letters;
    } else if (is_bracket(value)) {
      bracket = true;
    } else if (!is_arrow(value) && !is_note_sign(value) && !base::is_space(value)) {
      return false;
    }
  }
  return digits <= 4 && (letters == 0 || (bracket && letters + digits <= 4));
}

// Marks of pages and notes are short; a class of that name on a paragraph is something else.
const char* common_reason(const Node& node, const Reading& reading) {
  const char* reason = first_reason(node.get("class"), [&](std::string_view word) {
    return reason_in(reading.tables.common_classes, base::to_lower(word));
  });
  if (reason == nullptr) reason = reason_in(reading.tables.common_classes, node.get("id"));
  const bool frame = reason != nullptr && std::string_view(reason) == "boilerplate";
  return reason != nullptr && (frame || node.all_text().size() <= 24) ? reason : nullptr;
}

const char* wiki_reason(const Node& node, const Reading& reading) {
  if (const char* reason = reason_in(reading.tables.wiki_classes, node.get("id"))) return reason;
  if (node.tag == "figure") return "picture";
  if (node.get("role") == "navigation") return "navigation";
  return first_reason(node.get("class"), [&](std::string_view word) {
    if (word.substr(0, 7) == "infobox") return "infobox";
    return reason_in(reading.tables.wiki_classes, word);
  });
}

const Node* first_cell(const Node& node) {
  return node.find([](const Node& n) { return n.tag == "td" || n.tag == "th"; });
}

}  // namespace

const char* reason_in(const Tables::Words& table, std::string_view word) {
  const auto found = table.find(word);
  return found == table.end() ? nullptr : found->second.c_str();
}

bool is_number_link(const Node& node) {
  if (node.tag != "a" || node.find_tag("sup") != nullptr) return false;
  for (const char* attribute : {"epub:type", "role", "class"}) {
    if (!node.get(attribute).empty()) return false;
  }
  const std::string text = node.all_text();
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

bool is_hidden(const Node& node) {
  for (const auto& [name, value] : node.attributes) {
    if (name == "hidden") return true;
    if (name != "style") continue;
    std::string style = base::to_lower(value);
    std::erase(style, ' ');
    if (style.find("display:none") != std::string::npos) return true;
    if (style.find("visibility:hidden") != std::string::npos) return true;
  }
  return false;
}

const char* reason_to_skip(const Node& node, const Reading& reading) {
  if (node.reason != nullptr) return node.reason;
  const auto* tag = std::find_if(std::begin(kTags), std::end(kTags),
                                 [&](const Named& entry) { return entry.first == node.tag; });
  if (tag != std::end(kTags)) return tag->second;
  if (!reading.web_page && is_hidden(node)) return "hidden";
  if (const char* reason = first_reason(node.get("epub:type"), reason_of)) return reason;
  if (const char* reason = first_reason(node.get("role"), reason_of)) return reason;
  if (node.tag == "a" && is_mark(node)) return "reference mark";
  if (const char* reason = common_reason(node, reading)) return reason;
  return reading.wikipedia ? wiki_reason(node, reading) : nullptr;
}

bool is_data_table(const Node& table) {
  if (table.get("role") == "presentation" || table.get("role") == "none") return false;
  if (first_cell(table) == nullptr) return false;
  constexpr std::size_t kLongCell = 400;
  const Node* prose = table.find([](const Node& n) {
    const bool cell = n.tag == "td" || n.tag == "th";
    return cell && (n.find_tag("table") != nullptr || n.all_text().size() > kLongCell);
  });
  if (prose != nullptr) return false;
  const Node* wide = table.find([](const Node& n) {
    const auto cells = std::count_if(n.children.begin(), n.children.end(),
                                     [](const Node& c) { return c.tag == "td" || c.tag == "th"; });
    return n.tag == "tr" && cells > 1;
  });
  return wide != nullptr;
}

}  // namespace reader
