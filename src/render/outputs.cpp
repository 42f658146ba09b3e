// The files of a finished render: audio in each format, chapter files, manifest.
#include "render/outputs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.hpp"
#include "base/file.hpp"
#include "base/utf8.hpp"
#include "render/version.hpp"

namespace render {
namespace fs = std::filesystem;
namespace {

std::string hex(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) out += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return out;
}

// Letters and digits of any script, the rest as single hyphens: safe on every file system.
std::string slug(std::string_view text) {
  std::string out;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size() && letters < 40;) {
    const auto [value, size] = base::decode(text, at);
    at += size;
    if (base::is_letter(value) || base::is_digit(value)) {
      base::append_utf8(out, base::to_lower(value));
      ++letters;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

bool wants(const Request& request, std::string_view format) {
  return std::find(request.formats.begin(), request.formats.end(), format) != request.formats.end();
}

std::string md5_of(const writer::ChapterAudio& chapter) {
  base::Digest digest(base::Digest::Kind::md5);
  writer::decode(chapter, [&](std::span<const std::int16_t> samples) {
    digest.add(samples.data(), samples.size_bytes());
  });
  return digest.raw();
}

std::string cue_time(book::Frames at, int rate) {
  const std::int64_t frames = at.count * 75 / rate;  // a CUE sheet counts 75 frames a second
  return fmt::format("{:02}:{:02}:{:02}", frames / 75 / 60, frames / 75 % 60, frames % 75);
}

std::string quoted(std::string text) {
  std::replace(text.begin(), text.end(), '"', '\'');
  return text;
}

}  // namespace

std::string base_name(const Request& request, const book::Document& document) {
  std::string name =
      request.input == "-" ? slug(document.metadata.title) : request.input.stem().string();
  while (name.starts_with('.')) name.erase(0, 1);
  return name.empty() ? "book" : name;
}

std::vector<std::string> Outputs::chapter_file_names(const Manifest& manifest) const {
  std::vector<std::string> names;
  const int digits = manifest.chapters.size() > 99 ? 3 : 2;
  for (std::size_t i = 0; i < manifest.chapters.size(); ++i) {
    const std::string title = slug(manifest.chapters[i].title);
    names.push_back(
        fmt::format("chapters/{:0{}}{}{}.flac", i + 1, digits, title.empty() ? "" : "-", title));
  }
  return names;
}

writer::Track Outputs::track(const Manifest& manifest) const {
  writer::Track track;
  track.metadata = document.metadata;
  track.narrator = narrator;
  track.encoder = fmt::format("voorlezer {}", kVersion);
  track.pcm_md5 = pcm_md5;
  book::Frames begin;
  for (const auto& chapter : manifest.chapters) {
    track.audio.push_back(chapter.audio);
    track.marks.push_back({chapter.title, begin});
    begin += chapter.audio.frames;
  }
  return track;
}

bool Outputs::is_unchanged(const Manifest& manifest) const {
  const fs::path target = request.folder / "manifest.json";
  std::error_code ignored;
  for (const auto& file : manifest.files) {
    if (!fs::is_regular_file(request.folder / file, ignored)) return false;
  }
  return !request.force && fs::is_regular_file(target, ignored) &&
         base::read_file(target) == to_json(manifest, request.folder);
}

void Outputs::write_chapter_files(const writer::Track& book, const Manifest& manifest) const {
  const std::vector<std::string> names = chapter_file_names(manifest);
  base::make_folder(request.folder / "chapters");
  const std::string base = base_name(request, document);
  std::string playlist = "#EXTM3U\n";
  std::string cue =
      fmt::format("TITLE \"{}\"\nFILE \"{}.flac\" WAVE\n", quoted(book.metadata.title), base);
  book::Frames begin;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const ChapterRecord& chapter = manifest.chapters[i];
    writer::Track one = book;
    one.audio = {book.audio[i]};
    one.marks.clear();
    one.metadata.title = chapter.title;
    one.pcm_md5 = md5_of(book.audio[i]);
    writer::flac(request.folder / names[i], one);
    playlist += fmt::format("#EXTINF:{},{}\n{}\n", chapter.audio.frames.count / chapter.audio.rate,
                            chapter.title, names[i]);
    cue += fmt::format("  TRACK {:02} AUDIO\n    TITLE \"{}\"\n    INDEX 01 {}\n", i + 1,
                       quoted(chapter.title), cue_time(begin, chapter.audio.rate));
    begin += chapter.audio.frames;
  }
  base::write_file(request.folder / (base + ".m3u8"), playlist);
  base::write_file(request.folder / (base + ".cue"), cue);
}

void Outputs::tidy(const Manifest& manifest, Store& store) const {
  if (wants(request, "flac")) {
    store.clear();
  } else {
    store.keep_only(manifest.chapters);
  }
}

void Outputs::write(Manifest& manifest, Store& store) const {
  const std::string base = base_name(request, document);
  for (const std::string& format : request.formats) {
    manifest.files.push_back(fmt::format("{}.{}", base, format));
  }
  if (request.split) {
    for (auto& name : chapter_file_names(manifest)) manifest.files.push_back(std::move(name));
    manifest.files.push_back(base + ".m3u8");
    manifest.files.push_back(base + ".cue");
  }
  manifest.pcm_md5 = hex(pcm_md5);
  // A run that was killed at the very end has not come to that.
  if (is_unchanged(manifest)) return tidy(manifest, store);

  const writer::Track book = track(manifest);
  if (wants(request, "wav")) writer::wav(request.folder / (base + ".wav"), book);
  if (request.split) write_chapter_files(book, manifest);
  if (wants(request, "flac")) {
    // Last: the old file may be where kept chapters come from.
    const writer::Written written = writer::flac(request.folder / (base + ".flac"), book);
    for (std::size_t i = 0; i < manifest.chapters.size(); ++i) {
      manifest.chapters[i].audio = written.audio.at(i);
    }
  }
  base::write_file(request.folder / "manifest.json", to_json(manifest, request.folder));
  tidy(manifest, store);
}

}  // namespace render
