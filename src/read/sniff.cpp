// Signatures of files, and the first tags of mark-up.
#include "read/sniff.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace reader {
namespace {

constexpr std::size_t kHead = 2048;  // bytes that are looked at

// What cannot be read aloud, by its first bytes, and what to do instead.
constexpr std::array<std::string_view, 2> kForeign[] = {
    {"%PDF-", "this is a PDF: convert it to text first, for example with `pdftotext`"},
    {"\x89PNG", "this is a picture: voorlezer reads text, Markdown, HTML and EPUB"},
    {"\xFF\xD8\xFF", "this is a picture: voorlezer reads text, Markdown, HTML and EPUB"},
    {"GIF8", "this is a picture: voorlezer reads text, Markdown, HTML and EPUB"},
    {"\x1F\x8B", "this is compressed: unpack it first with `gunzip`"},
    {"BZh", "this is compressed: unpack it first with `bunzip2`"},
    {"\xFD\x37zXZ", "this is compressed: unpack it first with `unxz`"},
    {"7z\xBC\xAF\x27", "this is a 7z archive: unpack it first"},
    {"Rar!", "this is a RAR archive: unpack it first"},
    {"\xD0\xCF\x11\xE0", "this is an old Word document: save it as text, HTML or EPUB first"},
    {"{\\rtf", "this is an RTF document: save it as text, HTML or EPUB first"},
    {"BOOKMOBI", "this is a Kindle book: convert it to EPUB first"},
    {"\x7F"
     "ELF",
     "this is a program: voorlezer reads text, Markdown, HTML and EPUB"},
    {"RIFF", "this is sound or video: voorlezer reads text, Markdown, HTML and EPUB"},
    {"OggS", "this is sound or video: voorlezer reads text, Markdown, HTML and EPUB"},
    {"ID3", "this is sound: voorlezer reads text, Markdown, HTML and EPUB"},
    {"fLaC", "this is sound: voorlezer reads text, Markdown, HTML and EPUB"}};

bool starts(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// The first tag that is no comment, declaration or instruction, in lower case and without '<'.
std::string first_tag(std::string_view text) {
  for (std::size_t at = text.find_first_not_of(" \t\r\n"); at < text.size();) {
    if (text[at] != '<') return {};
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (next != '!' && next != '?') {
      const std::size_t end = std::min(text.find_first_of(" \t\r\n/>", at + 1), text.size());
      return base::to_lower(text.substr(at + 1, std::min<std::size_t>(end - at - 1, 40)));
    }
    const bool comment = text.substr(at, 4) == "<!--";
    const std::size_t end = text.find(comment ? "-->" : ">", at);
    if (end == std::string_view::npos) return {};
    at = text.find_first_not_of(" \t\r\n", end + (comment ? 3 : 1));
  }
  return {};
}

bool is_html_tag(std::string_view tag) {
  for (const char* known :
       {"html",       "head",   "body", "title", "meta", "link",   "article", "main",  "section",
        "div",        "p",      "h1",   "h2",    "h3",   "table",  "ul",      "ol",    "dl",
        "blockquote", "header", "nav",  "span",  "font", "center", "script",  "style", "base",
        "pre",        "form",   "a",    "b",     "i",    "em",     "strong",  "img"}) {
    if (tag == known) return true;
  }
  return false;
}

}  // namespace

void refuse_foreign(std::string_view bytes, const std::string& name) {
  for (const auto& [start, message] : kForeign) {
    const bool kindle = start == "BOOKMOBI" && bytes.find(start) == 60;
    if (!starts(bytes, start) && !kindle) continue;
    throw base::Error(base::Code::bad_input, std::string(message), name);
  }
}

bool is_zip(std::string_view bytes) {
  if (starts(bytes, "PK\x03\x04") || starts(bytes, "PK\x05\x06")) return true;
  // A self-extractor's or a mail's junk before the archive: its directory ends the file.
  constexpr std::size_t kTail = 66000;
  const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), kTail));
  return tail.find("PK\x05\x06") != std::string_view::npos &&
         bytes.find("PK\x03\x04") != std::string_view::npos;
}

Format sniffed(std::string_view text, const std::string& name) {
  const std::string head = base::to_lower(text.substr(0, kHead));
  const std::string tag = first_tag(text);
  if (tag == "fictionbook") return Format::fb2;
  const bool declared =
      head.find("<!doctype html") != std::string::npos || head.find("<html") != std::string::npos;
  const std::string lower = base::to_lower(name);
  const auto ends = [&](std::string_view tail) {
    return lower.size() > tail.size() && lower.ends_with(tail);
  };
  const bool markdown = ends(".md") || ends(".markdown") || ends(".mkd");
  if (tag == "html" || (declared && (!markdown || tag.empty()))) return Format::html;
  if (markdown) return Format::markdown;
  const bool xml = starts(head, "<?xml");
  if (is_html_tag(tag) || (xml && !tag.empty())) return Format::html;
  return starts(text, "---\ntitle:") || starts(text, "+++\ntitle") ? Format::markdown
                                                                   : Format::text;
}

std::string picture_type(std::string_view bytes) {
  if (starts(bytes, "\xFF\xD8\xFF")) return "image/jpeg";
  return starts(bytes, "\x89PNG") ? "image/png" : "";
}

}  // namespace reader
