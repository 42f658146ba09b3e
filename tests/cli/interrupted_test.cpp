// Stopped at any moment: no half file, and the next run ends with the same bytes.
#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <thread>

#include "program.hpp"
#include "texts.hpp"

namespace cli_test {
namespace {

using std::chrono::milliseconds;

std::vector<std::string> command(const std::string& out) {
  return {"render", kArticle, "-o", out, "--format", "flac,wav"};
}

/// The files of a run that nobody stopped, and how long it took.
struct Whole {
  std::map<std::string, std::string> files;
  milliseconds time{};
};

const Whole& whole() {
  static const Whole result = [] {
    const Folder folder;
    const auto begin = std::chrono::steady_clock::now();
    const Outcome outcome = run(command(folder / "uit"));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    const auto end = std::chrono::steady_clock::now();
    return Whole{files_in(folder / "uit"), std::chrono::duration_cast<milliseconds>(end - begin)};
  }();
  return result;
}

bool is_temporary(const std::string& name) {
  return !name.ends_with(".flac") && !name.ends_with(".wav") && !name.ends_with(".json");
}

TEST(Interrupted, WhileTidyingUpIsTidiedByTheNextRun) {
  const Folder folder;
  const std::string out = folder / "uit";
  ASSERT_EQ(run(command(out)).status, 0);
  std::filesystem::create_directory(out + "/.voorlezer");
  folder.put("uit/.voorlezer/0123.flac", "the last chapter that was not removed yet");
  EXPECT_EQ(run(command(out)).status, 0);
  EXPECT_TRUE(files_in(out) == whole().files) << testing::PrintToString(names_in(out));
}

TEST(Interrupted, KilledAndRunAgainGivesTheSameBytes) {
  const std::uint32_t seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  std::size_t killed = 0;
  for (int round = 0; round < 8 && killed < 5; ++round) {
    const Folder folder;
    const std::string out = folder / "uit";
    Process process(voorlezer(command(out)), {});
    std::this_thread::sleep_for(
        milliseconds(std::uniform_int_distribution<long>(1, whole().time.count())(random)));
    process.kill(SIGKILL);
    if (process.wait().status == 128 + SIGKILL) ++killed;
    for (const auto& [name, bytes] : files_in(out)) {
      const auto known = whole().files.find(name);
      if (known == whole().files.end()) continue;
      EXPECT_TRUE(bytes == known->second) << name;
    }
    const Outcome again = run(command(out));
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_TRUE(files_in(out) == whole().files) << testing::PrintToString(names_in(out));
  }
  EXPECT_GT(killed, 0U);
}

// Sends the signal as soon as the first chapter waits in the hidden folder.
void expect_clean_stop(int signal, int status) {
  const Folder folder;
  const std::string out = folder / "uit";
  std::string text = kBook;
  for (int i = 0; i < 40; ++i) text += "\n# Nog een deel\n\n" + bytes_of(kArticle);
  const std::string input = folder.put("boek.md", text);
  Process process(voorlezer({"render", input, "-o", out}), {});
  for (int i = 0; i < 1000 && names_in(out).empty(); ++i) {
    std::this_thread::sleep_for(milliseconds(5));
  }
  std::this_thread::sleep_for(milliseconds(100));
  process.kill(signal);
  EXPECT_EQ(process.wait().status, status);
  EXPECT_FALSE(std::filesystem::exists(out + "/boek.flac"));
  EXPECT_FALSE(std::filesystem::exists(out + "/manifest.json"));
  for (const std::string& name : names_in(out)) EXPECT_FALSE(is_temporary(name)) << name;
}

TEST(Interrupted, ByControlCEndsWith130AndNoHalfFile) { expect_clean_stop(SIGINT, 130); }
TEST(Interrupted, ByTerminationEndsWith143AndNoHalfFile) { expect_clean_stop(SIGTERM, 143); }

TEST(Interrupted, FinishedChaptersAreKeptForTheNextRun) {
  const Folder folder;
  const std::string out = folder / "uit";
  std::string text = kBook;
  for (int i = 0; i < 12; ++i) {
    text += "\n# Deel " + std::to_string(i) + "\n\n" + bytes_of(kArticle);
  }
  const std::string input = folder.put("boek.md", text);
  Process process(voorlezer({"render", input, "-o", out}), {});
  const auto finished = [&] {
    std::size_t count = 0;
    for (const std::string& name : names_in(out)) count += name.ends_with(".json") ? 1 : 0;
    return count;
  };
  for (int i = 0; i < 2000 && finished() < 2; ++i) std::this_thread::sleep_for(milliseconds(5));
  process.kill(SIGKILL);
  ASSERT_EQ(process.wait().status, 128 + SIGKILL);
  const Outcome again = run({"render", input, "-o", out, "--json"});
  ASSERT_EQ(again.status, 0) << again.err;
  EXPECT_GE(nlohmann::json::parse(again.out)["kept"], 2);
}

}  // namespace
}  // namespace cli_test
