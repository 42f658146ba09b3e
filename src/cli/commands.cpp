// The commands of the program.
#include "cli/commands.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "base/error.hpp"
#include "cli/progress.hpp"
#include "render/render.hpp"

namespace cli {

using nlohmann::ordered_json;

void print(std::string_view line) {
  const bool written = std::fwrite(line.data(), 1, line.size(), stdout) == line.size();
  if (!written || std::fputc('\n', stdout) == EOF) {
    throw base::Error(base::Code::io, "standard output cannot be written");
  }
}

pronounce::Names names_policy(const Options& o) {
  return o.names == "russian" ? pronounce::Names::russian : pronounce::Names::dutch;
}

pronounce::Brackets brackets_policy(const Options& o) {
  if (o.brackets == "once") return pronounce::Brackets::once;
  return o.brackets == "skip" ? pronounce::Brackets::skip : pronounce::Brackets::all;
}

reader::Options reading(const Options& o) {
  reader::Options reading;
  if (!o.from.empty()) {
    const auto format = reader::format_named(o.from);
    if (!format)
      throw base::Error(base::Code::usage, "there is no input format of that name", o.from);
    reading.format = *format;
  }
  reading.encoding = o.encoding;
  reading.title = o.title;
  reading.author = o.author;
  reading.language = o.language;
  reading.cover = o.cover;
  if (o.tables == "skip") reading.tables = reader::Tabular::skip;
  if (o.notes == "skip") reading.notes = reader::Notes::skip;
  return reading;
}

namespace {

void print_json(const ordered_json& json) {
  print(std::string_view(json.dump(-1, ' ', false, ordered_json::error_handler_t::replace)));
}

// The name a book's folder gets when the user names none, or several books share one folder.
std::string folder_name(const std::filesystem::path& input) {
  if (input == "-") return "book";
  const std::string stem = input.stem().string();
  return input.has_extension() ? stem : stem + "-audio";  // beside a file without ending
}

std::filesystem::path folder_for(const Options& o, const std::filesystem::path& input) {
  if (o.folder.empty()) return folder_name(input);
  return o.inputs.size() > 1 ? o.folder / folder_name(input) : o.folder;
}

// Two books in one folder: the second would take the place of the first.
void check_folders(const Options& o) {
  std::set<std::filesystem::path> taken;
  for (const auto& input : o.inputs) {
    if (taken.insert(folder_for(o, input)).second) continue;
    throw base::Error(base::Code::usage,
                      "another input has the same name; render it by a command of its own",
                      input.string());
  }
}

render::Request request_for(const Options& o, const std::filesystem::path& input) {
  render::Request request;
  request.input = input;
  request.folder = folder_for(o, input);
  request.reading = reading(o);
  request.voice = o.voice;
  request.speed = o.speed;
  request.profile = o.profile;
  if (!o.formats.empty()) request.formats = o.formats;
  if (!o.chapters.empty()) request.chapters = render::chapter_rule(o.chapters);
  request.selection = {o.pick, o.skip};
  request.names = names_policy(o);
  request.lexicons = o.lexicons;
  request.brackets = brackets_policy(o);
  request.jobs = o.jobs != 0 ? o.jobs : std::max(1U, std::thread::hardware_concurrency());
  request.split = o.split;
  request.force = o.force;
  request.dry_run = o.dry_run;
  return request;
}

ordered_json json_of(const render::Summary& s) {
  std::vector<std::string> files(s.files.begin(), s.files.end());
  return {{"title", s.title}, {"chapters", s.chapters}, {"rendered", s.rendered},
          {"kept", s.kept},   {"seconds", s.seconds},   {"integrated", s.integrated},
          {"files", files},   {"warnings", s.warnings}};
}

std::string clock(double seconds) {
  const long whole = std::lround(seconds);
  return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

void tell(const Options& o, const render::Summary& s) {
  if (o.json) return print_json(json_of(s));
  constexpr std::size_t kMost = 20;
  for (std::size_t i = 0; i < s.warnings.size() && i < kMost; ++i) {
    fmt::print(stderr, "voorlezer: warning: {}\n", s.warnings[i]);
  }
  if (s.warnings.size() > kMost) {
    fmt::print(stderr, "voorlezer: {} more warnings in manifest.json\n", s.warnings.size() - kMost);
  }
  if (o.quiet) return;
  if (o.dry_run) {
    return print(fmt::format("{}: about {}, {} of {} chapters to render", s.title, clock(s.seconds),
                             s.rendered, s.chapters));
  }
  print(fmt::format("{}: {} in {} {} ({} rendered, {} kept), {:.1f} LUFS", s.title,
                    clock(s.seconds), s.chapters, s.chapters == 1 ? "chapter" : "chapters",
                    s.rendered, s.kept, s.integrated));
  for (const auto& file : s.files) print(file.string());
}

// Number, about how long, and title, indented by level.
void list_chapters(const Options& o, const render::Request& request, const base::Data& data) {
  for (const render::Chapter& c : render::chapters(request, data)) {
    if (o.json) {
      print_json(
          {{"number", c.number}, {"level", c.level}, {"title", c.title}, {"seconds", c.seconds}});
    } else {
      print(fmt::format("{}\t{}\t{:{}}{}", c.number, clock(c.seconds), "",
                        2 * (std::max(c.level, 1) - 1), c.title));
    }
  }
}

void render_all(const Options& o, const base::Data& data) {
  check_folders(o);
  for (const auto& input : o.inputs) {
    if (o.list_chapters) {
      list_chapters(o, request_for(o, input), data);
      continue;
    }
    ProgressBar bar(!o.quiet && !o.json);
    const render::Summary summary = render::render(
        request_for(o, input), data, [&](render::Progress p) { bar.show(p.done, p.total); });
    bar.finish();
    tell(o, summary);
  }
}

render::Stage stage_named(const std::string& name) {
  using render::Stage;
  constexpr std::array<std::pair<std::string_view, Stage>, 7> stages = {
      {{"document", Stage::document},
       {"sentences", Stage::sentences},
       {"spoken", Stage::spoken},
       {"script", Stage::script},
       {"phonemes", Stage::phonemes},
       {"names", Stage::names},
       {"coverage", Stage::coverage}}};
  for (const auto& [known, stage] : stages) {
    if (known == name) return stage;
  }
  throw base::Error(base::Code::usage, "there is no such stage", name);
}

void inspect(const Options& o, const base::Data& data) {
  render::Inspection request;
  request.input = o.inputs.empty() ? "-" : o.inputs.front();
  request.stage = stage_named(o.stage);
  request.reading = reading(o);
  request.selection = {o.pick, o.skip};
  request.names = names_policy(o);
  request.lexicons = o.lexicons;
  request.project_lexicons = o.project_lexicons;
  request.brackets = brackets_policy(o);
  request.lines = o.lines;
  request.json = o.json;
  if (o.lines && request.stage != render::Stage::sentences &&
      request.stage != render::Stage::spoken) {
    throw base::Error(base::Code::usage, "--lines goes with --stage sentences or spoken");
  }
  render::inspect(request, data, [](std::string_view line) { print(line); });
}

void pronounce(const Options& o, const base::Data& data) {
  std::vector<std::string> words = o.words;
  for (std::string line; o.words.empty() && std::getline(std::cin, line);) words.push_back(line);
  render::WordRequest request;
  if (!o.language.empty()) request.language = o.language;
  request.names = names_policy(o);
  request.lexicons = o.lexicons;
  request.project_lexicons = o.project_lexicons;
  for (const auto& r : render::pronunciations(words, request, data)) {
    if (o.json) {
      print_json(
          {{"word", r.word}, {"ipa", r.ipa}, {"origin", r.origin}, {"canonical", r.canonical}});
    } else {
      print(fmt::format("{}\t{}\t{}\t{}", r.word, r.ipa, r.origin, r.canonical));
    }
  }
}

ordered_json json_of(const book::Voice& v) {
  return {{"name", v.name},
          {"title", v.title},
          {"language", v.language},
          {"engine", v.engine},
          {"rate", v.roles[0].rate},
          {"pauses",
           {{"sentence", v.pauses.sentence},
            {"paragraph", v.pauses.paragraph},
            {"heading", v.pauses.heading},
            {"item", v.pauses.item},
            {"chapter", v.pauses.chapter}}}};
}

void voices(const Options& o, const base::Data& data) {
  const bool one = !o.words.empty();
  const auto list = one ? std::vector<book::Voice>{render::voice(data, o.words.front(), "")}
                        : render::voices(data);
  for (const book::Voice& v : list) {
    if (o.json || one) {
      print_json(json_of(v));
    } else {
      print(fmt::format("{}\t{}\t{}\t{}", v.name, v.language, v.engine, v.title));
    }
  }
}

}  // namespace

int carry_out(const Options& options, const base::Data& data) {
  int status = 0;
  switch (options.verb) {
    case Verb::render:
      render_all(options, data);
      break;
    case Verb::inspect:
      inspect(options, data);
      break;
    case Verb::pronounce:
      pronounce(options, data);
      break;
    case Verb::names:
      status = list_names(options, data);
      break;
    case Verb::lexicon:
      lexicon(options, data);
      break;
    case Verb::voices:
      voices(options, data);
      break;
  }
  if (std::fflush(stdout) != 0) {
    throw base::Error(base::Code::io, "standard output cannot be written");
  }
  return status;
}

}  // namespace cli
