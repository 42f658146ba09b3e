// The door of cli: options, commands, exit codes.
#pragma once

namespace cli {

/// Runs one command line and gives the exit status (sysexits.h; 130 and 143 after signals).
int run(int argc, char** argv);

}  // namespace cli
