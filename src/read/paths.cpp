// Resolves relative addresses as EPUB asks, without ever leaving the archive.
#include "read/paths.hpp"

#include <algorithm>
#include <vector>

#include "base/utf8.hpp"

namespace reader {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string unescaped(std::string_view href) {
  std::string out;
  for (std::size_t i = 0; i < href.size(); ++i) {
    const bool escape =
        href[i] == '%' && i + 2 < href.size() && hex(href[i + 1]) >= 0 && hex(href[i + 2]) >= 0;
    if (escape) {
      out += static_cast<char>(hex(href[i + 1]) * 16 + hex(href[i + 2]));
      i += 2;
    } else {
      out += href[i];
    }
  }
  return out;
}

// "http:", "file:", "data:": a scheme before any slash.
bool has_scheme(std::string_view href) {
  const std::size_t colon = href.find(':');
  return colon != std::string_view::npos && colon < href.find_first_of("/?#") && colon > 1;
}

}  // namespace

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(kSpace) - begin + 1));
}

std::string resolved(const std::string& from, std::string_view href) {
  if (has_scheme(href) || href.substr(0, 2) == "//") return {};
  std::string address = unescaped(trimmed(href.substr(0, href.find_first_of("?#"))));
  std::replace(address.begin(), address.end(), '\\', '/');
  const std::size_t slash = from.rfind('/');
  const bool rooted = address.substr(0, 1) == "/" || slash == std::string::npos;
  const std::string path = rooted ? address : from.substr(0, slash + 1) + address;
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string part = path.substr(at, end - at);
    at = end + 1;
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (parts.empty()) {
      return {};
    } else {
      parts.pop_back();
    }
  }
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "/") + part;
  return base::nfc(out);
}

std::string resolved_target(const std::string& from, std::string_view href) {
  const std::size_t hash = href.find('#');
  std::string path = hash == 0 ? from : resolved(from, href);
  if (path.empty() || hash == std::string_view::npos) return path;
  return path + "#" + unescaped(href.substr(hash + 1));
}

}  // namespace reader
