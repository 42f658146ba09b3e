// The limiter's gain is smooth, local and never above what is needed.
#include "master/limiter.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

namespace master {
namespace {

TEST(Limiter, MakesOneSmoothDip) {
  const std::vector<Need> needs{{1000, kUnity / 2}};
  const std::vector<Dip> found = dips(needs, 100, 2000);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].begin, 800U);
  ASSERT_EQ(found[0].gains.size(), 401U);
  EXPECT_EQ(found[0].gains[200], kUnity / 2);
  EXPECT_GE(found[0].gains.front(), kUnity * 999 / 1000);
  EXPECT_GE(found[0].gains.back(), kUnity * 999 / 1000);
  for (std::size_t i = 1; i < found[0].gains.size(); ++i) {
    EXPECT_LE(std::llabs(found[0].gains[i] - found[0].gains[i - 1]), kUnity / 2 / 50);
  }
}

TEST(Limiter, LeavesTheRestAlone) {
  const std::vector<Need> needs{{100, kUnity / 2}, {5000, kUnity / 4}};
  EXPECT_EQ(dips(needs, 50, 10000).size(), 2U);
  EXPECT_TRUE(dips({}, 50, 10000).empty());
}

TEST(Limiter, WorksAtTheEnds) {
  const std::vector<Need> needs{{0, kUnity / 2}, {9, kUnity / 3}};
  const std::vector<Dip> found = dips(needs, 50, 10);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].begin, 0U);
  ASSERT_EQ(found[0].gains.size(), 10U);
  EXPECT_LE(found[0].gains[0], kUnity / 2);
  EXPECT_LE(found[0].gains[9], kUnity / 3);
}

TEST(Limiter, GivesEveryNeedItsGain) {
  std::mt19937 random(3);
  for (int round = 0; round < 50; ++round) {
    std::vector<Need> needs;
    std::size_t at = 0;
    for (int i = 0; i < 40; ++i) {
      at += 1 + random() % 90;
      needs.push_back({at, static_cast<std::int64_t>(random() % kUnity)});
    }
    const std::size_t reach = 2 + random() % 20;
    std::size_t met = 0;
    std::size_t end = 0;
    for (const Dip& dip : dips(needs, reach, at + 1)) {
      EXPECT_GE(dip.begin, end);
      end = dip.begin + dip.gains.size();
      for (const Need& need : needs) {
        if (need.at < dip.begin || need.at >= end) continue;
        EXPECT_LE(dip.gains[need.at - dip.begin], need.gain);
        ++met;
      }
    }
    EXPECT_EQ(met, needs.size());
  }
}

}  // namespace
}  // namespace master
