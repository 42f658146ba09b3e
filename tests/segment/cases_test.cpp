// The rules as readable cases: tests/cases/segment.<language>.txt.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/file.hpp"
#include "segment/segment.hpp"

namespace segment {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view glue) {
  std::string out;
  for (const auto& part : parts) {
    if (!out.empty()) out += glue;
    out += part;
  }
  return out;
}

std::vector<std::string> split(std::string_view line, std::string_view glue) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t at = line.find(glue);
    parts.emplace_back(line.substr(0, at));
    if (at == std::string_view::npos) return parts;
    line.remove_prefix(at + glue.size());
  }
}

// A line is a paragraph: its sentences between " ||| ", or "|||" where no space stands.
class Cases : public testing::TestWithParam<const char*> {};

TEST_P(Cases, AreCutAsWritten) {
  const std::string language = GetParam();
  const base::Data data(VOORLEZER_SOURCE);
  const Segmenter segmenter(data, language);
  const auto rows =
      base::parse_table(data.text("tests/cases/segment." + language + ".txt"), language);
  ASSERT_GT(rows.size(), 10U);
  for (const auto& row : rows) {
    const std::string& expected = row.fields[0];
    const std::string text = joined(split(joined(split(expected, " ||| "), " "), "|||"), "");
    std::string got;
    std::size_t end = 0;
    for (const auto span : segmenter.sentences(text)) {
      if (end > 0) got += span.begin > end ? " ||| " : "|||";
      got += text.substr(span.begin, span.size());
      end = span.end;
    }
    EXPECT_EQ(got, expected) << row.where;
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, Cases, testing::Values("nl", "en", "de"));

}  // namespace
}  // namespace segment
