// Fuzz target: any bytes are cut into sentences that hold every byte of the text once, in order.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "segment/characters.hpp"
#include "segment/segment.hpp"

namespace {

const segment::Segmenter& segmenter(std::size_t which) {
  static const base::Data kData(VOORLEZER_SOURCE);
  static const segment::Segmenter kAll[] = {
      {kData, "nl"}, {kData, "en"}, {kData, "de"}, {kData, "xx"}};
  return kAll[which % 4];
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  std::size_t at = 0;
  for (const auto& span : segmenter(bytes[0]).sentences(text)) {
    require(span.begin < span.end && span.end <= text.size());
    require(segment::skip_space(text, at) == span.begin);
    require(segment::skip_space_back(text, span.end) == span.end);
    at = span.end;
  }
  require(segment::skip_space(text, at) == text.size());
  return 0;
}
