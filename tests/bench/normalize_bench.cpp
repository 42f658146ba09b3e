// Speed of normalisation, in bytes a second: Dutch prose, and texts made to be slow.
#include <benchmark/benchmark.h>

#include <string>
#include <utility>

#include "normalize/normalize.hpp"

namespace {

const normalize::Normalizer& dutch() {
  static const normalize::Normalizer normalizer(base::Data(VOORLEZER_SOURCE), "nl");
  return normalizer;
}

void measure(benchmark::State& state, const std::string& text) {
  while (state.KeepRunning()) benchmark::DoNotOptimize(dutch().words(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

/// `piece` again and again, up to the bytes of the benchmark's argument.
void repeated(benchmark::State& state, const std::string& piece) {
  std::string text;
  while (text.size() < static_cast<std::size_t>(state.range(0))) text += piece;
  measure(state, text);
}

void article(benchmark::State& state) {
  measure(state, base::Data(VOORLEZER_SOURCE).text("data/articles/destalinisatie.txt"));
}
BENCHMARK(article);

constexpr std::pair<const char*, const char*> kPieces[] = {
    {"dashes", "9.-"},   {"points", "1."},      {"groups", "1.111."}, {"spaced groups", "111 "},
    {"brackets", "("},   {"closing", ")"},      {"notes", "[1"},      {"one numeral", "I"},
    {"numerals", "II "}, {"digits", "7"},       {"letters", "a"},     {"capitals", "AB "},
    {"hyphens", "a-"},   {"apostrophes", "'"},  {"quotes", "-\""},    {"initials", "J."},
    {"slashes", "a/"},   {"addresses", "a.b@"}, {"powers", "²"},      {"formulas", "H₂"},
    {"colons", "1:"},    {"stops", "."},        {"ends", ".)"},       {"money", "€1-"}};

}  // namespace

// Ten times the text must take ten times as long.
int main(int count, char** arguments) {
  for (const auto& [name, piece] : kPieces) {
    benchmark::RegisterBenchmark(name, repeated, std::string(piece))->Arg(500'000)->Arg(5'000'000);
  }
  benchmark::Initialize(&count, arguments);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
