// One place turns errors and signals into messages and exit codes.
#include <fmt/format.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <system_error>

#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/cli.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"

namespace cli {
namespace {

int told(base::Code code, const std::string& message, const std::string& where = {}) {
  std::fflush(stdout);
  fmt::print(stderr, "voorlezer: {}{}{}\n", where, where.empty() ? "" : ": ", message);
  return static_cast<int>(code);
}

// A stopped run leaves no half file; finished chapters stay for the next one.
void stop(int signal) {
  base::remove_temporaries_in_signal_handler();
  ::_exit(128 + signal);
}

void catch_signals() {
  struct sigaction action {};
  action.sa_handler = stop;
  sigemptyset(&action.sa_mask);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::sigaction(signal, &action, nullptr);
  std::signal(SIGPIPE, SIG_IGN);  // a write fails with EPIPE and is told
  std::signal(SIGXFSZ, SIG_IGN);  // likewise a file over the limit
}

}  // namespace

int run(int argc, char** argv) {
  const Parsed parsed = parse(argc, argv);
  if (parsed.done) return parsed.status;
  catch_signals();
  try {
    return carry_out(parsed.options, base::Data::find());
  } catch (const base::Error& error) {
    return told(error.code(), error.what(), error.where());
  } catch (const std::bad_alloc&) {
    return told(base::Code::system, "there is not enough memory");
  } catch (const std::system_error& error) {
    return told(base::Code::system, error.what());
  } catch (const std::exception& error) {
    return told(base::Code::internal, std::string("a defect of voorlezer: ") + error.what());
  }
}

}  // namespace cli
