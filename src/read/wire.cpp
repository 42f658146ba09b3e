// Packs a Document: numbers of eight bytes, strings and lists with their size first.
#include "read/wire.hpp"

#include <cstdint>
#include <cstring>

#include "base/error.hpp"

namespace reader {
namespace {

class Packer {
 public:
  void item(std::size_t value) {
    const auto number = static_cast<std::uint64_t>(value);
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    out.append(bytes, sizeof number);
  }
  void item(int value) { item(static_cast<std::size_t>(value)); }
  void item(const std::string& value) {
    item(value.size());
    out += value;
  }
  std::string out;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}
  void item(std::size_t& value) {
    std::uint64_t number = 0;
    std::memcpy(&number, take(sizeof number).data(), sizeof number);
    value = static_cast<std::size_t>(number);
  }
  void item(int& value) {
    std::size_t number = 0;
    item(number);
    value = static_cast<int>(number);
  }
  void item(std::string& value) {
    std::size_t size = 0;
    item(size);
    value = std::string(take(size));
  }

 private:
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) {
      throw base::Error(base::Code::bad_input, "the reader ended early: the input is damaged");
    }
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }
  std::string_view rest_;
};

// One description of the order serves both ways: `Value` is const when packing.
template <typename Wire, typename List, typename Each>
void list(Wire& wire, List& values, const Each& each) {
  std::size_t size = values.size();
  wire.item(size);
  if constexpr (!std::is_const_v<List>) {
    for (std::size_t i = 0; i < size; ++i) each(values.emplace_back());
  } else {
    for (const auto& value : values) each(value);
  }
}

template <typename Wire, typename Span>
void span(Wire& wire, Span& value) {
  wire.item(value.begin);
  wire.item(value.end);
}

template <typename Wire, typename Paragraph>
void paragraph(Wire& wire, Paragraph& value) {
  int kind = static_cast<int>(value.kind);
  wire.item(kind);
  if constexpr (!std::is_const_v<Paragraph>) value.kind = static_cast<book::ParagraphKind>(kind);
  wire.item(value.level);
  wire.item(value.text);
  span(wire, value.span);
  list(wire, value.pieces, [&](auto& piece) {
    span(wire, piece.text);
    span(wire, piece.source);
  });
  list(wire, value.languages, [&](auto& run) {
    span(wire, run.span);
    wire.item(run.language);
  });
  list(wire, value.readings, [&](auto& reading) {
    span(wire, reading.span);
    wire.item(reading.ipa);
    wire.item(reading.alias);
  });
}

template <typename Wire, typename Document>
void document(Wire& wire, Document& value) {
  auto& m = value.metadata;
  for (auto* text : {&m.title, &m.author, &m.language, &m.date, &m.publisher, &m.licence, &m.cover,
                     &m.cover_type, &value.source_name}) {
    wire.item(*text);
  }
  wire.item(value.source_size);
  list(wire, value.chapters, [&](auto& chapter) {
    wire.item(chapter.title);
    wire.item(chapter.level);
    list(wire, chapter.paragraphs, [&](auto& each) { paragraph(wire, each); });
  });
  list(wire, value.skipped, [&](auto& skip) {
    span(wire, skip.span);
    wire.item(skip.reason);
  });
  list(wire, value.warnings, [&](auto& warning) { wire.item(warning); });
}

}  // namespace

std::string packed(const book::Document& value) {
  Packer wire;
  document(wire, value);
  return std::move(wire.out);
}

book::Document unpacked(std::string_view bytes) {
  Unpacker wire(bytes);
  book::Document value;
  document(wire, value);
  return value;
}

}  // namespace reader
