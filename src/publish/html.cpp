// Escapes text and encodes bytes.
#include "publish/html.hpp"

#include "base/digest.hpp"
#include "base/utf8.hpp"

namespace publish {

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    const std::string_view bytes = text.substr(at, point.size);
    at += point.size;
    const bool control = (point.value < 0x20 && point.value != '\n' && point.value != '\t') ||
                         (point.value >= 0x7F && point.value < 0xA0);
    if (point.value == '&') {
      out += "&amp;";
    } else if (point.value == '<') {
      out += "&lt;";
    } else if (point.value == '>') {
      out += "&gt;";
    } else if (point.value == '"') {
      out += "&quot;";
    } else if (point.value == '\'') {
      out += "&#39;";
    } else if (control || point.value == base::kBadByte) {
      base::append_utf8(out, base::kBadByte);
    } else {
      out += bytes;
    }
  }
  return out;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::string_view group = bytes.substr(at, 3);
    unsigned value = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      value = value << 8U | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      out += i <= group.size() ? letters[value >> (18 - 6 * i) & 63U] : '=';
    }
  }
  return out;
}

std::string policy_hash(std::string_view source) {
  base::Digest digest(base::Digest::Kind::sha256);
  digest.add(source);
  return "sha256-" + base64(digest.raw());
}

}  // namespace publish
