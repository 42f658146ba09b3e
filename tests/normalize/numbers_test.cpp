// Numbers in words agree with ICU's rule-based spell-out, and have a reading however large.
#include <gtest/gtest.h>
#include <unicode/rbnf.h>

#include <memory>
#include <random>
#include <string>

#include "base/utf8.hpp"
#include "normalize/numbers/speller.hpp"

namespace normalize {
namespace {

/// Without the spaces, hyphens, soft hyphens and accents in which the two may differ.
std::string folded(const std::string& text) {
  std::string plain;
  for (const char c : base::without_marks(base::to_lower(text))) {
    if (c >= 'a' && c <= 'z') plain += c;
  }
  return plain;
}

class Oracle {
 public:
  explicit Oracle(const char* language) {
    UErrorCode status = U_ZERO_ERROR;
    format_ = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT,
                                                           icu::Locale(language), status);
  }
  std::string say(std::uint64_t number, const char* rules) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    icu::FieldPosition position;
    format_->format(static_cast<int64_t>(number), icu::UnicodeString(rules), text, position,
                    status);
    std::string said;
    text.toUTF8String(said);
    return folded(said);
  }

 private:
  std::unique_ptr<icu::RuleBasedNumberFormat> format_;
};

std::vector<std::uint64_t> numbers() {
  std::vector<std::uint64_t> all;
  for (std::uint64_t n = 0; n < 20'000; ++n) all.push_back(n);
  std::mt19937_64 random(1956);
  for (int i = 0; i < 6'000; ++i) all.push_back(random() % 1'000'000'000);
  for (int i = 0; i < 500; ++i) all.push_back(random() % 1'000'000'000'000'000);
  return all;
}

class Numbers : public testing::TestWithParam<const char*> {};

TEST_P(Numbers, CardinalsAgreeWithIcu) {
  const Oracle icu(GetParam());
  const bool german = std::string_view(GetParam()) == "de";
  const char* rules = german ? "%spellout-numbering" : "%spellout-cardinal";
  for (const std::uint64_t n : numbers()) {
    ASSERT_EQ(folded(speller(GetParam()).cardinal(n)), icu.say(n, rules)) << n;
  }
}

TEST_P(Numbers, OrdinalsAgreeWithIcu) {
  const Oracle icu(GetParam());
  for (const std::uint64_t n : numbers()) {
    if (n == 0 || n >= 1'000'000) continue;
    ASSERT_EQ(folded(speller(GetParam()).ordinal(n)), icu.say(n, "%spellout-ordinal")) << n;
  }
}

TEST_P(Numbers, YearsAgreeWithIcu) {
  const Oracle icu(GetParam());
  const bool dutch = std::string_view(GetParam()) == "nl";
  for (std::uint64_t n = 1; n < 2100; ++n) {
    // ICU says "negentienvijf" for 1905; people say "negentienhonderdvijf".
    if (dutch && n > 1100 && n < 2000 && n % 100 < 10) continue;
    ASSERT_EQ(folded(speller(GetParam()).year(n)), icu.say(n, "%spellout-numbering-year")) << n;
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, Numbers, testing::Values("nl", "en", "de"));

TEST(Speller, KeepsDutchSpelling) {
  const Speller& dutch = speller("nl");
  EXPECT_EQ(dutch.cardinal(1), "één");
  EXPECT_EQ(dutch.cardinal(22), "tweeëntwintig");
  EXPECT_EQ(dutch.cardinal(12500), "twaalfduizend vijfhonderd");
  EXPECT_EQ(dutch.cardinal(2001), "tweeduizend één");
  EXPECT_EQ(dutch.year(1905), "negentienhonderdvijf");
  EXPECT_EQ(dutch.counted(1800), "achttienhonderd");
}

TEST(Speller, NamesTheDigitsOfWhatIsTooLarge) {
  EXPECT_TRUE(speller("nl").cardinal(kLargestSpelled + 1).starts_with("één nul nul "));
}

}  // namespace
}  // namespace normalize
