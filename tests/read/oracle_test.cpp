// A second reader, pandoc: what it writes in every format, we read word for word; and back.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>

#include "base/file.hpp"
#include "outline.hpp"

namespace reader {
namespace {

namespace fs = std::filesystem;

std::string output_of(const std::string& command) {
  const auto close = [](FILE* pipe) { ::pclose(pipe); };
  const std::unique_ptr<FILE, decltype(close)> pipe(::popen(command.c_str(), "r"), close);
  std::string out;
  std::array<char, 65536> block{};
  while (const std::size_t got = std::fread(block.data(), 1, block.size(), pipe.get())) {
    out.append(block.data(), got);
  }
  return out;
}

using Counts = std::map<std::string, std::size_t>;

// Words of letters, in lower case. pandoc numbers lists and writes titles twice; we do not.
Counts words_of(std::string_view text) {
  Counts counts;
  std::string word;
  for (std::size_t at = 0; at <= text.size();) {
    const auto [value, size] = base::decode(text, at);
    if (size > 0 && (base::is_letter(value) || base::is_mark(value))) {
      base::append_utf8(word, base::to_lower(value));
    } else if (!word.empty()) {
      ++counts[base::nfc(word)];
      word.clear();
    }
    if (size == 0) break;
    at += size;
  }
  return counts;
}

struct Shares {
  double found = 0;  // of the first one's words
  std::size_t words = 0;
};

Shares share(const Counts& of, const Counts& in) {
  std::size_t all = 0;
  std::size_t found = 0;
  for (const auto& [word, count] : of) {
    const auto other = in.find(word);
    all += count;
    found += other == in.end() ? 0 : std::min(count, other->second);
  }
  return {all == 0 ? 0 : static_cast<double>(found) / static_cast<double>(all), all};
}

std::string text_of(const book::Document& document) {
  std::string text;
  for (const book::Chapter& chapter : document.chapters) {
    for (const book::Paragraph& paragraph : chapter.paragraphs) text += paragraph.text + "\n";
  }
  return text;
}

class Pandoc : public testing::TestWithParam<const char*> {};

TEST_P(Pandoc, AgreesOnTheWords) {
  const fs::path root(VOORLEZER_SOURCE);
  const fs::path folder =
      fs::temp_directory_path() / ("voorlezer-oracle-" + std::string(GetParam()));
  fs::create_directories(folder);
  const std::string file = (folder / ("sample." + std::string(GetParam()))).string();
  const std::string sources = (root / "tests/fixtures/read/sample.md").string();
  ASSERT_EQ(output_of("pandoc -s -f markdown '" + sources + "' -o '" + file + "' 2>&1"), "");
  const std::string plain = output_of("pandoc -t plain --wrap=none '" + file + "'");
  const book::Document document = reader::document(fs::path(file), Options{}, project_data());
  fs::remove_all(folder);
  const Counts theirs = words_of(plain);
  const Counts ours = words_of(text_of(document));
  const Shares kept = share(theirs, ours);
  EXPECT_GT(kept.words, 300U);
  EXPECT_GE(kept.found, 0.995) << plain << "\n-----\n" << text_of(document);
  EXPECT_GE(share(ours, theirs).found, 0.98) << plain << "\n-----\n" << text_of(document);
  EXPECT_EQ(document.metadata.title, "Een reis naar Tula");
  EXPECT_EQ(document.metadata.language.substr(0, 2), "nl");
}

INSTANTIATE_TEST_SUITE_P(Formats, Pandoc,
                         testing::Values("epub", "docx", "odt", "fb2", "html", "md"));

}  // namespace
}  // namespace reader
