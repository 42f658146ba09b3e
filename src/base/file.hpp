// Files: read whole, and written so that they appear whole or not at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace base {

/// The whole file. Throws Error(no_input) when it does not exist or cannot be opened,
/// Error(bad_input) for a folder, Error(io) when reading fails.
std::string read_file(const std::filesystem::path& path);

/// A file descriptor that closes itself.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  int get() const { return fd_; }
  int release();
  void close();

 private:
  int fd_ = -1;
};

/// A file under construction: it gets its name only at `commit`.
///
/// The bytes go to a temporary name in the same folder (O_EXCL, O_NOFOLLOW); `commit` syncs,
/// renames and syncs the folder. Without `commit` the destructor removes the temporary file. Throws
/// Error(cannot_create) when the file cannot be made, Error(io) when a write fails.
class AtomicFile {
 public:
  explicit AtomicFile(const std::filesystem::path& target);
  AtomicFile(AtomicFile&&) noexcept = default;
  AtomicFile& operator=(AtomicFile&&) = delete;
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile();

  void write(std::string_view bytes);
  /// Writes at an absolute offset without moving the end.
  void write_at(std::uint64_t offset, std::string_view bytes);
  /// Reads up to `size` bytes at an absolute offset; fewer at the end of the file.
  std::size_t read_at(std::uint64_t offset, char* out, std::size_t size) const;
  std::uint64_t size() const { return size_; }
  const std::filesystem::path& temporary() const { return temporary_; }
  const std::filesystem::path& target() const { return target_; }
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path temporary_;
  Descriptor file_;
  std::uint64_t size_ = 0;
};

/// `AtomicFile` in one call.
void write_file(const std::filesystem::path& target, std::string_view bytes);

/// Makes the folder and its parents. Throws Error(cannot_create), also when the folder exists but
/// nothing can be written in it.
void make_folder(const std::filesystem::path& folder);

/// An exclusive lock on a folder, held until destruction; leaves no file behind.
class FolderLock {
 public:
  /// Throws Error(try_again) when another process holds it, Error(cannot_create) when the folder
  /// cannot be opened.
  explicit FolderLock(const std::filesystem::path& folder);

 private:
  Descriptor folder_;
};

/// Removes what a killed run left behind: files in `folder` named as AtomicFile names its temporary
/// files. Call it only under the folder's lock.
void remove_stale_temporaries(const std::filesystem::path& folder);

/// Unlinks every temporary file that is still open; async-signal-safe, for signal handlers.
void remove_temporaries_in_signal_handler();

}  // namespace base
