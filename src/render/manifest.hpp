// manifest.json and the record of each finished chapter.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "book/clip.hpp"
#include "book/span.hpp"
#include "render/coverage.hpp"
#include "write/write.hpp"

namespace render {

/// When a sentence is heard.
struct SentenceTime {
  book::Frames begin;  ///< from the start of its chapter
  book::Frames end;
  book::Span source;  ///< bytes of the source text
  std::string text;   ///< as written
};

/// A finished chapter.
struct ChapterRecord {
  std::string key;  ///< what its sound depends on, as SHA-256
  std::string title;
  writer::ChapterAudio audio;
  std::string pcm_digest;  ///< XXH3-128 of its samples, little-endian
  double integrated = 0;   ///< LUFS
  double peak = 0;         ///< dBFS
  std::vector<SentenceTime> sentences;
  std::vector<std::string> problems;
};

/// What manifest.json tells of a whole render.
struct Manifest {
  std::string title;
  std::string author;
  std::string source;
  std::string language;
  std::string voice;
  std::string profile;
  double target = 0;      ///< LUFS
  double gain = 0;        ///< dB
  double integrated = 0;  ///< LUFS of the whole
  bool loudness_passes = false;
  std::string pcm_md5;
  std::vector<std::string> files;  ///< relative to the folder
  Coverage coverage;
  std::vector<ChapterRecord> chapters;
  std::vector<std::string> warnings;
};

/// `folder`: where the text will stand; audio files are named relative to it.
std::string to_json(const Manifest& manifest, const std::filesystem::path& folder);
std::string to_json(const ChapterRecord& record, const std::filesystem::path& folder);

/// Chapters an earlier manifest or record knows; `folder` is where its files stand. A file that is
/// damaged or of another version gives none.
std::vector<ChapterRecord> chapters_of(const std::filesystem::path& manifest);

}  // namespace render
