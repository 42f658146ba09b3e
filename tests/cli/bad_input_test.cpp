// Bad input: the exit code says what is wrong, the message what to do, and no file is left.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <cerrno>

#include "program.hpp"
#include "texts.hpp"

namespace cli_test {
namespace {

using testing::HasSubstr;

// Fails with `status` and one line that starts with the program's name and holds `text`.
void expect_refused(const Outcome& outcome, int status, const std::string& text) {
  EXPECT_EQ(outcome.status, status) << outcome.err;
  EXPECT_EQ(outcome.err.rfind("voorlezer: ", 0), 0U) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr(text));
  EXPECT_EQ(outcome.out, "");
}

TEST(BadInput, MissingFileIs66) {
  const Folder folder;
  expect_refused(run({"render", folder / "weg.txt", "-o", folder / "uit"}), 66, "weg.txt");
  expect_refused(run({"inspect", folder / "weg.txt"}), 66, "weg.txt");
  EXPECT_EQ(names_in(folder.path()).size(), 0U);
}

TEST(BadInput, FolderEmptyAndBinaryAre65) {
  const Folder folder;
  std::string binary;
  for (int i = 0; i < 4000; ++i) binary += static_cast<char>((i * 7919) >> 3);
  const std::string out = folder / "uit";
  expect_refused(run({"render", folder.path(), "-o", out}), 65, "folder");
  expect_refused(run({"render", folder.put("leeg.txt", ""), "-o", out}), 65, "empty");
  expect_refused(run({"render", folder.put("wit.txt", " \n\t\r\n"), "-o", out}), 65, "empty");
  expect_refused(run({"render", folder.put("b.txt", binary), "-o", out}), 65, "text");
  expect_refused(run({"render", VOORLEZER_PROGRAM, "-o", out}), 65, "text");
  expect_refused(run({"render", "-", "-o", out}), 65, "empty");
  EXPECT_FALSE(std::filesystem::exists(out));
}

TEST(BadInput, UsageIs64AndNamesWhatExists) {
  const Folder folder;
  const std::string text = folder.put("a.txt", "Dag.");
  const std::string out = folder / "uit";
  const auto render = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"render", text, "-o", out});
    return run(more);
  };
  expect_refused(run({}), 64, "");
  expect_refused(run({"zing"}), 64, "");
  expect_refused(run({"render"}), 64, "INPUT");
  expect_refused(render({"--luid"}), 64, "--luid");
  expect_refused(render({"--format", "ogg"}), 64, "flac, wav");
  expect_refused(render({"--profile", "hard"}), 64, "speech");
  expect_refused(render({"--chapters", "boeken"}), 64, "headings");
  expect_refused(render({"--speed", "9"}), 64, "speed");
  expect_refused(render({"-j", "0"}), 64, "jobs");
  expect_refused(render({"--names", "french"}), 64, "russian");
  expect_refused(render({"--from", "papyrus"}), 64, "papyrus");
  expect_refused(run({"inspect", text, "--stage", "soul"}), 64, "phonemes");
  expect_refused(run({"inspect", text, "--lines", "--stage", "names"}), 64, "--lines");
  EXPECT_FALSE(std::filesystem::exists(out));
}

TEST(BadInput, UnknownVoiceOrLanguageIs69WithTheList) {
  const Folder folder;
  const std::string text = folder.put("a.txt", "Dag.");
  const std::string list = "de, en, nl, nl-meelezen, ru";
  const std::string out = folder / "uit";
  expect_refused(run({"render", text, "-v", "bas", "-o", out}), 69, list);
  expect_refused(run({"render", text, "-v", "gmw/bas", "-o", out}), 69, list);
  expect_refused(run({"render", text, "-l", "xx", "-o", out}), 69, list);
  expect_refused(run({"voices", "bas"}), 69, list);
  expect_refused(run({"pronounce", "dag", "-l", "xx"}), 69, list);
  EXPECT_FALSE(std::filesystem::exists(out));
}

TEST(BadInput, OutputThatCannotBeMadeIs73) {
  const Folder folder;
  const std::string text = folder.put("a.txt", "Dag.");
  const std::string file = folder.put("bezet", "van mij");
  expect_refused(run({"render", text, "-o", file}), 73, "bezet");
  expect_refused(run({"render", text, "-o", file + "/onder"}), 73, "bezet");
  expect_refused(run({"render", text, "-o", "/proc/uit"}), 73, "/proc/uit");
  EXPECT_EQ(bytes_of(file), "van mij");
}

TEST(BadInput, ReadOnlyFolderIs73) {
  const Folder folder;
  const std::string text = folder.put("a.txt", "Dag.");
  const std::filesystem::path out = folder / "vast";
  std::filesystem::create_directory(out);
  const bool mounted = ::mount("none", out.c_str(), "tmpfs", MS_RDONLY, "size=64k") == 0;
  if (!mounted && ::geteuid() == 0) GTEST_SKIP() << "mount is not permitted";
  if (!mounted)
    std::filesystem::permissions(
        out, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  const Outcome outcome = run({"render", text, "-o", out});
  if (mounted) ::umount(out.c_str());
  expect_refused(outcome, 73, "vast");
}

TEST(BadInput, FullDiskIs74AndLeavesNoHalfFile) {
  const Folder folder;
  const std::filesystem::path out = folder / "vol";
  std::filesystem::create_directory(out);
  if (::mount("none", out.c_str(), "tmpfs", 0, "size=1m") != 0) {
    GTEST_SKIP() << "mount is not permitted";
  }
  for (const char* format : {"flac", "wav"}) {
    const Outcome outcome = run({"render", kArticle, "-o", out, "--format", format});
    EXPECT_EQ(outcome.status, 74) << outcome.err;
    for (const std::string& name : names_in(out)) {
      EXPECT_EQ(name.rfind(".voorlezer/", 0), 0U) << name;  // whole chapters may wait there
      EXPECT_TRUE(name.ends_with(".flac") || name.ends_with(".json")) << name;
    }
  }
  ::umount(out.c_str());
}

TEST(BadInput, FileOverTheLimitIs74AndLeavesNoHalfFile) {
  const Folder folder;
  for (const rlim_t size : {rlim_t{600000}, rlim_t{2500000}}) {
    const std::string out = folder / ("grens" + std::to_string(size));
    const Outcome outcome = run({"render", kArticle, "-o", out}, "", [size] {
      const rlimit limit{size, size};
      ::setrlimit(RLIMIT_FSIZE, &limit);
    });
    EXPECT_EQ(outcome.status, 74) << outcome.err;
    EXPECT_FALSE(std::filesystem::exists(out + "/destalinisatie.flac"));
    EXPECT_FALSE(std::filesystem::exists(out + "/manifest.json"));
    for (const auto& [name, bytes] : files_in(out)) EXPECT_LE(bytes.size(), size) << name;
    const Outcome again = run({"render", kArticle, "-o", out});
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_EQ(names_in(out), (std::vector<std::string>{"destalinisatie.flac", "manifest.json"}));
  }
}

TEST(BadInput, AFolderInUseIs75) {
  const Folder folder;
  const std::string text = folder.put("a.txt", "Dag.");
  const std::filesystem::path out = folder / "bezig";
  std::filesystem::create_directory(out);
  const int fd = ::open(out.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  ASSERT_EQ(::flock(fd, LOCK_EX), 0);
  expect_refused(run({"render", text, "-o", out}), 75, "bezig");
  ::close(fd);
  EXPECT_EQ(run({"render", text, "-o", out}).status, 0);
}

TEST(BadInput, WrongLexiconIs78WithItsLine) {
  const Folder folder;
  const std::string text = folder.put("a.txt", "Dag.");
  const auto with = [&](const std::string& lexicon) {
    return run({"render", text, "-o", folder / "uit", "--lexicon", lexicon});
  };
  expect_refused(with(folder.put("a.lex", "Jan==Johan\nfout\n")), 78, "a.lex:2");
  expect_refused(with(folder.put("b.lex", "Jan==\n")), 78, "b.lex:1");
  expect_refused(with(folder.put("c.pls", "<?xml version=\"1.0\"?>\n<lexicon><lexeme>")), 78,
                 "c.pls");
  expect_refused(with(folder.put("d.lex", "Jan==\xff\xfe\n")), 78, "d.lex");
  expect_refused(with(folder / "weg.lex"), 66, "weg.lex");
}

TEST(BadInput, WrongVoiceFileIs78WithItsKey) {
  const Folder folder;
  const std::string text = folder.put("a.txt", "Dag.");
  std::filesystem::create_directory(folder / "voices");
  std::filesystem::create_directory_symlink(VOORLEZER_SOURCE "/data", folder / "data");
  folder.put("voices/nl.toml", "language = \"nl\"\nengine = \"gmw/nl\"\n[narrator]\nspeed = 1\n");
  const Outcome outcome = run({"render", text, "-o", folder / "uit"}, "",
                              [&] { ::setenv("VOORLEZER_DATA", folder.path().c_str(), 1); });
  expect_refused(outcome, 78, "'speed'");
  EXPECT_THAT(outcome.err, HasSubstr("voices/nl.toml"));
}

TEST(BadInput, ClosedOutputIs74) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full";
  const Outcome outcome =
      run({"inspect", kArticle}, "", [] { ::dup2(::open("/dev/full", O_WRONLY), 1); });
  EXPECT_EQ(outcome.status, 74) << outcome.err;
}

}  // namespace
}  // namespace cli_test
