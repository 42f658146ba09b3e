// Learns the rule tables of accent from a list of words and their right readings.
//
// accent_train LIST ENGINE DATA_ROOT LANGUAGE "source for the headers"
// LIST: word TAB /IPA/. ENGINE: word TAB the engine's IPA. Writes accent_letters.tsv,
// accent_stress.tsv and accent_sounds.tsv of DATA_ROOT/data/LANGUAGE.
#include <iostream>

#include "accent_tables.hpp"

int main(int argc, char** argv) {
  if (argc != 6) {
    std::cerr << "usage: accent_train LIST ENGINE DATA_ROOT LANGUAGE SOURCE\n";
    return 64;
  }
  const std::vector<accent_bench::Example> examples = accent_bench::read_examples(argv[1], argv[2]);
  std::vector<const accent_bench::Example*> all;
  all.reserve(examples.size());
  for (const accent_bench::Example& example : examples) all.push_back(&example);
  accent_bench::write_tables(all, accent_bench::learn_costs(examples), argv[3], argv[4], argv[5]);
  return 0;
}
