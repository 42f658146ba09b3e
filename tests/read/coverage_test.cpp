// Every byte of a source is in a paragraph, is white space, or was skipped for a reason.
#include <gtest/gtest.h>

#include <random>

#include "outline.hpp"
#include "read/encoding.hpp"

namespace reader {
namespace {

// Pieces that texts are made of, glued together at random: the seed is fixed.
std::string random_text(std::mt19937& random) {
  const std::string_view parts[] = {"Een woord ",
                                    "en nog een. ",
                                    "\n",
                                    "\n\n",
                                    "\r\n",
                                    "  ",
                                    "_cursief_",
                                    "[12]",
                                    "[x]",
                                    "* ",
                                    "1. ",
                                    "=====\n",
                                    "== kop ==\n",
                                    "HOOFDSTUK IV\n",
                                    "\t",
                                    "é",
                                    "e\xCC\x81",
                                    "\xC2\xAD",
                                    "\xEF\xBB\xBF",
                                    "\xC2\xA0",
                                    "Сталин",
                                    "\x01",
                                    "***\n",
                                    "_",
                                    "[",
                                    "# ",
                                    "\xE2\x80\xA9",
                                    "lange ",
                                    "zin die maar doorgaat en doorgaat en doorgaat zonder ooit een "
                                    "einde te willen vinden, zo lang"};
  std::string text;
  for (int i = 0; i < 60; ++i) text += parts[random() % std::size(parts)];
  return text + "einde";
}

TEST(Coverage, AccountsForEveryByteOfPlainText) {
  std::mt19937 random(7);
  Options options;
  options.format = Format::text;
  for (int i = 0; i < 500; ++i) {
    const std::string text = random_text(random);
    const std::string source = decode(text).text;
    const auto document = read_bytes(text, options);
    ASSERT_EQ(document.source_size, source.size());
    ASSERT_EQ(unaccounted(document, source), "") << text;
    ASSERT_EQ(fault_of_pieces(document, source), "") << text;
  }
}

TEST(Coverage, GivesAReasonForEverySkip) {
  std::mt19937 random(8);
  for (int i = 0; i < 100; ++i) {
    for (const book::Skip& skip : read_bytes(random_text(random)).skipped) {
      ASSERT_FALSE(skip.reason.empty());
      ASSERT_FALSE(skip.span.empty());
    }
  }
}

}  // namespace
}  // namespace reader
