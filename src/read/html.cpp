// A web page: its main content, and the article alone of a saved Wikipedia page.
#include <string>

#include "base/error.hpp"
#include "read/blocks.hpp"
#include "read/formats.hpp"
#include "read/page.hpp"
#include "read/page_metadata.hpp"

namespace reader {
namespace {

constexpr std::size_t kLargest = std::size_t{64} << 20U;

const Node* first_heading(const Node& root) {
  return root.find([](const Node& node) { return node.get("id") == "firstHeading"; });
}

// The article of a wiki's page; nullptr for other pages.
const Node* wiki_article(const Node& root) {
  const auto output = [](const Node& node) { return node.has_word("class", "mw-parser-output"); };
  for (const char* id : {"mw-content-text", "bodyContent"}) {
    const Node* content = root.find([&](const Node& node) { return node.get("id") == id; });
    if (content == nullptr) continue;
    const Node* inner = content->find(output);
    return inner != nullptr ? inner : content;
  }
  return root.find(output);
}

// All but `kept` and `title` is navigation.
void skip_around(Assembly& out, const Node& node, const Node* kept, const Node* title) {
  for (const Node& child : node.children) {
    if (&child == kept || &child == title) continue;
    const char* reason = child.tag == "head" ? "metadata" : "navigation";
    const bool holds =
        child.find([&](const Node& n) { return &n == kept || &n == title; }) != nullptr;
    if (holds) {
      skip_around(out, child, kept, title);
    } else {
      skip_all(out, child, 0, reason);
    }
  }
}

std::size_t text_size(const book::Document& document) {
  std::size_t size = 0;
  for (const book::Chapter& chapter : document.chapters) {
    for (const book::Paragraph& paragraph : chapter.paragraphs) size += paragraph.text.size();
  }
  return size;
}

class PageReader {
 public:
  PageReader(std::string text, const Context& context)
      : source_(std::move(text)), context_(context), root_(parse_html(source_)) {}

  book::Document read() {
    const Node* article = wiki_article(root_);
    metadata_ = page_metadata(root_, article != nullptr);
    book::Document document = article != nullptr ? wiki(*article) : page();
    document.metadata = std::move(metadata_);
    return document;
  }

 private:
  Reading reading() const {
    Reading reading(context_);
    reading.language = metadata_.language;
    reading.code = false;
    return reading;
  }

  book::Document wiki(const Node& article) {
    Reading how = reading();
    how.wikipedia = true;
    Assembly out(source_);
    const Node* heading = first_heading(root_);
    skip_around(out, root_, &article, heading);
    if (heading != nullptr) add_blocks(out, *heading, how);
    if (out.at_chapter_start()) out.begin_chapter(metadata_.title, 1);
    add_blocks(out, article, how);
    return out.finish();
  }

  // A page that loses nearly all of its text to pruning is of a kind that the rules do not know.
  book::Document page() {
    prune_page(root_, context_.tables, Pruning::full);
    book::Document document = pruned();
    const std::size_t kept = text_size(document);
    if (kept >= kEnough) return document;
    for (const bool light : {true, false}) {
      unprune(root_);
      if (light) prune_page(root_, context_.tables, Pruning::light);
      book::Document whole = pruned();
      if (text_size(whole) > 3 * kept) return whole;
    }
    return document;
  }

  book::Document pruned() const {
    Reading how = reading();
    how.web_page = true;
    Assembly out(source_);
    out.begin_chapter(metadata_.title, 1);
    for (const Node& node : root_.children) add_blocks(out, node, how);
    return out.finish();
  }

  static constexpr std::size_t kEnough = 250;

  std::string source_;
  const Context& context_;
  Node root_;
  book::Metadata metadata_;
};

}  // namespace

book::Document read_html(std::string text, const Context& context) {
  if (text.size() > kLargest) {
    throw base::Error(base::Code::bad_input, "the page is larger than 64 MB: split it first");
  }
  return PageReader(std::move(text), context).read();
}

}  // namespace reader
