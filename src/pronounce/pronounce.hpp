// The door of pronounce: words become an utterance with pronunciation hints.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.hpp"
#include "book/document.hpp"
#include "book/utterance.hpp"
#include "pronounce/brackets/repetitions.hpp"
#include "pronounce/lexicon/files.hpp"

namespace pronounce {

/// How Russian names are read.
enum class Names {
  dutch,    ///< Russian stress, sounds of the text's language
  russian,  ///< Russian sounds
};

/// The seam to the engine: its own readings in IPA, one for each of `texts`, by the voice of
/// `language` ("nl", "ru"). An empty reading means that the engine had none.
using EngineReadings = std::function<std::vector<std::string>(
    std::string_view language, const std::vector<std::string>& texts)>;

struct Options {
  std::string language = "nl";
  Names names = Names::dutch;
  std::vector<std::filesystem::path> lexicons;  ///< the user's; the last one wins
  bool project_lexicons = true;                 ///< false: rules alone, for measuring
  Brackets brackets = Brackets::all;            ///< for `Repetitions`
  std::vector<LexiconEntry> entries = {};       ///< more of the user's readings; these win
};

/// Finds the reading of each word. Not for use from several threads at once: it remembers readings.
class Pronouncer {
 public:
  /// Reads data/<language>/ and data/ru/ and the user's lexicons.
  /// Throws Error(no_input) or Error(bad_config) with the line of the lexicon that is wrong.
  Pronouncer(const base::Data& data, const Options& options, EngineReadings engine);
  ~Pronouncer();
  Pronouncer(Pronouncer&&) noexcept;
  Pronouncer& operator=(Pronouncer&&) noexcept;

  /// Takes note of the words of a document before its utterances are made: Cyrillic forms, names
  /// and other evidence that decides doubtful words. Optional; order matters not.
  void observe(const std::vector<book::Word>& words);

  /// The words with their hints and tokens; role, pause and spans are left to the caller.
  /// `readings` are the text's own, with spans of the same text as the words' spans: one that
  /// covers whole words goes before all but the user's; one that cannot be said is passed over.
  book::Utterance utterance(std::vector<book::Word> words,
                            const std::vector<book::AuthorReading>& readings = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A validated phoneme string, or why there is none.
struct Compiled {
  std::string phonemes;
  std::string problem;  ///< empty when all is well: "ʘ is not in the table of nl"
};

/// IPA to the engine's alphabet for the phoneme table of `language` ("nl", "ru", "en", "de").
Compiled compile(std::string_view ipa, std::string_view language);

/// The engine's alphabet back to IPA. `phonemes` must come from `compile`.
std::string decompile(std::string_view phonemes, std::string_view language);

/// The IPA symbols that the table of `language` can say, stress marks and length included.
std::vector<std::string> symbols_of(std::string_view language);

/// A Cyrillic name (stress marks allowed) as texts in `language` spell it, with a capital.
std::string latin_spelling(std::string_view cyrillic, std::string_view language);

}  // namespace pronounce
