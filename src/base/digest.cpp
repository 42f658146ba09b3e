// SHA-256 and MD5 on nettle, XXH3 on xxHash.
#include "base/digest.hpp"

#include <nettle/md5.h>
#include <nettle/sha2.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <new>

namespace base {
namespace {

struct Free {
  void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

}  // namespace

struct Digest::State {
  Kind kind = Kind::sha256;
  sha256_ctx sha256{};
  md5_ctx md5{};
  std::unique_ptr<XXH3_state_t, Free> xxh;
};

Digest::Digest(Kind kind) : state_(std::make_unique<State>()) {
  state_->kind = kind;
  switch (kind) {
    case Kind::sha256:
      sha256_init(&state_->sha256);
      break;
    case Kind::md5:
      md5_init(&state_->md5);
      break;
    case Kind::xxh128:
      state_->xxh.reset(XXH3_createState());
      if (!state_->xxh) throw std::bad_alloc();
      XXH3_128bits_reset(state_->xxh.get());
      break;
  }
}
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

void Digest::add(std::string_view bytes) { add(bytes.data(), bytes.size()); }

void Digest::add(const void* bytes, std::size_t size) {
  const auto* data = static_cast<const std::uint8_t*>(bytes);
  switch (state_->kind) {
    case Kind::sha256:
      sha256_update(&state_->sha256, size, data);
      break;
    case Kind::md5:
      md5_update(&state_->md5, size, data);
      break;
    case Kind::xxh128:
      XXH3_128bits_update(state_->xxh.get(), data, size);
      break;
  }
}

std::string Digest::raw() {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> out{};
  std::size_t size = MD5_DIGEST_SIZE;
  switch (state_->kind) {
    case Kind::sha256:
      size = SHA256_DIGEST_SIZE;
      sha256_digest(&state_->sha256, size, out.data());
      break;
    case Kind::md5:
      md5_digest(&state_->md5, size, out.data());
      break;
    case Kind::xxh128: {
      XXH128_canonical_t canonical;
      XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state_->xxh.get()));
      size = sizeof canonical.digest;
      std::copy_n(std::begin(canonical.digest), size, out.begin());
      XXH3_128bits_reset(state_->xxh.get());
      break;
    }
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
