// Damaged chapters and full disks are errors, and leave no file.
#include <gtest/gtest.h>

#include <fstream>
#include <functional>

#include "base/error.hpp"
#include "base/file.hpp"
#include "book_of_tones.hpp"
#include "small_disk.hpp"
#include "write/write.hpp"

namespace writer {
namespace {

class Faults : public BookOfTones {
 protected:
  static std::string error(const std::function<void()>& action) {
    try {
      action();
    } catch (const base::Error& met) {
      return std::to_string(static_cast<int>(met.code()));
    }
    return "none";
  }

  void damage(const ChapterAudio& audio, std::uint64_t at) const {
    std::string bytes = base::read_file(audio.file);
    bytes[audio.offset + at] = static_cast<char>(bytes[audio.offset + at] ^ 0x10);
    std::ofstream(audio.file, std::ios::binary) << bytes;
  }
};

TEST_F(Faults, ADamagedFrameIsFound) {
  for (const std::uint64_t part : {0U, 3U, 5U, 9U}) {
    Track track = book({10, 10});
    const std::size_t before = files();
    damage(track.audio[1], track.audio[1].size * part / 10);
    EXPECT_EQ(error([&] { flac(folder_ / "book.flac", track); }), "74");
    EXPECT_EQ(error([&] { wav(folder_ / "book.wav", track); }), "74");
    EXPECT_EQ(error([&] { decode(track.audio[1], [](auto) {}); }), "74");
    EXPECT_EQ(files(), before);
  }
}

TEST_F(Faults, AChapterCutShortOrMissingIsFound) {
  Track track = book({10});
  track.audio[0].frames.count += kBlock;
  EXPECT_EQ(error([&] { flac(folder_ / "book.flac", track); }), "74");
  track.audio[0].frames.count -= 2 * kBlock;
  EXPECT_EQ(error([&] { flac(folder_ / "book.flac", track); }), "74");
  track.audio[0].frames.count += kBlock;
  std::filesystem::resize_file(track.audio[0].file, track.audio[0].offset + 1000);
  EXPECT_EQ(error([&] { flac(folder_ / "book.flac", track); }), "74");
  std::filesystem::remove(track.audio[0].file);
  EXPECT_EQ(error([&] { flac(folder_ / "book.flac", track); }), "74");
  EXPECT_EQ(files(), 0U);
}

TEST_F(Faults, AFullDiskIsAnErrorAndLeavesNoFile) {
  const Track track = book({60, 60});
  const std::size_t before = files();
  const auto whole = flac(folder_ / "book.flac", track).bytes;
  std::filesystem::remove(folder_ / "book.flac");
  for (const rlim_t bytes : {rlim_t{0}, rlim_t{100}, rlim_t{9000}, rlim_t{whole - 1}}) {
    const small_disk::SmallDisk disk(bytes);
    EXPECT_EQ(error([&] { flac(folder_ / "book.flac", track); }), "74") << bytes;
    EXPECT_EQ(error([&] { wav(folder_ / "book.wav", track); }), "74") << bytes;
    if (bytes < 10000) {
      EXPECT_EQ(error([&] { chapter("full.flac", pcm_); }), "74") << bytes;
    }
    EXPECT_EQ(files(), before) << bytes;
  }
}

TEST_F(Faults, AnUnfinishedChapterLeavesNoFile) {
  {
    ChapterEncoder encoder(folder_ / "c.flac", 22050);
    encoder.add(sound(3, 1));
  }
  EXPECT_EQ(files(), 0U);
  EXPECT_EQ(error([&] { chapter("c.flac", std::vector<std::int16_t>(100)); }), "70");
  EXPECT_EQ(error([&] { chapter("no/such/folder/c.flac", {}); }), "73");
  EXPECT_EQ(files(), 0U);
}

TEST_F(Faults, TheListenersErrorPassesThroughTheDecoder) {
  const ChapterAudio audio = chapter("c.flac", sound(3, 1));
  EXPECT_EQ(error([&] {
              decode(audio, [](auto) { throw base::Error(base::Code::bad_input, "enough"); });
            }),
            "65");
}

}  // namespace
}  // namespace writer
