// EPUB 2 and 3: the parts in reading order, chapters named by the table of contents.
#include <fmt/format.h>

#include <set>

#include "base/error.hpp"
#include "read/encoding.hpp"
#include "read/formats.hpp"
#include "read/package.hpp"

namespace reader {
namespace {

constexpr std::size_t kText = 50'000'000;  // bytes of all parts

class BookReader {
 public:
  explicit BookReader(std::string_view bytes)
      : archive_(bytes), package_(read_package(archive_)), out_(std::string()) {}

  book::Document read() {
    for (const std::string& path : package_.spine) {
      if (path == package_.contents || !seen_.insert(path).second) continue;
      if (!archive_.has(path)) {
        warnings_.push_back(fmt::format("the part \"{}\" is missing", path));
        continue;
      }
      part(path);
    }
    book::Document document = out_.finish();
    document.metadata = std::move(package_.metadata);
    document.warnings = std::move(warnings_);
    return document;
  }

 private:
  void part(const std::string& path) {
    const std::string text = decode(archive_.read(path)).text;
    if (out_.source().size() + text.size() > kText) {
      throw base::Error(base::Code::bad_input,
                        "the book has more than 50 million characters: split it first");
    }
    auto tree = parse_xml(text);
    if (!tree) {
      warnings_.push_back(fmt::format("\"{}\" is not well-formed; it was read as HTML", path));
      tree = parse_html(text);
    }
    Reading reading;
    reading.base = out_.add_source(text);
    reading.chapters = package_.titles.empty();
    reading.language = package_.metadata.language;
    reading.anchors = anchors(path);
    const auto title = package_.titles.find(path);
    if (title != package_.titles.end()) {
      out_.begin_chapter(title->second.title, title->second.level);
    } else if (out_.document().chapters.empty()) {
      out_.begin_chapter(package_.metadata.title, 1);
    }
    const Node* head = tree->find_tag("head");
    const Node* body = tree->find_tag("body");
    if (head != nullptr) skip_all(out_, *head, reading.base, "metadata");
    add_blocks(out_, body != nullptr ? *body : *tree, reading);
  }

  std::map<std::string, Heading, std::less<>> anchors(const std::string& path) const {
    std::map<std::string, Heading, std::less<>> found;
    const std::string start = path + "#";
    for (auto at = package_.titles.lower_bound(start);
         at != package_.titles.end() && at->first.compare(0, start.size(), start) == 0; ++at) {
      found.insert({at->first.substr(start.size()), at->second});
    }
    return found;
  }

  Archive archive_;
  Package package_;
  Assembly out_;
  std::set<std::string> seen_;
  std::vector<std::string> warnings_;
};

}  // namespace

book::Document read_epub(std::string_view bytes) { return BookReader(bytes).read(); }

}  // namespace reader
