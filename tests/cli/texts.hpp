// Texts for the tests of the program, and what stands in a folder.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "render/folder.hpp"

namespace cli_test {

using render_test::bytes_of;
using render_test::Folder;

inline const std::string kArticle = VOORLEZER_SOURCE "/data/articles/destalinisatie.txt";

/// Three short chapters with headings.
inline const std::string kBook =
    "# Het begin\n\nDe man liep naar het station. Hij was alleen, zoals altijd.\n\n"
    "# Het midden\n\nDaar stond een trein. Niemand stapte in; niemand stapte uit.\n\n"
    "# Het einde\n\nDe man ging weer naar huis. Het werd laat.\n";

/// Every file under `folder` with its bytes, by its path relative to it; hidden ones too.
inline std::map<std::string, std::string> files_in(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    files[entry.path().lexically_relative(folder).string()] = bytes_of(entry.path());
  }
  return files;
}

inline std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& [name, bytes] : files_in(folder)) names.push_back(name);
  return names;
}

inline nlohmann::json manifest_of(const std::filesystem::path& folder) {
  return nlohmann::json::parse(bytes_of(folder / "manifest.json"));
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

}  // namespace cli_test
