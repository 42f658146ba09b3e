// The checksums have their published check values, and the shortcut equals the long way.
#include "write/checksum.hpp"

#include <gtest/gtest.h>

#include <string>

namespace writer {
namespace {

// Check values of CRC-8/SMBUS and CRC-16/UMTS, the names of these polynomials elsewhere.
TEST(Checksum, HasItsCheckValue) {
  EXPECT_EQ(crc8("123456789"), 0xF4);
  EXPECT_EQ(crc16("123456789"), 0xFEE8);
}

TEST(Checksum, GoesOn) {
  const std::string text = "a frame of some length, with more than eight bytes a part";
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    EXPECT_EQ(crc16(text.substr(cut), crc16(text.substr(0, cut))), crc16(text));
  }
}

TEST(Checksum, SkipsZeros) {
  for (std::size_t count = 0; count < 300; ++count) {
    EXPECT_EQ(crc16_after(0xBEEF, count), crc16(std::string(count, '\0'), 0xBEEF)) << count;
  }
}

}  // namespace
}  // namespace writer
