// UTF-8 is decoded strictly and never throws.
#include "base/utf8.hpp"

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Utf8, RefusesOverlongFormsSurrogatesAndStrayBytes) {
  for (const char* bad :
       {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\x80", "\xE2\x82"}) {
    EXPECT_FALSE(is_valid_utf8(bad));
    EXPECT_EQ(decode(bad, 0).value, kBadByte);
    EXPECT_EQ(decode(bad, 0).size, 1U);
  }
  EXPECT_TRUE(is_valid_utf8("é€😀\xEF\xBF\xBD"));
}

TEST(Utf8, DecodesBackwardsWhatItDecodesForwards) {
  const std::string text = "aé€😀";
  std::size_t at = text.size();
  std::u32string back;
  while (at > 0) {
    const auto [value, size] = decode_before(text, at);
    back.insert(back.begin(), value);
    at -= size;
  }
  EXPECT_EQ(back, U"aé€😀");
  EXPECT_EQ(count_code_points(text), 4U);
}

TEST(Utf8, RoundTripsEveryCodePoint) {
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string out;
    append_utf8(out, c);
    ASSERT_EQ(decode(out, 0).value, c);
    ASSERT_EQ(decode(out, 0).size, out.size());
  }
}

TEST(Utf8, FoldsCaseAndMarks) {
  EXPECT_EQ(to_lower("ÉÉN Хрущёв ǅ"), "één хрущёв ǆ");
  EXPECT_EQ(to_upper("één ij"), "ÉÉN IJ");
  EXPECT_EQ(capitalized("één"), "Één");
  EXPECT_EQ(without_marks("Géorgië"), "Georgie");
  EXPECT_EQ(nfc(nfd("één")), "één");
}

TEST(Utf8, KnowsItsClasses) {
  EXPECT_TRUE(is_upper(U'Ч') && is_lower(U'ё') && is_cyrillic(U'ё') && !is_latin(U'ё'));
  EXPECT_TRUE(is_space(0xA0) && is_space(0x202F) && !is_space(0x200B));
  EXPECT_TRUE(is_mark(0x301) && is_latin(U'ë') && !is_letter(U'3'));
}

}  // namespace
}  // namespace base
