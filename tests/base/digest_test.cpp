// Digests agree with published test vectors (FIPS 180-4, RFC 1321) and with the tool xxh128sum.
#include "base/digest.hpp"

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Digest, MatchesThePublishedVectors) {
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  Digest md5(Digest::Kind::md5);
  md5.add("message ");
  md5.add("digest");
  EXPECT_EQ(md5.hex(), "f96b697d7cb7938d525a2f31aaf161d0");
  EXPECT_EQ(md5.hex(), "d41d8cd98f00b204e9800998ecf8427e");
  Digest xxh(Digest::Kind::xxh128);
  EXPECT_EQ(xxh.hex(), "99aa06d3014798d86001c324468d497f");
  xxh.add("a");
  xxh.add("bc");
  EXPECT_EQ(xxh.hex(), "06b05ab6733a618578af5f94892f3950");
  EXPECT_EQ(xxh.hex(), "99aa06d3014798d86001c324468d497f");
}

}  // namespace
}  // namespace base
