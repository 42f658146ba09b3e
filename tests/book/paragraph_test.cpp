// Places in a paragraph lead back to the source.
#include "book/paragraph.hpp"

#include <gtest/gtest.h>

namespace book {
namespace {

// Source "een&nbsp;caf&eacute;" (bytes 10 to 30) read as "een café".
Paragraph cafe() {
  Paragraph paragraph;
  paragraph.text = "een café";
  paragraph.span = {10, 30};
  paragraph.pieces = {
      {{0, 3}, {10, 13}}, {{3, 4}, {13, 19}}, {{4, 7}, {19, 22}}, {{7, 9}, {22, 30}}};
  return paragraph;
}

TEST(SourceOf, MapsByteByByteWithinAPiece) {
  EXPECT_EQ(source_of(cafe(), {1, 3}), (Span{11, 13}));
  EXPECT_EQ(source_of(cafe(), {4, 6}), (Span{19, 21}));
}

TEST(SourceOf, TakesAnEntityWhole) {
  EXPECT_EQ(source_of(cafe(), {4, 9}), (Span{19, 30}));
  EXPECT_EQ(source_of(cafe(), {7, 8}), (Span{22, 30}));
  EXPECT_EQ(source_of(cafe(), {3, 4}), (Span{13, 19}));
}

TEST(SourceOf, GivesAnEmptySpanForAnEmptyPart) {
  EXPECT_EQ(source_of(cafe(), {4, 4}), (Span{19, 19}));
}

TEST(SourceOf, SurvivesAParagraphWithoutPieces) {
  EXPECT_EQ(source_of(Paragraph{}, {0, 0}), (Span{0, 0}));
}

}  // namespace
}  // namespace book
