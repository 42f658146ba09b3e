// Words with the engine's reading and the right ones, for learning and measuring accent.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pronounce/accent/ipa.hpp"
#include "pronounce/accent/letters.hpp"

namespace accent_bench {

using Phonemes = std::vector<pronounce::accent::Phoneme>;

struct Example {
  std::string written;
  std::string word;             ///< lower case
  std::string engine_ipa;       ///< as the engine gives it
  Phonemes engine;              ///< empty when it cannot be parsed (a change of language)
  std::vector<Phonemes> right;  ///< readings that are as good as each other
};

/// LIST: word TAB /IPA/|/IPA/ with syllable dots, notation of the INT lexicon, rows of one word
/// together. ENGINE: word TAB the engine's IPA. Exits the program when a file is missing.
std::vector<Example> read_examples(const char* list, const char* engine);

/// True when two readings sound the same but for what Dutch leaves open: n after schwa, voice
/// beside other obstruents and at the end, place of nasals, glides, secondary stress.
bool sound_alike(const Phonemes& one, const Phonemes& other);

/// True when `said` sounds like one of the right readings.
bool is_right(const Example& example, const Phonemes& said);

/// Which letters say what in the engine's and the right readings.
pronounce::accent::LetterCosts learn_costs(const std::vector<Example>& examples);

/// The letters of the right reading that is nearest to the engine's; where both sound alike, the
/// engine's label. Empty when none can be aligned.
std::vector<pronounce::accent::Letter> target(const Example& example,
                                              const std::vector<pronounce::accent::Letter>& engine,
                                              const pronounce::accent::LetterCosts& costs);

}  // namespace accent_bench
