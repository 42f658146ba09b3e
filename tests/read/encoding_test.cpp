// The encoding rule on the encodings that Dutch and Russian texts come in.
#include "read/encoding.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace reader {
namespace {

using namespace std::string_view_literals;

TEST(Encoding, IsUtf8WhereTheBytesAre) {
  EXPECT_EQ(decode("Géorgië, Сталин").encoding, "UTF-8");
  EXPECT_EQ(decode("\xEF\xBB\xBFhallo").text, "hallo");
}

TEST(Encoding, IsWindows1252WhereTheBytesAreNotUtf8) {
  EXPECT_EQ(decode("co\xF6peratie \x96 \x80 5").text, "coöperatie – € 5");
}

TEST(Encoding, FindsUtf16WithAndWithoutMark) {
  EXPECT_EQ(decode("\xFF\xFEh\0o\0i\0"sv).text, "hoi");
  EXPECT_EQ(decode("\xFE\xFF\0h\0o\0i"sv).text, "hoi");
  EXPECT_EQ(decode("h\0o\0i\0 \0j\0i\0j\0"sv).text, "hoi jij");
  EXPECT_EQ(decode("\0h\0o\0i\0 \0j\0i\0j"sv).text, "hoi jij");
}

TEST(Encoding, StaysUtf8WhenOnlyAFewBytesAreBad) {
  const Decoded decoded = decode("één ding\nís zéker: ja\xFF nee, é");
  EXPECT_EQ(decoded.encoding, "UTF-8");
  ASSERT_EQ(decoded.warnings.size(), 1U);
  EXPECT_EQ(decoded.warnings[0], "line 2: 1 byte is not UTF-8; left out");
}

TEST(Encoding, ObeysTheUser) {
  EXPECT_EQ(decode("\xF0\xD2\xC9\xD7\xC5\xD4", "KOI8-R").text, "Привет");
  EXPECT_THROW(decode("x", "klingon-8"), base::Error);
}

TEST(Encoding, TellsBinaryFromText) {
  EXPECT_TRUE(looks_binary("\x01\x02\x03\x04\x05\0\0\0xyz"sv));
  EXPECT_FALSE(looks_binary("Een tekst\x01 met een stuurteken"));
  EXPECT_FALSE(looks_binary("h\0o\0i\0 \0j\0i\0j\0"sv));
}

}  // namespace
}  // namespace reader
