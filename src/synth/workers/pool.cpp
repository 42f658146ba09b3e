// Keeps each worker busy with a few jobs ahead, and gives the jobs of a lost worker to another.
#include "synth/workers/pool.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

#include "base/error.hpp"
#include "synth/workers/engine.hpp"

namespace synth {
namespace {

constexpr std::size_t kSlotsPerWorker = 3;
constexpr unsigned kMostAttempts = 3;
constexpr int kGraceMs = 20000;  // beyond a job's own limit, before a worker counts as lost

std::uint32_t limit_for(const Job& job) {
  std::size_t bytes = 0;
  for (const Line& line : job.lines) bytes += line.text.size();
  // Speech takes about 65 microseconds a byte; 2 milliseconds leave room for a busy machine.
  return static_cast<std::uint32_t>(std::clamp<std::size_t>(bytes * 2, 10000, 600000));
}

}  // namespace

Pool::Pool(const std::string& voice, unsigned workers) {
  const std::string folder = engine::data_folder();
  if (folder.empty()) {
    throw base::Error(base::Code::unavailable,
                      "the data of eSpeak NG was not found; install the package espeak-ng-data");
  }
  try {
    make_slots(std::max(1U, workers) * kSlotsPerWorker);
    for (unsigned i = 0; i < std::max(1U, workers); ++i) fork_worker(voice, folder);
    for (Worker& worker : workers_) await_ready(worker, voice);
  } catch (...) {
    end_all();
    throw;
  }
}

Pool::~Pool() { end_all(); }

void Pool::end_all() {
  for (Worker& worker : workers_) worker.socket.close();
  for (Worker& worker : workers_) end(worker);
  for (const Slot& slot : slots_) {
    ::close(slot.job);
    ::close(slot.result);
  }
}

void Pool::make_slots(std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    Slot& slot = slots_.emplace_back();
    slot.job = make_memory_file("voorlezer-job");
    slot.result = make_memory_file("voorlezer-result");
  }
  tickets_.resize(count);
}

void Pool::fork_worker(const std::string& voice, const std::string& folder) {
  int pair[2] = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) {
    throw base::Error(base::Code::system, "the system gives no socket for a worker");
  }
  base::Descriptor ours(pair[0]);
  const base::Descriptor theirs(pair[1]);
  const WorkerSetup setup{theirs.get(), slots_, folder, voice, ::getpid()};
  const pid_t pid = ::fork();
  if (pid == 0) serve(setup);
  if (pid < 0) throw base::Error(base::Code::system, "the system gives no process for a worker");
  Worker& worker = workers_.emplace_back();
  worker.pid = pid;
  worker.socket = std::move(ours);
}

void Pool::await_ready(Worker& worker, const std::string& voice) {
  Outcome hello;
  ssize_t size = 0;
  do {
    size = ::recv(worker.socket.get(), &hello, sizeof hello, 0);
  } while (size < 0 && errno == EINTR);
  if (size != sizeof hello || hello.kind == Outcome::Kind::no_engine) {
    throw base::Error(base::Code::unavailable,
                      "eSpeak NG does not start; is espeak-ng-data of the same version?");
  }
  if (hello.kind == Outcome::Kind::no_voice) {
    throw base::Error(base::Code::unavailable, "eSpeak NG cannot load the voice " + voice);
  }
}

std::optional<std::size_t> Pool::free_slot() const {
  for (std::size_t i = 0; i < tickets_.size(); ++i) {
    if (tickets_[i].state == State::free) return i;
  }
  return std::nullopt;
}

void Pool::start(std::size_t slot, const Job& job) {
  put_job(slots_[slot].job, job);
  tickets_[slot].attempts = 0;
  tickets_[slot].limit = limit_for(job);
  send(slot);
}

void Pool::send(std::size_t slot) {
  Ticket& ticket = tickets_[slot];
  clear_result(slots_[slot].result);
  ++ticket.attempts;
  for (;;) {
    std::size_t best = workers_.size();
    for (std::size_t i = 0; i < workers_.size(); ++i) {
      if (!workers_[i].alive()) continue;
      if (best == workers_.size() || workers_[i].pending < workers_[best].pending) best = i;
    }
    if (best == workers_.size()) {
      throw base::Error(base::Code::internal, "all processes of the speech engine are gone");
    }
    const Order order{static_cast<std::uint32_t>(slot), ticket.limit};
    if (::send(workers_[best].socket.get(), &order, sizeof order, MSG_NOSIGNAL) < 0) {
      lose(best);
      continue;
    }
    ticket.state = State::running;
    ticket.worker = best;
    ++workers_[best].pending;
    return;
  }
}

void Pool::wait() {
  std::vector<pollfd> watched;
  for (const Worker& worker : workers_) {
    watched.push_back({worker.alive() ? worker.socket.get() : -1, POLLIN, 0});
  }
  const int ready = ::poll(watched.data(), watched.size(), patience());
  if (ready < 0 && errno != EINTR) {
    throw base::Error(base::Code::system, "waiting for the speech engine failed");
  }
  for (std::size_t i = 0; i < watched.size(); ++i) {
    if (ready > 0 && watched[i].revents != 0) receive(i);
    if (ready == 0 && workers_[i].alive() && workers_[i].pending > 0) lose(i);
  }
}

int Pool::patience() const {
  std::uint32_t longest = 0;
  for (const Ticket& ticket : tickets_) {
    if (ticket.state == State::running) longest = std::max(longest, ticket.limit);
  }
  return static_cast<int>(longest) + kGraceMs;
}

void Pool::receive(std::size_t worker) {
  Outcome outcome;
  const ssize_t size = ::recv(workers_[worker].socket.get(), &outcome, sizeof outcome, 0);
  if (size != sizeof outcome || outcome.slot >= tickets_.size()) {
    lose(worker);
    return;
  }
  --workers_[worker].pending;
  Ticket& ticket = tickets_[outcome.slot];
  const bool by_chance =
      outcome.kind == Outcome::Kind::starved || outcome.kind == Outcome::Kind::no_child;
  if (by_chance && ticket.attempts < kMostAttempts) {
    send(outcome.slot);  // the same again: the machine was to blame, not the text
    return;
  }
  if (outcome.kind == Outcome::Kind::no_child) {
    throw base::Error(base::Code::system, "the system gives no process for the speech engine");
  }
  if (outcome.kind == Outcome::Kind::starved) outcome.kind = Outcome::Kind::timed_out;
  if (outcome.kind == Outcome::Kind::done && read_progress(result(outcome.slot)).complete == 0) {
    outcome.kind = Outcome::Kind::crashed;
  }
  ticket.state = State::ended;
  ticket.outcome = outcome;
}

void Pool::lose(std::size_t worker) {
  workers_[worker].socket.close();
  end(workers_[worker]);
  for (std::size_t i = 0; i < tickets_.size(); ++i) {
    if (tickets_[i].state == State::running && tickets_[i].worker == worker) send(i);
  }
}

void Pool::end(Worker& worker) {
  if (!worker.alive()) return;
  // It ends by itself when its socket closes, and takes its child along; else by force.
  const base::Descriptor handle(process_handle(worker.pid));
  pollfd watched{handle.get(), POLLIN, 0};
  if (handle.get() < 0 || ::poll(&watched, 1, 1000) <= 0) ::kill(worker.pid, SIGKILL);
  while (::waitpid(worker.pid, nullptr, 0) < 0 && errno == EINTR) {
  }
  worker.pid = -1;
}

const Outcome& Pool::run(std::size_t slot, const Job& job) {
  start(slot, job);
  while (running(slot)) wait();
  return outcome(slot);
}

}  // namespace synth
