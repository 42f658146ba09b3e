// Loads the reader's tables and refuses what they cannot mean.
#include "read/tables.hpp"

#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace reader {
namespace {

std::vector<base::Row> rows_of(const base::Data& data, const char* name, std::size_t fields) {
  std::vector<base::Row> rows = data.table(std::string("data/default/read_") + name + ".tsv");
  for (const base::Row& row : rows) {
    if (row.fields.size() == fields) continue;
    throw base::Error(base::Code::bad_config, "a line of this table has too few or many fields",
                      row.where);
  }
  return rows;
}

Tables::Words words_of(const base::Data& data, const char* name) {
  Tables::Words words;
  for (const base::Row& row : rows_of(data, name, 2)) words.emplace(row.fields[0], row.fields[1]);
  return words;
}

}  // namespace

Tables load_tables(const base::Data& data) {
  Tables tables;
  for (const base::Row& row : rows_of(data, "classes", 3)) {
    const std::string& where = row.fields[1];
    if (where != "wiki" && where != "page" && where != "any") {
      throw base::Error(base::Code::bad_config, "the second field is wiki, page or any", row.where);
    }
    Tables::Words& words = where == "wiki"   ? tables.wiki_classes
                           : where == "page" ? tables.page_classes
                                             : tables.common_classes;
    words.emplace(row.fields[0], row.fields[2]);
  }
  tables.tails = words_of(data, "tails");
  tables.headings = words_of(data, "headings");
  tables.xsampa = words_of(data, "xsampa");
  for (const base::Row& row : rows_of(data, "function_words", 2)) {
    tables.function_words.emplace(row.fields[0], row.fields[1]);
  }
  return tables;
}

}  // namespace reader
