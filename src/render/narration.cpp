// From a document to utterances: segment, normalize and pronounce in one line.
#include "render/narration.hpp"

#include <utility>

#include "book/paragraph.hpp"

namespace render {
namespace {

book::Role role_of(book::ParagraphKind kind) {
  switch (kind) {
    case book::ParagraphKind::heading:
      return book::Role::heading;
    case book::ParagraphKind::item:
      return book::Role::item;
    case book::ParagraphKind::quotation:
      return book::Role::quotation;
    case book::ParagraphKind::note:
      return book::Role::note;
    case book::ParagraphKind::body:
      break;
  }
  return book::Role::narrator;
}

double pause_behind(book::ParagraphKind kind, const book::Pauses& pauses) {
  if (kind == book::ParagraphKind::heading) return pauses.heading;
  return kind == book::ParagraphKind::item ? pauses.item : pauses.paragraph;
}

}  // namespace

Narration::Narration(const base::Data& data, const pronounce::Options& options)
    : segmenter_(data, options.language),
      normalizer_(data, options.language),
      pronouncer_(data, options,
                  [this](std::string_view language, const std::vector<std::string>& texts) {
                    return reader_.readings(language, texts);
                  }),
      repetitions_(data, options.language, options.brackets) {}

void Narration::observe(const book::Document& document) {
  for (const book::Chapter& chapter : document.chapters) {
    for (const book::Paragraph& paragraph : chapter.paragraphs) {
      for (const book::Span sentence : sentences(paragraph)) {
        pronouncer_.observe(words(paragraph, sentence));
      }
    }
  }
}

std::vector<book::Span> Narration::sentences(const book::Paragraph& paragraph) const {
  return segmenter_.sentences(paragraph.text);
}

std::vector<book::Word> Narration::words(const book::Paragraph& paragraph,
                                         book::Span sentence) const {
  const std::string_view text =
      std::string_view(paragraph.text).substr(sentence.begin, sentence.size());
  std::vector<book::Word> words = normalizer_.words(text);
  for (book::Word& word : words) {
    word.span.begin += sentence.begin;
    word.span.end += sentence.begin;
  }
  return words;
}

std::vector<book::Word> Narration::said_words(const book::Paragraph& paragraph,
                                              book::Span sentence) {
  std::vector<book::Word> said = words(paragraph, sentence);
  repetitions_.silence(said);
  return said;
}

std::vector<book::Utterance> Narration::utterances(const book::Paragraph& paragraph,
                                                   const book::Pauses& pauses) {
  std::vector<book::Utterance> all;
  for (const book::Span sentence : sentences(paragraph)) {
    book::Utterance utterance =
        pronouncer_.utterance(said_words(paragraph, sentence), paragraph.readings);
    utterance.role = role_of(paragraph.kind);
    utterance.pause_after = pauses.sentence;
    utterance.span = sentence;
    utterance.source = book::source_of(paragraph, sentence);
    all.push_back(std::move(utterance));
  }
  if (!all.empty()) all.back().pause_after = pause_behind(paragraph.kind, pauses);
  return all;
}

}  // namespace render
