// Finished chapters of this or an earlier run, so that only what changed is rendered.
#include "render/store.hpp"

#include <set>
#include <span>
#include <utility>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/file.hpp"

namespace render {
namespace fs = std::filesystem;
namespace {

bool is_whole(const ChapterRecord& record) {
  base::Digest digest(base::Digest::Kind::xxh128);
  try {
    writer::decode(record.audio, [&](std::span<const std::int16_t> samples) {
      digest.add(samples.data(), samples.size_bytes());
    });
  } catch (const base::Error&) {
    return false;
  }
  return digest.hex() == record.pcm_digest;
}

}  // namespace

Store::Store(const fs::path& folder, bool use_old) : hidden_(folder / ".voorlezer") {
  if (!use_old) return;
  const auto take = [&](const fs::path& manifest) {
    for (ChapterRecord& record : chapters_of(manifest))
      records_.emplace(record.key, std::move(record));
  };
  take(folder / "manifest.json");
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(hidden_, ignored)) {
    if (entry.path().extension() == ".json") take(entry.path());
  }
}

std::optional<ChapterRecord> Store::find(const std::string& key) const {
  const auto found = records_.find(key);
  if (found == records_.end() || !is_whole(found->second)) return std::nullopt;
  return found->second;
}

fs::path Store::audio_file(const std::string& key) const {
  base::make_folder(hidden_);
  return hidden_ / (key + ".flac");
}

void Store::add(const ChapterRecord& record) {
  base::write_file(hidden_ / (record.key + ".json"), to_json(record, hidden_));
}

void Store::keep_only(const std::vector<ChapterRecord>& chapters) {
  std::set<std::string> keys;
  for (const auto& chapter : chapters) keys.insert(chapter.key);
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(hidden_, ignored)) {
    if (keys.count(entry.path().stem().string()) == 0) fs::remove(entry.path(), ignored);
  }
}

void Store::clear() {
  std::error_code ignored;
  fs::remove_all(hidden_, ignored);
}

}  // namespace render
