// German numbers in words.
#include <array>

#include "normalize/numbers/speller.hpp"

namespace normalize {
namespace {

using std::string_view;

constexpr std::array<string_view, 20> kSmall = {
    "null",     "ein",      "zwei",     "drei",     "vier",     "fünf",    "sechs",
    "sieben",   "acht",     "neun",     "zehn",     "elf",      "zwölf",   "dreizehn",
    "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"};
constexpr std::array<string_view, 10> kTens = {
    "", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"};

struct Scale {
  std::uint64_t value;
  string_view one;
  string_view many;
};
constexpr std::array<Scale, 4> kScales = {{{1'000'000'000'000'000, "eine Billiarde", "Billiarden"},
                                           {1'000'000'000'000, "eine Billion", "Billionen"},
                                           {1'000'000'000, "eine Milliarde", "Milliarden"},
                                           {1'000'000, "eine Million", "Millionen"}}};

std::string below_hundred(std::uint64_t n) {
  if (n < 20) return std::string(kSmall[n]);
  if (n % 10 == 0) return std::string(kTens[n / 10]);
  return std::string(kSmall[n % 10]).append("und").append(kTens[n / 10]);
}

std::string below_thousand(std::uint64_t n) {
  std::string said = n < 100 ? "" : std::string(kSmall[n / 100]) + "hundert";
  return n % 100 == 0 ? said : said + below_hundred(n % 100);
}

std::string below_million(std::uint64_t n) {
  std::string said = n < 1000 ? "" : below_thousand(n / 1000) + "tausend";
  return n % 1000 == 0 ? said : said + below_thousand(n % 1000);
}

/// Millions and above, and what is left below a million.
std::string scales(std::uint64_t& n) {
  std::string said;
  for (const auto& [value, one, many] : kScales) {
    if (n < value) continue;
    if (!said.empty()) said += ' ';
    const std::uint64_t count = n / value;
    said += count == 1 ? std::string(one)
                       : below_million(count) + (count % 100 == 1 ? "e " : " ") + std::string(many);
    n %= value;
  }
  return said;
}

std::string cardinal(std::uint64_t n) {
  if (n > kLargestSpelled) return digit_by_digit(n, cardinal);
  if (n == 0) return "null";
  std::string said = scales(n);
  if (n == 0) return said;
  if (!said.empty()) said += ' ';
  said += below_million(n);
  if (n % 100 == 1) said += 's';  // eins, but einundzwanzig
  return said;
}

std::string ordinal(std::uint64_t n) {
  if (n > kLargestSpelled) return cardinal(n);
  if (n == 0) return "nullte";
  const std::uint64_t last = n % 100;
  if (last == 0 || last >= 20) return cardinal(n) + "ste";
  std::uint64_t below = n - last;
  std::string rest = scales(below);
  if (!rest.empty()) rest += ' ';
  rest += below_million(below);
  if (last == 1) return rest + "erste";
  if (last == 3) return rest + "dritte";
  if (last == 7) return rest + "siebte";
  if (last == 8) return rest + "achte";
  return rest + below_hundred(last) + "te";
}

/// Hundreds: neunzehnhundertsechsundfünfzig; from 2000 on as a cardinal.
std::string year(std::uint64_t n) {
  if (n < 1100 || n > 1999) return cardinal(n);
  std::string said = below_hundred(n / 100) + "hundert";
  if (n % 100 == 0) return said;
  said += below_hundred(n % 100);
  return n % 100 == 1 ? said + 's' : said;
}

}  // namespace

const Speller kGermanSpeller = {cardinal, ordinal, year, cardinal};

}  // namespace normalize
