// manifest.json: what is written comes back; what is damaged gives nothing.
#include "render/manifest.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "folder.hpp"

namespace render {
namespace {

ChapterRecord record(const std::filesystem::path& folder, std::string key) {
  ChapterRecord result;
  result.key = std::move(key);
  result.title = "Een \"titel\"\nmet €";
  result.audio = {folder / "boek.flac", 8192, 1000, {40960}, 22050};
  result.pcm_digest = "0123456789abcdef0123456789abcdef";
  result.integrated = -18.3;
  result.peak = -3.1;
  result.sentences = {{{0}, {20000}, {5, 25}, "Zin één."}, {{28820}, {40000}, {26, 40}, "Zin 2."}};
  result.problems = {"'漢' cannot be said"};
  return result;
}

Manifest manifest(const std::filesystem::path& folder) {
  Manifest result;
  result.title = "Boek";
  result.chapters = {record(folder, "a"), record(folder, "b")};
  return result;
}

void expect_equal(const ChapterRecord& left, const ChapterRecord& right) {
  EXPECT_EQ(left.key, right.key);
  EXPECT_EQ(left.title, right.title);
  EXPECT_EQ(left.audio.file, right.audio.file);
  EXPECT_EQ(left.audio.offset, right.audio.offset);
  EXPECT_EQ(left.audio.size, right.audio.size);
  EXPECT_EQ(left.audio.frames, right.audio.frames);
  EXPECT_EQ(left.audio.rate, right.audio.rate);
  EXPECT_EQ(left.pcm_digest, right.pcm_digest);
  EXPECT_DOUBLE_EQ(left.integrated, right.integrated);
  EXPECT_DOUBLE_EQ(left.peak, right.peak);
  EXPECT_EQ(left.problems, right.problems);
  ASSERT_EQ(left.sentences.size(), right.sentences.size());
  for (std::size_t i = 0; i < left.sentences.size(); ++i) {
    EXPECT_EQ(left.sentences[i].begin, right.sentences[i].begin);
    EXPECT_EQ(left.sentences[i].end, right.sentences[i].end);
    EXPECT_EQ(left.sentences[i].source, right.sentences[i].source);
    EXPECT_EQ(left.sentences[i].text, right.sentences[i].text);
  }
}

TEST(Manifest, ComesBackAsItWasWritten) {
  const render_test::Folder folder;
  const Manifest written = manifest(folder.path());
  const auto file = folder.put("manifest.json", to_json(written, folder.path()));
  const std::vector<ChapterRecord> read = chapters_of(file);
  ASSERT_EQ(read.size(), 2U);
  expect_equal(read[0], written.chapters[0]);
  expect_equal(read[1], written.chapters[1]);
}

TEST(Manifest, TellsTimesFromTheStartOfTheBook) {
  const nlohmann::json json = nlohmann::json::parse(to_json(manifest("/boek"), "/boek"));
  EXPECT_EQ(json["frames"], 81920);
  EXPECT_EQ(json["rate"], 22050);
  EXPECT_EQ(json["chapters"][1]["begin"], 40960);
  EXPECT_EQ(json["chapters"][1]["sentences"][1]["begin"], 40960 + 28820);
  EXPECT_EQ(json["chapters"][1]["audio"]["file"], "boek.flac");
}

TEST(Manifest, KeepsSilenceWithoutALoudness) {
  const render_test::Folder folder;
  ChapterRecord silent = record(folder.path(), "stil");
  silent.integrated = -HUGE_VAL;
  silent.peak = -HUGE_VAL;
  const auto file = folder.put("stil.json", to_json(silent, folder.path()));
  const std::vector<ChapterRecord> read = chapters_of(file);
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(read[0].integrated, -HUGE_VAL);
}

TEST(Manifest, DamagedOrForeignGivesNoChapters) {
  const render_test::Folder folder;
  const std::string whole = to_json(manifest(folder.path()), folder.path());
  ASSERT_EQ(chapters_of(folder.put("m.json", whole)).size(), 2U);
  for (std::size_t size = 0; size + 2 < whole.size(); size += 97) {
    EXPECT_TRUE(chapters_of(folder.put("m.json", whole.substr(0, size))).empty()) << size;
  }
  for (const auto& [from, to] :
       {std::pair{"\"format\": ", "\"format\": 9"},
        std::pair{"\"frames\": 40960", "\"frames\": \"x\""}, std::pair{"\"key\":", "\"kee\":"},
        std::pair{"\"rate\": 22050\n   }", "\"rate\": []\n   }"},
        std::pair{"\"problems\": [", "\"problems\": [3, "}}) {
    std::string damaged = whole;
    const std::size_t at = damaged.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    damaged.replace(at, std::string(from).size(), to);
    EXPECT_TRUE(chapters_of(folder.put("m.json", damaged)).empty()) << to;
  }
  for (const char* other : {"[]", "null", "3", "{}", "{\"format\": 1, \"chapters\": 3}"}) {
    EXPECT_TRUE(chapters_of(folder.put("m.json", other)).empty()) << other;
  }
  EXPECT_TRUE(chapters_of(folder / "missing.json").empty());
  EXPECT_TRUE(chapters_of(folder.path()).empty());
}

TEST(Manifest, NamesNoAudioOutsideItsFolder) {
  const render_test::Folder folder;
  std::string json = to_json(manifest(folder.path()), folder.path());
  for (const char* name : {"../elders.flac", "/etc/passwd", "a/../../elders.flac"}) {
    std::string wicked = json;
    for (std::size_t at; (at = wicked.find("\"boek.flac\"")) != std::string::npos;) {
      wicked.replace(at, 11, "\"" + std::string(name) + "\"");
    }
    for (const ChapterRecord& chapter : chapters_of(folder.put("m.json", wicked))) {
      EXPECT_TRUE(chapter.audio.file.empty()) << name;
    }
  }
}

}  // namespace
}  // namespace render
