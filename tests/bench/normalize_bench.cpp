// Speed of normalisation, in bytes a second of Dutch prose.
#include <benchmark/benchmark.h>

#include <string>

#include "normalize/normalize.hpp"

namespace {

void normalize_article(benchmark::State& state) {
  const base::Data data(VOORLEZER_SOURCE);
  const normalize::Normalizer normalizer(data, "nl");
  const std::string text = data.text("data/articles/destalinisatie.txt");
  for (auto _ : state) benchmark::DoNotOptimize(normalizer.words(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(normalize_article);

}  // namespace

BENCHMARK_MAIN();
