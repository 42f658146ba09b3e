// W3C Pronunciation Lexicon Specification 1.0, read with libxml2: no network, no entities, no DTD.
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "pronounce/lexicon/files.hpp"
#include "pronounce/lexicon/pls.hpp"

namespace pronounce {
namespace {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeParser {
  void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
};

std::string to_string(const xmlChar* text) {
  std::string out;
  for (; text != nullptr && *text != 0; ++text) out += static_cast<char>(*text);
  return out;
}

// Name without its prefix.
std::string element_name(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? to_string(node->name) : std::string();
}

std::string attribute(const xmlNode* node, std::string_view name) {
  for (const xmlAttr* at = node->properties; at != nullptr; at = at->next) {
    if (to_string(at->name) == name && at->children != nullptr) {
      return to_string(at->children->content);
    }
  }
  return {};
}

// The text below `node`, white space folded.
std::string text_of(const xmlNode* node) {
  std::string out;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type != XML_TEXT_NODE && child->type != XML_CDATA_SECTION_NODE) continue;
    for (char c : to_string(child->content)) {
      const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!space) {
        out += c;
      } else if (!out.empty() && out.back() != ' ') {
        out += ' ';
      }
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// libxml2 tells some errors on standard error whatever its options say; ours are told instead.
class Silence {
 public:
  Silence() : handler_(xmlStructuredError), context_(xmlStructuredErrorContext) {
    xmlSetStructuredErrorFunc(nullptr, [](void*, xmlErrorPtr) {});
  }
  ~Silence() { xmlSetStructuredErrorFunc(context_, handler_); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

 private:
  xmlStructuredErrorFunc handler_;
  void* context_;
};

std::string expectation(const xmlNode* node) {
  for (const xmlAttr* at = node->properties; at != nullptr; at = at->next) {
    if (at->ns == nullptr || to_string(at->ns->href) != kExpectNamespace) continue;
    if (to_string(at->name) == "expect" && at->children != nullptr) {
      return to_string(at->children->content);
    }
  }
  return {};
}

// The document's lines are counted from `skipped` on.
class PlsReader {
 public:
  PlsReader(LexiconFile& file, std::size_t skipped) : file_(file), skipped_(skipped) {}

  void read(const xmlNode* root) {
    if (root == nullptr || element_name(root) != "lexicon") {
      file_.faults.push_back({1, "the lexicon must begin with <lexicon>"});
      return;
    }
    file_.language = attribute(root, "lang");
    if (!is_ipa(root, true)) return;
    for (const xmlNode* node = root->children; node != nullptr; node = node->next) {
      if (element_name(node) == "lexeme") lexeme(node);
    }
  }

  void fault(std::size_t line, std::string problem) {
    file_.faults.push_back({line + skipped_, std::move(problem)});
  }

 private:
  bool is_ipa(const xmlNode* node, bool required) {
    const std::string alphabet = attribute(node, "alphabet");
    if (alphabet == "ipa" || (alphabet.empty() && !required)) return true;
    fault(line_of(node), "only alphabet=\"ipa\" can be read");
    return false;
  }

  static std::size_t line_of(const xmlNode* node) {
    return static_cast<std::size_t>(std::max(xmlGetLineNo(node), 1L));
  }

  // The preferred phoneme or alias counts, else the first one, as the specification has it.
  void lexeme(const xmlNode* node) {
    LexiconEntry entry;
    entry.line = line_of(node) + skipped_;
    entry.expect = expectation(node);
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      const std::string name = element_name(child);
      const bool known = !entry.ipa.empty() || !entry.alias.empty();
      const bool wanted = !known || attribute(child, "prefer") == "true";
      if (name == "grapheme") entry.graphemes.push_back(text_of(child));
      if (!wanted || (name != "phoneme" && name != "alias")) continue;
      if (name == "phoneme" && !is_ipa(child, false)) return;
      const std::string text = text_of(child);
      entry.ipa = name == "phoneme" ? text : std::string();
      entry.alias = name == "alias" ? text : std::string();
    }
    if (entry.graphemes.empty() || (entry.ipa.empty() && entry.alias.empty())) {
      fault(line_of(node), "a lexeme needs a grapheme and a phoneme or alias");
      return;
    }
    take_entry(file_, std::move(entry));
  }

  LexiconFile& file_;
  std::size_t skipped_;
};

}  // namespace

void parse_pls(LexiconFile& file, std::string_view text) {
  const std::size_t blank = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  const auto lines =
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(blank), '\n');
  text.remove_prefix(blank);
  PlsReader reader(file, static_cast<std::size_t>(lines));
  const Silence silence;
  const std::unique_ptr<xmlParserCtxt, FreeParser> parser(xmlNewParserCtxt());
  constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                          XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC;
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      text.size() > 0x7FFFFFFF || !parser
          ? nullptr
          : xmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()),
                              file.name.c_str(), "UTF-8", options));
  if (document) {
    reader.read(xmlDocGetRootElement(document.get()));
  } else {
    const int line = parser ? std::max(parser->lastError.line, 1) : 1;
    reader.fault(static_cast<std::size_t>(line), "the lexicon is not well-formed XML");
  }
}

}  // namespace pronounce
