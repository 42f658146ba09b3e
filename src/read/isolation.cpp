// A forked child with limits parses and sends the document back through a pipe.
#include "read/isolation.hpp"

#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <new>

#include "base/error.hpp"
#include "base/file.hpp"
#include "read/wire.hpp"

namespace reader {
namespace {

using base::Code;
using base::Error;

constexpr rlim_t kSeconds = 12;
constexpr rlim_t kMemory = rlim_t{480} << 20U;
constexpr std::chrono::seconds kPatience{18};

// Sanitizers map terabytes. GCC says so by macros, clang by features.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kLimitsMemory = false;
#elif !defined(__has_feature)
constexpr bool kLimitsMemory = true;
#elif __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool kLimitsMemory = false;
#else
constexpr bool kLimitsMemory = true;
#endif

void limit(int what, rlim_t value) {
  const rlimit both{value, value};
  setrlimit(static_cast<__rlimit_resource>(what), &both);
}

void write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

[[noreturn]] void run_child(const std::function<book::Document()>& work, int out) {
  limit(RLIMIT_CPU, kSeconds);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  if (kLimitsMemory) limit(RLIMIT_AS, kMemory);
  std::string answer;
  try {
    answer = "D" + packed(work());
  } catch (const Error& error) {
    answer = std::string("E") + static_cast<char>(error.code()) + error.what();
  } catch (const std::bad_alloc&) {
    answer = std::string("E") + static_cast<char>(Code::bad_input) +
             "reading the input takes more memory than any book should: it is refused";
  } catch (...) {
    answer = std::string("E") + static_cast<char>(Code::internal) + "the reader failed";
  }
  write_all(out, answer);
  _exit(0);
}

// Everything until the other end closes; false when that takes too long.
bool read_all(int fd, std::string& out) {
  const auto deadline = std::chrono::steady_clock::now() + kPatience;
  std::array<char, 65536> block{};
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    pollfd waiting{fd, POLLIN, 0};
    const int ready = ::poll(&waiting, 1, static_cast<int>(left.count()));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    const ssize_t got = ::read(fd, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0;
    out.append(block.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace

book::Document in_child(const std::function<book::Document()>& work) {
  int ends[2];
  if (::pipe(ends) != 0) throw Error(Code::system, "no pipe could be made: too many open files");
  base::Descriptor in(ends[0]);
  base::Descriptor out(ends[1]);
  const pid_t child = ::fork();
  if (child < 0) throw Error(Code::system, "no process could be started for the reader");
  if (child == 0) run_child(work, out.get());
  out.close();
  std::string answer;
  const bool whole = read_all(in.get(), answer);
  if (!whole) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  const bool exited = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  if (!whole || !exited || answer.empty()) {
    const bool slow = !whole || (WIFSIGNALED(status) &&
                                 (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL));
    throw Error(Code::bad_input,
                slow ? "reading the input takes longer than any book should: it is refused"
                     : "the input makes its parser crash: it is damaged or an attack");
  }
  if (answer[0] == 'E' && answer.size() > 1) {
    throw Error(static_cast<Code>(static_cast<unsigned char>(answer[1])), answer.substr(2));
  }
  return unpacked(std::string_view(answer).substr(1));
}

}  // namespace reader
