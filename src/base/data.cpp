// Finds the data folder and reads its tables.
#include "base/data.hpp"

#include <cstdlib>
#include <utility>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/utf8.hpp"

namespace base {
namespace fs = std::filesystem;
namespace {

bool is_root(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "data" / "nl", ignored) &&
         fs::is_directory(folder / "voices", ignored);
}

std::vector<std::string> split_fields(std::string_view line) {
  std::vector<std::string> fields;
  for (;;) {
    const std::size_t tab = line.find('\t');
    fields.emplace_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

std::vector<Row> parse_table(std::string_view text, std::string_view name) {
  std::vector<Row> rows;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    rows.push_back({split_fields(line), std::string(name) + ":" + std::to_string(number)});
  }
  return rows;
}

Data Data::find() {
  if (const char* chosen = std::getenv("VOORLEZER_DATA"); chosen != nullptr && *chosen != '\0') {
    if (is_root(chosen)) return Data(chosen);
    throw Error(Code::bad_config,
                "VOORLEZER_DATA must name a folder that holds the folders data and voices", chosen);
  }
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  for (fs::path folder = program.parent_path(); !failed; folder = folder.parent_path()) {
    if (is_root(folder / "share" / "voorlezer")) return Data(folder / "share" / "voorlezer");
    if (is_root(folder)) return Data(folder);
    if (folder == folder.parent_path()) break;
  }
  throw Error(Code::bad_config,
              "the data files of voorlezer were not found; install it again or set VOORLEZER_DATA",
              program.string());
}

Data::Data(fs::path root) : root_(std::move(root)) {}

bool Data::has(std::string_view name) const {
  std::error_code ignored;
  return fs::is_regular_file(root_ / name, ignored);
}

std::string Data::text(std::string_view name) const {
  if (!has(name)) throw Error(Code::bad_config, "a data file is missing", (root_ / name).string());
  std::string content = read_file(root_ / name);
  if (!is_valid_utf8(content)) {
    throw Error(Code::bad_config, "a data file is not UTF-8", (root_ / name).string());
  }
  return content;
}

std::vector<Row> Data::table(std::string_view name) const { return parse_table(text(name), name); }

std::vector<Row> Data::table_if_any(std::string_view name) const {
  return has(name) ? table(name) : std::vector<Row>{};
}

}  // namespace base
