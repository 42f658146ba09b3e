// The page to check names on.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "publish/html.hpp"
#include "publish/publish.hpp"

namespace publish {
namespace {

constexpr std::size_t kContext = 90;  // bytes of the sentence on either side of the name

bool has_cyrillic(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    if (base::is_cyrillic(point.value)) return true;
    at += point.size;
  }
  return false;
}

// What needs a look comes first, the doubtful before the sure.
bool comes_before(const PageName& a, const PageName& b) {
  if (a.unconfirmed != b.unconfirmed) return a.unconfirmed;
  if (a.unconfirmed && a.confidence != b.confidence) return a.confidence < b.confidence;
  return a.written < b.written;
}

class Page {
 public:
  Page(const NamesPage& page, const Dress& dress) : page_(page), dress_(dress), names_(page.names) {
    std::stable_sort(names_.begin(), names_.end(), comes_before);
  }

  std::string html() {
    head();
    controls();
    table();
    foot();
    return std::move(out_);
  }

 private:
  // The word for `key`, ready for HTML; the key itself shows what is missing.
  std::string word(const std::string& key) const {
    const auto found = dress_.words.find(key);
    return escaped(found == dress_.words.end() ? key : found->second);
  }

  std::size_t unconfirmed() const {
    return static_cast<std::size_t>(std::count_if(
        names_.begin(), names_.end(), [](const PageName& name) { return name.unconfirmed; }));
  }

  void head() {
    out_ += fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "media-src data:; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"generator\" content=\"voorlezer\">\n<title>{}: {}</title>\n"
        "<style>{}</style>\n</head>\n",
        escaped(dress_.language), policy_hash(dress_.style), policy_hash(dress_.script),
        word("names"), escaped(page_.title), dress_.style);
    out_ += fmt::format("<body data-language=\"{}\" data-symbols=\"{}\"", escaped(page_.language),
                        escaped(fmt::format("{}", fmt::join(page_.symbols, " "))));
    for (const auto& [key, text] : dress_.words) {
      if (key.rfind("js_", 0) == 0) {
        out_ += fmt::format(" data-{}=\"{}\"", escaped(key.substr(3)), escaped(text));
      }
    }
    out_ += fmt::format(
        ">\n<a class=\"skip\" href=\"#names\">{}</a>\n<header>\n<p class=\"brand\">voorlezer</p>\n"
        "<h1>{} <cite lang=\"{}\">{}</cite></h1>\n<p class=\"lead\">{}</p>\n",
        word("skip"), word("heading"), escaped(page_.language), escaped(page_.title), word("lead"));
    std::size_t places = 0;
    for (const PageName& name : names_) places += name.count;
    out_ += fmt::format(
        "<dl class=\"sums\"><div><dt>{}</dt><dd>{}</dd></div><div><dt>{}</dt><dd>{}</dd></div>"
        "<div class=\"attention\"><dt>{}</dt><dd>{}</dd></div></dl>\n</header>\n<main>\n",
        word("names"), names_.size(), word("places"), places, word("to_check"), unconfirmed());
  }

  void controls() {
    out_ += fmt::format(
        "<noscript><p class=\"notice\">{}</p></noscript>\n"
        "<div class=\"tools\" id=\"tools\" hidden>\n"
        "<div class=\"field\"><label for=\"search\">{}</label>"
        "<input id=\"search\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></div>\n"
        "<div class=\"field\"><label for=\"origin\">{}</label><select id=\"origin\">"
        "<option value=\"\">{}</option><option value=\"check\">{} ({})</option>",
        word("noscript"), word("search"), word("show"), word("all"), word("to_check"),
        unconfirmed());
    for (const char* origin : {"guess", "rule", "lexicon", "author"}) {
      const auto count = std::count_if(names_.begin(), names_.end(),
                                       [&](const PageName& n) { return n.origin == origin; });
      if (count == 0) continue;
      out_ += fmt::format("<option value=\"{}\">{} ({})</option>", origin,
                          word(std::string("origin_") + origin), count);
    }
    out_ += fmt::format(
        "</select></div>\n<p class=\"shown\" id=\"shown\" role=\"status\"></p>\n</div>\n");
  }

  void table() {
    out_ += fmt::format(
        "<div class=\"scroll\" role=\"region\" aria-labelledby=\"caption\" tabindex=\"0\">\n"
        "<table id=\"names\">\n<caption id=\"caption\">{}</caption>\n<thead><tr>",
        word("caption"));
    for (const char* key : {"name", "listen", "reading", "origin", "count", "context"}) {
      const bool sorts = std::string_view(key) != "listen" && std::string_view(key) != "reading";
      out_ += fmt::format("<th scope=\"col\" class=\"c-{}\"{}>{}</th>", key,
                          sorts ? fmt::format(" data-sort=\"{}\"", key) : "",
                          word(std::string("column_") + key));
    }
    out_ += "</tr></thead>\n<tbody>\n";
    for (std::size_t at = 0; at < names_.size(); ++at) row(names_[at], at);
    out_ += "</tbody>\n</table>\n</div>\n";
    if (names_.empty()) out_ += fmt::format("<p class=\"notice\">{}</p>\n", word("none"));
  }

  void row(const PageName& name, std::size_t number) {
    out_ += fmt::format(
        "<tr data-origin=\"{}\" data-check=\"{}\" data-word=\"{}\" data-reading=\"{}\" "
        "data-count=\"{}\" "
        "data-confidence=\"{}\">\n<th scope=\"row\" class=\"c-name\"><span class=\"written\" "
        "lang=\"{}\">{}</span>",
        escaped(name.origin), name.unconfirmed ? "check" : "", escaped(name.written),
        escaped(name.reading), name.count, name.confidence, escaped(page_.language),
        escaped(name.written));
    if (has_cyrillic(name.canonical) && name.canonical != name.written) {
      out_ +=
          fmt::format("<span class=\"cyrillic\" lang=\"ru\">{}</span>", escaped(name.canonical));
    }
    out_ += "</th>\n<td class=\"c-listen\">";
    button(name, "ours", name.clip, name.said);
    button(name, "engine", name.engine_clip, name.engine);
    out_ += "</td>\n";
    reading(name, number);
    out_ += fmt::format("<td class=\"c-origin\"><span class=\"chip {}\">{}</span>",
                        escaped(name.origin), word("origin_" + name.origin));
    if (name.confidence < 1) {
      const long percent = std::lround(name.confidence * 100);
      out_ += fmt::format("<span class=\"sure\">{} {} %</span>", word("confidence"), percent);
    }
    out_ += fmt::format(
        "</td>\n<td class=\"c-count\">{}</td>\n<td class=\"c-context\" "
        "lang=\"{}\">{}</td>\n</tr>\n",
        name.count, escaped(page_.language), marked(name));
  }

  void button(const PageName& name, const char* whose, const std::string& clip,
              const std::string& ipa) {
    const std::string label = word(std::string("play_") + whose);
    if (clip.empty()) {
      out_ += fmt::format("<span class=\"mute\">{}: {}</span>", label, word("no_sound"));
      return;
    }
    out_ += fmt::format(
        "<button type=\"button\" class=\"play {}\" data-audio=\"data:audio/flac;base64,{}\">"
        "<span class=\"icon\" aria-hidden=\"true\"></span><span class=\"what\"><span "
        "class=\"who\">{}<span class=\"hidden\"> – <span lang=\"{}\">{}</span></span></span> "
        "<span class=\"ipa\" lang=\"{}-fonipa\">{}</span></span></button>",
        whose, base64(clip), label, escaped(page_.language), escaped(name.written),
        escaped(page_.language), escaped(ipa));
  }

  void reading(const PageName& name, std::size_t number) {
    out_ += fmt::format(
        "<td class=\"c-reading\"><input id=\"r{0}\" class=\"reading\" lang=\"{1}-fonipa\" "
        "value=\"/{2}/\" aria-label=\"{3} {4}\" aria-describedby=\"help e{0}\" "
        "autocomplete=\"off\" "
        "autocapitalize=\"off\" spellcheck=\"false\">"
        "<span class=\"error\" id=\"e{0}\" role=\"alert\"></span>"
        "<span class=\"keep\"><input type=\"checkbox\" id=\"k{0}\" class=\"confirm\"{6}>"
        "<label for=\"k{0}\">{5}<span class=\"hidden\"> – {4}</span></label></span></td>\n",
        number, escaped(page_.language), escaped(name.reading), word("reading_of"),
        escaped(name.written), word("confirm"), name.origin == "author" ? " checked" : "");
  }

  // The words around the name, which is marked.
  static std::string marked(const PageName& name) {
    std::size_t at = name.first.find(name.written);
    if (name.written.empty() || at == std::string::npos) at = name.first.size();
    const std::string_view sentence = name.first;
    const std::size_t end = std::min(at + name.written.size(), sentence.size());
    const std::string mark =
        at == end ? "" : "<mark>" + escaped(sentence.substr(at, end - at)) + "</mark>";
    return before(sentence.substr(0, at)) + mark + behind(sentence.substr(end));
  }

  static std::string before(std::string_view text) {
    if (text.size() <= kContext) return escaped(text);
    const std::size_t space = text.find(' ', text.size() - kContext);
    return "… " + escaped(space == std::string_view::npos ? "" : text.substr(space + 1));
  }

  static std::string behind(std::string_view text) {
    if (text.size() <= kContext) return escaped(text);
    const std::size_t space = text.rfind(' ', kContext);
    return escaped(space == std::string_view::npos ? "" : text.substr(0, space)) + " …";
  }

  void foot() {
    out_ += fmt::format(
        "<details class=\"help\"><summary>{}</summary><p id=\"help\">{}</p>"
        "<p>{}</p><p class=\"symbols ipa\" lang=\"{}-fonipa\">",
        word("help_title"), word("help"), word("symbols"), escaped(page_.language));
    for (const std::string& symbol : page_.symbols) {
      out_ += fmt::format("<span>{}</span> ", escaped(symbol));
    }
    out_ += fmt::format(
        "</p></details>\n</main>\n<section class=\"save\" id=\"save\" aria-label=\"{}\" hidden>"
        "<p id=\"changes\" role=\"status\"></p><button type=\"button\" "
        "id=\"save-lines\">{}</button>"
        "<button type=\"button\" id=\"save-pls\" class=\"second\">{}</button></section>\n"
        "<script>{}</script>\n</body>\n</html>\n",
        word("save_title"), word("save_lines"), word("save_pls"), dress_.script);
  }

  const NamesPage& page_;
  const Dress& dress_;
  std::vector<PageName> names_;
  std::string out_;
};

}  // namespace

std::string names_page(const NamesPage& page, const Dress& dress) {
  return Page(page, dress).html();
}

}  // namespace publish
