// Finds "*** START OF …" and "*** END OF …" of Project Gutenberg and reads the header's fields.
#include "read/gutenberg.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace reader {
namespace {

constexpr auto kNone = std::string_view::npos;

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t before = text.rfind('\n', at);
  return before == kNone ? 0 : before + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

std::size_t find_marker(std::string_view text, std::string_view word) {
  for (const char* stars : {"*** ", "***"}) {
    const std::size_t at = text.find(std::string(stars) + std::string(word) + " OF TH");
    if (at != kNone && text.substr(at, line_end(text, at) - at).find("GUTENBERG") != kNone)
      return at;
  }
  return kNone;
}

std::string field(std::string_view header, std::string_view name) {
  const std::string start = "\n" + std::string(name) + ": ";
  const std::size_t at = header.find(start);
  if (at == kNone) return {};
  std::string_view value = header.substr(at + start.size());
  value = value.substr(0, std::min(value.find_first_of("\r\n"), value.size()));
  return std::string(value);
}

std::string code(const std::string& language) {
  constexpr std::pair<std::string_view, std::string_view> kNames[] = {
      {"Dutch", "nl"}, {"English", "en"}, {"German", "de"}, {"French", "fr"}, {"Russian", "ru"}};
  for (const auto& [name, short_name] : kNames) {
    if (language == name) return std::string(short_name);
  }
  return {};
}

// "Produced by …" and the people who made the file: the first paragraph after the marker.
std::size_t after_credits(std::string_view text, std::size_t at) {
  const std::size_t first = text.find_first_not_of(" \r\n\t", at);
  if (first == kNone) return at;
  const std::string_view rest = text.substr(first);
  const bool credits = rest.rfind("Produced by", 0) == 0 || rest.rfind("E-text prepared", 0) == 0;
  if (!credits) return at;
  const std::size_t unix_end = text.find("\n\n", first);
  const std::size_t dos_end = text.find("\n\r\n", first);
  return std::min({unix_end, dos_end, text.size()});
}

}  // namespace

Gutenberg find_gutenberg(std::string_view source) {
  Gutenberg found;
  found.body = {0, source.size()};
  const std::size_t start = find_marker(source, "START");
  if (start == kNone) return found;
  const std::size_t begin = after_credits(source, line_end(source, start));
  std::size_t end = find_marker(source.substr(begin), "END");
  end = end == kNone ? source.size() : line_begin(source, begin + end);
  const std::size_t last = source.substr(0, end).rfind("End of ");
  if (last != kNone && last > begin && end - last < 300 &&
      source.substr(last, 60).find("Project Gutenberg") != kNone) {
    end = line_begin(source, last);
  }
  found.before = {0, begin};
  found.body = {begin, end};
  found.after = {end, source.size()};
  const std::string_view header = source.substr(0, start);
  found.metadata.title = field(header, "Title");
  found.metadata.author = field(header, "Author");
  found.metadata.language = code(field(header, "Language"));
  return found;
}

}  // namespace reader
