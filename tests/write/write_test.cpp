// Finished chapters become FLAC and WAV files that second readers agree with.
#include "write/write.hpp"

#include <gtest/gtest.h>

#include "book_of_tones.hpp"

namespace writer {
namespace {

using Writing = BookOfTones;

TEST_F(Writing, JoinsChaptersIntoASoundFlac) {
  const Track track = book({5, 1, 130});
  const Written written = flac(folder_ / "book.flac", track);
  EXPECT_EQ(run("flac -st " + (folder_ / "book.flac").string() + " 2>&1"), "");
  EXPECT_EQ(written.frames.count, 136 * kBlock);
  std::vector<std::int16_t> samples;
  for (const ChapterAudio& chapter : written.audio) append(samples, chapter);
  EXPECT_EQ(samples, pcm_);
}

}  // namespace
}  // namespace writer
