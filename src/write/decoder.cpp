// Samples of a finished chapter, on libFLAC's stream decoder.
#include <FLAC/stream_decoder.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <new>

#include "base/error.hpp"
#include "write/frame.hpp"
#include "write/metadata.hpp"
#include "write/write.hpp"

namespace writer {
namespace {

struct Delete {
  void operator()(FLAC__StreamDecoder* decoder) const { FLAC__stream_decoder_delete(decoder); }
};

using Sink = std::function<void(std::span<const std::int16_t>)>;

// What the callbacks share: the bytes still to be fed, and where the samples go.
struct Decoding {
  Decoding(const ChapterAudio& chapter, const Sink& to)
      : audio(chapter), reader(chapter), sink(to) {
    StreamInfo info;
    info.rate = chapter.rate;
    pending = "fLaC" + stream_info(info, true);
  }

  const ChapterAudio& audio;
  FrameReader reader;  // verifies every frame before the decoder sees it
  const Sink& sink;
  std::string pending;
  std::size_t fed = 0;  // of `pending`
  std::int64_t decoded = 0;
  bool damaged = false;
  std::exception_ptr failure;
};

FLAC__StreamDecoderReadStatus read(const FLAC__StreamDecoder* /*decoder*/, FLAC__byte* out,
                                   std::size_t* size, void* self) {
  auto& state = *static_cast<Decoding*>(self);
  try {
    if (state.fed == state.pending.size()) {
      if (!state.reader.next()) {
        *size = 0;
        return FLAC__STREAM_DECODER_READ_STATUS_END_OF_STREAM;
      }
      state.pending = state.reader.frame();
      state.fed = 0;
    }
  } catch (...) {
    state.failure = std::current_exception();
    return FLAC__STREAM_DECODER_READ_STATUS_ABORT;
  }
  *size = std::min(*size, state.pending.size() - state.fed);
  std::memcpy(out, state.pending.data() + state.fed, *size);
  state.fed += *size;
  return FLAC__STREAM_DECODER_READ_STATUS_CONTINUE;
}

FLAC__StreamDecoderWriteStatus write(const FLAC__StreamDecoder* /*decoder*/,
                                     const FLAC__Frame* frame, const FLAC__int32* const channels[],
                                     void* self) {
  auto& state = *static_cast<Decoding*>(self);
  std::array<std::int16_t, kBlock> samples{};
  const std::size_t count = frame->header.blocksize;
  if (frame->header.channels != 1 || frame->header.bits_per_sample != 16 ||
      frame->header.sample_rate != static_cast<unsigned>(state.audio.rate) ||
      count > samples.size()) {
    state.damaged = true;
    return FLAC__STREAM_DECODER_WRITE_STATUS_ABORT;
  }
  for (std::size_t i = 0; i < count; ++i) {
    samples[i] = static_cast<std::int16_t>(channels[0][i]);
  }
  state.decoded += static_cast<std::int64_t>(count);
  try {
    state.sink(std::span(samples).first(count));
  } catch (...) {
    state.failure = std::current_exception();
    return FLAC__STREAM_DECODER_WRITE_STATUS_ABORT;
  }
  return FLAC__STREAM_DECODER_WRITE_STATUS_CONTINUE;
}

void error(const FLAC__StreamDecoder* /*decoder*/, FLAC__StreamDecoderErrorStatus /*status*/,
           void* self) {
  static_cast<Decoding*>(self)->damaged = true;
}

}  // namespace

void decode(const ChapterAudio& chapter, const Sink& sink) {
  Decoding state(chapter, sink);
  const std::unique_ptr<FLAC__StreamDecoder, Delete> decoder(FLAC__stream_decoder_new());
  if (!decoder) throw std::bad_alloc();
  const bool ready = FLAC__stream_decoder_init_stream(
                         decoder.get(), read, nullptr, nullptr, nullptr, nullptr, write, nullptr,
                         error, &state) == FLAC__STREAM_DECODER_INIT_STATUS_OK;
  const bool done = ready && FLAC__stream_decoder_process_until_end_of_stream(decoder.get()) != 0;
  if (state.failure) std::rethrow_exception(state.failure);
  if (!done || state.damaged || state.decoded != chapter.frames.count) {
    throw base::Error(base::Code::io, "a finished chapter cannot be decoded; render it anew",
                      chapter.file.string());
  }
}

}  // namespace writer
