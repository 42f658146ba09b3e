// XML by way of libxml2's SAX interface: no network, no DTD, no entities but HTML's.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <map>
#include <memory>
#include <string>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "read/tree.hpp"

namespace reader {
namespace {

const char* chars(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

std::string string_of(const xmlChar* text) { return text == nullptr ? "" : chars(text); }

// What the callbacks share: the open elements and the place in the source.
struct Builder {
  std::string_view source;
  Node root;
  std::vector<Node> open;
  std::size_t last = 0;
  bool declares_entities = false;
  xmlParserCtxtPtr context = nullptr;
  struct Entity {
    xmlEntity entity{};
    std::string name;
    std::string content;
  };
  std::map<std::string, std::unique_ptr<Entity>, std::less<>> entities;

  // Where a text stands. The parser tells of some texts before it has passed them, of others after,
  // and of entities after.
  book::Span place(std::string_view text) const {
    const std::size_t at = here();
    const auto stands = [&](std::size_t begin) {
      return begin >= last && source.substr(begin, text.size()) == text;
    };
    if (at >= text.size() && stands(at - text.size())) return {at - text.size(), at};
    if (stands(at)) return {at, at + text.size()};
    return {std::min(last, at), at};
  }

  std::size_t here() const {
    const xmlParserInputPtr input = context->input;
    if (input == nullptr) return last;
    const std::size_t at = input->consumed + static_cast<std::size_t>(input->cur - input->base);
    return std::min(at, source.size());
  }
};

Builder& builder(void* data) { return *static_cast<Builder*>(data); }

std::string attribute_name(const xmlChar* local, const xmlChar* uri) {
  const std::string space = string_of(uri);
  if (space == "http://www.idpf.org/2007/ops") return "epub:" + string_of(local);
  if (space == "http://www.w3.org/2001/10/synthesis") return "ssml:" + string_of(local);
  return string_of(local);
}

// libxml2's signature.  NOLINTNEXTLINE(readability-function-size)
void start(void* data, const xmlChar* local, const xmlChar*, const xmlChar*, int, const xmlChar**,
           int count, int, const xmlChar** attributes) {
  Builder& self = builder(data);
  Node node;
  node.tag = base::to_lower(chars(local));
  for (int i = 0; i < count; ++i) {
    const xmlChar** a = attributes + static_cast<std::ptrdiff_t>(5) * i;
    node.attributes.emplace_back(attribute_name(a[0], a[2]), std::string(chars(a[3]), chars(a[4])));
  }
  self.open.push_back(std::move(node));
  self.last = self.here();  // before the "/>" or ">"
  if (self.source.substr(self.last, 1) == "/") ++self.last;
  if (self.source.substr(self.last, 1) == ">") ++self.last;
}

void end(void* data, const xmlChar*, const xmlChar*, const xmlChar*) {
  Builder& self = builder(data);
  self.last = self.here();
  if (self.open.empty()) return;
  Node node = std::move(self.open.back());
  self.open.pop_back();
  Node& parent = self.open.empty() ? self.root : self.open.back();
  parent.children.push_back(std::move(node));
}

void text(void* data, const xmlChar* bytes, int length) {
  Builder& self = builder(data);
  const std::string_view value(chars(bytes), static_cast<std::size_t>(length));
  Node node;
  node.text = std::string(value);
  node.source = self.place(value);
  self.last = node.source.end;
  if (!self.open.empty()) self.open.back().children.push_back(std::move(node));
}

void instruction(void* data, const xmlChar*, const xmlChar*) {
  builder(data).last = builder(data).here();
}

void comment(void* data, const xmlChar*) { builder(data).last = builder(data).here(); }

std::unique_ptr<Builder::Entity> make_entity(const xmlChar* name, std::string content) {
  auto made = std::make_unique<Builder::Entity>();
  made->name = string_of(name);
  made->content = std::move(content);
  made->entity.type = XML_ENTITY_DECL;
  made->entity.etype = XML_INTERNAL_PREDEFINED_ENTITY;
  made->entity.name = reinterpret_cast<const xmlChar*>(made->name.data());
  made->entity.content = reinterpret_cast<xmlChar*>(made->content.data());
  made->entity.orig = made->entity.content;
  made->entity.length = static_cast<int>(made->content.size());
  return made;
}

xmlEntityPtr entity(void* data, const xmlChar* name) {
  if (xmlEntityPtr known = xmlGetPredefinedEntity(name)) return known;
  auto& entities = builder(data).entities;
  auto found = entities.find(string_of(name));
  if (found == entities.end()) {
    const htmlEntityDesc* html = htmlEntityLookup(name);
    if (html == nullptr) return nullptr;
    std::string content;
    base::append_utf8(content, html->value);
    found = entities.emplace(string_of(name), make_entity(name, std::move(content))).first;
  }
  return &found->second->entity;
}

// Characters by another name are harmless; whatever holds mark-up or other entities is refused.
// libxml2's signature.  NOLINTNEXTLINE(readability-function-size)
void declare(void* data, const xmlChar* name, int type, const xmlChar*, const xmlChar*,
             xmlChar* content) {
  Builder& self = builder(data);
  const std::string value = string_of(content);
  const bool plain = type == XML_INTERNAL_GENERAL_ENTITY && !value.empty() && value.size() <= 16 &&
                     value.find_first_of("&<%") == std::string::npos;
  if (!plain || self.entities.size() > 512) {
    self.declares_entities = true;
    xmlStopParser(self.context);
    return;
  }
  self.entities.try_emplace(string_of(name), make_entity(name, value));
}

void silence(void*, const char*, ...) {}
void silence_structured(void*, xmlErrorPtr) {}

xmlSAXHandler handler() {
  xmlSAXHandler sax{};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = start;
  sax.endElementNs = end;
  sax.characters = text;
  sax.cdataBlock = text;
  sax.ignorableWhitespace = text;
  sax.processingInstruction = instruction;
  sax.comment = comment;
  sax.getEntity = entity;
  sax.entityDecl = declare;
  sax.warning = silence;
  sax.error = silence;
  sax.serror = silence_structured;
  return sax;
}

}  // namespace

std::optional<Node> parse_xml(std::string_view source) {
  check_tags(source);
  xmlSetGenericErrorFunc(nullptr, silence);  // what the handler is not asked about
  xmlSetStructuredErrorFunc(nullptr, silence_structured);
  Builder self;
  self.source = source;
  self.root.tag = "#document";
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(
      xmlCreateMemoryParserCtxt(source.data(), static_cast<int>(source.size())), xmlFreeParserCtxt);
  if (context == nullptr) return std::nullopt;
  self.context = context.get();
  xmlSAXHandler sax = handler();
  *context->sax = sax;
  context->userData = &self;
  xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  *context->sax = sax;
  xmlParseDocument(context.get());
  if (self.declares_entities) {
    throw base::Error(base::Code::bad_input,
                      "the document declares entities of its own, which is refused because they "
                      "can be used for attacks");
  }
  if (context->wellFormed == 0 || self.root.children.empty()) return std::nullopt;
  return std::move(self.root);
}

}  // namespace reader
