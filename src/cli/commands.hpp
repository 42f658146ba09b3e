// The commands of the program.
#pragma once

#include "base/data.hpp"
#include "cli/options.hpp"

namespace cli {

/// Carries out the command; throws base::Error.
void carry_out(const Options& options, const base::Data& data);

}  // namespace cli
