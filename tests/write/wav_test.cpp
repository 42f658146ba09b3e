// WAV files hold the samples, named chapters and tags, also where RIFF ends.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/file.hpp"
#include "book_of_tones.hpp"
#include "write/riff.hpp"
#include "write/write.hpp"

namespace writer {
namespace {

class Wav : public BookOfTones {
 protected:
  std::string probe(const std::string& entries) const {
    return run("ffprobe -v error -show_entries " + entries + " -of csv=p=0 " +
               (folder_ / "book.wav").string());
  }
  std::string pcm() const { return {reinterpret_cast<const char*>(pcm_.data()), pcm_.size() * 2}; }
};

TEST_F(Wav, HoldsTheSamplesAndNamedChapters) {
  const Written written = wav(folder_ / "book.wav", book({54, 7, 100}));
  const std::string bytes = base::read_file(folder_ / "book.wav");
  EXPECT_EQ(bytes.substr(44, pcm_.size() * 2), pcm());
  EXPECT_EQ(written.bytes, bytes.size());
  if (!has("ffprobe")) GTEST_SKIP() << "no ffprobe here";
  EXPECT_EQ(probe("chapter=start,end:chapter_tags=title"),
            "0,221184,\"Hoofdstuk één, deel 1\"\n"
            "221184,249856,\"Hoofdstuk één, deel 2\"\n"
            "249856,659456,\"Hoofdstuk één, deel 3\"\n");
  EXPECT_EQ(probe("format_tags=title,artist,album,encoder"),
            "Destalinisatie,Иван & co,Destalinisatie,voorlezer 0.1.0\n");
}

TEST_F(Wav, BecomesRf64PastTheLimit) {
  wav_within(folder_ / "book.wav", book({20, 30}), 100000);
  const std::string bytes = base::read_file(folder_ / "book.wav");
  EXPECT_EQ(bytes.substr(0, 4), "RF64");
  std::uint64_t size = 0;
  for (std::size_t i = 8; i > 0; --i) {
    size = size << 8U | static_cast<unsigned char>(bytes[19 + i]);
  }
  EXPECT_EQ(size, bytes.size() - 8);
  EXPECT_NE(bytes.find(pcm()), std::string::npos);
  if (!has("ffprobe")) GTEST_SKIP() << "no ffprobe here";
  EXPECT_EQ(probe("chapter=start,end:chapter_tags=title"),
            "0,81920,\"Hoofdstuk één, deel 1\"\n81920,204800,\"Hoofdstuk één, deel 2\"\n");
  EXPECT_EQ(probe("stream=duration_ts"), "204800\n");
}

TEST_F(Wav, TakesThousandsOfChapters) {
  if (!has("ffprobe")) GTEST_SKIP() << "no ffprobe here";
  Track track = book({200});
  for (const int count : {600, 3000}) {
    track.marks.clear();
    for (int i = 0; i < count; ++i) track.marks.push_back({"deel " + std::to_string(i), {i * 250}});
    wav(folder_ / "book.wav", track);
    const std::string chapters = probe("chapter=start:chapter_tags=title");
    EXPECT_EQ(std::count(chapters.begin(), chapters.end(), '\n'), count);
    const std::string last =
        std::to_string((count - 1) * 250) + ",deel " + std::to_string(count - 1) + "\n";
    EXPECT_EQ(chapters.substr(chapters.size() - last.size()), last);
    EXPECT_EQ(probe("stream=duration_ts"), std::to_string(200 * kBlock) + "\n");
  }
}

TEST_F(Wav, HasTheSameBytesEachTime) {
  const Track track = book({3, 4});
  wav(folder_ / "a.wav", track);
  wav(folder_ / "b.wav", track);
  EXPECT_EQ(base::read_file(folder_ / "a.wav"), base::read_file(folder_ / "b.wav"));
}

}  // namespace
}  // namespace writer
