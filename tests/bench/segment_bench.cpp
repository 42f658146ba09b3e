// Speed of segmentation beside ICU's sentence BreakIterator: bytes a second, same text, same run.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <string>

#include "segment/segment.hpp"

namespace {

constexpr std::size_t kSize = 5'000'000;

// The sample article again and again, as one paragraph.
const std::string& paragraph() {
  static const std::string kText = [] {
    const std::string article =
        base::Data(VOORLEZER_SOURCE).text("data/articles/destalinisatie.txt");
    std::string text;
    while (text.size() < kSize) text += article + " ";
    return text;
  }();
  return kText;
}

void measure(benchmark::State& state, const std::string& text) {
  const segment::Segmenter segmenter(base::Data(VOORLEZER_SOURCE), "nl");
  for (auto _ : state) benchmark::DoNotOptimize(segmenter.sentences(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void voorlezer(benchmark::State& state) { measure(state, paragraph()); }

// Texts that make a careless segmenter slow: only marks, only brackets, only white space.
void voorlezer_odd(benchmark::State& state) {
  const std::string_view pieces[] = {".", "( ", ". ", "\" ", ". [", "(. ", "! - "};
  const std::string_view piece = pieces[state.range(0)];
  std::string text;
  while (text.size() < kSize) text += piece;
  state.SetLabel(std::string(piece));
  measure(state, text);
}

void icu_sentences(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> sentences(
      icu::BreakIterator::createSentenceInstance(icu::Locale("nl"), status));
  const std::string& text = paragraph();
  for (auto _ : state) {
    UText* view =
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    sentences->setText(view, status);
    std::size_t count = 0;
    while (sentences->next() != icu::BreakIterator::DONE) ++count;
    benchmark::DoNotOptimize(count);
    utext_close(view);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

}  // namespace

BENCHMARK(voorlezer)->Unit(benchmark::kMillisecond);
BENCHMARK(icu_sentences)->Unit(benchmark::kMillisecond);
BENCHMARK(voorlezer_odd)->DenseRange(0, 6)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
