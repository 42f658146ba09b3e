// The real engine for the tests of pronounce: what it says of a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The IPA that eSpeak NG says for `text`, phonemes in [[ ]] included.
std::string engine_ipa(std::string_view language, const std::string& text);

/// The seam of pronounce::Pronouncer.
std::vector<std::string> engine_readings(std::string_view language,
                                         const std::vector<std::string>& texts);
