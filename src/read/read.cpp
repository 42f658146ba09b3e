// Reads a file, standard input or bytes: finds the format and hands over to its reader.
#include "read/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/utf8.hpp"
#include "read/encoding.hpp"
#include "read/formats.hpp"
#include "read/isolation.hpp"
#include "read/language.hpp"

namespace reader {
namespace {

using base::Code;
using base::Error;

constexpr std::pair<std::string_view, Format> kFormats[] = {
    {"auto", Format::automatic}, {"text", Format::text},
    {"txt", Format::text},       {"markdown", Format::markdown},
    {"md", Format::markdown},    {"html", Format::html},
    {"epub", Format::epub},      {"docx", Format::docx},
    {"odt", Format::odt},        {"fb2", Format::fb2}};

// What cannot be read aloud, by its first bytes, and what to do instead.
constexpr std::array<std::string_view, 2> kForeign[] = {
    {"%PDF-", "this is a PDF: convert it to text first, for example with `pdftotext`"},
    {"\x89PNG", "this is a picture: voorlezer reads text, Markdown, HTML and EPUB"},
    {"\xFF\xD8\xFF", "this is a picture: voorlezer reads text, Markdown, HTML and EPUB"},
    {"GIF8", "this is a picture: voorlezer reads text, Markdown, HTML and EPUB"},
    {"\x1F\x8B", "this is compressed: unpack it first with `gunzip`"},
    {"\xD0\xCF\x11\xE0", "this is an old Word document: save it as text, HTML or EPUB first"},
    {"{\\rtf", "this is an RTF document: save it as text, HTML or EPUB first"},
    {"\x7F"
     "ELF",
     "this is a program: voorlezer reads text, Markdown, HTML and EPUB"},
    {"RIFF", "this is sound or video: voorlezer reads text, Markdown, HTML and EPUB"},
    {"fLaC", "this is sound: voorlezer reads text, Markdown, HTML and EPUB"}};

// Through <cstdio>: <unistd.h> has a function of this room's name.
std::string read_standard_input() {
  std::string content;
  std::array<char, 65536> block{};
  while (const std::size_t got = std::fread(block.data(), 1, block.size(), stdin)) {
    content.append(block.data(), got);
  }
  if (std::ferror(stdin) != 0) {
    throw Error(Code::io, "standard input cannot be read", "standard input");
  }
  return content;
}

bool starts_html(std::string_view bytes) {
  const std::string head = base::to_lower(bytes.substr(0, 1024));
  return head.find("<!doctype html") != std::string::npos ||
         head.find("<html") != std::string::npos;
}

// <meta charset="…">, "text/html; charset=…" or <?xml encoding="…"?> near the start.
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

Format sniff(std::string_view bytes, const std::string& name) {
  if (bytes.substr(0, 4) == "PK\x03\x04") return Format::epub;
  if (bytes.substr(0, 2000).find("<FictionBook") != std::string_view::npos) return Format::fb2;
  if (starts_html(bytes)) return Format::html;
  const std::string lower = base::to_lower(name);
  const auto ends = [&](std::string_view tail) {
    return lower.size() > tail.size() && lower.substr(lower.size() - tail.size()) == tail;
  };
  if (ends(".md") || ends(".markdown")) return Format::markdown;
  return Format::text;
}

void refuse_foreign(std::string_view bytes, const std::string& name) {
  for (const auto& [start, message] : kForeign) {
    if (bytes.substr(0, start.size()) == start)
      throw Error(Code::bad_input, std::string(message), name);
  }
}

book::Document parse(std::string_view bytes, const std::string& name, const Options& options) {
  Format format = options.format;
  if (format == Format::automatic) format = sniff(bytes, name);
  if (format == Format::epub || format == Format::docx || format == Format::odt) {
    return in_child([&] { return is_office(bytes) ? read_office(bytes) : read_epub(bytes); });
  }
  if (options.encoding.empty() && looks_binary(bytes)) {
    throw Error(Code::bad_input, "this is not text: give a text, Markdown, HTML or EPUB file",
                name);
  }
  const bool declares = format == Format::html || format == Format::fb2;
  const std::string declared = declares ? declared_charset(bytes) : std::string();
  Decoded decoded = decode(bytes, options.encoding, declared);
  book::Document document;
  if (format == Format::text) document = read_text(std::move(decoded.text));
  if (format != Format::text) {
    document = in_child([&] {
      if (format == Format::html) return read_html(std::move(decoded.text));
      if (format == Format::fb2) return read_fb2(std::move(decoded.text));
      return read_markdown(std::move(decoded.text));
    });
  }
  auto& warnings = document.warnings;
  warnings.insert(warnings.begin(), decoded.warnings.begin(), decoded.warnings.end());
  return document;
}

// Errors of the single readers do not know where their bytes came from.
book::Document parse_named(std::string_view bytes, const std::string& name,
                           const Options& options) {
  try {
    return parse(bytes, name, options);
  } catch (const Error& error) {
    if (!error.where().empty()) throw;
    throw Error(error.code(), error.what(), name);
  }
}

void apply(const Options& options, book::Metadata& metadata) {
  if (!options.title.empty()) metadata.title = options.title;
  if (!options.author.empty()) metadata.author = options.author;
  if (!options.language.empty()) metadata.language = options.language;
}

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  const auto* found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                   [&](const auto& entry) { return entry.first == name; });
  if (found == std::end(kFormats)) return std::nullopt;
  return found->second;
}

book::Document document(std::string_view bytes, const std::string& name, const Options& options) {
  const bool blank = bytes.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
  if (blank) throw Error(Code::bad_input, "the input is empty: there is nothing to read", name);
  if (options.format == Format::automatic) refuse_foreign(bytes, name);
  book::Document document = parse_named(bytes, name, options);
  if (document.chapters.empty()) {
    throw Error(Code::bad_input, "the input holds no text that could be read aloud", name);
  }
  document.source_name = name;
  apply(options, document.metadata);
  if (document.metadata.language.empty()) document.metadata.language = detect_language(document);
  return document;
}

book::Document document(const std::filesystem::path& path, const Options& options) {
  if (path == "-") return document(read_standard_input(), "standard input", options);
  return document(base::read_file(path), path.string(), options);
}

}  // namespace reader
