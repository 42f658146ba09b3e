// Digests: SHA-256 for keys, MD5 for what FLAC stores, XXH3 to see that kept samples are whole.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace base {

/// A running digest; `hex` ends it and starts it anew.
class Digest {
 public:
  /// xxh128 is XXH3 with 128 bits: a fraction of the cost of MD5, no guard against malice.
  enum class Kind { sha256, md5, xxh128 };
  explicit Digest(Kind kind);
  ~Digest();
  Digest(Digest&&) noexcept;
  Digest& operator=(Digest&&) noexcept;

  void add(std::string_view bytes);
  void add(const void* bytes, std::size_t size);
  /// Lower-case hexadecimal.
  std::string hex();
  /// The bytes themselves (32, 16 or 16).
  std::string raw();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string sha256(std::string_view bytes);

}  // namespace base
