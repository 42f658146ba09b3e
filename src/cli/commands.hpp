// The commands of the program.
#pragma once

#include <string_view>

#include "base/data.hpp"
#include "cli/options.hpp"
#include "render/render.hpp"

namespace cli {

/// Carries out the command and gives the exit status; throws base::Error.
int carry_out(const Options& options, const base::Data& data);

/// A line on standard output. Throws Error(io).
void print(std::string_view line);

/// The options as the rooms below take them.
pronounce::Names names_policy(const Options& options);
pronounce::Brackets brackets_policy(const Options& options);
reader::Options reading(const Options& options);

/// `names`: 1 when --strict finds guesses that nobody confirmed.
int list_names(const Options& options, const base::Data& data);
/// `lexicon check|import|export`.
void lexicon(const Options& options, const base::Data& data);

}  // namespace cli
