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
#include "read/sniff.hpp"
#include "read/trim.hpp"

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

book::Document parse_package(std::string_view bytes, Format format, const Context& context) {
  const bool office = format == Format::docx || format == Format::odt ||
                      (format == Format::automatic && is_office(bytes));
  if (office) return read_office(bytes, context);
  if (format == Format::automatic || format == Format::fb2) {
    const std::string inner = single_fb2(bytes);
    if (!inner.empty()) {
      return read_fb2(decode(inner, context.options.encoding, declared_charset(inner)).text,
                      context);
    }
  }
  return read_epub(bytes, context);
}

book::Document parse_text(std::string text, Format format, const Context& context) {
  if (format == Format::text) return read_text(std::move(text), context);
  return in_child([&] {
    if (format == Format::html) return read_html(std::move(text), context);
    if (format == Format::fb2) return read_fb2(std::move(text), context);
    return read_markdown(std::move(text), context);
  });
}

book::Document parse(std::string_view bytes, const std::string& name, const Context& context) {
  const Options& options = context.options;
  Format format = options.format;
  const bool package = format == Format::epub || format == Format::docx || format == Format::odt;
  const bool zip = is_zip(bytes) && (format == Format::automatic || format == Format::fb2);
  if (package || zip) return in_child([&] { return parse_package(bytes, format, context); });
  if (options.encoding.empty() && looks_binary(bytes)) {
    throw Error(Code::bad_input, "this is not text: give a text, Markdown, HTML or EPUB file",
                name);
  }
  Decoded decoded = decode(bytes, options.encoding, declared_charset(bytes));
  if (format == Format::automatic) format = sniffed(decoded.text, name);
  book::Document document = parse_text(std::move(decoded.text), format, context);
  auto& warnings = document.warnings;
  warnings.insert(warnings.begin(), decoded.warnings.begin(), decoded.warnings.end());
  return document;
}

// Errors of the single readers do not know where their bytes came from.
book::Document parse_named(std::string_view bytes, const std::string& name,
                           const Context& context) {
  try {
    return parse(bytes, name, context);
  } catch (const Error& error) {
    if (!error.where().empty()) throw;
    throw Error(error.code(), error.what(), name);
  }
}

void read_cover(const std::filesystem::path& path, book::Metadata& metadata) {
  if (path.empty()) return;
  metadata.cover = base::read_file(path);
  metadata.cover_type = picture_type(metadata.cover);
  if (!metadata.cover_type.empty()) return;
  throw Error(Code::bad_input, "the cover is no JPEG or PNG picture: give one of these",
              path.string());
}

void apply(const Options& options, book::Document& document) {
  book::Metadata& metadata = document.metadata;
  if (!options.title.empty()) metadata.title = options.title;
  if (!options.author.empty()) metadata.author = options.author;
  if (!options.language.empty()) metadata.language = options.language;
  read_cover(options.cover, metadata);
  if (options.notes == Notes::read) return;
  leave_out(document, "note", [](const book::Paragraph& paragraph) {
    return paragraph.kind == book::ParagraphKind::note;
  });
}

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  const auto* found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                   [&](const auto& entry) { return entry.first == name; });
  if (found == std::end(kFormats)) return std::nullopt;
  return found->second;
}

book::Document document(std::string_view bytes, const std::string& name, const Options& options,
                        const base::Data& data) {
  const bool blank = bytes.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
  if (blank) throw Error(Code::bad_input, "the input is empty: there is nothing to read", name);
  if (options.format == Format::automatic) refuse_foreign(bytes, name);
  const Tables tables = load_tables(data);
  book::Document document = parse_named(bytes, name, {tables, options});
  document.source_name = name;
  apply(options, document);
  if (document.chapters.empty()) {
    throw Error(Code::bad_input, "the input holds no text that could be read aloud", name);
  }
  if (document.metadata.language.empty()) {
    document.metadata.language = detect_language(document, tables);
  }
  return document;
}

book::Document document(const std::filesystem::path& path, const Options& options,
                        const base::Data& data) {
  if (path == "-") return document(read_standard_input(), "standard input", options, data);
  return document(base::read_file(path), path.string(), options, data);
}

}  // namespace reader
