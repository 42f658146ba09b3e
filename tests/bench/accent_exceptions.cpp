// Lists the words that the rules of accent, learned from them, still get wrong.
//
// accent_exceptions LIST ENGINE DATA_ROOT LANGUAGE > exceptions.tsv
// Prints word TAB right reading in the engine's notation, for accent_lexicon.tsv.
#include <iostream>
#include <map>
#include <string>

#include "accent_examples.hpp"
#include "base/data.hpp"
#include "pronounce/accent/accent.hpp"
#include "pronounce/accent/layout.hpp"
#include "pronounce/accent/rules.hpp"

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "usage: accent_exceptions LIST ENGINE DATA_ROOT LANGUAGE\n";
    return 64;
  }
  const base::Data data(argv[3]);
  const pronounce::Accent accent(data, argv[4], false);
  const pronounce::accent::Rules rules(data, argv[4]);
  std::map<std::string, std::string> exceptions;
  for (const auto& example : accent_bench::read_examples(argv[1], argv[2])) {
    if (example.engine.empty()) continue;
    const auto reading = accent.reading(example.written, example.engine_ipa);
    const auto said = reading ? pronounce::accent::parse_ipa(reading->ipa) : example.engine;
    if (said && accent_bench::is_right(example, *said)) continue;
    const auto letters = pronounce::accent::align(example.word, example.engine, rules.costs());
    if (!letters) continue;
    const auto right = accent_bench::target(example, *letters, rules.costs());
    if (right.empty()) continue;
    std::size_t stresses = 0;
    for (const auto& letter : right) {
      if (pronounce::accent::stress_of(letter) == pronounce::accent::Stress::primary) ++stresses;
    }
    if (stresses != 1) continue;
    exceptions[example.word] = pronounce::accent::write_ipa(pronounce::accent::phonemes_of(right));
  }
  for (const auto& [word, ipa] : exceptions) std::cout << word << '\t' << ipa << '\n';
  return 0;
}
