// The named targets and the gain that reaches them.
#include <gtest/gtest.h>

#include <cmath>

#include "master/master.hpp"

namespace master {
namespace {

TEST(Profiles, AreFoundByName) {
  ASSERT_NE(profile("speech"), nullptr);
  EXPECT_EQ(profile("speech")->integrated, -18);
  EXPECT_EQ(profile("podcast")->integrated, -16);
  EXPECT_EQ(profile("ebu-r128")->integrated, -23);
  EXPECT_EQ(profile("acx")->true_peak, -3);
  EXPECT_EQ(profile("radio"), nullptr);
  EXPECT_EQ(profile(""), nullptr);
  EXPECT_EQ(profiles().size(), 4U);
}

TEST(Gain, IsTheDistanceToTheTarget) {
  EXPECT_DOUBLE_EQ(gain_for(*profile("speech"), -20.5), 2.5);
  EXPECT_DOUBLE_EQ(gain_for(*profile("ebu-r128"), -20), -3);
}

TEST(Gain, LeavesSilenceAlone) {
  EXPECT_EQ(gain_for(*profile("speech"), -HUGE_VAL), 0);
  EXPECT_EQ(gain_for(*profile("speech"), std::nan("")), 0);
}

TEST(Gain, DoesNotLiftNoise) { EXPECT_EQ(gain_for(*profile("speech"), -69), 30); }

}  // namespace
}  // namespace master
