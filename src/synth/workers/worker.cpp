// The worker never speaks itself, so that each child starts from the same state of the engine.
//
// For tests: VOORLEZER_TEST_FAULT="crash:WORD" (or "hang:WORD") makes a child fail when a text
// holds WORD; VOORLEZER_TEST_LIMIT_MS sets the time limit of every job.
#include "synth/workers/worker.hpp"

#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "base/file.hpp"
#include "synth/workers/engine.hpp"
#include "synth/workers/mail.hpp"

namespace synth {
namespace {

void close_all_but(std::vector<int> kept) {
  std::sort(kept.begin(), kept.end());
  unsigned from = 3;
  for (const int fd : kept) {
    const auto at = static_cast<unsigned>(fd);
    if (at > from) ::close_range(from, at - 1, 0);
    from = std::max(from, at + 1);
  }
  ::close_range(from, ~0U, 0);
}

/// Cuts what was inherited: files, handlers, the terminal. What a signal to the whole group means
/// is the pool's decision; when the pool dies, so do we.
void settle(const WorkerSetup& setup) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != setup.parent) ::_exit(0);
  std::vector<int> kept = {setup.socket};
  for (const Slot& slot : setup.slots) kept.insert(kept.end(), {slot.job, slot.result});
  close_all_but(kept);
  const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  for (const int fd : {0, 1, 2}) ::dup2(null, fd);
  ::close(null);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGPIPE}) {
    std::signal(signal, SIG_IGN);
  }
  for (const int signal : {SIGCHLD, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGALRM, SIGXCPU}) {
    std::signal(signal, SIG_DFL);
  }
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  static_cast<void>(::chdir("/") == 0);
}

/// See the top of the file.
void fail_for_tests(const std::string& text) {
  const char* fault = std::getenv("VOORLEZER_TEST_FAULT");
  if (fault == nullptr) return;
  const std::string_view what(fault);
  const std::size_t colon = what.find(':');
  if (colon == std::string_view::npos) return;
  if (text.find(what.substr(colon + 1)) == std::string::npos) return;
  if (what.substr(0, colon) == "crash") std::abort();
  volatile bool forever = what.substr(0, colon) == "hang";
  while (forever) {
  }
}

void speak(const Job& job, ResultWriter& result) {
  engine::Listener listener;
  listener.samples = [&](std::span<const std::int16_t> samples) { return result.add(samples); };
  listener.rate = [&](int rate) { result.set_rate(rate); };
  listener.word = [&](std::size_t at, std::int64_t frame) { result.add_word(at, frame); };
  for (const Line& line : job.lines) {
    result.begin_line();
    fail_for_tests(line.text);
    engine::set_prosody(line.prosody);
    if (!engine::say(line.text, listener)) ::_exit(2);
    result.end_line();
  }
}

void transcribe(const Job& job, ResultWriter& result) {
  for (const Line& line : job.lines) {
    result.begin_line();
    fail_for_tests(line.text);
    result.add_text(engine::ipa(line.text));
  }
}

[[noreturn]] void run_child(const Slot& slot, const Order& order, pid_t zygote) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != zygote) ::_exit(0);  // it died before it could be watched
  const rlim_t seconds = order.limit / 1000 + 1;
  const rlimit limit{seconds, seconds + 1};
  ::setrlimit(RLIMIT_CPU, &limit);
  const Job job = get_job(slot.job);
  ResultWriter result(slot.result);
  if (job.task == Task::speech) speak(job, result);
  if (job.task == Task::phonemes) transcribe(job, result);
  result.finish();
  ::_exit(0);
}

Outcome::Kind kind_of(int status, bool killed, const rusage& usage, const Order& order) {
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return Outcome::Kind::done;
  const std::int64_t used = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * std::int64_t{1000} +
                            (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return Outcome::Kind::timed_out;
  if (killed) return used * 2 < order.limit ? Outcome::Kind::starved : Outcome::Kind::timed_out;
  // Nobody but the system (out of memory) or a person sends this one.
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) return Outcome::Kind::starved;
  return Outcome::Kind::crashed;
}

/// Waits for the child, at most until the limit or the end of the pool.
Outcome watch(pid_t child, const WorkerSetup& setup, const Order& order) {
  const base::Descriptor handle(process_handle(child));
  pollfd watched[2] = {{handle.get(), POLLIN, 0}, {setup.socket, 0, 0}};
  int ready = -1;
  do {
    ready = ::poll(watched, 2, static_cast<int>(order.limit));
  } while (ready < 0 && errno == EINTR);
  const bool killed = (watched[0].revents & POLLIN) == 0;
  if (killed) ::kill(child, SIGKILL);
  int status = 0;
  rusage usage{};
  while (::wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
  }
  Outcome outcome;
  outcome.slot = order.slot;
  outcome.kind = kind_of(status, killed, usage, order);
  outcome.detail = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  return outcome;
}

void report(const WorkerSetup& setup, const Outcome& outcome) {
  if (::send(setup.socket, &outcome, sizeof outcome, MSG_NOSIGNAL) < 0) ::_exit(0);
}

}  // namespace

int process_handle(int process) {
  // glibc 2.36 declares pidfd_open without C linkage.
  return static_cast<int>(::syscall(SYS_pidfd_open, process, 0));
}

void serve(const WorkerSetup& setup) {
  settle(setup);
  Outcome hello{Outcome::Kind::ready, 0, 0};
  if (!engine::start(setup.data_folder)) {
    hello.kind = Outcome::Kind::no_engine;
  } else if (!engine::load_voice(setup.voice)) {
    hello.kind = Outcome::Kind::no_voice;
  }
  report(setup, hello);
  const char* test_limit = std::getenv("VOORLEZER_TEST_LIMIT_MS");
  Order order;
  while (::recv(setup.socket, &order, sizeof order, 0) == sizeof order) {
    if (test_limit != nullptr) order.limit = static_cast<std::uint32_t>(std::atoi(test_limit));
    const Slot& slot = setup.slots.at(order.slot);
    const pid_t zygote = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) run_child(slot, order, zygote);
    if (child < 0) {
      report(setup, {Outcome::Kind::no_child, order.slot, errno});
    } else {
      report(setup, watch(child, setup, order));
    }
  }
  ::_exit(0);
}

}  // namespace synth
