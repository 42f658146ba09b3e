// Many texts a child; after a crash the next child goes on behind the guilty text.
#include "synth/transcribe.hpp"

#include <algorithm>

namespace synth {
namespace {

constexpr std::size_t kBatch = 512;

}  // namespace

std::vector<std::string> transcribe(Pool& pool, std::size_t count, const TextAt& text) {
  std::vector<std::string> out;
  const std::size_t slot = pool.free_slot().value_or(0);
  Style style = Style::hinted;
  while (out.size() < count) {
    const std::size_t batch = style == Style::plain ? 1 : std::min(kBatch, count - out.size());
    Job job{Task::phonemes, {}};
    for (std::size_t i = 0; i < batch; ++i) job.lines.push_back({text(out.size() + i, style), {}});
    const Outcome outcome = pool.run(slot, job);
    std::vector<std::string> texts = read_texts(pool.result(slot));
    out.insert(out.end(), texts.begin(), texts.end());
    const bool done = outcome.kind == Outcome::Kind::done;
    if (!done && style == Style::plain) out.emplace_back();
    style = done || style == Style::plain ? Style::hinted : Style::plain;
  }
  out.resize(count);
  pool.release(slot);
  return out;
}

}  // namespace synth
