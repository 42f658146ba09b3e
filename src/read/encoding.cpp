// The encoding of a text: byte order mark, NUL pattern, strict UTF-8, else Windows-1252.
#include "read/encoding.hpp"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <memory>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace reader {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Mark {
  std::string_view bytes;
  const char* encoding;
};
// UTF-32 stands before UTF-16: its mark begins with that of UTF-16.
constexpr Mark kMarks[] = {{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                           {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                           {"\xEF\xBB\xBF", "UTF-8"},
                           {"\xFF\xFE", "UTF-16LE"},
                           {"\xFE\xFF", "UTF-16BE"}};

const Mark* mark_of(std::string_view bytes) {
  for (const Mark& mark : kMarks) {
    if (bytes.substr(0, mark.bytes.size()) == mark.bytes) return &mark;
  }
  return nullptr;
}

// Latin text in UTF-16 has a NUL in every pair, Cyrillic text one for each space.
const char* utf16_without_mark(std::string_view bytes) {
  const std::size_t pairs = std::min<std::size_t>(bytes.size(), 1U << 16U) / 2;
  if (pairs == 0) return nullptr;
  std::size_t first = 0;
  std::size_t second = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    first += bytes[2 * i] == '\0' ? 1 : 0;
    second += bytes[2 * i + 1] == '\0' ? 1 : 0;
  }
  if (second * 20 >= pairs && first * 50 <= second) return "UTF-16LE";
  if (first * 20 >= pairs && second * 50 <= first) return "UTF-16BE";
  return nullptr;
}

// More than three whole sequences for each bad byte: UTF-8 with some damage, and no accident.
bool is_damaged_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto [value, size] = base::decode(bytes, at);
    if (size > 1) ++good;
    if (size == 1 && value == base::kBadByte) ++bad;
    at += size;
  }
  return good >= 4 && good > 3 * bad;
}

class Converter {
 public:
  explicit Converter(const std::string& from) : handle_(iconv_open("UTF-8", from.c_str())) {}
  ~Converter() {
    if (valid()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  bool valid() const { return reinterpret_cast<std::intptr_t>(handle_) != -1; }

  // Appends all of `bytes`; gives the places of what could not be converted.
  std::vector<std::size_t> convert(std::string_view bytes, std::string& out) {
    std::vector<std::size_t> bad;
    char* in = const_cast<char*>(bytes.data());  // NOLINT: iconv's signature; it only reads
    std::size_t left = bytes.size();
    char buffer[1U << 14U];
    while (left > 0) {
      char* to = buffer;
      std::size_t room = sizeof buffer;
      const std::size_t result = iconv(handle_, &in, &left, &to, &room);
      out.append(buffer, sizeof buffer - room);
      if (result != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
      bad.push_back(out.size());
      out += kReplacement;
      if (left > 0) {
        ++in;
        --left;
      }
    }
    return bad;
  }

 private:
  iconv_t handle_;
};

std::vector<std::size_t> repair_utf8(std::string_view bytes, std::string& out) {
  std::vector<std::size_t> bad;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const auto [value, size] = base::decode(bytes, at);
    if (value == base::kBadByte && size == 1) {
      bad.push_back(out.size());
      out += kReplacement;
    } else {
      out += bytes.substr(at, size);
    }
    at += size;
  }
  return bad;
}

// One warning a line of the text, for the first twenty lines that need one.
void warn(Decoded& decoded, const std::vector<std::size_t>& bad) {
  std::size_t line = 1;
  std::size_t at = 0;
  for (std::size_t i = 0; i < bad.size();) {
    line += static_cast<std::size_t>(std::count(decoded.text.begin() + static_cast<long>(at),
                                                decoded.text.begin() + static_cast<long>(bad[i]),
                                                '\n'));
    at = bad[i];
    const std::size_t end = std::min(decoded.text.find('\n', at), decoded.text.size());
    const std::size_t first = i;
    while (i < bad.size() && bad[i] < end) ++i;
    if (decoded.warnings.size() == 20) {
      decoded.warnings.push_back(fmt::format("and {} more bytes after that", bad.size() - first));
      return;
    }
    const std::size_t count = i - first;
    decoded.warnings.push_back(fmt::format("line {}: {} {} not {}; left out", line, count,
                                           count == 1 ? "byte is" : "bytes are", decoded.encoding));
  }
}

Decoded converted(std::string_view bytes, const std::string& encoding) {
  Decoded decoded;
  decoded.encoding = encoding;
  const std::string name = base::to_lower(encoding);
  if (name == "utf-8" || name == "utf8") {
    warn(decoded, repair_utf8(bytes, decoded.text));
    return decoded;
  }
  Converter converter(encoding);
  if (!converter.valid()) {
    throw base::Error(base::Code::bad_input,
                      fmt::format("the encoding \"{}\" is unknown: use a name that `iconv -l` "
                                  "lists, such as UTF-8, windows-1252 or KOI8-R",
                                  encoding));
  }
  warn(decoded, converter.convert(bytes, decoded.text));
  return decoded;
}

bool is_known(const std::string& encoding) {
  return !encoding.empty() && Converter(encoding).valid();
}

}  // namespace

Decoded decode(std::string_view bytes, const std::string& encoding, const std::string& declared) {
  const Mark* mark = mark_of(bytes);
  const std::string_view body = mark != nullptr ? bytes.substr(mark->bytes.size()) : bytes;
  if (!encoding.empty()) {
    // "UTF-16" says nothing of the byte order: the mark does.
    const bool wide = base::to_lower(encoding) == "utf-16" || base::to_lower(encoding) == "utf-32";
    if (mark != nullptr && (wide || base::to_lower(encoding) == base::to_lower(mark->encoding))) {
      return converted(body, mark->encoding);
    }
    return converted(bytes, encoding);
  }
  if (mark != nullptr) return converted(body, mark->encoding);
  if (const char* wide = utf16_without_mark(bytes)) return converted(bytes, wide);
  if (base::is_valid_utf8(bytes)) return {std::string(bytes), "UTF-8", {}};
  const std::string name = base::to_lower(declared);
  const bool latin1 = name == "iso-8859-1" || name == "latin1" || name == "us-ascii";
  if (!latin1 && name != "utf-8" && is_known(declared)) return converted(bytes, declared);
  if (is_damaged_utf8(bytes)) return converted(bytes, "UTF-8");
  return converted(bytes, "windows-1252");
}

std::string declared_charset(std::string_view bytes) {
  const std::string head = base::to_lower(bytes.substr(0, 4096));
  const bool xml = head.find("<?xml") != std::string::npos;
  const std::string_view key = xml ? "encoding=" : "charset=";
  const std::size_t at = head.find(key);
  if (at == std::string::npos) return {};
  const std::size_t begin = head.find_first_not_of("\"' ", at + key.size());
  if (begin == std::string::npos) return {};
  const std::size_t end = head.find_first_of("\"'; />", begin);
  return end == std::string::npos ? std::string() : head.substr(begin, end - begin);
}

bool looks_binary(std::string_view bytes) {
  if (mark_of(bytes) != nullptr || utf16_without_mark(bytes) != nullptr) return false;
  std::size_t odd = 0;
  for (const char c : bytes) {
    const auto value = static_cast<unsigned char>(c);
    if (value == 0) odd += 4;
    if (value > 0 && value < 32 && (value < 8 || value > 13) && value != 27 && value != 26) ++odd;
  }
  return odd > std::max<std::size_t>(3, bytes.size() / 20);
}

}  // namespace reader
