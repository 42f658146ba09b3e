// Packages in memory for tests: by libzip, and by hand where an archive must be odd.
#pragma once

#include <zip.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace reader {

using Files = std::map<std::string, std::string>;

/// A deflated archive.
inline std::string zipped(const Files& files) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  zip_source_keep(target);
  for (const auto& [name, content] : files) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  }
  zip_close(archive);
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

/// What is odd about an archive made by hand.
struct Oddity {
  bool descriptors = false;  ///< sizes stand behind the entries
  bool zip64 = false;        ///< sizes and places stand in extra fields of eight bytes
  bool encrypted = false;    ///< entries say that they are
  bool overlapping = false;  ///< all entries but the first have the bytes of the first
};

class StoredArchive {
 public:
  explicit StoredArchive(Oddity oddity) : odd_(oddity) {}

  std::string made(const Files& files) {
    for (const auto& [name, content] : files) add(name, content);
    const std::size_t begin = out_.size();
    out_ += directory_;
    end(begin);
    return out_;
  }

 private:
  static void little(std::string& out, std::uint64_t value, unsigned bytes) {
    for (unsigned i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
  }

  static std::uint32_t checksum(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
      crc ^= static_cast<unsigned char>(c);
      for (int i = 0; i < 8; ++i) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
  }

  void fields(std::string& out, const std::string& name, const std::string& content, bool local) {
    const bool later = local && odd_.descriptors;
    const unsigned flags = 0x800U | (odd_.descriptors ? 8U : 0U) | (odd_.encrypted ? 1U : 0U);
    little(out, odd_.zip64 ? 45 : 20, 2);
    little(out, flags, 2);
    little(out, 0, 4);
    little(out, 0x21, 2);
    little(out, later ? 0 : checksum(content), 4);
    const std::uint64_t size = odd_.zip64 ? 0xFFFFFFFFU : content.size();
    little(out, later ? 0 : size, 4);
    little(out, later ? 0 : size, 4);
    little(out, name.size(), 2);
  }

  void add(const std::string& name, const std::string& content) {
    const std::size_t at = odd_.overlapping ? 0 : out_.size();
    if (!odd_.overlapping || out_.empty()) {
      out_ += "PK\x03\x04";
      fields(out_, name, content, true);
      little(out_, odd_.zip64 ? 20 : 0, 2);
      out_ += name;
      if (odd_.zip64) extra(out_, content.size(), 0, false);
      out_ += content;
      if (odd_.descriptors) {
        out_ += "PK\x07\x08";
        little(out_, checksum(content), 4);
        little(out_, content.size(), 4);
        little(out_, content.size(), 4);
      }
    }
    directory_ += "PK\x01\x02";
    little(directory_, odd_.zip64 ? 45 : 20, 2);
    fields(directory_, name, content, false);
    little(directory_, odd_.zip64 ? 28 : 0, 2);
    little(directory_, 0, 2);
    little(directory_, 0, 2);
    little(directory_, 0, 2);
    little(directory_, 0, 4);
    little(directory_, odd_.zip64 ? 0xFFFFFFFFU : at, 4);
    directory_ += name;
    if (odd_.zip64) extra(directory_, content.size(), at, true);
    ++count_;
  }

  static void extra(std::string& out, std::size_t size, std::size_t at, bool place) {
    little(out, 1, 2);
    little(out, place ? 24 : 16, 2);
    little(out, size, 8);
    little(out, size, 8);
    if (place) little(out, at, 8);
  }

  void end(std::size_t begin) {
    const std::size_t wide = out_.size();
    if (odd_.zip64) {
      out_ += "PK\x06\x06";
      little(out_, 44, 8);
      little(out_, 45, 2);
      little(out_, 45, 2);
      little(out_, 0, 8);
      little(out_, count_, 8);
      little(out_, count_, 8);
      little(out_, directory_.size(), 8);
      little(out_, begin, 8);
      out_ += "PK\x06\x07";
      little(out_, 0, 4);
      little(out_, wide, 8);
      little(out_, 1, 4);
    }
    out_ += "PK\x05\x06";
    little(out_, 0, 4);
    little(out_, odd_.zip64 ? 0xFFFF : count_, 2);
    little(out_, odd_.zip64 ? 0xFFFF : count_, 2);
    little(out_, odd_.zip64 ? 0xFFFFFFFFU : directory_.size(), 4);
    little(out_, odd_.zip64 ? 0xFFFFFFFFU : begin, 4);
    little(out_, 0, 2);
  }

  Oddity odd_;
  std::string out_;
  std::string directory_;
  std::size_t count_ = 0;
};

/// An archive whose entries are not compressed.
inline std::string stored(const Files& files, Oddity oddity = {}) {
  return StoredArchive(oddity).made(files);
}

/// An XHTML page with that body.
inline std::string page(const std::string& body) {
  return "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\" "
         "xmlns:epub=\"http://www.idpf.org/2007/ops\" "
         "xmlns:ssml=\"http://www.w3.org/2001/10/synthesis\"><head><title/></head><body>" +
         body + "</body></html>";
}

/// A book of one part "OPS/een.xhtml", with `manifest` and `spine` beside its own item and itemref.
inline Files small_book(const std::string& part, const std::string& manifest = {},
                        const std::string& spine = "<itemref idref=\"a\"/>") {
  return {{"META-INF/container.xml",
           "<container><rootfiles><rootfile full-path=\"OPS/p.opf\" "
           "media-type=\"application/oebps-package+xml\"/></rootfiles></container>"},
          {"OPS/p.opf",
           "<package xmlns:dc=\"d\"><metadata><dc:title>Boek</dc:title>"
           "<dc:language>nl</dc:language></metadata><manifest><item id=\"a\" href=\"een.xhtml\" "
           "media-type=\"application/xhtml+xml\"/>" +
               manifest + "</manifest><spine>" + spine + "</spine></package>"},
          {"OPS/een.xhtml", part}};
}

}  // namespace reader
