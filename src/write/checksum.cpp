// CRC-8 by a table, CRC-16 by eight tables and eight bytes a step.
#include "write/checksum.hpp"

#include <array>

namespace writer {
namespace {

using Table8 = std::array<std::uint8_t, 256>;
using Table16 = std::array<std::uint16_t, 256>;

constexpr Table8 table_of_crc8() {
  Table8 table{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    unsigned crc = byte;
    for (int bit = 0; bit < 8; ++bit) crc = (crc << 1U) ^ ((crc & 0x80U) != 0 ? 0x07U : 0U);
    table[byte] = static_cast<std::uint8_t>(crc);
  }
  return table;
}

// tables[k][b]: the checksum of byte b and k bytes of zero behind it.
constexpr std::array<Table16, 8> tables_of_crc16() {
  std::array<Table16, 8> tables{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    unsigned crc = byte << 8U;
    for (int bit = 0; bit < 8; ++bit) crc = (crc << 1U) ^ ((crc & 0x8000U) != 0 ? 0x8005U : 0U);
    tables[0][byte] = static_cast<std::uint16_t>(crc);
  }
  for (std::size_t k = 1; k < tables.size(); ++k) {
    for (std::size_t byte = 0; byte < 256; ++byte) {
      const unsigned crc = tables[k - 1][byte];
      tables[k][byte] = static_cast<std::uint16_t>((crc << 8U) ^ tables[0][crc >> 8U]);
    }
  }
  return tables;
}

constexpr Table8 kCrc8 = table_of_crc8();
constexpr std::array<Table16, 8> kCrc16 = tables_of_crc16();

// The product of two polynomials over GF(2), modulo the polynomial of CRC-16.
constexpr std::uint16_t product(unsigned a, unsigned b) {
  unsigned out = 0;
  for (unsigned bit = 0x8000U; bit != 0; bit >>= 1U) {
    out = (out << 1U) ^ ((out & 0x8000U) != 0 ? 0x8005U : 0U);
    if ((b & bit) != 0) out ^= a;
  }
  return static_cast<std::uint16_t>(out);
}

}  // namespace

std::uint8_t crc8(std::string_view bytes) {
  std::uint8_t crc = 0;
  for (const char byte : bytes) crc = kCrc8[crc ^ static_cast<std::uint8_t>(byte)];
  return crc;
}

std::uint16_t crc16(std::string_view bytes, std::uint16_t crc) {
  const auto* at = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t left = bytes.size();
  for (; left >= 8; left -= 8, at += 8) {
    crc = static_cast<std::uint16_t>(kCrc16[7][at[0] ^ (crc >> 8U)] ^
                                     kCrc16[6][at[1] ^ (crc & 0xFFU)] ^ kCrc16[5][at[2]] ^
                                     kCrc16[4][at[3]] ^ kCrc16[3][at[4]] ^ kCrc16[2][at[5]] ^
                                     kCrc16[1][at[6]] ^ kCrc16[0][at[7]]);
  }
  for (; left > 0; --left, ++at) {
    crc = static_cast<std::uint16_t>((crc << 8U) ^ kCrc16[0][(crc >> 8U) ^ *at]);
  }
  return crc;
}

std::uint16_t crc16_after(std::uint16_t crc, std::size_t count) {
  std::uint16_t power = 0x100;  // x^8: one byte of zero; squared at each step
  for (; count > 0; count >>= 1U) {
    if ((count & 1U) != 0) crc = product(crc, power);
    power = product(power, power);
  }
  return crc;
}

}  // namespace writer
