// The commands `lexicon check`, `lexicon import` and `lexicon export`.
#include <fmt/format.h>

#include <cstdio>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/commands.hpp"

namespace cli {
namespace {

using nlohmann::ordered_json;

void tell(const Options& o, const std::filesystem::path& file, const render::LexiconCheck& check) {
  for (const auto& [where, problem] : check.problems) {
    if (o.json) {
      const ordered_json json = {{"where", where}, {"problem", problem}};
      print(json.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
    } else {
      print(fmt::format("{}: {}", where, problem));
    }
  }
  if (o.json) return;
  print(fmt::format("{}: {} {}, {} {}, {} wrong", file.string(), check.entries,
                    check.entries == 1 ? "entry" : "entries", check.tests,
                    check.tests == 1 ? "test" : "tests", check.problems.size()));
}

void check(const Options& o, const base::Data& data) {
  std::size_t problems = 0;
  for (const auto& file : o.inputs) {
    const render::LexiconCheck result = render::check_lexicon(file, o.language, data);
    problems += result.problems.size();
    tell(o, file, result);
  }
  if (problems == 0) return;
  throw base::Error(base::Code::bad_input,
                    problems == 1 ? "1 line of a lexicon is wrong"
                                  : fmt::format("{} lines of the lexicons are wrong", problems));
}

struct Entries {
  std::string language;
  std::vector<pronounce::LexiconEntry> list;
};

// All files as one list. What no list of words can express is told and left out.
Entries read_all(const Options& o) {
  Entries entries{o.language, {}};
  for (const auto& path : o.inputs) {
    pronounce::LexiconFile file = pronounce::parse_lexicon(base::read_file(path), path.string());
    if (entries.language.empty()) entries.language = file.language;
    const std::string& language = entries.language.empty() ? "nl" : entries.language;
    pronounce::check_readings(file, language.substr(0, language.find('-')));
    if (!file.faults.empty()) {
      throw base::Error(base::Code::bad_input, file.faults.front().problem,
                        fmt::format("{}:{}", path.string(), file.faults.front().line));
    }
    for (const auto& fault : file.left_out) {
      fmt::print(stderr, "voorlezer: {}:{}: left out: {}\n", path.string(), fault.line,
                 fault.problem);
    }
    for (auto& entry : file.entries) entries.list.push_back(std::move(entry));
  }
  if (entries.language.empty()) entries.language = "nl";
  return entries;
}

void put(const Options& o, const Entries& entries, pronounce::LexiconFormat format) {
  std::vector<std::size_t> unsaid;
  std::string text = pronounce::write_lexicon(entries.list, format, entries.language, unsaid);
  if (o.folder.empty()) {
    if (text.ends_with('\n')) text.pop_back();
    print(text);
  } else {
    base::write_file(o.folder, text);
  }
  constexpr std::size_t kMost = 20;
  for (std::size_t i = 0; i < unsaid.size() && i < kMost; ++i) {
    fmt::print(stderr, "voorlezer: left out: {}, which this format cannot express\n",
               entries.list[unsaid[i]].graphemes.front());
  }
  if (unsaid.size() > kMost) {
    fmt::print(stderr, "voorlezer: left out: {} more\n", unsaid.size() - kMost);
  }
}

}  // namespace

void lexicon(const Options& o, const base::Data& data) {
  if (o.lexicon_verb == "check") return check(o, data);
  Entries entries;
  if (o.inputs.empty()) {
    entries.language = o.language.empty() ? "nl" : o.language;
    entries.list = render::project_lexicon(entries.language, data);
  } else {
    entries = read_all(o);
  }
  put(o, entries, pronounce::lexicon_format(o.to).value_or(pronounce::LexiconFormat::pls));
}

}  // namespace cli
