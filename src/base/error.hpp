// The one exception type of the house: a code, what happened and what to do, and where.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace base {

/// Exit codes after BSD's sysexits.h; the value is the process's exit status.
enum class Code {
  usage = 64,          ///< the command line is wrong
  bad_input = 65,      ///< the input is empty, damaged, binary or protected
  no_input = 66,       ///< the input does not exist or cannot be read
  unavailable = 69,    ///< a voice or the engine is missing
  internal = 70,       ///< a defect of voorlezer or a crash of a worker
  system = 71,         ///< the operating system refused (memory, processes)
  cannot_create = 73,  ///< an output file or folder cannot be made
  io = 74,             ///< reading or writing failed half-way, or the disk is full
  try_again = 75,      ///< another run holds the lock
  bad_config = 78,     ///< a voice, lexicon or data file is wrong
};

/// Thrown only by rooms that touch the world; `cli` turns it into a message and an exit code.
class Error : public std::runtime_error {
 public:
  /// `message`: one sentence, what happened and what the user can do. `where`: file, file:line
  /// or chapter; may be empty.
  Error(Code code, const std::string& message, std::string where = {})
      : std::runtime_error(message), code_(code), where_(std::move(where)) {}

  Code code() const { return code_; }
  const std::string& where() const { return where_; }

 private:
  Code code_;
  std::string where_;
};

}  // namespace base
