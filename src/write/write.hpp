// The door of write: chapters of samples become audio files with chapters and tags.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "book/clip.hpp"
#include "book/document.hpp"

/// Named writer: `write` is a function of unistd.h, which most standard headers bring along.
namespace writer {

/// Samples of one FLAC block. A chapter's length is a multiple of it, so that the FLAC frames of
/// finished chapters can be joined into one file without being encoded again.
inline constexpr std::int64_t kBlock = 4096;

/// A finished chapter: FLAC frames (level 5, mono, 16 bit) within a file.
struct ChapterAudio {
  std::filesystem::path file;
  std::uint64_t offset = 0;  ///< bytes; the first FLAC frame
  std::uint64_t size = 0;    ///< bytes of all frames
  book::Frames frames;       ///< a multiple of kBlock
  int rate = 22050;
};

/// Encodes one chapter to a FLAC file of its own, which appears at `finish`.
class ChapterEncoder {
 public:
  /// Throws Error(cannot_create).
  ChapterEncoder(const std::filesystem::path& target, int rate);
  ~ChapterEncoder();
  ChapterEncoder(ChapterEncoder&&) noexcept;
  ChapterEncoder& operator=(ChapterEncoder&&) noexcept;

  /// Throws Error(io) when the disk is full or fails.
  void add(std::span<const std::int16_t> samples);
  /// `add` must have been given a multiple of kBlock frames in all.
  ChapterAudio finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Hands the chapter's samples to `sink` in order, verified against the checksums of the FLAC
/// frames. Throws Error(io) when the file is damaged.
void decode(const ChapterAudio& chapter,
            const std::function<void(std::span<const std::int16_t>)>& sink);

/// A named place on the timeline.
struct ChapterMark {
  std::string title;
  book::Frames begin;
};

/// All that goes into one audio file beside the samples.
struct Track {
  std::vector<ChapterAudio> audio;  ///< in order, all of one rate
  std::vector<ChapterMark> marks;   ///< sorted; the first at frame 0 when there is any
  book::Metadata metadata;
  std::string narrator;  ///< the voice's title
  std::string encoder;   ///< "voorlezer 0.1.0"
  std::string pcm_md5;   ///< MD5 of all samples (16 bytes), little-endian; empty: not known
};

/// What was written.
struct Written {
  std::filesystem::path file;
  std::uint64_t bytes = 0;
  book::Frames frames;
  std::vector<ChapterAudio> audio;  ///< FLAC: where each chapter's frames stand now; else empty
};

/// Writes one FLAC: STREAMINFO, SEEKTABLE (10 s), CHAPTERxxx comments and tags, picture, frames.
/// Appears whole or not at all. Throws Error(cannot_create) or Error(io).
Written flac(const std::filesystem::path& target, const Track& track);

/// Writes one WAV (RF64 from 4 GiB), with cue and LIST/adtl labels behind the data.
/// Appears whole or not at all. Throws Error(cannot_create) or Error(io).
Written wav(const std::filesystem::path& target, const Track& track);

/// A whole FLAC of a few seconds in memory, for a page that holds its sounds itself.
std::string flac_clip(std::span<const std::int16_t> samples, int rate);

}  // namespace writer
