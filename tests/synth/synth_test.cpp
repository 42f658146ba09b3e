// Synthesis as its callers see it: order, determinism, recovery, processes.
#include "synth/synth.hpp"

#include <gtest/gtest.h>

TEST(Synthesizer, Works) {
  book::Voice v; v.engine="gmw/nl"; v.language="nl";
  synth::Synthesizer s(v,2);
}
