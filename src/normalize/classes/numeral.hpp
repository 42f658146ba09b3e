// A number as it is written: its digits, its decimals, and how they are said.
#pragma once

#include <cstdint>
#include <string>

#include "normalize/scene.hpp"

namespace normalize {

/// Digits with thousands marks and decimals: "12.500", "3,75", "0,5".
struct Numeral {
  std::size_t end = 0;   ///< the atom after it
  std::string digits;    ///< the whole part, without marks
  std::string decimals;  ///< what follows the decimal mark
  bool grouped = false;  ///< thousands marks were there
  bool dashes = false;   ///< "12,-": no cents

  /// The whole part; above 18 digits kLargestSpelled + 1.
  std::uint64_t value() const;
};

/// The number that begins at the digits `at`. By the language's decimal and thousands marks.
Numeral numeral(const Scene& scene, std::size_t at);

/// In words: as a count ("twaalfhonderd"), with decimals; digit by digit when it begins with 0.
std::string spelled(const Scene& scene, const Numeral& number);

/// Each digit by name.
std::string digits_named(const Scene& scene, std::string_view digits);

}  // namespace normalize
