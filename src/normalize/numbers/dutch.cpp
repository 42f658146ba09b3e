// Dutch numbers in words, spelled as the Taalunie prescribes.
//
// One word up to "duizend", a space after it and around "miljoen" and above.
#include <array>

#include "normalize/numbers/speller.hpp"

namespace normalize {
namespace {

using std::string_view;

constexpr std::array<string_view, 20> kSmall = {
    "nul",      "een",      "twee",    "drie",      "vier",     "vijf",     "zes",
    "zeven",    "acht",     "negen",   "tien",      "elf",      "twaalf",   "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"};
constexpr std::array<string_view, 10> kTens = {
    "", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"};

struct Scale {
  std::uint64_t value;
  string_view name;
};
constexpr std::array<Scale, 4> kScales = {{{1'000'000'000'000'000, "biljard"},
                                           {1'000'000'000'000, "biljoen"},
                                           {1'000'000'000, "miljard"},
                                           {1'000'000, "miljoen"}}};

std::string below_hundred(std::uint64_t n) {
  if (n < 20) return std::string(kSmall[n]);
  const std::uint64_t unit = n % 10;
  if (unit == 0) return std::string(kTens[n / 10]);
  // The trema keeps "twee" and "drie" apart from "en".
  const string_view joint = unit == 2 || unit == 3 ? "ën" : "en";
  return std::string(kSmall[unit]).append(joint).append(kTens[n / 10]);
}

std::string below_thousand(std::uint64_t n) {
  if (n < 100) return below_hundred(n);
  std::string said = n < 200 ? "" : std::string(kSmall[n / 100]);
  said += "honderd";
  if (n % 100 != 0) said += below_hundred(n % 100);
  return said;
}

/// Without the accents of a "één" that stands alone.
std::string plain_cardinal(std::uint64_t n) {
  if (n == 0) return "nul";
  std::string said;
  const auto add = [&said](const std::string& part) {
    if (!said.empty()) said += ' ';
    said += part;
  };
  for (const auto& [value, name] : kScales) {
    if (n < value) continue;
    const std::uint64_t count = n / value;
    add((count == 1 ? "één" : plain_cardinal(count)) + ' ' + std::string(name));
    n %= value;
  }
  if (n >= 1000) {
    add((n < 2000 ? "" : below_thousand(n / 1000)) + "duizend");
    n %= 1000;
  }
  if (n != 0) add(n == 1 && !said.empty() ? "één" : below_thousand(n));
  return said;
}

std::string cardinal(std::uint64_t n) {
  if (n > kLargestSpelled) return digit_by_digit(n, cardinal);
  return n == 1 ? "één" : plain_cardinal(n);
}

std::string ordinal(std::uint64_t n) {
  if (n > kLargestSpelled) return cardinal(n);
  if (n == 0) return "nulde";
  const std::uint64_t last = n % 100;
  std::string rest = n == last ? "" : plain_cardinal(n - last);
  // "duizend eerste", but "honderdeerste".
  if (!rest.empty() && (n / 100) % 10 == 0 && last != 0) rest += ' ';
  if (last == 1) return rest + "eerste";
  if (last == 3) return rest + "derde";
  if (last == 0) return rest + "ste";
  const bool soft = last == 2 || (last >= 4 && last < 20 && last != 8);
  return rest + below_hundred(last) + (soft ? "de" : "ste");
}

/// Pairs: achttienhonderd, negentienhonderdvijf, negentienzesenvijftig.
std::string year(std::uint64_t n) {
  if (n < 1100 || n > 9999 || n / 100 % 10 == 0) return cardinal(n);
  const std::uint64_t rest = n % 100;
  std::string said = below_hundred(n / 100);
  if (rest < 10) said += "honderd";
  if (rest != 0) said += below_hundred(rest);
  return said;
}

std::string counted(std::uint64_t n) {
  if (n < 1100 || n > 1999) return cardinal(n);
  const std::string hundreds = below_hundred(n / 100) + "honderd";
  return n % 100 == 0 ? hundreds : hundreds + below_hundred(n % 100);
}

}  // namespace

const Speller kDutchSpeller = {cardinal, ordinal, year, counted};

}  // namespace normalize
