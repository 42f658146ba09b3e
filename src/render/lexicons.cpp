// Lexicons put to the test, and those of the project as entries.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/file.hpp"
#include "normalize/normalize.hpp"
#include "render/audit.hpp"
#include "render/name_table.hpp"
#include "render/render.hpp"
#include "synth/synth.hpp"

namespace render {
namespace {

// IPA for comparison: the engine parts and joins words as it likes.
std::string without_spaces(std::string ipa) {
  ipa.erase(std::remove_if(ipa.begin(), ipa.end(), [](char c) { return c == ' ' || c == '\n'; }),
            ipa.end());
  return ipa;
}

// Says the entries of one lexicon as they would be said in a text.
class Trial {
 public:
  Trial(const std::vector<pronounce::LexiconEntry>& entries, const std::string& language,
        const base::Data& data)
      : voice_(voice(data, "", language)),
        synthesizer_(voice_, 1),
        normalizer_(data, voice_.language),
        pronouncer_(
            data,
            {voice_.language, pronounce::Names::dutch, {}, true, pronounce::Brackets::all, entries},
            [this](std::string_view of, const std::vector<std::string>& texts) {
              return reader_.readings(of, texts);
            }) {}

  /// What is wrong with the entry; empty when all is well.
  std::string problem(const pronounce::LexiconEntry& entry, const std::string& grapheme) {
    book::Utterance utterance = pronouncer_.utterance(normalizer_.words(grapheme));
    if (!is_used(utterance)) {
      return entry.alias.empty()
                 ? fmt::format("{} is no word that stands in a text so; no text will match",
                               grapheme)
                 : fmt::format("the voice cannot read \"{}\"; write letters, spaces and hyphens",
                               entry.alias);
    }
    if (entry.expect.empty()) return {};
    const std::vector<std::string> said = synthesizer_.phonemes({utterance, reading(entry.expect)});
    if (without_spaces(said[0]) == without_spaces(said[1])) return {};
    return fmt::format("{} is said {}, not {} as it expects", grapheme, folded(said[0]),
                       folded(said[1]));
  }

 private:
  static bool is_used(const book::Utterance& utterance) {
    return utterance.hints.size() == 1 && utterance.hints[0].origin == book::Origin::author &&
           utterance.hints[0].word_count == utterance.words.size();
  }

  book::Utterance reading(const std::string& ipa) const {
    book::Utterance utterance;
    utterance.words.push_back({ipa, ipa, {}, book::WordClass::plain, true, ""});
    utterance.tokens.push_back(
        {book::Token::Kind::phonemes, pronounce::compile(ipa, voice_.language).phonemes, "", 0});
    return utterance;
  }

  book::Voice voice_;
  synth::Synthesizer synthesizer_;
  synth::Reader reader_;
  normalize::Normalizer normalizer_;
  pronounce::Pronouncer pronouncer_;
};

void find_doubles(const std::vector<pronounce::LexiconEntry>& entries,
                  std::vector<pronounce::LexiconFault>& faults) {
  std::map<std::string, std::size_t> lines;
  for (const auto& entry : entries) {
    for (const std::string& grapheme : entry.graphemes) {
      const auto [first, is_new] = lines.emplace(grapheme, entry.line);
      if (is_new) continue;
      faults.push_back({entry.line, fmt::format("{} stands in line {} already; the last reading "
                                                "counts, so take one out",
                                                grapheme, first->second)});
    }
  }
}

}  // namespace

LexiconCheck check_lexicon(const std::filesystem::path& file, std::string language,
                           const base::Data& data) {
  const std::string name = file.string();
  pronounce::LexiconFile lexicon = pronounce::parse_lexicon(base::read_file(file), name);
  if (language.empty()) language = lexicon.language.substr(0, lexicon.language.find('-'));
  if (language.empty()) language = "nl";
  LexiconCheck check;
  if (pronounce::symbols_of(language).empty()) {
    check.problems.push_back({name + ":1", fmt::format("there is no phoneme table for {}; give the "
                                                       "language of the words with -l",
                                                       language)});
    return check;
  }
  lexicon.faults.insert(lexicon.faults.end(), lexicon.left_out.begin(), lexicon.left_out.end());
  pronounce::check_readings(lexicon, language);
  check.entries = lexicon.entries.size();
  check.tests = static_cast<std::size_t>(
      std::count_if(lexicon.entries.begin(), lexicon.entries.end(),
                    [](const auto& entry) { return !entry.expect.empty(); }));
  std::vector<pronounce::LexiconFault> faults = std::move(lexicon.faults);
  find_doubles(lexicon.entries, faults);
  Trial trial(lexicon.entries, language, data);
  for (const auto& entry : lexicon.entries) {
    for (const std::string& grapheme : entry.graphemes) {
      std::string problem = trial.problem(entry, grapheme);
      if (!problem.empty()) faults.push_back({entry.line, std::move(problem)});
    }
  }
  std::stable_sort(faults.begin(), faults.end(),
                   [](const auto& a, const auto& b) { return a.line < b.line; });
  for (auto& [line, problem] : faults) {
    check.problems.push_back({fmt::format("{}:{}", name, line), std::move(problem)});
  }
  return check;
}

std::vector<pronounce::LexiconEntry> project_lexicon(const std::string& language,
                                                     const base::Data& data) {
  std::vector<pronounce::LexiconEntry> entries;
  for (const base::Row& row : data.table_if_any("data/" + language + "/terms.tsv")) {
    if (row.fields.size() >= 2) entries.push_back({{row.fields[0]}, row.fields[1], "", "", 0});
  }
  synth::Reader engine;
  pronounce::Pronouncer pronouncer(data, {language, pronounce::Names::dutch, {}, true},
                                   [&](std::string_view of, const std::vector<std::string>& texts) {
                                     return engine.readings(of, texts);
                                   });
  std::vector<std::string> names;
  for (const base::Row& row : data.table_if_any("data/ru/names.tsv")) {
    names.push_back(pronounce::latin_spelling(row.fields[0], language));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (const std::string& name : names) {
    book::Word word;
    word.written = word.spoken = name;
    word.span = {0, name.size()};
    const book::Utterance utterance = pronouncer.utterance({word});
    if (utterance.hints.empty() || utterance.hints[0].origin != book::Origin::lexicon) continue;
    if (!has_cyrillic(utterance.hints[0].canonical)) continue;
    entries.push_back({{name}, utterance.hints[0].ipa, "", "", 0});
  }
  return entries;
}

}  // namespace render
