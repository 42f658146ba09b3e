// The store: gives back whole chapters only, forgets what it is told to forget.
#include "render/store.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "base/digest.hpp"
#include "folder.hpp"

namespace render {
namespace {

namespace fs = std::filesystem;

// Encodes a chapter of one block of a tone that depends on `pitch`, and adds it.
ChapterRecord add_chapter(Store& store, const std::string& key, int pitch) {
  std::vector<std::int16_t> samples(writer::kBlock);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    samples[i] = static_cast<std::int16_t>((static_cast<int>(i) * pitch) % 2000 - 1000);
  }
  writer::ChapterEncoder encoder(store.audio_file(key), 22050);
  encoder.add(samples);
  ChapterRecord record;
  record.key = key;
  record.title = key;
  record.audio = encoder.finish();
  base::Digest digest(base::Digest::Kind::xxh128);
  digest.add(samples.data(), samples.size() * sizeof samples[0]);
  record.pcm_digest = digest.hex();
  store.add(record);
  return record;
}

TEST(Store, FindsWhatAnEarlierRunLeft) {
  const render_test::Folder folder;
  Store first(folder.path(), true);
  EXPECT_FALSE(first.find("a"));
  const ChapterRecord added = add_chapter(first, "a", 7);
  const Store second(folder.path(), true);
  const auto found = second.find("a");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->audio.file, added.audio.file);
  EXPECT_EQ(found->pcm_digest, added.pcm_digest);
  EXPECT_FALSE(second.find("b"));
}

TEST(Store, KnowsNothingWhenOldChaptersAreNotWanted) {
  const render_test::Folder folder;
  Store first(folder.path(), true);
  add_chapter(first, "a", 7);
  EXPECT_FALSE(Store(folder.path(), false).find("a"));
}

TEST(Store, RefusesDamagedAudio) {
  const render_test::Folder folder;
  Store first(folder.path(), true);
  const ChapterRecord a = add_chapter(first, "a", 7);
  const ChapterRecord b = add_chapter(first, "b", 9);
  const ChapterRecord c = add_chapter(first, "c", 11);
  fs::resize_file(a.audio.file, fs::file_size(a.audio.file) - 1);
  fs::remove(b.audio.file);
  fs::copy_file(folder / ".voorlezer/a.flac", c.audio.file, fs::copy_options::overwrite_existing);
  const Store second(folder.path(), true);
  EXPECT_FALSE(second.find("a"));
  EXPECT_FALSE(second.find("b"));
  EXPECT_FALSE(second.find("c"));
}

TEST(Store, RefusesAudioOfOtherSamples) {
  const render_test::Folder folder;
  Store first(folder.path(), true);
  ChapterRecord record = add_chapter(first, "a", 7);
  record.pcm_digest = std::string(32, '0');
  first.add(record);
  EXPECT_FALSE(Store(folder.path(), true).find("a"));
}

TEST(Store, IgnoresRecordsThatAreRubbish) {
  const render_test::Folder folder;
  Store first(folder.path(), true);
  add_chapter(first, "a", 7);
  std::ofstream(folder / ".voorlezer/b.json") << "{\"format\":";
  std::ofstream(folder / "manifest.json") << std::string(1000, '[');
  EXPECT_TRUE(Store(folder.path(), true).find("a"));
}

TEST(Store, ClearRemovesTheHiddenFolder) {
  const render_test::Folder folder;
  Store store(folder.path(), true);
  add_chapter(store, "a", 7);
  ASSERT_TRUE(fs::exists(folder / ".voorlezer"));
  store.clear();
  EXPECT_FALSE(fs::exists(folder / ".voorlezer"));
}

TEST(Store, KeepOnlyRemovesTheOthers) {
  const render_test::Folder folder;
  Store store(folder.path(), true);
  const ChapterRecord a = add_chapter(store, "a", 7);
  add_chapter(store, "b", 9);
  store.keep_only({a});
  const Store second(folder.path(), true);
  EXPECT_TRUE(second.find("a"));
  EXPECT_FALSE(second.find("b"));
  EXPECT_FALSE(fs::exists(folder / ".voorlezer/b.flac"));
}

}  // namespace
}  // namespace render
