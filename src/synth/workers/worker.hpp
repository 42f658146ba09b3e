// A worker: a process that holds a warm engine and forks a child for each job.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace synth {

/// The two memory files of a job in flight.
struct Slot {
  int job = -1;
  int result = -1;
};

/// Pool to worker.
struct Order {
  std::uint32_t slot = 0;
  std::uint32_t limit = 10000;  ///< milliseconds a child may take
};

/// Worker to pool.
struct Outcome {
  enum class Kind : std::uint32_t {
    ready,      ///< the worker is up
    no_engine,  ///< the engine's data cannot be loaded
    no_voice,   ///< the engine refuses the voice
    done,       ///< the result is complete
    crashed,    ///< by the signal or the exit status in `detail`
    timed_out,  ///< killed at the limit
    starved,    ///< killed at the limit without having had its share of the processor
    no_child,   ///< the system refused a process
  };
  Kind kind = Kind::crashed;
  std::uint32_t slot = 0;
  std::int32_t detail = 0;
};

struct WorkerSetup {
  int socket = -1;  ///< SOCK_SEQPACKET to the pool
  std::vector<Slot> slots;
  std::string data_folder;
  std::string voice;
  int parent = 0;  ///< the pool's process
};

/// A descriptor that becomes readable when the process ends; -1 when there is none.
int process_handle(int process);

/// The life of a worker, in a process just forked: never returns. Ends when the pool does.
[[noreturn]] void serve(const WorkerSetup& setup);

}  // namespace synth
