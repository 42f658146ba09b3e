// SHA-256 and MD5, on nettle.
#include "base/digest.hpp"

#include <nettle/md5.h>
#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace base {

struct Digest::State {
  Kind kind = Kind::sha256;
  sha256_ctx sha256{};
  md5_ctx md5{};
};

Digest::Digest(Kind kind) : state_(std::make_unique<State>()) {
  state_->kind = kind;
  sha256_init(&state_->sha256);
  md5_init(&state_->md5);
}
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

void Digest::add(std::string_view bytes) { add(bytes.data(), bytes.size()); }

void Digest::add(const void* bytes, std::size_t size) {
  const auto* data = static_cast<const std::uint8_t*>(bytes);
  if (state_->kind == Kind::sha256) {
    sha256_update(&state_->sha256, size, data);
  } else {
    md5_update(&state_->md5, size, data);
  }
}

std::string Digest::raw() {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> out{};
  const std::size_t size = state_->kind == Kind::sha256 ? SHA256_DIGEST_SIZE : MD5_DIGEST_SIZE;
  if (state_->kind == Kind::sha256) {
    sha256_digest(&state_->sha256, size, out.data());
  } else {
    md5_digest(&state_->md5, size, out.data());
  }
  return {reinterpret_cast<const char*>(out.data()), size};
}

std::string Digest::hex() {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const char c : raw()) {
    const auto byte = static_cast<unsigned char>(c);
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
  }
  return out;
}

std::string sha256(std::string_view bytes) {
  Digest digest(Digest::Kind::sha256);
  digest.add(bytes);
  return digest.hex();
}

}  // namespace base
