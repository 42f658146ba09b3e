// A short clip becomes a FLAC in memory.
#include <FLAC/stream_encoder.h>
#include <fmt/format.h>

#include <memory>
#include <new>
#include <vector>

#include "base/error.hpp"
#include "write/write.hpp"

namespace writer {
namespace {

struct Delete {
  void operator()(FLAC__StreamEncoder* encoder) const { FLAC__stream_encoder_delete(encoder); }
};

// NOLINTNEXTLINE(readability-function-size): libFLAC asks for six parameters
FLAC__StreamEncoderWriteStatus write(const FLAC__StreamEncoder* /*encoder*/,
                                     const FLAC__byte* bytes, std::size_t size,
                                     std::uint32_t /*samples*/, std::uint32_t /*frame*/,
                                     void* self) {
  try {
    static_cast<std::string*>(self)->append(reinterpret_cast<const char*>(bytes), size);
  } catch (const std::bad_alloc&) {
    return FLAC__STREAM_ENCODER_WRITE_STATUS_FATAL_ERROR;
  }
  return FLAC__STREAM_ENCODER_WRITE_STATUS_OK;
}

}  // namespace

std::string flac_clip(std::span<const std::int16_t> samples, int rate) {
  constexpr unsigned smallest = 8;
  std::string out;
  const std::unique_ptr<FLAC__StreamEncoder, Delete> encoder(FLAC__stream_encoder_new());
  if (!encoder) throw std::bad_alloc();
  FLAC__StreamEncoder* to = encoder.get();
  // Nothing can be filled in afterwards, so the length is told beforehand.
  bool ready = FLAC__stream_encoder_set_channels(to, 1) != 0;
  ready = FLAC__stream_encoder_set_bits_per_sample(to, 16) != 0 && ready;
  ready = FLAC__stream_encoder_set_sample_rate(to, static_cast<unsigned>(rate)) != 0 && ready;
  ready = FLAC__stream_encoder_set_compression_level(to, smallest) != 0 && ready;
  ready = FLAC__stream_encoder_set_total_samples_estimate(to, samples.size()) != 0 && ready;
  ready = ready && FLAC__stream_encoder_init_stream(to, write, nullptr, nullptr, nullptr, &out) ==
                       FLAC__STREAM_ENCODER_INIT_STATUS_OK;
  const std::vector<FLAC__int32> wide(samples.begin(), samples.end());
  ready = ready && FLAC__stream_encoder_process_interleaved(
                       to, wide.data(), static_cast<std::uint32_t>(wide.size())) != 0;
  ready = ready && FLAC__stream_encoder_finish(to) != 0;
  if (!ready) throw base::Error(base::Code::internal, "the FLAC encoder failed on a clip");
  return out;
}

}  // namespace writer
