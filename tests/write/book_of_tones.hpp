// A folder with finished chapters of test sound, and second readers to look at the result.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "base/digest.hpp"
#include "write/write.hpp"

namespace writer {

/// What a command prints.
inline std::string run(const std::string& command) {
  std::string out;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return "no pipe";
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) out += static_cast<char>(c);
  const int status = ::pclose(pipe);
  return status == 0 ? out : out + "status " + std::to_string(status);
}

inline bool has(const std::string& program) {
  return run("command -v " + program + " || true") != "";
}

/// Sound that changes from block to block: silence, tones, noise.
inline std::vector<std::int16_t> sound(int blocks, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::int16_t> out;
  for (int block = 0; block < blocks; ++block) {
    const unsigned kind = random() % 4;
    const double step = 0.01 + 0.0001 * static_cast<double>(random() % 2000);
    for (std::int64_t i = 0; i < kBlock; ++i) {
      double value = 0;
      if (kind == 1 || kind == 2) value = 9000 * std::sin(step * static_cast<double>(i));
      if (kind >= 2) value += static_cast<double>(random() % 4001) - 2000;
      out.push_back(static_cast<std::int16_t>(std::lround(value)));
    }
  }
  return out;
}

/// The samples of a chapter behind `out`.
inline void append(std::vector<std::int16_t>& out, const ChapterAudio& chapter) {
  decode(chapter, [&](std::span<const std::int16_t> samples) {
    out.insert(out.end(), samples.begin(), samples.end());
  });
}

class BookOfTones : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(::testing::TempDir()) / ("write-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  ChapterAudio chapter(const std::string& name, std::span<const std::int16_t> samples) const {
    ChapterEncoder encoder(folder_ / name, 22050);
    while (!samples.empty()) {  // in uneven pieces, as clips come
      const std::size_t count = std::min<std::size_t>(samples.size(), 5003);
      encoder.add(samples.first(count));
      samples = samples.subspan(count);
    }
    return encoder.finish();
  }

  /// A track of chapters with so many blocks each; pcm_ holds all samples.
  Track book(const std::vector<int>& blocks) {
    Track track;
    base::Digest md5(base::Digest::Kind::md5);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const std::vector<std::int16_t> samples = sound(blocks[i], static_cast<unsigned>(i + 1));
      track.marks.push_back({"Hoofdstuk één, deel " + std::to_string(i + 1),
                             {static_cast<std::int64_t>(pcm_.size())}});
      track.audio.push_back(chapter("c" + std::to_string(i) + ".flac", samples));
      pcm_.insert(pcm_.end(), samples.begin(), samples.end());
    }
    md5.add(pcm_.data(), pcm_.size() * 2);
    track.pcm_md5 = md5.raw();
    track.metadata.title = "Destalinisatie";
    track.metadata.author = "Иван & co";
    track.metadata.language = "nl";
    track.narrator = "Een stem";
    track.encoder = "voorlezer 0.1.0";
    return track;
  }

  std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder_), {}));
  }

  std::filesystem::path folder_;
  std::vector<std::int16_t> pcm_;
};

}  // namespace writer
