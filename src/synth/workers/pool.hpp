// The pool: workers and the jobs in flight among them.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "synth/workers/mail.hpp"
#include "synth/workers/worker.hpp"

namespace synth {

/// A fixed number of workers with one voice, and slots for jobs. Any worker serves any slot.
class Pool {
 public:
  /// `voice` must exist (see `installation.hpp`). Throws Error(unavailable) when the engine does
  /// not start, Error(system) when no process can be made.
  Pool(const std::string& voice, unsigned workers);
  ~Pool();
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  std::optional<std::size_t> free_slot() const;
  void start(std::size_t slot, const Job& job);
  bool running(std::size_t slot) const { return tickets_[slot].state == State::running; }
  /// Until at least one running job has ended. Throws Error(internal) when no worker is left.
  void wait();
  /// Of a job that has ended: done, crashed or timed_out.
  const Outcome& outcome(std::size_t slot) const { return tickets_[slot].outcome; }
  /// The file that holds the result.
  int result(std::size_t slot) const { return slots_[slot].result; }
  void release(std::size_t slot) { tickets_[slot].state = State::free; }

  /// Starts the job and waits for its end; other jobs go on meanwhile.
  const Outcome& run(std::size_t slot, const Job& job);

 private:
  enum class State { free, running, ended };
  struct Ticket {
    State state = State::free;
    std::size_t worker = 0;
    unsigned attempts = 0;
    std::uint32_t limit = 0;
    Outcome outcome;
  };
  struct Worker {
    pid_t pid = -1;
    base::Descriptor socket;
    std::size_t pending = 0;
    bool alive() const { return pid > 0; }
  };

  void make_slots(std::size_t count);
  void fork_worker(const std::string& voice, const std::string& folder);
  void await_ready(Worker& worker, const std::string& voice);
  void send(std::size_t slot);
  void receive(std::size_t worker);
  void lose(std::size_t worker);
  int patience() const;
  static void end(Worker& worker);
  void end_all();

  std::vector<Slot> slots_;
  std::vector<Ticket> tickets_;
  std::vector<Worker> workers_;
};

}  // namespace synth
