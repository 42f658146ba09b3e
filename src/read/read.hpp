// The door of read: an input becomes a document.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/data.hpp"
#include "book/document.hpp"

/// Named reader: `read` is a function of unistd.h, which most standard headers bring along.
namespace reader {

enum class Format { automatic, text, markdown, html, epub, docx, odt, fb2 };

/// The format of that name ("auto", "text", "markdown", "html", "epub", …), or nothing.
std::optional<Format> format_named(std::string_view name);

/// Tables of facts are read row by row, or left out.
enum class Tabular { read, skip };

/// Footnotes and captions are read where they stand, or left out.
enum class Notes { read, skip };

/// What the user says of the input; an empty string means: find out.
struct Options {
  Format format = Format::automatic;
  std::string encoding;  ///< "UTF-8", "windows-1252", any name iconv knows
  std::string title;
  std::string author;
  std::string language;
  std::filesystem::path cover;  ///< a JPEG or PNG picture
  Tabular tables = Tabular::read;
  Notes notes = Notes::read;
};

/// Reads a file; "-" is standard input. Throws Error(no_input) when it does not exist,
/// Error(bad_input) for a folder and for empty, binary, damaged or protected input.
book::Document document(const std::filesystem::path& path, const Options& options,
                        const base::Data& data);

/// Reads bytes already in memory; `name` tells people where they came from.
book::Document document(std::string_view bytes, const std::string& name, const Options& options,
                        const base::Data& data);

}  // namespace reader
