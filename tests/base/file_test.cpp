// Files appear whole or not at all.
#include "base/file.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "base/error.hpp"

namespace base {
namespace fs = std::filesystem;
namespace {

class Files : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(::testing::TempDir()) / ("files-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), {}));
  }

  fs::path folder_;
};

TEST_F(Files, AppearOnlyAtCommit) {
  {
    AtomicFile file(folder_ / "a");
    file.write("half");
    EXPECT_FALSE(fs::exists(folder_ / "a"));
  }
  EXPECT_EQ(entries(), 0U);
  AtomicFile file(folder_ / "a");
  file.write("hello world");
  file.write_at(0, "H");
  file.commit();
  EXPECT_EQ(read_file(folder_ / "a"), "Hello world");
  EXPECT_EQ(entries(), 1U);
}

TEST_F(Files, SayWhenTheyCannotBeMade) {
  try {
    write_file(folder_ / "no" / "such" / "folder", "x");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::cannot_create);
  }
}

TEST_F(Files, TellMissingFromFolder) {
  try {
    read_file(folder_ / "none");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::no_input);
  }
  try {
    read_file(folder_);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::bad_input);
  }
}

TEST_F(Files, LockOnce) {
  const FolderLock lock(folder_);
  try {
    const FolderLock second(folder_);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::try_again);
  }
}

TEST_F(Files, LeftByAKilledRunAreRemoved) {
  write_file(folder_ / ".voorlezer.123-0.tmp", "half");
  write_file(folder_ / "whole.flac", "whole");
  remove_stale_temporaries(folder_);
  EXPECT_EQ(entries(), 1U);
}

TEST_F(Files, RefuseAFolderWhereAFileStands) {
  write_file(folder_ / "file", "x");
  EXPECT_THROW(make_folder(folder_ / "file"), Error);
  EXPECT_NO_THROW(make_folder(folder_ / "deep" / "er"));
}

}  // namespace
}  // namespace base
