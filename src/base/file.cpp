// Files that appear whole or not at all.
#include "base/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstring>
#include <utility>

#include "base/error.hpp"

namespace base {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kTemporaryPrefix = ".voorlezer.";

[[noreturn]] void fail(Code code, const char* what, const fs::path& path) {
  throw Error(code, fmt::format("{}: {}", what, std::strerror(errno)), path.string());
}

void sync_folder(const fs::path& folder) {
  const Descriptor dir(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // Some file systems cannot sync a folder (EINVAL); every other failure is a real one.
  if (dir.get() < 0 || (::fsync(dir.get()) != 0 && errno != EINVAL)) {
    fail(Code::io, "the folder could not be synced to disk", folder);
  }
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

// The names of open temporary files, for the signal handler: fixed memory, no locks.
struct Slot {
  std::atomic<bool> taken{false};
  std::atomic<bool> filled{false};
  std::array<char, PATH_MAX> path{};
};
std::array<Slot, 64>& slots() {
  static std::array<Slot, 64> all;
  return all;
}

void remember(const fs::path& path) {
  if (path.native().size() + 1 > PATH_MAX) return;
  for (Slot& slot : slots()) {
    bool expected = false;
    if (!slot.taken.compare_exchange_strong(expected, true)) continue;
    std::memcpy(slot.path.data(), path.c_str(), path.native().size() + 1);
    slot.filled = true;
    return;
  }
}

void forget(const fs::path& path) {
  for (Slot& slot : slots()) {
    if (slot.filled && path == slot.path.data()) {
      slot.filled = false;
      slot.taken = false;
      return;
    }
  }
}

}  // namespace

std::string read_file(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) fail(Code::no_input, "the file cannot be opened", path);
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) fail(Code::io, "the file cannot be read", path);
  if (S_ISDIR(info.st_mode)) throw Error(Code::bad_input, "this is a folder, not a file", path);
  std::string content;
  if (S_ISREG(info.st_mode)) content.reserve(static_cast<std::size_t>(info.st_size) + 1);
  std::array<char, 65536> block{};
  for (;;) {
    const ssize_t got = ::read(file.get(), block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(Code::io, "the file cannot be read", path);
    if (got == 0) return content;
    content.append(block.data(), static_cast<std::size_t>(got));
  }
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    close();
    fd_ = other.release();
  }
  return *this;
}

Descriptor::~Descriptor() { close(); }

int Descriptor::release() { return std::exchange(fd_, -1); }

void Descriptor::close() {
  if (fd_ >= 0) ::close(release());
}

AtomicFile::AtomicFile(const fs::path& target) : target_(target) {
  static std::atomic<unsigned> counter{0};
  temporary_ =
      folder_of(target) / fmt::format("{}{}-{}.tmp", kTemporaryPrefix, ::getpid(), counter++);
  remember(temporary_);
  constexpr int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  file_ = Descriptor(::open(temporary_.c_str(), flags, 0666));
  if (file_.get() < 0) {
    forget(temporary_);
    fail(errno == ENOSPC || errno == EDQUOT ? Code::io : Code::cannot_create,
         "the output file cannot be made", target);
  }
}

AtomicFile::~AtomicFile() {
  if (file_.get() < 0) return;
  ::unlink(temporary_.c_str());
  forget(temporary_);
}

void AtomicFile::write(std::string_view bytes) {
  const std::uint64_t at = size_;
  write_at(at, bytes);
}

void AtomicFile::write_at(std::uint64_t offset, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put =
        ::pwrite(file_.get(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) fail(Code::io, "the output file cannot be written", target_);
    if (put == 0) throw Error(Code::io, "the output file takes no more bytes", target_);
    bytes.remove_prefix(static_cast<std::size_t>(put));
    offset += static_cast<std::uint64_t>(put);
    if (offset > size_) size_ = offset;
  }
}

std::size_t AtomicFile::read_at(std::uint64_t offset, char* out, std::size_t size) const {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t got =
        ::pread(file_.get(), out + done, size - done, static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(Code::io, "the output file cannot be read back", target_);
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  return done;
}

void AtomicFile::commit() {
  if (::fsync(file_.get()) != 0)
    fail(Code::io, "the output file cannot be synced to disk", target_);
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) {
    fail(Code::cannot_create, "the output file cannot be given its name", target_);
  }
  file_.close();
  forget(temporary_);
  sync_folder(folder_of(target_));
}

void write_file(const fs::path& target, std::string_view bytes) {
  AtomicFile file(target);
  file.write(bytes);
  file.commit();
}

void make_folder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) {
    const std::string reason = failed ? failed.message() : "a file of that name is in the way";
    throw Error(Code::cannot_create, "the output folder cannot be made: " + reason,
                folder.string());
  }
  if (::access(folder.c_str(), W_OK | X_OK) != 0) {
    fail(Code::cannot_create, "nothing can be written in the output folder", folder);
  }
}

FolderLock::FolderLock(const fs::path& folder)
    : folder_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (folder_.get() < 0) fail(Code::cannot_create, "the output folder cannot be opened", folder);
  if (::flock(folder_.get(), LOCK_EX | LOCK_NB) != 0) {
    throw Error(Code::try_again, "another voorlezer is at work in this folder; try again later",
                folder.string());
  }
}

void remove_stale_temporaries(const fs::path& folder) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(kTemporaryPrefix) && name.ends_with(".tmp")) {
      fs::remove(entry.path(), ignored);
    }
  }
}

void remove_temporaries_in_signal_handler() {
  for (Slot& slot : slots()) {
    if (slot.filled) ::unlink(slot.path.data());
  }
}

}  // namespace base
