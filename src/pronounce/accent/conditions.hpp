// What can be said about a letter or a syllable of a word: the conditions that rules hang on.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pronounce/accent/layout.hpp"

namespace pronounce::accent {

/// What speaks for stress on nucleus `index`.
std::vector<std::string> stress_conditions(const Layout& word, std::size_t index);

/// How the letter at `at` lies to the stressed nucleus: before, after, next to it.
std::string relation(const Layout& word, std::size_t at, std::size_t stressed);

/// What speaks for each label of the letter at `at`, wherever the stress falls.
std::vector<std::string> sound_conditions(const Layout& word, std::size_t at);

/// What speaks for each label of the letter at `at` when it lies so to the stress.
std::vector<std::string> sound_conditions(const Layout& word, std::size_t at,
                                          const std::string& relation);

}  // namespace pronounce::accent
