// The tables of every language are in the order a reader of them expects, and say nothing twice.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "base/utf8.hpp"

namespace normalize {
namespace {

/// Every byte belongs to a character.
bool is_utf8(const std::string& text) {
  for (std::size_t at = 0; at < text.size(); at += base::decode(text, at).size) {
    if (base::decode(text, at).value == base::kBadByte) return false;
  }
  return true;
}

void expect_orderly(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::string line;
  ASSERT_TRUE(std::getline(file, line)) << path;
  EXPECT_TRUE(line.starts_with("# ")) << path << " does not name its source";
  // Months are in the order of the year.
  const bool by_key = path.filename() != "normalize_months.tsv";
  std::set<std::string> seen;
  std::string before;
  while (std::getline(file, line)) {
    EXPECT_TRUE(seen.insert(line).second) << path << " twice: " << line;
    EXPECT_TRUE(is_utf8(line)) << path << ": " << line;
    const std::string key = line.substr(0, line.find('\t'));
    EXPECT_FALSE(key.empty()) << path << ": " << line;
    EXPECT_TRUE(!by_key || before <= key) << path << ": " << line;
    before = key;
  }
  EXPECT_FALSE(seen.empty()) << path;
}

TEST(Tables, AreSortedUniqueAndWhole) {
  std::size_t count = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(VOORLEZER_SOURCE "/data")) {
    const std::string name = entry.path().filename();
    if (!name.starts_with("normalize_")) continue;
    expect_orderly(entry.path());
    ++count;
  }
  EXPECT_GE(count, 28U);
}

}  // namespace
}  // namespace normalize
