// Marks: events found, missing, doubled and stepping back.
#include "synth/marks.hpp"

#include <gtest/gtest.h>

namespace {

std::vector<std::int64_t> frames(const std::vector<synth::Event>& events) {
  synth::Composed composed;
  composed.size = 40;
  composed.places = {{0, 0}, {10, 1}, {20, 2}, {30, 3}};
  std::vector<std::int64_t> out;
  for (const auto& mark : synth::marks(composed, events, {{1000}, {2000}}, 0)) {
    out.push_back(mark.frame.count);
  }
  return out;
}

using Frames = std::vector<std::int64_t>;

}  // namespace

TEST(Marks, TakeTheFirstEventOfAWord) {
  EXPECT_EQ(frames({{0, 1010}, {10, 1200}, {14, 1300}, {22, 1500}, {31, 1700}}),
            (Frames{1010, 1200, 1500, 1700}));
}

TEST(Marks, InterpolateMissingWords) {
  EXPECT_EQ(frames({{0, 1000}, {30, 1600}}), (Frames{1000, 1200, 1400, 1600}));
  EXPECT_EQ(frames({{0, 1000}}).size(), 4U);
}

TEST(Marks, NeverStepBackNorLeaveTheStretch) {
  EXPECT_EQ(frames({{0, 1500}, {10, 1200}, {20, 9000}, {30, 10}}),
            (Frames{1500, 1500, 1999, 1999}));
}

TEST(Marks, WithoutEventsSpreadOverTheStretch) {
  EXPECT_EQ(frames({}).front(), 1000);
  EXPECT_LT(frames({}).back(), 2000);
}
