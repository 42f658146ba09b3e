// Any bytes as a sentence: words cover it in order, and silence has a reason.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.hpp"
#include "normalize/normalize.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const base::Data data = base::Data::find();
  static const normalize::Normalizer normalizers[] = {{data, "nl"}, {data, "en"}, {data, "de"}};
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  for (const auto& normalizer : normalizers) {
    std::size_t at = 0;
    const auto skip_space = [&] {
      while (at < size && base::is_space(base::decode(text, at).value)) {
        at += base::decode(text, at).size;
      }
    };
    const auto words = normalizer.words(text);
    for (const auto& word : words) {
      skip_space();
      if (word.span.begin != at || word.written != text.substr(at, word.span.size())) abort();
      if (word.spoken.empty() == word.reason.empty()) abort();
      at = word.span.end;
    }
    skip_space();
    if (at != size) abort();
    (void)normalize::spoken_line(words);
  }
  return 0;
}
