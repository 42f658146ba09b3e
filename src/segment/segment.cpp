// Cuts paragraphs into sentences by rules, with the tables of a language.
#include "segment/segment.hpp"

#include "segment/scanner.hpp"
#include "segment/tables.hpp"

namespace segment {

struct Segmenter::Rules {
  Tables tables;
};

Segmenter::Segmenter(const base::Data& data, std::string_view language)
    : rules_(std::make_unique<const Rules>(Rules{Tables(data, language)})) {}

Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

std::vector<book::Span> Segmenter::sentences(std::string_view paragraph) const {
  return Scanner(paragraph, rules_->tables).sentences();
}

}  // namespace segment
