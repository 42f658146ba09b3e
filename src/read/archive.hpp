// The zip container of EPUB and office documents, read in memory within limits.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace reader {

/// Entries are read by name and never written anywhere. Throws Error(bad_input) when the archive
/// is damaged, encrypted or larger than any book: 4,096 entries read, 64 MB an entry, 256 MB in
/// all, 200:1 above 10 MB.
class Archive {
 public:
  /// `raw` must outlive the archive; bytes around the archive are passed over.
  explicit Archive(std::string_view raw);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  bool has(const std::string& name) const;
  std::string read(const std::string& name);
  /// The first entry whose name ends with `tail`; empty when there is none.
  std::string find_ending(std::string_view tail) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace reader
