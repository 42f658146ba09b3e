// Any bytes as plain text.
#include "read/encoding.hpp"
#include "read_fuzz.hpp"

/// libFuzzer's entry.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  return fuzz::run([&](const reader::Context& context) {
    return reader::read_text(reader::decode(bytes).text, context);
  });
}
