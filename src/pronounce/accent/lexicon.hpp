// The exception lexicon: frequent and irregular words, found through their inflected forms.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/data.hpp"

namespace pronounce::accent {

/// Readings of words that rules do not reach.
class Lexicon {
 public:
  Lexicon() = default;
  /// Reads data/<language>/accent_lexicon.tsv: word TAB reading. A missing table is an empty
  /// lexicon. Throws base::Error(bad_config) with the line whose reading is not IPA.
  Lexicon(const base::Data& data, std::string_view language);

  /// The reading of `word` (lower case) itself or, for an inflected form, made from that of its
  /// base ("nadelige" from "nadelig", "bazen" from "baas", "beaamde" from "beamen"); empty when
  /// there is none.
  std::string reading(const std::string& word) const;

 private:
  std::string language_;
  std::unordered_map<std::string, std::string> readings_;
};

}  // namespace pronounce::accent
