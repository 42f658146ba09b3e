// A chapter becomes FLAC while its clips arrive, on libFLAC's stream encoder.
#include <FLAC/stream_encoder.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <string_view>
#include <utility>

#include "base/error.hpp"
#include "base/file.hpp"
#include "write/write.hpp"

// libFLAC exports this for its own tool and leaves it out of its headers.
// NOLINTNEXTLINE(bugprone-reserved-identifier): the name is libFLAC's
extern "C" FLAC__bool FLAC__stream_encoder_set_do_md5(FLAC__StreamEncoder* encoder,
                                                      FLAC__bool value);

namespace writer {
namespace {

constexpr unsigned kLevel = 5;

struct Delete {
  void operator()(FLAC__StreamEncoder* encoder) const { FLAC__stream_encoder_delete(encoder); }
};

}  // namespace

struct ChapterEncoder::State {
  State(const std::filesystem::path& target, int hertz) : file(target), rate(hertz) {}

  base::AtomicFile file;
  int rate;
  std::uint64_t position = 0;   // where libFLAC writes next
  std::uint64_t frames_at = 0;  // the first frame
  std::int64_t added = 0;
  std::exception_ptr failure;  // what a callback met: no exception may pass through C
  bool abandoned = true;       // no bytes wanted any more
  std::unique_ptr<FLAC__StreamEncoder, Delete> encoder;  // last: its end still calls back

  void fail() const {
    if (failure) std::rethrow_exception(failure);
    throw base::Error(base::Code::internal,
                      fmt::format("the FLAC encoder failed: {}",
                                  FLAC__stream_encoder_get_resolved_state_string(encoder.get())),
                      file.target().string());
  }

  // NOLINTNEXTLINE(readability-function-size): libFLAC asks for six parameters
  static FLAC__StreamEncoderWriteStatus write(const FLAC__StreamEncoder* /*encoder*/,
                                              const FLAC__byte* bytes, std::size_t size,
                                              std::uint32_t samples, std::uint32_t /*frame*/,
                                              void* self) {
    auto& state = *static_cast<State*>(self);
    if (state.abandoned || state.failure) return FLAC__STREAM_ENCODER_WRITE_STATUS_FATAL_ERROR;
    try {
      state.file.write_at(state.position, {reinterpret_cast<const char*>(bytes), size});
    } catch (...) {
      state.failure = std::current_exception();
      return FLAC__STREAM_ENCODER_WRITE_STATUS_FATAL_ERROR;
    }
    state.position += size;
    if (samples == 0 && state.added == 0) {
      state.frames_at = std::max(state.frames_at, state.position);
    }
    return FLAC__STREAM_ENCODER_WRITE_STATUS_OK;
  }

  static FLAC__StreamEncoderSeekStatus seek(const FLAC__StreamEncoder* /*encoder*/,
                                            FLAC__uint64 offset, void* self) {
    static_cast<State*>(self)->position = offset;
    return FLAC__STREAM_ENCODER_SEEK_STATUS_OK;
  }

  static FLAC__StreamEncoderTellStatus tell(const FLAC__StreamEncoder* /*encoder*/,
                                            FLAC__uint64* offset, void* self) {
    *offset = static_cast<State*>(self)->position;
    return FLAC__STREAM_ENCODER_TELL_STATUS_OK;
  }
};

ChapterEncoder::ChapterEncoder(const std::filesystem::path& target, int rate)
    : state_(std::make_unique<State>(target, rate)) {
  State& state = *state_;
  state.encoder.reset(FLAC__stream_encoder_new());
  FLAC__StreamEncoder* encoder = state.encoder.get();
  if (encoder == nullptr) throw std::bad_alloc();
  bool ready = FLAC__stream_encoder_set_channels(encoder, 1) != 0;
  ready = FLAC__stream_encoder_set_bits_per_sample(encoder, 16) != 0 && ready;
  ready = FLAC__stream_encoder_set_sample_rate(encoder, static_cast<unsigned>(rate)) != 0 && ready;
  ready = FLAC__stream_encoder_set_compression_level(encoder, kLevel) != 0 && ready;
  ready = FLAC__stream_encoder_set_blocksize(encoder, kBlock) != 0 && ready;
  // The whole book has an MD5; a chapter's own would cost a fifth of the encoding.
  ready = FLAC__stream_encoder_set_do_md5(encoder, 0) != 0 && ready;
  state.abandoned = false;
  ready = ready &&
          FLAC__stream_encoder_init_stream(encoder, State::write, State::seek, State::tell, nullptr,
                                           &state) == FLAC__STREAM_ENCODER_INIT_STATUS_OK;
  if (!ready) {
    state.abandoned = true;
    state.fail();
  }
}

ChapterEncoder::~ChapterEncoder() {
  if (state_) state_->abandoned = true;
}
ChapterEncoder::ChapterEncoder(ChapterEncoder&&) noexcept = default;
ChapterEncoder& ChapterEncoder::operator=(ChapterEncoder&& other) noexcept {
  if (state_) state_->abandoned = true;
  state_ = std::move(other.state_);
  return *this;
}

void ChapterEncoder::add(std::span<const std::int16_t> samples) {
  std::array<FLAC__int32, kBlock> wide{};
  const std::array<const FLAC__int32*, 1> channels{wide.data()};
  while (!samples.empty()) {
    const std::size_t count = std::min(samples.size(), wide.size());
    std::copy_n(samples.begin(), count, wide.begin());
    state_->added += static_cast<std::int64_t>(count);
    if (FLAC__stream_encoder_process(state_->encoder.get(), channels.data(),
                                     static_cast<std::uint32_t>(count)) == 0) {
      state_->fail();
    }
    samples = samples.subspan(count);
  }
}

ChapterAudio ChapterEncoder::finish() {
  State& state = *state_;
  if (state.added % kBlock != 0) {
    throw base::Error(base::Code::internal, "a chapter is not a whole number of FLAC blocks long",
                      state.file.target().string());
  }
  if (FLAC__stream_encoder_finish(state.encoder.get()) == 0 || state.failure) state.fail();
  const std::uint64_t size = state.file.size() - state.frames_at;
  state.file.commit();
  return {state.file.target(), state.frames_at, size, {state.added}, state.rate};
}

}  // namespace writer
