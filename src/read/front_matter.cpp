// Reads only what metadata needs of YAML and TOML: keys, scalars and flat lists.
#include "read/front_matter.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.hpp"

namespace reader {
namespace {

constexpr std::size_t kLargest = 20000;  // bytes
constexpr std::string_view kBlank = " \t\r";

using Field = std::string book::Metadata::*;
constexpr std::pair<std::string_view, Field> kFields[] = {
    {"title", &book::Metadata::title},        {"titel", &book::Metadata::title},
    {"titre", &book::Metadata::title},        {"название", &book::Metadata::title},
    {"author", &book::Metadata::author},      {"authors", &book::Metadata::author},
    {"auteur", &book::Metadata::author},      {"autor", &book::Metadata::author},
    {"автор", &book::Metadata::author},       {"by", &book::Metadata::author},
    {"creator", &book::Metadata::author},     {"lang", &book::Metadata::language},
    {"language", &book::Metadata::language},  {"taal", &book::Metadata::language},
    {"date", &book::Metadata::date},          {"datum", &book::Metadata::date},
    {"year", &book::Metadata::date},          {"publisher", &book::Metadata::publisher},
    {"uitgever", &book::Metadata::publisher}, {"licence", &book::Metadata::licence},
    {"license", &book::Metadata::licence},    {"licentie", &book::Metadata::licence},
    {"rights", &book::Metadata::licence}};

Field field_named(std::string_view key) {
  const std::string lower = base::to_lower(key);
  for (const auto& [name, field] : kFields) {
    if (name == lower) return field;
  }
  return nullptr;
}

std::string_view trimmed(std::string_view text, std::string_view what = kBlank) {
  const std::size_t begin = text.find_first_not_of(what);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(what) - begin + 1);
}

std::string_view unquoted(std::string_view text) { return trimmed(text, " \t\r\"'"); }

void append(std::string& value, std::string_view part) {
  if (part.empty()) return;
  if (!value.empty()) value += ", ";
  value += part;
}

class Parser {
 public:
  explicit Parser(char separator) : separator_(separator) {}

  void line(std::string_view line) {
    const bool indented = !line.empty() && (line[0] == ' ' || line[0] == '\t');
    std::string_view text = trimmed(line);
    if (text.empty() || text[0] == '#') return;
    if (indented || text[0] == '-') {
      below(text);
      return;
    }
    const std::size_t at = text.find(separator_);
    field_ = at == std::string_view::npos ? nullptr : field_named(unquoted(text.substr(0, at)));
    if (field_ == nullptr) return;
    std::string& value = metadata.*field_;
    value.clear();
    set(value, trimmed(text.substr(at + 1)));
  }

  book::Metadata metadata;

 private:
  static void set(std::string& value, std::string_view text) {
    if (text.empty() || text == "|" || text == ">") return;
    if (text.front() != '[' || text.back() != ']') {
      value = unquoted(text);
      return;
    }
    text = text.substr(1, text.size() - 2);
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(',', at), text.size());
      append(value, unquoted(text.substr(at, end - at)));
      at = end + 1;
    }
  }

  // "- A", "- name: A" and "name: A" belong to the key above.
  void below(std::string_view text) {
    if (field_ == nullptr) return;
    const bool item = text.substr(0, 2) == "- ";
    if (item) text = trimmed(text.substr(2));
    const std::size_t at = text.find(": ");
    if (at != std::string_view::npos) {
      const std::string_view key = unquoted(text.substr(0, at));
      if (key == "name") append(metadata.*field_, unquoted(text.substr(at + 1)));
    } else if (item || (metadata.*field_).empty()) {
      append(metadata.*field_, unquoted(text));
    }
  }

  char separator_;
  Field field_ = nullptr;
};

}  // namespace

FrontMatter front_matter(std::string_view text) {
  const std::string_view fence = text.substr(0, 3);
  const std::size_t first = text.find('\n');
  if ((fence != "---" && fence != "+++") || first == std::string_view::npos) return {};
  if (!trimmed(text.substr(3, first - 3)).empty()) return {};
  Parser parser(fence == "---" ? ':' : '=');
  for (std::size_t at = first + 1; at < std::min(text.size(), kLargest);) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (trimmed(line) == fence || (fence == "---" && trimmed(line) == "...")) {
      return {end, std::move(parser.metadata)};
    }
    parser.line(line);
    at = end + 1;
  }
  return {};
}

FrontMatter title_lines(std::string_view text) {
  FrontMatter found;
  std::size_t lines = 0;
  for (std::size_t at = text.find_first_not_of(" \t\r\n"); at < std::min(text.size(), kLargest);) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    if (line.empty()) break;
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos || line.size() > 200) return {};
    const Field field = field_named(trimmed(line.substr(0, colon)));
    const bool opens = field == &book::Metadata::title || field == &book::Metadata::author;
    if (field == nullptr || (lines == 0 && !opens)) return {};
    found.metadata.*field = trimmed(line.substr(colon + 1));
    ++lines;
    at = end + 1;
    found.end = end;
  }
  return lines > 0 ? found : FrontMatter{};
}

}  // namespace reader
