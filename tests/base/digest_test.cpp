// Digests agree with published test vectors (FIPS 180-4, RFC 1321).
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
}

}  // namespace
}  // namespace base
