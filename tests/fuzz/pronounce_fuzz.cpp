// Fuzz target: any bytes as IPA, as a lexicon, as names and as words with brackets.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "pronounce/cyrillic/reading.hpp"
#include "pronounce/lexicon/lexicon.hpp"
#include "pronounce/names/russian_names.hpp"
#include "pronounce/pronounce.hpp"

namespace {

constexpr std::string_view kLanguages[] = {"nl", "en", "de", "ru"};

void require(bool holds) {
  if (!holds) std::abort();
}

void check_reading(std::string_view ipa, std::string_view language) {
  const pronounce::Compiled compiled = pronounce::compile(ipa, language);
  require(compiled.phonemes.empty() != compiled.problem.empty());
  if (!compiled.problem.empty()) return;
  require(compiled.phonemes.find("]]") == std::string::npos);  // would end the hint
  const std::string again = pronounce::decompile(compiled.phonemes, language);
  require(pronounce::compile(again, language).phonemes == compiled.phonemes);
}

void check_lexicon(std::string_view text, std::string_view language) {
  pronounce::Lexicon lexicon;
  try {
    pronounce::read_lexicon(lexicon, text, "fuzz.lex", language);
  } catch (const base::Error&) {
    return;
  }
  const std::string_view word = text.substr(0, text.find("=="));
  for (const std::string_view ending : {"", "s", "'s", "en", "e"}) {
    const auto entry = lexicon.resolve(std::string(word) + std::string(ending), language);
    if (entry && !entry->ipa.empty()) check_reading(entry->ipa, language);
  }
}

// Words of any text: what stands there stays, and each silence has its reason.
void check_brackets(std::string_view text, std::string_view language) {
  static const base::Data data(VOORLEZER_SOURCE);
  std::vector<book::Word> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find(' ', at), text.size());
    if (std::string_view("(),:;[]").find(text[at]) != std::string_view::npos) end = at + 1;
    end = std::min(end, text.find_first_of("(),:;[]", at + 1));
    book::Word word;
    word.written = word.spoken = text.substr(at, end - at);
    words.push_back(word);
    at = end < text.size() && text[end] == ' ' ? end + 1 : end;
  }
  for (const auto mode : {pronounce::Brackets::once, pronounce::Brackets::skip}) {
    pronounce::Repetitions repetitions(data, language, mode);
    std::vector<book::Word> said = words;
    repetitions.silence(said);
    require(said.size() == words.size());
    for (std::size_t i = 0; i < said.size(); ++i) {
      require(said[i].written == words[i].written);
      require(said[i].spoken.empty() ? words[i].spoken.empty() || !said[i].reason.empty()
                                     : said[i].spoken == words[i].spoken);
    }
  }
}

void check_name(const std::optional<pronounce::Name>& name, std::string_view language) {
  if (!name) return;
  require(name->confidence > 0 && name->confidence <= 1);
  require(!name->cyrillic.stressed() || name->cyrillic.stress < name->cyrillic.letters.size());
  check_reading(pronounce::adapted_reading(name->cyrillic, language), language);
  check_reading(pronounce::russian_reading(name->cyrillic), "ru");
}

void check_names(std::string_view text, std::string_view language) {
  static const pronounce::RussianNames kTable(base::Data(VOORLEZER_SOURCE), "nl", true);
  static pronounce::RussianNames names = kTable;
  static unsigned runs = 0;
  if (++runs % 256 == 0) names = kTable;  // a copy costs more than a run
  std::vector<book::Word> words;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    words.emplace_back().written = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  names.observe(words);
  for (const book::Word& word : words) {
    check_name(names.known(word.written, pronounce::RussianNames::Form::word, {}), language);
    check_name(names.known(word.written, pronounce::RussianNames::Form::base, {}), language);
    check_name(names.guessed(word.written, {}), language);
  }
}

}  // namespace

// libFuzzer's entry: the first byte chooses the language and what the rest is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const std::string_view language = kLanguages[bytes[0] % 4];
  if ((bytes[0] & 8U) != 0) {
    check_names(text, language);
  } else if ((bytes[0] & 16U) != 0) {
    check_brackets(text, language);
  } else if ((bytes[0] & 4U) != 0) {
    check_lexicon(text, language);
  } else {
    check_reading(text, language);
  }
  return 0;
}
