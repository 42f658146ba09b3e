// The folder of language data, and the tables in it: sorted text, one fact a line.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// One line of a table: its tab-separated fields and where it stands ("data/nl/x.tsv:12").
struct Row {
  std::vector<std::string> fields;
  std::string where;
};

/// Splits a table: lines that are empty or start with '#' are left out, a line ends at '\n'
/// (a '\r' before it is dropped), fields are separated by tabs and not trimmed.
std::vector<Row> parse_table(std::string_view text, std::string_view name);

/// Finds and reads the files under `data/` and `voices/`.
class Data {
 public:
  /// Looks in $VOORLEZER_DATA, in ../share/voorlezer beside the program, then in each folder above
  /// the program, for one that holds both `data` and `voices`. Throws Error(bad_config).
  static Data find();

  /// `root` holds the folders `data` and `voices`.
  explicit Data(std::filesystem::path root);

  const std::filesystem::path& root() const { return root_; }
  /// `name` is relative to the root: "data/nl/abbreviations.tsv".
  bool has(std::string_view name) const;
  /// The whole file. Throws Error(bad_config) when it is missing or not UTF-8.
  std::string text(std::string_view name) const;
  /// `text` split by `parse_table`.
  std::vector<Row> table(std::string_view name) const;
  /// As `table`, but empty when the file does not exist: languages need not have every table.
  std::vector<Row> table_if_any(std::string_view name) const;

 private:
  std::filesystem::path root_;
};

}  // namespace base
