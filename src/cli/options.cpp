// The command line, by CLI11; the only source that includes it.
#include "cli/options.hpp"

#include <algorithm>
#include <CLI/CLI.hpp>
#include <cstdio>

#include "render/version.hpp"

namespace cli {
namespace {

constexpr int kUsage = 64;

void add_reading(CLI::App& command, Options& o) {
  command.add_option("-l,--lang,--language", o.language, "Language of the text: nl, en, de, ru, …");
  command.add_option("--from", o.from,
                     "Format of the input: text, markdown, html, epub, docx, odt, fb2");
  command.add_option("--encoding", o.encoding,
                     "Character encoding of the input, e.g. windows-1252");
  command.add_option("--tables", o.tables, "Tables of facts: read row by row, or skip")
      ->check(CLI::IsMember({"read", "skip"}))
      ->capture_default_str();
  command.add_option("--notes", o.notes, "Footnotes and captions: read, or skip")
      ->check(CLI::IsMember({"read", "skip"}))
      ->capture_default_str();
}

void add_choosing(CLI::App& command, Options& o) {
  command.add_option("--pick", o.pick, "Only these chapters: numbers, ranges (2-5, 7-) or titles")
      ->allow_extra_args(false)
      ->delimiter(',');
  command.add_option("--skip", o.skip, "All but these chapters")
      ->allow_extra_args(false)
      ->delimiter(',');
}

void add_pronouncing(CLI::App& command, Options& o) {
  command.add_option("--names", o.names, "Russian names with Dutch or with Russian sounds")
      ->check(CLI::IsMember({"dutch", "russian"}))
      ->capture_default_str();
  command
      .add_option("--lexicon", o.lexicons, "Your own readings: PLS 1.0, or lines word==replacement")
      ->allow_extra_args(false);
}

void add_brackets(CLI::App& command, Options& o) {
  command
      .add_option("--brackets", o.brackets,
                  "Brackets that repeat a name in Cyrillic or transliterated: say all, once, skip")
      ->check(CLI::IsMember({"all", "once", "skip"}))
      ->capture_default_str();
}

void add_rules_alone(CLI::App& command, Options& o) {
  command.add_flag("!--no-lexicon", o.project_lexicons,
                   "By rules alone, without voorlezer's own lexicons");
}

void add_render(CLI::App& app, Options& o) {
  CLI::App* c = app.add_subcommand("render", "Read a text aloud into audio files");
  c->add_option("INPUT", o.inputs, "Texts; - is standard input")->required();
  c->add_option("-o,--output", o.folder, "Folder of the output (default: the name of the input)");
  c->add_option("-v,--voice", o.voice, "Voice; see: voorlezer voices");
  c->add_option("-s,--speed", o.speed, "Speed as a factor")
      ->check(CLI::Range(0.5, 3.0))
      ->capture_default_str();
  c->add_option("--format", o.formats, "Formats, comma separated: flac, wav (default: flac)")
      ->delimiter(',');
  c->add_option("--profile", o.profile, "Loudness: speech, podcast, ebu-r128, acx")
      ->capture_default_str();
  c->add_option("--chapters", o.chapters, "headings, paragraphs, none, or a number of minutes");
  c->add_option("--title", o.title, "Title, instead of the text's own");
  c->add_option("--author", o.author, "Author, instead of the text's own");
  c->add_option("--cover", o.cover, "Cover, a JPEG or PNG picture, instead of the text's own");
  c->add_flag("--list-chapters", o.list_chapters, "List the chapters and write nothing");
  c->add_option("-j,--jobs", o.jobs, "Engine processes (default: the number of processors)")
      ->check(CLI::Range(1, 256));
  c->add_flag("--split", o.split, "Also write one file a chapter, a playlist and a cue sheet");
  c->add_flag("--force", o.force, "Render everything again");
  c->add_flag("--dry-run", o.dry_run, "Say what would be done and write nothing");
  c->add_flag("--json", o.json, "Report as JSON on standard output");
  c->add_flag("-q,--quiet", o.quiet, "No progress bar and no summary");
  add_reading(*c, o);
  add_choosing(*c, o);
  add_pronouncing(*c, o);
  add_brackets(*c, o);
  c->callback([&o] { o.verb = Verb::render; });
}

void add_inspect(CLI::App& app, Options& o) {
  CLI::App* c = app.add_subcommand("inspect", "Show a stage of the way from text to speech");
  c->add_option("INPUT", o.inputs, "A text; - or nothing is standard input")->expected(0, 1);
  c->add_option("--stage", o.stage, "What to show")
      ->check(CLI::IsMember(
          {"document", "sentences", "spoken", "script", "phonemes", "names", "coverage"}))
      ->capture_default_str();
  c->add_flag("--lines", o.lines,
              "Every line of the input is a text of its own (sentences, spoken)");
  c->add_flag("--json", o.json, "One JSON value a line");
  add_reading(*c, o);
  add_choosing(*c, o);
  add_pronouncing(*c, o);
  add_brackets(*c, o);
  add_rules_alone(*c, o);
  c->callback([&o] { o.verb = Verb::inspect; });
}

void add_names(CLI::App& app, Options& o) {
  CLI::App* c = app.add_subcommand("names", "List the names of a text and how they are said");
  c->add_option("INPUT", o.inputs, "A text; - is standard input")->required()->expected(1);
  c->add_option("-o,--output", o.folder,
                "Folder for names.tsv, names.json and names.html, a page to listen and correct on");
  c->add_flag("--strict", o.strict,
              "Exit with 1 while there are guesses that no lexicon of yours confirms");
  c->add_flag("--json", o.json, "One JSON value a line");
  add_reading(*c, o);
  add_pronouncing(*c, o);
  add_brackets(*c, o);
  add_rules_alone(*c, o);
  c->callback([&o] { o.verb = Verb::names; });
}

void add_lexicon(CLI::App& app, Options& o) {
  CLI::App* lexicon = app.add_subcommand("lexicon", "Check, convert and export lexicons");
  lexicon->require_subcommand(1);
  const auto add = [&](const char* name, const char* what, bool required) {
    CLI::App* c = lexicon->add_subcommand(name, what);
    c->add_option("FILE", o.inputs, "Lexicons: PLS 1.0, lines word==replacement, NVDA's .dic")
        ->required(required);
    c->add_option("-l,--lang,--language", o.language, "Language of the words");
    c->callback([&o, name] {
      o.verb = Verb::lexicon;
      o.lexicon_verb = name;
    });
    return c;
  };
  add("check", "Find what is wrong, and say every entry that tells what must be heard", true)
      ->add_flag("--json", o.json, "One JSON value a line");
  CLI::App* in = add("import", "Convert lexicons to one PLS", true);
  CLI::App* out = add("export", "Write lexicons, or voorlezer's own, in another format", false);
  out->add_option("--to", o.to, "Format: pls (default), ==, nvda")
      ->check(CLI::IsMember({"pls", "==", "nvda"}));
  for (CLI::App* c : {in, out}) {
    c->add_option("-o,--output", o.folder, "File to write (default: standard output)");
  }
}

void add_pronounce(CLI::App& app, Options& o) {
  CLI::App* c =
      app.add_subcommand("pronounce", "Show how words are said: word, IPA, origin, canonical form");
  c->add_option("WORD", o.words, "Words; without any, one a line on standard input");
  c->add_option("-l,--lang,--language", o.language, "Language of the words (default: nl)");
  add_rules_alone(*c, o);
  c->add_flag("--json", o.json, "One JSON value a line");
  add_pronouncing(*c, o);
  c->callback([&o] { o.verb = Verb::pronounce; });
}

void add_voices(CLI::App& app, Options& o) {
  CLI::App* c = app.add_subcommand("voices", "List the voices, or show one");
  c->add_option("NAME", o.words, "A voice")->expected(0, 1);
  c->add_flag("--json", o.json, "One JSON value a line");
  c->callback([&o] { o.verb = Verb::voices; });
}

// CLI11 reads its arguments from the end.
std::vector<std::string> reversed_arguments(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  for (std::string& argument : arguments) {
    if (argument == "--") break;
    if (argument.rfind("--", 0) != 0) continue;
    const auto end = argument.begin() +
                     static_cast<std::ptrdiff_t>(std::min(argument.find('='), argument.size()));
    std::replace(argument.begin() + 2, end, '_', '-');
  }
  std::reverse(arguments.begin(), arguments.end());
  return arguments;
}

}  // namespace

Parsed parse(int argc, char** argv) {
  Parsed parsed;
  CLI::App app("voorlezer reads an article or a book aloud into an audiobook with chapters.",
               "voorlezer");
  app.set_version_flag("--version", std::string("voorlezer ") + std::string(render::kVersion));
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 done, 64 usage, 65 bad input, 66 no input, 69 no such voice, 73 cannot "
      "create\n"
      "output, 74 disk full or I/O error, 75 folder in use, 78 bad configuration. More: man "
      "voorlezer");
  add_render(app, parsed.options);
  add_inspect(app, parsed.options);
  add_pronounce(app, parsed.options);
  add_names(app, parsed.options);
  add_lexicon(app, parsed.options);
  add_voices(app, parsed.options);
  try {
    app.parse(reversed_arguments(argc, argv));
  } catch (const CLI::Success& asked) {  // --help, --version
    parsed.done = true;
    parsed.status = app.exit(asked);
  } catch (const CLI::ParseError& wrong) {
    std::fprintf(stderr, "voorlezer: %s\nTry 'voorlezer --help'.\n", wrong.what());
    parsed.done = true;
    parsed.status = kUsage;
  }
  return parsed;
}

}  // namespace cli
