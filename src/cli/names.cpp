// The command `names`: the names of a text, and which of them are guesses.
#include <fmt/format.h>

#include <cstdio>

#include "cli/commands.hpp"

namespace cli {
namespace {

// What the user has to look at; the exit status.
int judge(const std::vector<render::NameFinding>& names) {
  std::size_t guesses = 0;
  for (const render::NameFinding& name : names) {
    if (!name.unconfirmed()) continue;
    ++guesses;
    fmt::print(stderr, "voorlezer: guessed: {} /{}/ as {} (confidence {}, {} {})\n", name.written,
               name.said, name.canonical, name.confidence, name.count,
               name.count == 1 ? "place" : "places");
  }
  if (guesses == 0) return 0;
  fmt::print(stderr,
             "voorlezer: {} {} not confirmed; confirm with --lexicon (names -o DIR makes a page "
             "for it)\n",
             guesses, guesses == 1 ? "guess is" : "guesses are");
  return 1;
}

}  // namespace

int list_names(const Options& o, const base::Data& data) {
  render::NamesRequest request;
  request.input = o.inputs.front();
  request.folder = o.folder;
  request.reading = reading(o);
  request.names = names_policy(o);
  request.lexicons = o.lexicons;
  request.project_lexicons = o.project_lexicons;
  request.brackets = brackets_policy(o);
  const render::NamesReport report = render::names(request, data);
  for (const render::NameFinding& name : report.names) {
    print(o.json ? render::json(name) : render::tab_separated(name));
  }
  for (const auto& file : report.files) {
    fmt::print(stderr, "voorlezer: wrote {}\n", file.string());
  }
  return o.strict ? judge(report.names) : 0;
}

}  // namespace cli
