// Finds a reading for each word: the user's lexicon, ours, Russian names, accent, then the engine.
#include "pronounce/pronounce.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/utf8.hpp"
#include "pronounce/accent/accent.hpp"
#include "pronounce/cyrillic/reading.hpp"
#include "pronounce/inflection/inflection.hpp"
#include "pronounce/lexicon/lexicon.hpp"
#include "pronounce/names/russian_names.hpp"
#include "pronounce/tokens/letters.hpp"
#include "pronounce/tokens/numbers.hpp"
#include "pronounce/tokens/stream.hpp"

namespace pronounce {
namespace {

// Words in one question to the engine.
constexpr std::size_t kQuestion = 2000;

// A guess so sure that a genitive may be taken off for it.
constexpr double kSureGuess = 0.7;

// A reading of one word, before it becomes a hint.
struct Said {
  std::string ipa;
  std::string language;  // whose phoneme table
  std::string canonical;
  book::Origin origin = book::Origin::rule;
  double confidence = 1;
};

// The engine loses its way in very long words, and takes brackets and controls for commands.
bool may_be_asked(std::string_view text) {
  constexpr std::size_t longest = 100;
  if (text.empty() || text.size() > longest) return false;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    const bool fits = base::is_letter(point.value) || base::is_mark(point.value) ||
                      base::is_digit(point.value) || point.value == U'-' || point.value == U'\'' ||
                      point.value == U'’' || point.value == U' ';
    if (!fits) return false;
    at += point.size;
  }
  return true;
}

bool is_readable(const book::Word& word) {
  switch (word.kind) {
    case book::WordClass::punctuation:
    case book::WordClass::reference:
    case book::WordClass::emoji:
    case book::WordClass::electronic:
      return false;
    default:
      return !word.spoken.empty();
  }
}

}  // namespace

struct Pronouncer::State {
  State(const base::Data& data, const Options& chosen, EngineReadings seam)
      : options(chosen),
        engine(std::move(seam)),
        names(data, chosen.language, chosen.project_lexicons),
        accent(data, chosen.language, chosen.project_lexicons) {}

  std::optional<Said> said(std::string_view word);
  std::optional<Said> by_entry(const Lexicon& lexicon, std::string_view word);
  std::optional<Said> by_author(const std::vector<book::Word>& words, std::size_t at,
                                std::size_t& count);
  std::optional<Said> said_of(Entry entry);
  std::optional<Said> whole(std::string_view word);
  std::optional<Said> by_project(std::string_view word);
  std::string alias_reading(const std::string& alias);
  std::optional<Said> compound(std::string_view word);
  std::optional<Said> name(std::string_view word);
  std::optional<Said> in_sounds(const Name& found, std::string_view ending, bool foreign) const;
  std::optional<Said> accented(std::string_view word);
  std::optional<Said> in_context(const std::vector<book::Word>& words, std::size_t at);
  std::optional<book::Token> part(const std::string& spoken);
  const std::string& engine_reading(const std::string& word);
  std::optional<book::Hint> given(const std::vector<book::Word>& words, std::size_t at,
                                  const std::vector<book::AuthorReading>& readings);
  void note_unknown(const std::vector<book::Word>& words);
  void ask_engine();

  Options options;
  EngineReadings engine;
  Lexicon author;
  Lexicon terms;
  RussianNames names;
  Accent accent;
  std::unordered_map<std::string, std::string> engine_readings;
  std::set<std::string> unknown;  // words that the engine is still to be asked for
  std::unordered_map<std::string, std::optional<Said>> decided;  // until new evidence comes
};

std::optional<Said> Pronouncer::State::by_entry(const Lexicon& lexicon, std::string_view word) {
  std::optional<Entry> entry = lexicon.resolve(word, options.language);
  return entry ? said_of(std::move(*entry)) : std::nullopt;
}

std::optional<Said> Pronouncer::State::said_of(Entry entry) {
  if (entry.ipa.empty()) entry.ipa = alias_reading(entry.alias);
  if (entry.ipa.empty()) return std::nullopt;
  return Said{entry.ipa, options.language, entry.canonical, entry.origin, 1};
}

// What is to be said instead has the readings it has elsewhere, but for the author's own: an alias
// may hold the very word it stands for.
std::string Pronouncer::State::alias_reading(const std::string& alias) {
  std::string ipa;
  bool known = false;
  for (const std::string_view word : parts_of(alias)) {
    std::optional<Said> said = by_project(word);
    if (!said) said = accented(word);
    const bool ours = said && said->language == options.language;
    known = known || ours;
    if (!ipa.empty()) ipa += ' ';
    ipa += ours ? said->ipa : engine_reading(std::string(word));
  }
  return known ? ipa : engine_reading(alias);
}

// What the author wrote for the words at `at`, as they stand in the text; `count` of them.
std::optional<Said> Pronouncer::State::by_author(const std::vector<book::Word>& words,
                                                 std::size_t at, std::size_t& count) {
  if (author.empty()) return std::nullopt;
  std::optional<Lexicon::Match> match = author.match(words, at, options.language);
  if (!match || (match->words == 1 && words[at].spoken.empty())) return std::nullopt;
  std::optional<Said> said = said_of(std::move(match->entry));
  if (said) count = match->words;
  return said;
}

const std::string& Pronouncer::State::engine_reading(const std::string& word) {
  const auto known = engine_readings.find(word);
  if (known != engine_readings.end()) return known->second;
  std::vector<std::string> readings;
  if (engine && may_be_asked(word)) readings = engine(options.language, {word});
  return engine_readings.emplace(word, readings.empty() ? "" : readings.front()).first->second;
}

void Pronouncer::State::note_unknown(const std::vector<book::Word>& words) {
  for (const book::Word& word : words) {
    if (!is_readable(word)) continue;
    for (std::string_view part : parts_of(word.spoken)) {
      std::string text(part);
      if (engine_readings.contains(text) || has_cyrillic(text) || !may_be_asked(text)) {
        continue;
      }
      unknown.insert(std::move(text));
    }
  }
}

// One question for many words: a question costs far more than a word.
void Pronouncer::State::ask_engine() {
  if (unknown.empty() || !engine) return;
  std::vector<std::string> texts(unknown.begin(), unknown.end());
  unknown.clear();
  std::vector<std::string> readings = engine(options.language, texts);
  readings.resize(texts.size());
  for (std::size_t at = 0; at < texts.size(); ++at) {
    engine_readings.emplace(std::move(texts[at]), std::move(readings[at]));
  }
}

std::optional<Said> Pronouncer::State::in_sounds(const Name& found, std::string_view ending,
                                                 bool foreign) const {
  Said out{{}, options.language, found.written, found.origin, found.confidence};
  const bool russian = options.names == Names::russian && !found.exonym;
  if (foreign || russian || options.language == "ru") {
    out.language = "ru";
    out.ipa = with_ending(russian_reading(found.cyrillic), ending);
  } else {
    const bool overruled = options.language == "nl" && !found.dutch.empty();
    out.ipa = with_ending(
        overruled ? found.dutch : adapted_reading(found.cyrillic, options.language), ending);
  }
  if (out.ipa.empty()) return std::nullopt;
  return out;
}

std::optional<Said> Pronouncer::State::name(std::string_view word) {
  const bool cyrillic = has_cyrillic(word);
  if (auto found = names.known(word, RussianNames::Form::word, engine))
    return in_sounds(*found, {}, cyrillic);
  if (cyrillic || names.is_ordinary(word)) return std::nullopt;
  const std::vector<Base> forms = bases(word, options.language);
  for (const Base& base : forms) {
    if (base.ending != "s" && !base.ending.empty()) continue;
    const auto found = names.known(base.word, RussianNames::Form::base, engine);
    if (found && found->confidence == 1) return in_sounds(*found, base.ending, false);
  }
  for (const Base& base : forms) {
    if (base.ending != "s") continue;
    const auto found = names.guessed(base.word, engine);
    if (found && found->confidence >= kSureGuess) return in_sounds(*found, "s", false);
  }
  if (auto found = names.guessed(word, engine)) return in_sounds(*found, {}, false);
  return std::nullopt;
}

std::optional<Said> Pronouncer::State::accented(std::string_view word) {
  const std::string plain = accent.plain(word);
  const std::optional<Reading> reading = accent.reading(word, engine_reading(plain));
  if (!reading) return std::nullopt;
  if (plain != word && reading->ipa == engine_reading(std::string(word))) return std::nullopt;
  return Said{reading->ipa, options.language, base::to_lower(word), reading->origin,
              reading->confidence};
}

std::optional<Said> Pronouncer::State::whole(std::string_view word) {
  if (auto out = by_entry(author, word)) return out;
  return by_project(word);
}

std::optional<Said> Pronouncer::State::by_project(std::string_view word) {
  // Kalasjnikov is a man, kalasjnikov his rifle.
  if (names.is_person(word)) return name(word);
  if (auto out = by_entry(terms, word)) {
    const std::string cyrillic = names.cyrillic_of_term(out->canonical);
    if (!cyrillic.empty()) out->canonical = cyrillic;
    return out;
  }
  return name(word);
}

// Parts joined by hyphens, where at least one is known: the others are read by the engine.
std::optional<Said> Pronouncer::State::compound(std::string_view word) {
  if (word.find('-') == std::string_view::npos) return std::nullopt;
  Said out{{}, options.language, {}, book::Origin::engine, 1};
  bool known = false;
  while (!word.empty()) {
    const std::size_t hyphen = word.find('-');
    const std::string part(word.substr(0, hyphen));
    word.remove_prefix(hyphen == std::string_view::npos ? word.size() : hyphen + 1);
    if (part.empty()) continue;
    std::optional<Said> said = whole(part);
    if (said && said->language == options.language) {
      if (!known || said->origin < out.origin) out.origin = said->origin;
      out.canonical = said->canonical;
      out.confidence = std::min(out.confidence, said->confidence);
      known = true;
    } else {
      said = accented(part);
    }
    if (!out.ipa.empty()) out.ipa += ' ';
    out.ipa += said && said->language == options.language ? said->ipa : engine_reading(part);
  }
  if (!known) return std::nullopt;
  return out;
}

std::optional<Said> Pronouncer::State::said(std::string_view word) {
  if (!may_be_asked(word)) return std::nullopt;
  const std::string key(word);
  if (const auto at = decided.find(key); at != decided.end()) return at->second;
  std::optional<Said> out = whole(word);
  if (!out) out = compound(word);
  // Compound numbers are said part by part in the stream of tokens.
  if (!out && !(options.language == "nl" && number_reading(word))) out = accented(word);
  return decided.emplace(key, std::move(out)).first->second;
}

// A word of one part: a homograph by the words beside it, else as anywhere.
std::optional<Said> Pronouncer::State::in_context(const std::vector<book::Word>& words,
                                                  std::size_t at) {
  const std::string_view word = parts_of(words[at].spoken).front();
  if (auto reading = accent.homograph(words, at); reading && !by_entry(author, word)) {
    return Said{reading->ipa, options.language, base::to_lower(word), reading->origin, 1};
  }
  return said(word);
}

// The text's own reading of the words from `at`, when it covers them exactly.
std::optional<book::Hint> Pronouncer::State::given(
    const std::vector<book::Word>& words, std::size_t at,
    const std::vector<book::AuthorReading>& readings) {
  const std::size_t begin = words[at].span.begin;
  const auto reading = std::lower_bound(
      readings.begin(), readings.end(), begin,
      [](const book::AuthorReading& each, std::size_t place) { return each.span.begin < place; });
  if (reading == readings.end() || reading->span.begin != begin) return std::nullopt;
  std::size_t end = at;
  while (end < words.size() && words[end].span.end < reading->span.end) ++end;
  if (end == words.size() || words[end].span.end != reading->span.end) return std::nullopt;
  const std::string ipa = reading->ipa.empty() ? alias_reading(reading->alias) : reading->ipa;
  const Compiled compiled = compile(ipa, options.language);
  if (ipa.empty() || !compiled.problem.empty()) return std::nullopt;
  std::string canonical = words[at].written;
  for (std::size_t i = at + 1; i <= end; ++i) canonical += " " + words[i].written;
  return book::Hint{at,        end + 1 - at,         ipa, compiled.phonemes, options.language,
                    canonical, book::Origin::author, 1};
}

/// One part of a spoken form of several words ("graden Celsius").
std::optional<book::Token> Pronouncer::State::part(const std::string& spoken) {
  const std::optional<Said> found = said(spoken);
  if (!found) return std::nullopt;
  const Compiled compiled = compile(found->ipa, found->language);
  if (!compiled.problem.empty()) return std::nullopt;
  const std::string table = found->language == options.language ? "" : found->language;
  return book::Token{book::Token::Kind::phonemes, compiled.phonemes, table, 0};
}

Pronouncer::Pronouncer(const base::Data& data, const Options& options, EngineReadings engine)
    : state_(std::make_unique<State>(data, options, std::move(engine))) {
  if (options.project_lexicons) {
    const std::string terms = "data/" + options.language + "/terms.tsv";
    read_terms(state_->terms, data.table_if_any(terms), options.language);
  }
  for (const std::filesystem::path& path : options.lexicons) {
    read_lexicon(state_->author, base::read_file(path), path.string(), options.language);
  }
  add_entries(state_->author, options.entries, "entries", options.language);
}

Pronouncer::~Pronouncer() = default;
Pronouncer::Pronouncer(Pronouncer&&) noexcept = default;
Pronouncer& Pronouncer::operator=(Pronouncer&&) noexcept = default;

void Pronouncer::observe(const std::vector<book::Word>& words) {
  state_->decided.clear();
  state_->names.observe(words);
  state_->note_unknown(words);
  if (state_->unknown.size() >= kQuestion) state_->ask_engine();
}

book::Utterance Pronouncer::utterance(std::vector<book::Word> words,
                                      const std::vector<book::AuthorReading>& readings) {
  book::Utterance out;
  out.words = std::move(words);
  state_->note_unknown(out.words);
  state_->ask_engine();
  for (std::size_t at = 0; at < out.words.size(); ++at) {
    const book::Word& word = out.words[at];
    std::size_t count = 1;
    std::optional<Said> said = state_->by_author(out.words, at, count);
    if (said) {
      // The listener's own reading goes before the book's.
    } else if (auto hint = state_->given(out.words, at, readings)) {
      at += hint->word_count - 1;
      out.hints.push_back(std::move(*hint));
      continue;
    } else if (!is_readable(word)) {
      continue;
    } else if (is_spelled_out(word)) {
      said = state_->by_entry(state_->author, word.written);
      if (!said) {
        const auto names = letter_names(word.written, state_->options.language);
        if (names) said = Said{*names, state_->options.language, word.written};
      }
    } else if (parts_of(word.spoken).size() == 1) {
      said = state_->in_context(out.words, at);
    }
    if (!said) continue;
    const Compiled compiled = compile(said->ipa, said->language);
    if (!compiled.problem.empty()) continue;
    out.hints.push_back({at, count, said->ipa, compiled.phonemes, said->language, said->canonical,
                         said->origin, said->confidence});
    at += count - 1;
  }
  fill_tokens(out, state_->options.language,
              [this](const std::string& part) { return state_->part(part); });
  return out;
}

}  // namespace pronounce
