// EPUB 2 and 3: the parts in reading order, chapters named by the table of contents.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "read/book_lexicon.hpp"
#include "read/encoding.hpp"
#include "read/formats.hpp"
#include "read/package.hpp"
#include "read/paths.hpp"
#include "read/prose.hpp"
#include "read/trim.hpp"

namespace reader {
namespace {

constexpr std::size_t kText = 50'000'000;  // bytes of all parts

// A page of links to other parts: a table of contents, a list of figures.
bool is_contents(const Node& body) {
  const Measures measures = measure(body);
  const auto found = measures.find(&body);
  if (found == measures.end()) return false;
  const Measure& all = found->second;
  return all.link_count >= 5 && 4 * all.links > 3 * all.text;
}

class BookReader {
 public:
  BookReader(std::string_view bytes, const Context& context)
      : archive_(bytes),
        context_(context),
        package_(read_package(archive_)),
        out_(std::string()),
        warnings_(std::move(package_.warnings)) {
    std::set<std::string> paths;
    for (const Part& part : package_.spine) paths.insert(part.path);
    titled_ = static_cast<std::size_t>(
        std::count_if(package_.titles.begin(), package_.titles.end(), [&](const auto& entry) {
          return paths.contains(entry.first.substr(0, entry.first.find('#')));
        }));
  }

  book::Document read() {
    for (const Part& part : package_.spine) {
      if (!seen_.insert(part.path).second) continue;
      if (part.path.empty() || !archive_.has(part.path)) {
        warnings_.push_back(fmt::format("the part \"{}\" is missing", part.path));
        continue;
      }
      read_part(part);
    }
    book::Document document = out_.finish();
    pronounce(document);
    leave_out_frame(document);
    document.metadata = std::move(package_.metadata);
    document.warnings = std::move(warnings_);
    return document;
  }

 private:
  // Where a part stands in the source, and the lexicons it names.
  struct Place {
    std::size_t end = 0;
    std::vector<std::string> lexicons;
  };

  void read_part(const Part& part) {
    const std::string bytes = archive_.read(part.path);
    const std::string text = decode(bytes, {}, declared_charset(bytes)).text;
    if (out_.source().size() + text.size() > kText) {
      throw base::Error(base::Code::bad_input,
                        "the book has more than 50 million characters: split it first");
    }
    auto tree = parse_xml(text);
    if (!tree) {
      warnings_.push_back(fmt::format("\"{}\" is not well-formed; it was read as HTML", part.path));
      tree = parse_html(text);
    }
    Reading reading(context_);
    reading.base = out_.add_source(text);
    reading.chapters = titled_ <= 1;
    reading.language = package_.metadata.language;
    reading.anchors = anchors(part.path);
    const Node* body = tree->find_tag("body");
    const char* unread = reason_to_leave(part, body != nullptr ? *body : *tree, reading);
    if (unread != nullptr) {
      skip_all(out_, *tree, reading.base, unread);
      return;
    }
    open_chapter(part.path);
    const Node* head = tree->find_tag("head");
    if (head != nullptr) skip_all(out_, *head, reading.base, "metadata");
    add_blocks(out_, body != nullptr ? *body : *tree, reading);
    places_.push_back({out_.source().size(), lexicons_of(head, part.path)});
  }

  const char* reason_to_leave(const Part& part, const Node& body, const Reading& reading) const {
    if (part.unread != nullptr || package_.spine.size() == 1) return part.unread;
    const bool navigation = part.path == package_.navigation;
    if (navigation && readable_text(body, reading).size() < 200) return "table of contents";
    return is_contents(body) ? "table of contents" : nullptr;
  }

  void open_chapter(const std::string& path) {
    const auto title = package_.titles.find(path);
    if (title != package_.titles.end()) {
      out_.begin_chapter(title->second.title, title->second.level);
    } else if (out_.document().chapters.empty()) {
      out_.begin_chapter(package_.metadata.title, 1);
    }
  }

  Titles anchors(const std::string& path) const {
    Titles found;
    const std::string start = path + "#";
    for (auto at = package_.titles.lower_bound(start);
         at != package_.titles.end() && at->first.compare(0, start.size(), start) == 0; ++at) {
      found.insert({at->first.substr(start.size()), at->second});
    }
    return found;
  }

  static std::vector<std::string> lexicons_of(const Node* head, const std::string& path) {
    std::vector<std::string> found;
    if (head == nullptr) return found;
    for (const Node& node : head->children) {
      const bool lexicon = node.tag == "link" && node.has_word("rel", "pronunciation") &&
                           node.get("type") == "application/pls+xml";
      if (lexicon) found.push_back(resolved(path, node.get("href")));
    }
    return found;
  }

  const BookLexicon& lexicon(const std::vector<std::string>& paths) {
    const auto known = lexicons_.find(paths);
    if (known != lexicons_.end()) return known->second;
    BookLexicon& made = lexicons_[paths];
    for (const std::string& path : paths) {
      if (path.empty() || !archive_.has(path)) {
        warnings_.push_back(fmt::format("the book's lexicon \"{}\" is missing", path));
        continue;
      }
      const std::size_t unread = made.add(parse_entry(archive_, path), context_.tables);
      if (unread == 0) continue;
      warnings_.push_back(
          fmt::format("{} entries of the book's lexicon \"{}\" cannot be read", unread, path));
    }
    return made;
  }

  // The book's own lexicons, each in the parts that name it.
  void pronounce(book::Document& document) {
    for (book::Chapter& chapter : document.chapters) {
      for (book::Paragraph& paragraph : chapter.paragraphs) {
        const auto place =
            std::upper_bound(places_.begin(), places_.end(), paragraph.span.begin,
                             [](std::size_t at, const Place& each) { return at < each.end; });
        if (place == places_.end() || place->lexicons.empty()) continue;
        lexicon(place->lexicons).apply(paragraph);
      }
    }
  }

  Archive archive_;
  const Context& context_;
  Package package_;
  Assembly out_;
  std::size_t titled_ = 0;
  std::set<std::string> seen_;
  std::vector<Place> places_;
  std::map<std::vector<std::string>, BookLexicon> lexicons_;
  std::vector<std::string> warnings_;
};

}  // namespace

book::Document read_epub(std::string_view bytes, const Context& context) {
  return BookReader(bytes, context).read();
}

}  // namespace reader
