// The two checksums of a FLAC frame (RFC 9639, sections 9.1.8 and 9.3).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace writer {

/// CRC-8 of a frame header: polynomial x^8 + x^2 + x + 1, from 0.
std::uint8_t crc8(std::string_view bytes);

/// CRC-16 of a frame: polynomial x^16 + x^15 + x^2 + 1; goes on from `crc`.
std::uint16_t crc16(std::string_view bytes, std::uint16_t crc = 0);

/// `crc` after `count` more bytes of zero. As the checksum is linear, the checksum of A B is
/// `crc16_after(crc16(A), B.size()) ^ crc16(B)`: a header can be replaced without a second look
/// at the body.
std::uint16_t crc16_after(std::uint16_t crc, std::size_t count);

}  // namespace writer
