// Finished chapters become one FLAC that second readers agree with.
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/file.hpp"
#include "book_of_tones.hpp"
#include "write/write.hpp"

namespace writer {
namespace {

class Flac : public BookOfTones {
 protected:
  std::vector<std::int16_t> decoded(const Written& written) const {
    std::vector<std::int16_t> samples;
    for (const ChapterAudio& each : written.audio) append(samples, each);
    return samples;
  }
  std::string path(const char* name) const { return (folder_ / name).string(); }
};

TEST_F(Flac, ChaptersAreFlacFilesOfTheirOwn) {
  const std::vector<std::int16_t> samples = sound(12, 5);
  const ChapterAudio audio = chapter("c.flac", samples);
  std::vector<std::int16_t> heard;
  append(heard, audio);
  EXPECT_EQ(heard, samples);
  if (!has("flac")) GTEST_SKIP() << "no flac here";
  const std::string bytes(reinterpret_cast<const char*>(samples.data()), samples.size() * 2);
  base::write_file(folder_ / "c.raw", bytes);
  EXPECT_EQ(run("flac -dcs --force-raw-format --endian=little --sign=signed " + path("c.flac") +
                " 2>/dev/null | cmp - " + path("c.raw")),
            "");
}

TEST_F(Flac, JoinsChaptersWhereNumbersGrowLonger) {
  const Written written = flac(folder_ / "book.flac", book({5, 1, 130, 2000, 40}));
  EXPECT_EQ(written.frames.count, 2176 * kBlock);
  EXPECT_EQ(written.bytes, std::filesystem::file_size(folder_ / "book.flac"));
  EXPECT_EQ(decoded(written), pcm_);
  if (!has("flac")) GTEST_SKIP() << "no flac here";
  EXPECT_EQ(run("flac -st " + path("book.flac") + " 2>&1"), "");
}

TEST_F(Flac, TakesChaptersOutOfAnEarlierBook) {
  Track track = book({3, 150, 2});
  const Written first = flac(folder_ / "one.flac", track);
  track.audio = first.audio;
  const Written second = flac(folder_ / "two.flac", track);
  EXPECT_EQ(base::read_file(first.file), base::read_file(second.file));
  std::swap(track.audio[0], track.audio[2]);
  track.pcm_md5.clear();
  const Written swapped = flac(folder_ / "one.flac", track);  // over its own source
  track.audio = swapped.audio;
  std::swap(track.audio[0], track.audio[2]);
  EXPECT_EQ(decoded({{}, 0, {}, track.audio}), pcm_);
}

TEST_F(Flac, NamesChaptersForFfprobe) {
  if (!has("ffprobe")) GTEST_SKIP() << "no ffprobe here";
  flac(folder_ / "book.flac", book({54, 7, 100}));
  EXPECT_EQ(run("ffprobe -v error -show_entries chapter=start_time,end_time:chapter_tags=title "
                "-of csv=p=0 " +
                path("book.flac")),
            "0.000000,10.031000,\"Hoofdstuk één, deel 1\"\n"
            "10.031000,11.331000,\"Hoofdstuk één, deel 2\"\n"
            "11.331000,29.907000,\"Hoofdstuk één, deel 3\"\n");
}

TEST_F(Flac, CarriesTagsPictureSeekTableAndPadding) {
  if (!has("metaflac")) GTEST_SKIP() << "no metaflac here";
  Track track = book({54, 60});
  track.marks[0].title = "twee\nregels\x01";
  track.metadata.cover = "not really a picture";
  track.metadata.cover_type = "image/png";
  flac(folder_ / "book.flac", track);
  const std::string list = run("metaflac --no-utf8-convert --list " + path("book.flac"));
  for (const char* wanted :
       {"type: 3 (SEEKTABLE)", "seek points: 3", "point 1: sample_number=217088",
        "TITLE=Destalinisatie", "ARTIST=Иван & co", "ALBUM=Destalinisatie", "LANGUAGE=nl",
        "PERFORMER=Een stem", "ENCODER=voorlezer 0.1.0", "CHAPTER001=00:00:00.000",
        "CHAPTER001NAME=twee regels \n", "CHAPTER002=00:00:10.031", "MIME type: image/png",
        "type: 1 (PADDING)", "minimum blocksize: 4096 samples", "total samples: 466944"}) {
    EXPECT_NE(list.find(wanted), std::string::npos) << wanted << "\n" << list;
  }
  EXPECT_EQ(list.find("CUESHEET"), std::string::npos);
}

TEST_F(Flac, SeekPointsStandOnFrames) {
  if (!has("flac")) GTEST_SKIP() << "no flac here";
  flac(folder_ / "book.flac", book({120}));
  const std::string skipped =
      run("flac -dcs --force-raw-format --endian=little --sign=signed "
          "--skip=450000 " +
          path("book.flac"));
  const std::string wanted(reinterpret_cast<const char*>(pcm_.data() + 450000),
                           (pcm_.size() - 450000) * 2);
  EXPECT_TRUE(skipped == wanted);
}

TEST_F(Flac, HoldsNoChaptersToo) {
  const Written written = flac(folder_ / "empty.flac", Track{});
  EXPECT_EQ(written.frames.count, 0);
  EXPECT_EQ(base::read_file(folder_ / "empty.flac").substr(0, 4), "fLaC");
}

}  // namespace
}  // namespace writer
