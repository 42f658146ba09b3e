// A recording holds what was added, in order, and tells of a disk that fails.
#include "render/recording.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "folder.hpp"
#include "small_disk.hpp"

namespace render {
namespace {

std::vector<std::int16_t> ramp(std::size_t size, int step) {
  std::vector<std::int16_t> samples(size);
  for (std::size_t i = 0; i < size; ++i) {
    samples[i] = static_cast<std::int16_t>((static_cast<int>(i) * step) % 4000 - 2000);
  }
  return samples;
}

std::string xxh(const std::vector<std::int16_t>& samples) {
  base::Digest digest(base::Digest::Kind::xxh128);
  digest.add(samples.data(), samples.size() * sizeof samples[0]);
  return digest.hex();
}

TEST(Recording, HoldsAllThatWasAddedInOrder) {
  const render_test::Folder folder;
  std::vector<std::int16_t> expected;
  base::Digest whole(base::Digest::Kind::xxh128);
  Recording recording(folder.path() / "a.flac", 22050, whole);
  for (int i = 1; i < 300; ++i) {  // more than the queue holds at a time
    std::vector<std::int16_t> part = ramp(20000, i);
    expected.insert(expected.end(), part.begin(), part.end());
    recording.add(std::move(part));
    recording.add_silence(i);
    expected.resize(expected.size() + static_cast<std::size_t>(i));
  }
  EXPECT_EQ(recording.length().count, static_cast<std::int64_t>(expected.size()));
  const Recording::Result result = recording.finish();
  EXPECT_EQ(result.audio.frames.count % writer::kBlock, 0);
  expected.resize(static_cast<std::size_t>(result.audio.frames.count));
  std::vector<std::int16_t> decoded;
  writer::decode(result.audio, [&](std::span<const std::int16_t> samples) {
    decoded.insert(decoded.end(), samples.begin(), samples.end());
  });
  EXPECT_TRUE(decoded == expected);
  EXPECT_EQ(result.pcm_digest, xxh(expected));
  EXPECT_EQ(whole.hex(), xxh(expected));
}

TEST(Recording, TellsOfAFullDisk) {
  const render_test::Folder folder;
  base::Digest whole(base::Digest::Kind::md5);
  const small_disk::SmallDisk limit(100000);
  Recording recording(folder.path() / "a.flac", 22050, whole);
  EXPECT_THROW(
      {
        for (int i = 1; i < 300; ++i) recording.add(ramp(20000, i));
        recording.finish();
      },
      base::Error);
}

TEST(Recording, LeavesNoFileWhenItIsDropped) {
  const render_test::Folder folder;
  base::Digest whole(base::Digest::Kind::md5);
  {
    Recording recording(folder.path() / "a.flac", 22050, whole);
    recording.add(ramp(100000, 3));
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace render
