// Finished chapters of this or an earlier run, so that only what changed is rendered.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "render/manifest.hpp"

namespace render {

/// Chapters by key: those in the folder's finished FLAC (by manifest.json) and those that a run
/// which never ended left in the hidden folder `.voorlezer`.
class Store {
 public:
  /// `folder`: the output folder; it must exist and be locked. `use_old` false: knows nothing.
  Store(const std::filesystem::path& folder, bool use_old);

  /// The chapter with that key, if its audio is whole (its samples have the MD5 on record).
  std::optional<ChapterRecord> find(const std::string& key) const;

  /// Where the audio of a new chapter goes while the render runs.
  std::filesystem::path audio_file(const std::string& key) const;

  /// Notes that the chapter's audio file is whole.
  void add(const ChapterRecord& record);

  /// Removes the hidden folder: the finished FLAC holds all chapters now.
  void clear();
  /// Removes what the hidden folder holds beside those chapters: it goes on as their only store.
  void keep_only(const std::vector<ChapterRecord>& chapters);

 private:
  std::filesystem::path hidden_;
  std::map<std::string, ChapterRecord> records_;
};

}  // namespace render
