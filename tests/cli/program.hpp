// Runs the real program in a child process and looks at what it did.
#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace cli_test {

/// How a process ended; 128 + signal when one killed it.
struct Outcome {
  int status = -1;
  std::string out;
  std::string err;
};

/// What a child does between fork and exec: limits, variables.
using Before = std::function<void()>;

/// A running child, in a process group of its own and in the root folder, so that nothing depends
/// on where the tests run.
class Process {
 public:
  Process(const std::vector<std::string>& command, const std::string& input,
          const Before& before = {}) {
    out_ = ::memfd_create("out", MFD_CLOEXEC);
    err_ = ::memfd_create("err", MFD_CLOEXEC);
    const int in = ::memfd_create("in", MFD_CLOEXEC);
    if (::write(in, input.data(), input.size()) != static_cast<ssize_t>(input.size())) {
      throw std::runtime_error("the input of the child cannot be written");
    }
    ::lseek(in, 0, SEEK_SET);
    std::vector<char*> arguments;
    for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_ = ::fork();
    if (pid_ == 0) {
      ::setpgid(0, 0);
      ::dup2(in, 0);
      ::dup2(out_, 1);
      ::dup2(err_, 2);
      if (::chdir("/") != 0) ::_exit(126);
      if (before) before();
      ::execvp(arguments[0], arguments.data());
      ::_exit(127);
    }
    ::close(in);
  }
  ~Process() {
    if (pid_ > 0) {
      kill(SIGKILL);
      wait();
    }
    ::close(out_);
    ::close(err_);
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void kill(int signal) const { ::kill(pid_, signal); }

  Outcome wait() {
    int status = 0;
    ::waitpid(std::exchange(pid_, -1), &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), contents(out_),
            contents(err_)};
  }

 private:
  static std::string contents(int fd) {
    std::string text(static_cast<std::size_t>(::lseek(fd, 0, SEEK_END)), '\0');
    const ssize_t size = ::pread(fd, text.data(), text.size(), 0);
    text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return text;
  }

  pid_t pid_ = -1;
  int out_ = -1;
  int err_ = -1;
};

/// voorlezer with these arguments.
inline std::vector<std::string> voorlezer(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), VOORLEZER_PROGRAM);
  return arguments;
}

/// Runs voorlezer to its end.
inline Outcome run(const std::vector<std::string>& arguments, const std::string& input = {},
                   const Before& before = {}) {
  return Process(voorlezer(arguments), input, before).wait();
}

/// Runs another program (flac, ffprobe) to its end; stdout when it succeeds.
inline std::string output_of(const std::vector<std::string>& command) {
  const Outcome outcome = Process(command, {}).wait();
  if (outcome.status != 0) throw std::runtime_error(command[0] + " fails: " + outcome.err);
  return outcome.out;
}

}  // namespace cli_test
