// Frames are found, verified and renumbered.
#include "write/frame.hpp"

#include <gtest/gtest.h>

#include "base/file.hpp"
#include "book_of_tones.hpp"

namespace writer {
namespace {

class Frames : public BookOfTones {
 protected:
  std::string bytes(const ChapterAudio& audio) const {
    return base::read_file(audio.file).substr(audio.offset, audio.size);
  }
};

TEST_F(Frames, AreFoundOneByOne) {
  const std::string all = bytes(chapter("c.flac", sound(3, 1)));
  const auto header = parse_header(all);
  ASSERT_TRUE(header);
  EXPECT_EQ(header->number, 0U);
  const std::size_t size = frame_size(all, *header, false);
  ASSERT_GT(size, 0U);
  EXPECT_EQ(parse_header(std::string_view(all).substr(size))->number, 1U);
  EXPECT_EQ(frame_size(all.substr(0, size), *header, true), size);
  EXPECT_EQ(frame_size(all.substr(0, size - 1), *header, true), 0U);
}

TEST_F(Frames, TakeEveryNumberAndGiveItBack) {
  const std::string frame = bytes(chapter("c.flac", sound(1, 9)));
  const auto header = parse_header(frame);
  ASSERT_TRUE(header);
  std::size_t longest = 0;
  for (const std::uint64_t number :
       {0ULL, 127ULL, 128ULL, 2047ULL, 2048ULL, 65535ULL, 65536ULL, (1ULL << 21U) - 1, 1ULL << 21U,
        (1ULL << 26U) - 1, 1ULL << 26U, (1ULL << 31U) - 1}) {
    std::string renumbered;
    append_renumbered(renumbered, frame, *header, number);
    const auto found = parse_header(renumbered);
    ASSERT_TRUE(found) << number;
    EXPECT_EQ(found->number, number);
    EXPECT_EQ(frame_size(renumbered, *found, true), renumbered.size());
    longest = std::max(longest, found->number_size);
    std::string back;
    append_renumbered(back, renumbered, *found, 0);
    EXPECT_EQ(back, frame);
  }
  EXPECT_EQ(longest, 6U);
}

TEST_F(Frames, WithOneWrongBitAreRefused) {
  const std::string frame = bytes(chapter("c.flac", sound(1, 4)));
  for (std::size_t bit = 0; bit < frame.size() * 8; bit += 1 + frame.size() / 500) {
    std::string wrong = frame;
    wrong[bit / 8] = static_cast<char>(wrong[bit / 8] ^ (1 << (bit % 8)));
    const auto header = parse_header(wrong);
    EXPECT_TRUE(!header || frame_size(wrong, *header, true) == 0) << bit;
  }
}

TEST_F(Frames, AreNotSeenInAnythingElse) {
  EXPECT_FALSE(parse_header(""));
  EXPECT_FALSE(parse_header("\xFF\xF8"));
  EXPECT_FALSE(parse_header(std::string(64, '\xFF')));
}

}  // namespace
}  // namespace writer
