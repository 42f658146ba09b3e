// Zip entries by way of libzip, with a running total against bombs.
#include "read/archive.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace reader {
namespace {

constexpr std::size_t kEntries = 4096;
constexpr std::size_t kEntry = std::size_t{64} << 20U;
constexpr std::size_t kTotal = std::size_t{256} << 20U;
constexpr std::size_t kFreeOfRatio = std::size_t{10} << 20U;
constexpr std::size_t kRatio = 200;

[[noreturn]] void fail(const std::string& message) {
  throw base::Error(base::Code::bad_input, message);
}

std::uint64_t number(std::string_view bytes, std::size_t at, unsigned size) {
  std::uint64_t value = 0;
  for (unsigned i = 0; i < size; ++i) {
    value |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  }
  return value;
}

// The archive alone: its end tells how far from its begin the directory lies, and whatever stands
// before that begin does not belong to it. Bytes behind the end are cut off, too.
std::string_view without_junk(std::string_view bytes) {
  constexpr std::size_t kEnd = 22;  // bytes of the end of the directory
  const std::size_t at = bytes.rfind("PK\x05\x06");
  if (at == std::string_view::npos || at + kEnd > bytes.size()) return bytes;
  const std::uint64_t size = number(bytes, at + 12, 4);
  const std::uint64_t begin = number(bytes, at + 16, 4);
  const std::uint64_t comment = number(bytes, at + 20, 2);
  const std::string_view whole = bytes.substr(0, at + kEnd + comment);
  if (begin + size >= at || begin == 0xFFFFFFFFU) return whole;
  const std::string_view moved = whole.substr(at - begin - size);
  return moved.substr(begin, 4) == "PK\x01\x02" ? moved : whole;
}

}  // namespace

struct Archive::State {
  zip_t* handle = nullptr;
  std::size_t packed = 0;
  std::size_t entries = 0;
  std::size_t total = 0;

  // Names in books are often composed in one place and decomposed in the other.
  zip_int64_t find(const std::string& name) const {
    zip_int64_t index = zip_name_locate(handle, name.c_str(), ZIP_FL_ENC_GUESS);
    if (index < 0) index = zip_name_locate(handle, base::nfc(name).c_str(), ZIP_FL_ENC_GUESS);
    if (index < 0) index = zip_name_locate(handle, base::nfd(name).c_str(), ZIP_FL_ENC_GUESS);
    if (index < 0) index = zip_name_locate(handle, name.c_str(), ZIP_FL_NOCASE);
    return index;
  }
};

Archive::Archive(std::string_view raw) : state_(std::make_unique<State>()) {
  const std::string_view bytes = without_junk(raw);
  state_->packed = bytes.size();
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) fail("the archive cannot be read: there is too little memory");
  state_->handle = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (state_->handle == nullptr) {
    const std::string reason = zip_error_strerror(&error);
    zip_source_free(source);
    zip_error_fini(&error);
    fail(fmt::format("the archive is damaged ({}): fetch or export the book again", reason));
  }
  zip_error_fini(&error);
}

Archive::~Archive() {
  if (state_->handle != nullptr) zip_discard(state_->handle);
}

bool Archive::has(const std::string& name) const { return state_->find(name) >= 0; }

std::string Archive::find_ending(std::string_view tail) const {
  const zip_int64_t count = std::min<zip_int64_t>(zip_get_num_entries(state_->handle, 0), 65536);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* raw = zip_get_name(state_->handle, static_cast<zip_uint64_t>(i), 0);
    const std::string_view name = raw == nullptr ? "" : raw;
    if (name.size() >= tail.size() && name.substr(name.size() - tail.size()) == tail) {
      return std::string(name);
    }
  }
  return {};
}

std::string Archive::read(const std::string& name) {
  const zip_int64_t index = state_->find(name);
  if (index < 0) fail(fmt::format("the archive has no \"{}\": the book is incomplete", name));
  if (++state_->entries > kEntries) fail("the book has more parts than any book: it is refused");
  zip_file_t* file = zip_fopen_index(state_->handle, static_cast<zip_uint64_t>(index), 0);
  if (file == nullptr) {
    const bool locked = zip_error_code_zip(zip_get_error(state_->handle)) == ZIP_ER_NOPASSWD;
    if (locked) fail("the archive is protected by a password: remove it first");
    fail(fmt::format("\"{}\" in the archive is damaged: fetch or export the book again", name));
  }
  std::string content;
  std::array<char, 65536> block{};
  zip_int64_t got = 0;
  bool too_large = false;
  while (!too_large && (got = zip_fread(file, block.data(), block.size())) > 0) {
    content.append(block.data(), static_cast<std::size_t>(got));
    state_->total += static_cast<std::size_t>(got);
    const std::size_t by_ratio = std::max(kFreeOfRatio, kRatio * state_->packed);
    too_large = content.size() > kEntry || state_->total > std::min(kTotal, by_ratio);
  }
  zip_fclose(file);
  if (too_large) fail("the archive unpacks to far more than a book holds: it is refused");
  if (got < 0) fail(fmt::format("\"{}\" in the archive is damaged: fetch the book again", name));
  return content;
}

}  // namespace reader
