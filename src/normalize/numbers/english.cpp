// English numbers in words.
#include <array>

#include "normalize/numbers/speller.hpp"

namespace normalize {
namespace {

using std::string_view;

constexpr std::array<string_view, 20> kSmall = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<string_view, 10> kTens = {"",      "",      "twenty",  "thirty", "forty",
                                               "fifty", "sixty", "seventy", "eighty", "ninety"};

struct Scale {
  std::uint64_t value;
  string_view name;
};
constexpr std::array<Scale, 5> kScales = {{{1'000'000'000'000'000, "quadrillion"},
                                           {1'000'000'000'000, "trillion"},
                                           {1'000'000'000, "billion"},
                                           {1'000'000, "million"},
                                           {1'000, "thousand"}}};

std::string below_hundred(std::uint64_t n) {
  if (n < 20) return std::string(kSmall[n]);
  std::string said(kTens[n / 10]);
  if (n % 10 != 0) said.append("-").append(kSmall[n % 10]);
  return said;
}

std::string cardinal(std::uint64_t n) {
  if (n > kLargestSpelled) return digit_by_digit(n, cardinal);
  if (n == 0) return "zero";
  std::string said;
  const auto add = [&said](const std::string& part) {
    if (!said.empty()) said += ' ';
    said += part;
  };
  for (const auto& [value, name] : kScales) {
    if (n < value) continue;
    add(cardinal(n / value) + ' ' + std::string(name));
    n %= value;
  }
  if (n >= 100) {
    add(std::string(kSmall[n / 100]) + " hundred");
    n %= 100;
  }
  if (n != 0) add(below_hundred(n));
  return said;
}

struct Irregular {
  string_view cardinal;
  string_view ordinal;
};
constexpr std::array<Irregular, 7> kIrregular = {{{"one", "first"},
                                                  {"two", "second"},
                                                  {"three", "third"},
                                                  {"five", "fifth"},
                                                  {"eight", "eighth"},
                                                  {"nine", "ninth"},
                                                  {"twelve", "twelfth"}}};

std::string ordinal(std::uint64_t n) {
  if (n > kLargestSpelled) return cardinal(n);
  std::string said = cardinal(n);
  const std::size_t cut = said.find_last_of(" -");
  const std::size_t start = cut == std::string::npos ? 0 : cut + 1;
  for (const auto& [plain, changed] : kIrregular) {
    if (string_view(said).substr(start) == plain) return said.substr(0, start).append(changed);
  }
  if (said.back() == 'y') return said.replace(said.size() - 1, 1, "ieth");
  return said + "th";
}

/// Pairs: eighteen hundred, nineteen oh five, nineteen fifty-six, twenty sixteen.
std::string year(std::uint64_t n) {
  if (n < 1010 || n > 9999 || n / 10 % 100 == 0) return cardinal(n);
  const std::uint64_t rest = n % 100;
  const std::string century = below_hundred(n / 100);
  if (rest == 0) return century + " hundred";
  if (rest < 10) return n / 100 % 10 == 0 ? cardinal(n) : century + " oh " + below_hundred(rest);
  return century + ' ' + below_hundred(rest);
}

}  // namespace

const Speller kEnglishSpeller = {cardinal, ordinal, year, cardinal};

}  // namespace normalize
