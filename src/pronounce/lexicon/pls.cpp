// W3C Pronunciation Lexicon Specification 1.0, read with libxml2: no network, no entities, no DTD.
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>
#include <vector>

#include "base/error.hpp"
#include "pronounce/lexicon/lexicon.hpp"

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

std::string where(std::string_view file, const xmlNode* node) {
  return std::string(file) + ":" + std::to_string(xmlGetLineNo(node));
}

void require_ipa(const xmlNode* node, std::string_view file, bool required) {
  const std::string alphabet = attribute(node, "alphabet");
  if (alphabet == "ipa" || (alphabet.empty() && !required)) return;
  throw base::Error(base::Code::bad_config, "only alphabet=\"ipa\" can be read", where(file, node));
}

struct Lexeme {
  std::vector<std::string> graphemes;
  Entry entry;
};

// The first phoneme or alias counts: the specification calls it the preferred one.
Lexeme read_lexeme(const xmlNode* node, std::string_view file) {
  Lexeme lexeme;
  lexeme.entry.origin = book::Origin::author;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    const std::string name = element_name(child);
    const bool known = !lexeme.entry.ipa.empty() || !lexeme.entry.alias.empty();
    if (name == "grapheme") lexeme.graphemes.push_back(text_of(child));
    if (name == "phoneme" && !known) {
      require_ipa(child, file, false);
      lexeme.entry.ipa = text_of(child);
    }
    if (name == "alias" && !known) lexeme.entry.alias = text_of(child);
  }
  return lexeme;
}

}  // namespace

void read_pls(Lexicon& lexicon, std::string_view text, std::string_view name,
              std::string_view language) {
  const std::unique_ptr<xmlParserCtxt, FreeParser> parser(xmlNewParserCtxt());
  constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  const std::string file(name);
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      text.size() > 0x7FFFFFFF || !parser
          ? nullptr
          : xmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()),
                              file.c_str(), nullptr, options));
  if (!document) {
    const int line = parser ? parser->lastError.line : 0;
    throw base::Error(base::Code::bad_config, "the lexicon is not well-formed XML",
                      file + ":" + std::to_string(line));
  }
  const xmlNode* root = xmlDocGetRootElement(document.get());
  if (root == nullptr || element_name(root) != "lexicon") {
    throw base::Error(base::Code::bad_config, "the lexicon must begin with <lexicon>", file + ":1");
  }
  require_ipa(root, name, true);
  for (const xmlNode* node = root->children; node != nullptr; node = node->next) {
    if (element_name(node) != "lexeme") continue;
    Lexeme lexeme = read_lexeme(node, name);
    if (lexeme.graphemes.empty() || (lexeme.entry.ipa.empty() && lexeme.entry.alias.empty())) {
      throw base::Error(base::Code::bad_config, "a lexeme needs a grapheme and a phoneme or alias",
                        where(name, node));
    }
    lexeme.entry.canonical = lexeme.graphemes.front();
    for (const std::string& grapheme : lexeme.graphemes) {
      lexicon.add(grapheme, lexeme.entry, language, where(name, node));
    }
  }
}

}  // namespace pronounce
