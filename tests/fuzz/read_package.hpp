// A zip archive in memory, stored without compression, as the readers of packages get it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fuzz {

inline std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

inline void little(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8U * unsigned(i))) & 0xFFU);
}

using Files = std::vector<std::pair<std::string, std::string>>;

inline std::string zipped(const Files& files) {
  std::string out;
  std::string directory;
  for (const auto& [name, content] : files) {
    std::string fields;
    little(fields, 20, 2);
    little(fields, 0x800, 2);  // names are UTF-8
    little(fields, 0, 4);      // stored, no time
    little(fields, 0x21, 2);
    little(fields, checksum(content), 4);
    little(fields, static_cast<std::uint32_t>(content.size()), 4);
    little(fields, static_cast<std::uint32_t>(content.size()), 4);
    little(fields, static_cast<std::uint32_t>(name.size()), 2);
    little(fields, 0, 2);
    directory += "PK\x01\x02";
    little(directory, 20, 2);
    directory += fields;
    little(directory, 0, 2);
    little(directory, 0, 4);
    little(directory, 0, 4);
    little(directory, static_cast<std::uint32_t>(out.size()), 4);
    directory += name;
    out += "PK\x03\x04" + fields + name + content;
  }
  const auto begin = static_cast<std::uint32_t>(out.size());
  out += directory;
  out += "PK\x05\x06";
  little(out, 0, 4);
  little(out, static_cast<std::uint32_t>(files.size()), 2);
  little(out, static_cast<std::uint32_t>(files.size()), 2);
  little(out, static_cast<std::uint32_t>(directory.size()), 4);
  little(out, begin, 4);
  little(out, 0, 2);
  return out;
}

/// The parts of `bytes` between bytes 0xFF: one for each entry of a package.
inline std::vector<std::string> parts(std::string_view bytes) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at <= bytes.size();) {
    const std::size_t end = std::min(bytes.find('\xFF', at), bytes.size());
    all.emplace_back(bytes.substr(at, end - at));
    at = end + 1;
  }
  return all;
}

}  // namespace fuzz
