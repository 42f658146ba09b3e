// WAV through libsndfile's virtual I/O, with chapters behind the samples.
#include <fmt/format.h>
#include <sndfile.h>

#include <algorithm>
#include <exception>

#include "base/error.hpp"
#include "base/file.hpp"
#include "write/cue.hpp"
#include "write/riff.hpp"
#include "write/tags.hpp"
#include "write/write.hpp"

namespace writer {
namespace {

// The file as libsndfile sees it. A failure is kept: libsndfile loses some, and no exception may
// pass through it.
struct Stream {
  explicit Stream(const std::filesystem::path& target) : file(target) {}
  base::AtomicFile file;
  std::uint64_t position = 0;
  std::exception_ptr failure;
};

sf_count_t size_of(void* self) {
  return static_cast<sf_count_t>(static_cast<Stream*>(self)->file.size());
}

sf_count_t seek(sf_count_t offset, int whence, void* self) {
  auto& stream = *static_cast<Stream*>(self);
  sf_count_t base = 0;
  if (whence == SEEK_CUR) base = static_cast<sf_count_t>(stream.position);
  if (whence == SEEK_END) base = size_of(self);
  stream.position = static_cast<std::uint64_t>(std::max<sf_count_t>(base + offset, 0));
  return static_cast<sf_count_t>(stream.position);
}

sf_count_t read(void* out, sf_count_t size, void* self) {
  auto& stream = *static_cast<Stream*>(self);
  try {
    const std::size_t got = stream.file.read_at(stream.position, static_cast<char*>(out),
                                                static_cast<std::size_t>(size));
    stream.position += got;
    return static_cast<sf_count_t>(got);
  } catch (...) {
    stream.failure = std::current_exception();
    return 0;
  }
}

sf_count_t write(const void* bytes, sf_count_t size, void* self) {
  auto& stream = *static_cast<Stream*>(self);
  if (stream.failure) return 0;
  try {
    const auto count = static_cast<std::size_t>(size);
    stream.file.write_at(stream.position, {static_cast<const char*>(bytes), count});
    stream.position += count;
    return size;
  } catch (...) {
    stream.failure = std::current_exception();
    return 0;
  }
}

sf_count_t tell(void* self) {
  return static_cast<sf_count_t>(static_cast<Stream*>(self)->position);
}

struct Close {
  void operator()(SNDFILE* sound) const { sf_close(sound); }
};

void fail(const Stream& stream, const char* why) {
  if (stream.failure) std::rethrow_exception(stream.failure);
  throw base::Error(base::Code::io, fmt::format("the WAV could not be written: {}", why),
                    stream.file.target().string());
}

void write_samples(Stream& stream, const Track& track, int container) {
  SF_VIRTUAL_IO access{size_of, seek, read, write, tell};
  SF_INFO info{};
  info.samplerate = common_rate(track);
  info.channels = 1;
  info.format = container | SF_FORMAT_PCM_16;
  std::unique_ptr<SNDFILE, Close> sound(sf_open_virtual(&access, SFM_WRITE, &info, &stream));
  if (!sound) fail(stream, sf_strerror(nullptr));
  for (const ChapterAudio& chapter : track.audio) {
    decode(chapter, [&](std::span<const std::int16_t> samples) {
      const auto count = static_cast<sf_count_t>(samples.size());
      const sf_count_t put = sf_write_short(sound.get(), samples.data(), count);
      if (put != count || stream.failure) fail(stream, sf_strerror(sound.get()));
    });
  }
  if (sf_close(sound.release()) != 0 || stream.failure) fail(stream, "closing failed");
}

std::string little_endian(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
  return out;
}

}  // namespace

Written wav_within(const std::filesystem::path& target, const Track& track,
                   std::uint64_t most_riff) {
  const std::string chunks = cue_chunks(track);
  const auto samples = static_cast<std::uint64_t>(length(track).count) * 2;
  const bool large = samples + chunks.size() > most_riff;
  Stream stream(target);
  write_samples(stream, track, large ? SF_FORMAT_RF64 : SF_FORMAT_WAV);
  stream.file.write(chunks);
  // The size of all behind the first 8 bytes: in RIFF at 4, in RF64 in the ds64 chunk at 20.
  const std::uint64_t size = stream.file.size() - 8;
  stream.file.write_at(large ? 20 : 4, little_endian(size, large ? 8 : 4));
  Written out;
  out.file = target;
  out.bytes = stream.file.size();
  out.frames = length(track);
  stream.file.commit();
  return out;
}

Written wav(const std::filesystem::path& target, const Track& track) {
  return wav_within(target, track, kMostRiff);
}

}  // namespace writer
