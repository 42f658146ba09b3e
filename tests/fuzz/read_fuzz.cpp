// Any bytes at all: each reader gives a document or an Error, and accounts for every byte.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/error.hpp"
#include "read/encoding.hpp"
#include "read/formats.hpp"
#include "read/language.hpp"
#include "read/wire.hpp"

namespace {

// The readers themselves, without the child process that would hide a crash.
book::Document read_as(int format, std::string_view bytes) {
  if (format == 3) return reader::read_epub(bytes);
  std::string text = reader::decode(bytes).text;
  if (format == 1) return reader::read_html(std::move(text));
  return format == 2 ? reader::read_markdown(std::move(text)) : reader::read_text(std::move(text));
}

}  // namespace

// libFuzzer's entry: the first byte chooses the reader.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    const book::Document document = read_as(data[0] % 4, bytes);
    reader::detect_language(document);
    if (reader::unpacked(reader::packed(document)).source_size != document.source_size) {
      __builtin_trap();
    }
    for (const book::Chapter& chapter : document.chapters) {
      for (const book::Paragraph& paragraph : chapter.paragraphs) {
        std::size_t at = 0;
        for (const book::Piece& piece : paragraph.pieces) {
          if (piece.text.begin != at || piece.source.end > document.source_size) __builtin_trap();
          at = piece.text.end;
        }
        if (at != paragraph.text.size()) __builtin_trap();
      }
    }
  } catch (const base::Error&) {
    return 0;
  }
  return 0;
}
