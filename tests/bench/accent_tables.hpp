// Learns from examples and writes the tables of accent.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "accent_examples.hpp"

namespace accent_bench {

/// Learns from `examples` and writes accent_letters.tsv, accent_stress.tsv and accent_sounds.tsv
/// into `folder`, which already holds accent_morphs.tsv. `root` is the folder
/// above data/, `source` goes into the headers.
void write_tables(const std::vector<const Example*>& examples,
                  const pronounce::accent::LetterCosts& costs, const std::filesystem::path& root,
                  const std::string& language, const std::string& source);

}  // namespace accent_bench
