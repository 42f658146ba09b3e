// Takes apart what stands in brackets behind a name.
#include "pronounce/brackets/repetitions.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "pronounce/cyrillic/cyrillic.hpp"
#include "pronounce/cyrillic/transliterate.hpp"

namespace pronounce {
namespace {

constexpr std::size_t kMostTokens = 60;  // between brackets
constexpr std::size_t kLongestWord = 100;
constexpr std::size_t kMostKeys = 64;  // ways to take a form of several words
constexpr std::string_view kReason = "bracketed repetition";

enum class Script { none, cyrillic, latin, phonetic, other };

bool is_phonetic(char32_t c) {
  return (c >= 0x250 && c <= 0x2AF) || c == U'ˈ' || c == U'ˌ' || c == U'ː' || c == U'ʲ' ||
         c == U'ŋ' || c == U'θ' || c == U'ç' || c == U'͡' || c == U'ʰ';
}

// The script of the letters; none when there are none or several.
Script script_of(std::string_view written) {
  Script script = Script::none;
  for (std::size_t at = 0; at < written.size();) {
    const base::CodePoint point = base::decode(written, at);
    at += point.size;
    if (is_phonetic(point.value)) return Script::phonetic;
    if (base::is_digit(point.value)) return Script::none;
    if (!base::is_letter(point.value)) continue;
    const Script of = base::is_cyrillic(point.value) ? Script::cyrillic
                      : base::is_latin(point.value)  ? Script::latin
                                                     : Script::other;
    if (script != Script::none && script != of) return Script::none;
    script = of;
  }
  return script;
}

bool is_one_of(std::string_view written, std::initializer_list<std::string_view> marks) {
  return std::find(marks.begin(), marks.end(), written) != marks.end();
}

bool is_mark(std::string_view w) {
  return is_one_of(w, {":", "'", "\"", "‘", "’", "“", "”", "„", "«", "»", "-", "–", "[", "]"});
}

bool parts_forms(std::string_view written) { return is_one_of(written, {",", ";", "/"}); }

// The skeletons of a word: equal ones mean the same name.
std::set<std::u32string> keys_of(const std::string& written) {
  std::set<std::u32string> keys;
  if (written.size() > kLongestWord) return keys;
  if (script_of(written) == Script::cyrillic) {
    for (auto& key : skeletons(cyrillic_word(written).letters)) keys.insert(loose(std::move(key)));
    return keys;
  }
  if (script_of(written) == Script::other) {
    keys.insert(to_utf32(written));
    return keys;
  }
  for (const std::string& latin :
       {base::to_lower(written), base::without_marks(base::to_lower(written))}) {
    for (const System system : kSystems) {
      keys.insert(loose(skeleton(latin, system, false)));
      keys.insert(loose(skeleton(latin, system, true)));
    }
  }
  keys.erase(std::u32string());
  return keys;
}

bool meet(const std::set<std::u32string>& a, const std::set<std::u32string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& key) { return b.contains(key); });
}

void empty(book::Word& word) {
  if (word.spoken.empty()) return;
  word.spoken.clear();
  word.reason = kReason;
}

}  // namespace

// One form with its label; tokens [begin, end) of the sentence.
struct Repetitions::Part {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool labelled = false;  // by a language
  bool help = false;      // phonetic script
  bool odd = false;       // there is something else in it
  bool silent = false;
  std::vector<std::size_t> forms;  // its words
};

Repetitions::Repetitions(const base::Data& data, std::string_view language, Brackets mode)
    : mode_(mode) {
  if (mode == Brackets::all) return;
  const std::string name = "data/" + std::string(language) + "/bracket_labels.tsv";
  for (const base::Row& row : data.table_if_any(name)) {
    const std::string_view kind = row.fields.size() == 2 ? row.fields[1] : std::string_view();
    if (kind != "language" && kind != "form" && kind != "joiner") {
      throw base::Error(base::Code::bad_config,
                        "a line must hold a word and language, form or joiner", row.where);
    }
    labels_[row.fields[0]] = kind == "language" ? Label::language
                             : kind == "form"   ? Label::form
                                                : Label::joiner;
  }
}

const Repetitions::Label* Repetitions::label(const book::Word& word) const {
  std::string key = base::to_lower(word.written);
  auto found = labels_.find(key);
  if (found == labels_.end() && key.ends_with('.')) {
    key.pop_back();
    found = labels_.find(key);
  }
  return found == labels_.end() ? nullptr : &found->second;
}

std::vector<Repetitions::Part> Repetitions::parts(const std::vector<book::Word>& words,
                                                  std::size_t open, std::size_t close) const {
  std::vector<Part> out;
  Part part{open + 1, open + 1, false, false, false, false, {}};
  bool labelled = false;  // a label holds for all forms behind it
  for (std::size_t at = open + 1; at < close; ++at) {
    const book::Word& word = words[at];
    const Script script = script_of(word.written);
    const Label* found = label(word);
    const bool joins = parts_forms(word.written) || (found != nullptr && *found == Label::joiner);
    if (joins && (!part.forms.empty() || part.help)) {
      out.push_back(part);
      part = {at, at, labelled, false, false, false, {}};
    } else if (found != nullptr) {
      labelled |= *found == Label::language;
      part.labelled = labelled;
    } else if (script == Script::phonetic) {
      part.help = true;
    } else if (script != Script::none) {
      part.forms.push_back(at);
    } else {
      part.odd |= !is_mark(word.written) && !joins && word.kind != book::WordClass::reference;
    }
    part.end = at + 1;
  }
  if (part.end > part.begin) out.push_back(part);
  return out;
}

// True when every word is one of those before the bracket, in Cyrillic, or the like of one that is.
bool Repetitions::repeats(const std::vector<book::Word>& words, std::size_t open,
                          std::vector<Part>& parts) const {
  std::vector<std::set<std::u32string>> models;
  std::size_t most = 0;
  for (const Part& part : parts) {
    if (part.odd) return false;
    most = std::max(most, part.forms.size());
    for (const std::size_t at : part.forms) {
      const Script script = script_of(words[at].written);
      if (script == Script::other && !part.labelled) return false;
      if (script != Script::latin) models.push_back(keys_of(words[at].written));
    }
  }
  const bool foreign = !models.empty();
  for (std::size_t back = 1; back <= open && back <= most + 1; ++back) {
    models.push_back(keys_of(words[open - back].written));
  }
  bool any = foreign;
  for (const Part& part : parts) {
    any |= part.help || (part.labelled && !part.forms.empty());
    if (part.help) continue;  // plain letters of phonetic script
    for (const std::size_t at : part.forms) {
      if (script_of(words[at].written) != Script::latin) continue;
      const auto keys = keys_of(words[at].written);
      const bool known = std::any_of(models.begin(), models.end(),
                                     [&](const auto& model) { return meet(keys, model); });
      if (!known) return false;
    }
  }
  return any;
}

void Repetitions::decide(const std::vector<book::Word>& words, std::size_t open,
                         std::vector<Part>& parts) {
  const std::size_t last = is_mark(words[open - 1].written) && open > 1 ? open - 1 : open;
  for (Part& part : parts) {
    part.silent = mode_ == Brackets::skip || part.help || part.forms.empty();
    if (part.silent) continue;
    // The words before the bracket, as many as the form has.
    bool before = part.forms.size() <= last;
    std::vector<std::u32string> keys(1);
    for (std::size_t i = 0; i < part.forms.size(); ++i) {
      const std::set<std::u32string> of = keys_of(words[part.forms[i]].written);
      before = before && meet(of, keys_of(words[last - part.forms.size() + i].written));
      std::vector<std::u32string> longer;
      for (const auto& key : keys) {
        for (const auto& next : of) {
          if (longer.size() == kMostKeys) break;
          longer.push_back(key);
          longer.back().append(U" ").append(next);
        }
      }
      keys = std::move(longer);
    }
    part.silent = before;
    for (const auto& key : keys) part.silent |= said_.contains(key);
    said_.insert(keys.begin(), keys.end());
  }
}

void Repetitions::silence(std::vector<book::Word>& words) {
  if (mode_ == Brackets::all) return;
  for (std::size_t open = 1; open < words.size(); ++open) {
    if (words[open].written != "(") continue;
    const std::size_t before = is_mark(words[open - 1].written) && open > 1 ? open - 2 : open - 1;
    if (script_of(words[before].written) == Script::none) continue;
    std::size_t close = open + 1;
    while (close < words.size() && close - open <= kMostTokens && words[close].written != ")" &&
           words[close].written != "(") {
      ++close;
    }
    if (close >= words.size() || words[close].written != ")") continue;
    std::vector<Part> found = parts(words, open, close);
    if (!repeats(words, open, found)) continue;
    decide(words, open, found);
    bool all = true;
    for (const Part& part : found) {
      // The comma before the first form that is said goes with the silent ones before it.
      if (!part.silent && all && part.begin > open + 1) empty(words[part.begin]);
      all = all && part.silent;
      for (std::size_t at = part.begin; part.silent && at < part.end; ++at) empty(words[at]);
    }
    if (all) {
      empty(words[open]);
      empty(words[close]);
    }
    open = close;
  }
}

}  // namespace pronounce
