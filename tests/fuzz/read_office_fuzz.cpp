// Any bytes as the text, styles and notes of a Word document or an OpenDocument text.
#include <algorithm>

#include "read_fuzz.hpp"
#include "read_package.hpp"

/// libFuzzer's entry: the first byte chooses the kind.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::vector<std::string> part = fuzz::parts(bytes);
  part.resize(3);
  fuzz::Files files;
  if (data[0] % 2 == 0) {
    files.emplace_back("word/document.xml", part[0]);
    if (!part[1].empty()) files.emplace_back("word/styles.xml", part[1]);
    if (!part[2].empty()) files.emplace_back("word/footnotes.xml", part[2]);
  } else {
    files.emplace_back("content.xml", part[0]);
    if (!part[1].empty()) files.emplace_back("meta.xml", part[1]);
  }
  const std::string made = fuzz::zipped(files);
  return fuzz::run(
      [&](const reader::Context& context) { return reader::read_office(made, context); });
}
