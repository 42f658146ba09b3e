// The page of names, parsed as a browser would: structure, labels, and that no book can break it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <gumbo.h>

#include <functional>
#include <memory>
#include <set>

#include "base/data.hpp"
#include "publish/html.hpp"
#include "publish/publish.hpp"

namespace publish {
namespace {

using testing::HasSubstr;
using testing::Not;

base::Data data() { return base::Data(VOORLEZER_SOURCE); }

Dress dress(const std::string& language) {
  Dress dress{language, data().text("data/page/names.css"), data().text("data/page/names.js"), {}};
  for (const base::Row& row : data().table("data/" + language + "/page_names.tsv")) {
    dress.words[row.fields.at(0)] = row.fields.at(1);
  }
  return dress;
}

PageName name(const std::string& written, bool unconfirmed = false) {
  return {written,
          "Хрущёв",
          "xruʃˈtʃɔf",
          unconfirmed ? "guess" : "lexicon",
          unconfirmed ? 0.7 : 1,
          unconfirmed,
          2,
          "Toen kwam " + written + " terug.",
          "xruʃtʃˈɔf",
          "xrˈuʃtʃɔf",
          "CLIP",
          "OTHER"};
}

NamesPage page(std::vector<PageName> names) {
  return {"Een boek", "nl", {"a", "x"}, std::move(names)};
}

// Every element of the page.
class Parsed {
 public:
  explicit Parsed(const std::string& html)
      : html_(html),
        output_(gumbo_parse_with_options(&kGumboDefaultOptions, html_.data(), html_.size())) {
    visit(output_->root);
  }
  ~Parsed() { gumbo_destroy_output(&kGumboDefaultOptions, output_); }
  Parsed(const Parsed&) = delete;
  Parsed& operator=(const Parsed&) = delete;

  std::size_t errors() const { return output_->errors.length; }
  const std::vector<const GumboElement*>& all() const { return elements_; }
  std::vector<const GumboElement*> of(GumboTag tag) const {
    std::vector<const GumboElement*> found;
    for (const GumboElement* element : elements_) {
      if (element->tag == tag) found.push_back(element);
    }
    return found;
  }
  std::vector<const GumboElement*> of_class(std::string_view wanted) const {
    std::vector<const GumboElement*> found;
    for (const GumboElement* element : elements_) {
      const std::string classes = " " + attribute(element, "class") + " ";
      if (classes.find(" " + std::string(wanted) + " ") != std::string::npos) {
        found.push_back(element);
      }
    }
    return found;
  }
  static std::string attribute(const GumboElement* element, const char* name) {
    const GumboAttribute* at = gumbo_get_attribute(&element->attributes, name);
    return at == nullptr ? "" : at->value;
  }
  static std::string text(const GumboElement* element) {
    std::string out;
    add_text(element, out);
    return out;
  }

 private:
  void visit(const GumboNode* node) {
    if (node->type != GUMBO_NODE_ELEMENT) return;
    elements_.push_back(&node->v.element);
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
      visit(static_cast<const GumboNode*>(node->v.element.children.data[i]));
    }
  }
  static void add_text(const GumboElement* element, std::string& out) {
    for (unsigned i = 0; i < element->children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(element->children.data[i]);
      if (child->type == GUMBO_NODE_ELEMENT) add_text(&child->v.element, out);
      if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE) {
        out += child->v.text.text;
      }
    }
  }

  std::string html_;
  GumboOutput* output_;
  std::vector<const GumboElement*> elements_;
};

TEST(Html, EncodesBytesAsRfc4648Has) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foo"), "Zm9v");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
  EXPECT_EQ(base64(std::string("\x00\xff\xfe", 3)), "AP/+");
}

TEST(Html, HashesAsAPolicyWants) {  // the example of the specification CSP 2
  EXPECT_EQ(policy_hash("alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
}

TEST(Html, TakesAnyBytesForText) {
  EXPECT_EQ(escaped("<b a='1' c=\"2\">&"), "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;");
  EXPECT_EQ(escaped("a\x01\xff\x7f"), "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(NamesPage, IsSoundHtmlWithRealHeadersAndLabels) {
  for (const std::string language : {"nl", "en"}) {
    const Parsed parsed(
        names_page(page({name("Chroesjtsjov"), name("Destalin", true)}), dress(language)));
    EXPECT_EQ(parsed.errors(), 0U);
    EXPECT_EQ(Parsed::attribute(parsed.of(GUMBO_TAG_HTML).at(0), "lang"), language);
    EXPECT_EQ(parsed.of(GUMBO_TAG_H1).size(), 1U);
    EXPECT_EQ(parsed.of(GUMBO_TAG_MAIN).size(), 1U);
    EXPECT_EQ(parsed.of(GUMBO_TAG_CAPTION).size(), 1U);
    std::size_t columns = 0;
    std::size_t rows = 0;
    for (const GumboElement* head : parsed.of(GUMBO_TAG_TH)) {
      columns += Parsed::attribute(head, "scope") == "col" ? 1 : 0;
      rows += Parsed::attribute(head, "scope") == "row" ? 1 : 0;
    }
    EXPECT_EQ(columns, 6U);
    EXPECT_EQ(rows, 2U);
    std::set<std::string> labelled;
    std::set<std::string> ids;
    for (const GumboElement* label : parsed.of(GUMBO_TAG_LABEL)) {
      labelled.insert(Parsed::attribute(label, "for"));
    }
    for (const GumboElement* element : parsed.all()) {
      const std::string id = Parsed::attribute(element, "id");
      EXPECT_TRUE(id.empty() || ids.insert(id).second) << id;
    }
    for (const GumboTag tag : {GUMBO_TAG_INPUT, GUMBO_TAG_SELECT}) {
      for (const GumboElement* field : parsed.of(tag)) {
        EXPECT_TRUE(labelled.contains(Parsed::attribute(field, "id")) ||
                    !Parsed::attribute(field, "aria-label").empty());
      }
    }
    for (const GumboElement* button : parsed.of(GUMBO_TAG_BUTTON)) {
      EXPECT_FALSE(Parsed::text(button).empty());
      EXPECT_EQ(Parsed::attribute(button, "type"), "button");
    }
  }
}

TEST(NamesPage, TellsTheLanguageOfCyrillicAndPutsDoubtFirst) {
  const Parsed parsed(names_page(page({name("Aa"), name("Zz", true), name("Bb")}), dress("nl")));
  for (const GumboElement* element : parsed.of_class("cyrillic")) {
    EXPECT_EQ(Parsed::attribute(element, "lang"), "ru");
  }
  std::vector<std::string> order;
  for (const GumboElement* element : parsed.of_class("written")) {
    order.push_back(Parsed::text(element));
    EXPECT_EQ(Parsed::attribute(element, "lang"), "nl");
  }
  EXPECT_THAT(order, testing::ElementsAre("Zz", "Aa", "Bb"));
  EXPECT_THAT(Parsed::text(parsed.of_class("attention").at(0)), HasSubstr("1"));
}

TEST(NamesPage, HoldsItsSoundsAndNothingFromElsewhere) {
  const std::string html = names_page(page({name("Chroesjtsjov")}), dress("nl"));
  const Parsed parsed(html);
  const auto buttons = parsed.of_class("play");
  ASSERT_EQ(buttons.size(), 2U);
  EXPECT_EQ(Parsed::attribute(buttons[0], "data-audio"), "data:audio/flac;base64,Q0xJUA==");
  for (const GumboElement* element : parsed.all()) {
    for (const char* attribute : {"src", "srcset", "action", "style", "onclick", "onerror"}) {
      EXPECT_EQ(Parsed::attribute(element, attribute), "") << attribute;
    }
    const std::string link = Parsed::attribute(element, "href");
    EXPECT_TRUE(link.empty() || link[0] == '#') << link;
  }
  EXPECT_THAT(html, Not(HasSubstr("@import")));
  EXPECT_THAT(html, Not(HasSubstr("url(")));
}

TEST(NamesPage, RunsItsOwnScriptAlone) {
  const Dress clothes = dress("nl");
  const Parsed parsed(names_page(page({name("Chroesjtsjov")}), clothes));
  std::string policy;
  for (const GumboElement* meta : parsed.of(GUMBO_TAG_META)) {
    if (Parsed::attribute(meta, "http-equiv") == "Content-Security-Policy") {
      policy = Parsed::attribute(meta, "content");
    }
  }
  EXPECT_THAT(policy, HasSubstr("default-src 'none'"));
  ASSERT_EQ(parsed.of(GUMBO_TAG_SCRIPT).size(), 1U);
  const std::string script = Parsed::text(parsed.of(GUMBO_TAG_SCRIPT).at(0));
  EXPECT_EQ(script, clothes.script);
  EXPECT_THAT(policy, HasSubstr("script-src '" + policy_hash(script) + "'"));
  const std::string style = Parsed::text(parsed.of(GUMBO_TAG_STYLE).at(0));
  EXPECT_THAT(policy, HasSubstr("style-src '" + policy_hash(style) + "'"));
}

TEST(NamesPage, TakesNothingOfABookForMarkUp) {
  const std::string hostile = "\"><script>alert(1)</script><img src=x onerror='x()'>&lt;\x02";
  PageName evil = name(hostile, true);
  evil.canonical = "Ж" + hostile;
  evil.reading = evil.said = evil.engine = evil.origin = evil.first = hostile;
  NamesPage all = page({evil});
  all.title = "</title>" + hostile;
  const Parsed parsed(names_page(all, dress("nl")));
  EXPECT_EQ(parsed.errors(), 0U);
  EXPECT_EQ(parsed.of(GUMBO_TAG_SCRIPT).size(), 1U);
  EXPECT_TRUE(parsed.of(GUMBO_TAG_IMG).empty());
  EXPECT_EQ(parsed.of(GUMBO_TAG_TR).size(), 2U);
  const std::string seen = Parsed::text(parsed.of_class("written").at(0));
  EXPECT_THAT(seen, HasSubstr("<script>alert(1)</script>"));
  EXPECT_EQ(Parsed::attribute(parsed.of(GUMBO_TAG_TR).at(1), "data-word"), seen);
}

TEST(NamesPage, ShowsTheNameWithinItsSentenceOnly) {
  PageName far = name("Tolstoj");
  far.first = std::string(400, 'a') + " voor Tolstoj na " + std::string(400, 'b');
  const Parsed parsed(names_page(page({far}), dress("nl")));
  EXPECT_EQ(Parsed::text(parsed.of(GUMBO_TAG_MARK).at(0)), "Tolstoj");
  const std::string context = Parsed::text(parsed.of_class("c-context").at(1));
  EXPECT_EQ(context, "… voor Tolstoj na …");
}

TEST(NamesPage, WithoutNamesSaysSo) {
  const Parsed parsed(names_page(page({}), dress("nl")));
  EXPECT_EQ(parsed.errors(), 0U);
  EXPECT_EQ(Parsed::text(parsed.of_class("notice").at(1)), dress("nl").words.at("none"));
}

TEST(NamesPage, HasTheSameWordsInEveryLanguage) {
  std::vector<std::set<std::string>> keys;
  for (const std::string language : {"nl", "en"}) {
    std::string last;
    keys.emplace_back();
    for (const base::Row& row : data().table("data/" + language + "/page_names.tsv")) {
      ASSERT_EQ(row.fields.size(), 2U) << row.where;
      EXPECT_LT(last, row.fields[0]) << row.where;
      last = row.fields[0];
      keys.back().insert(last);
    }
  }
  EXPECT_EQ(keys[0], keys[1]);
}

}  // namespace
}  // namespace publish
