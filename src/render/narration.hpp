// From a document to utterances: segment, normalize and pronounce in one line.
#pragma once

#include <string>
#include <vector>

#include "base/data.hpp"
#include "book/document.hpp"
#include "book/utterance.hpp"
#include "book/voice.hpp"
#include "normalize/normalize.hpp"
#include "pronounce/pronounce.hpp"
#include "segment/segment.hpp"
#include "synth/synth.hpp"

namespace render {

/// Makes the script of a book, paragraph by paragraph.
class Narration {
 public:
  /// Throws what the rooms throw when their data or a lexicon is wrong.
  Narration(const base::Data& data, const pronounce::Options& options);
  Narration(const Narration&) = delete;  // the pronouncer holds on to the reader
  Narration& operator=(const Narration&) = delete;

  /// Collects evidence on names from the whole document before the first utterance is made.
  void observe(const book::Document& document);

  /// Sentences of one paragraph: bytes of its text.
  std::vector<book::Span> sentences(const book::Paragraph& paragraph) const;
  /// Words of one sentence; spans count bytes of the paragraph's text.
  std::vector<book::Word> words(const book::Paragraph& paragraph, book::Span sentence) const;
  /// `words` without the sound of bracketed repetitions; ask in the order of the document.
  std::vector<book::Word> said_words(const book::Paragraph& paragraph, book::Span sentence);
  /// The paragraph as utterances with role, pauses and spans.
  std::vector<book::Utterance> utterances(const book::Paragraph& paragraph,
                                          const book::Pauses& pauses);

 private:
  synth::Reader reader_;
  segment::Segmenter segmenter_;
  normalize::Normalizer normalizer_;
  pronounce::Pronouncer pronouncer_;
  pronounce::Repetitions repetitions_;
};

}  // namespace render
