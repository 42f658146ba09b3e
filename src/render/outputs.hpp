// The files of a finished render: audio in each format, chapter files, manifest.
#pragma once

#include <string>

#include "book/document.hpp"
#include "render/manifest.hpp"
#include "render/render.hpp"
#include "render/store.hpp"

namespace render {

/// The name of the book's files without ending: the input's own, cleaned; for standard input the
/// title's.
std::string base_name(const Request& request, const book::Document& document);

/// Writes what `request` asks for.
struct Outputs {
  const Request& request;
  const book::Document& document;
  const std::string& narrator;
  std::string pcm_md5;  ///< 16 bytes

  /// Writes every file and fills in `manifest.files`, `pcm_md5` and the places of the audio; writes
  /// nothing when everything is there already. Throws Error(cannot_create) or Error(io).
  void write(Manifest& manifest, Store& store) const;

 private:
  bool is_unchanged(const Manifest& manifest) const;
  writer::Track track(const Manifest& manifest) const;
  void tidy(const Manifest& manifest, Store& store) const;
  void write_chapter_files(const writer::Track& book, const Manifest& manifest) const;
  std::vector<std::string> chapter_file_names(const Manifest& manifest) const;
};

}  // namespace render
