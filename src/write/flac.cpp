// Joins the frames of finished chapters into one FLAC, without encoding them again.
#include <algorithm>
#include <limits>

#include "base/file.hpp"
#include "write/frame.hpp"
#include "write/metadata.hpp"
#include "write/tags.hpp"
#include "write/write.hpp"

namespace writer {
namespace {

constexpr std::int64_t kSeekSeconds = 10;
constexpr std::size_t kBatch = 1U << 20U;
constexpr std::int64_t kMostPoints = 900000;  // a block of metadata holds no more

// The FLAC frames a seek table points at, one every 10 seconds: their places come while joining.
std::vector<SeekPoint> seek_points(book::Frames total, int rate) {
  std::int64_t step = kSeekSeconds * rate;
  while (total.count / step >= kMostPoints) step *= 2;
  std::vector<SeekPoint> out;
  for (std::int64_t at = 0; at < total.count; at += step) {
    const auto frame = static_cast<std::uint64_t>(at / kBlock * kBlock);
    if (out.empty() || frame > out.back().frame) out.push_back({frame, 0});
  }
  return out;
}

// A FLAC under construction.
class Joining {
 public:
  Joining(const std::filesystem::path& target, const Track& track)
      : file_(target), points_(seek_points(length(track), common_rate(track))) {
    info_.rate = common_rate(track);
    info_.frames = static_cast<std::uint64_t>(length(track).count);
    info_.md5 = track.pcm_md5;
    info_.least_frame = std::numeric_limits<std::uint32_t>::max();
    rest_ = comments_and_picture(track, info_.rate);
    file_.write(head() + rest_);
    first_ = file_.size();
  }

  ChapterAudio add(const ChapterAudio& chapter) {
    const std::uint64_t begin = file_.size() + batch_.size();
    FrameReader reader(chapter);
    while (reader.next()) {
      const std::size_t before = batch_.size();
      place(file_.size() + before - first_);
      append_renumbered(batch_, reader.frame(), reader.header(), number_++);
      const auto size = static_cast<std::uint32_t>(batch_.size() - before);
      info_.least_frame = std::min(info_.least_frame, size);
      info_.most_frame = std::max(info_.most_frame, size);
      if (batch_.size() >= kBatch) flush();
    }
    return {file_.target(), begin, file_.size() + batch_.size() - begin, chapter.frames,
            chapter.rate};
  }

  std::uint64_t finish() {
    flush();
    if (number_ == 0) info_.least_frame = 0;
    file_.write_at(0, head());
    const std::uint64_t bytes = file_.size();
    file_.commit();
    return bytes;
  }

 private:
  std::string head() const {
    return "fLaC" + stream_info(info_) + (points_.empty() ? "" : seek_table(points_));
  }

  // The frame about to be written stands `offset` bytes behind the first.
  void place(std::uint64_t offset) {
    if (next_point_ == points_.size()) return;
    if (points_[next_point_].frame == number_ * kBlock) points_[next_point_++].offset = offset;
  }

  void flush() {
    file_.write(batch_);
    batch_.clear();
  }

  base::AtomicFile file_;
  StreamInfo info_;
  std::vector<SeekPoint> points_;
  std::size_t next_point_ = 0;
  std::string rest_;         // the metadata behind the seek table
  std::uint64_t first_ = 0;  // bytes before the first frame
  std::uint64_t number_ = 0;
  std::string batch_;  // frames not yet written
};

}  // namespace

Written flac(const std::filesystem::path& target, const Track& track) {
  Joining joining(target, track);
  Written out;
  out.file = target;
  out.frames = length(track);
  for (const ChapterAudio& chapter : track.audio) out.audio.push_back(joining.add(chapter));
  out.bytes = joining.finish();
  return out;
}

}  // namespace writer
