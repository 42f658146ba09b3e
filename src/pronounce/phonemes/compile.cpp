// Translates IPA to the engine's alphabet and back, symbol by symbol, the longest match first.
#include <string>

#include "base/utf8.hpp"
#include "pronounce/phonemes/alphabet.hpp"
#include "pronounce/pronounce.hpp"

namespace pronounce {
namespace {

constexpr std::string_view kPrimary = "ˈ";
constexpr std::string_view kSecondary = "ˌ";
constexpr std::string_view kSeparator = "|";

// Ties, half length, non-syllabic and dental marks say nothing to the engine.
bool is_silent(char32_t c) {
  return c == U'‿' || c == U'ˑ' || c == U'/' || c == U'͡' || c == U'͜' || c == U'̯' || c == U'̩' ||
         c == U'̪' || c == U'̝' || c == U'̞' || c == U'̟' || c == U'̠' || c == U'̈';
}

const Symbol* longest_symbol(std::string_view ipa) {
  const Symbol* best = nullptr;
  for (const Symbol& symbol : symbols()) {
    if (!ipa.starts_with(symbol.ipa)) continue;
    if (best == nullptr || symbol.ipa.size() > best->ipa.size()) best = &symbol;
  }
  return best;
}

const Symbol* longest_mnemonic(std::string_view phonemes, Column column) {
  const Symbol* best = nullptr;
  for (const Symbol& symbol : symbols()) {
    if ((symbol.*column).empty() || !phonemes.starts_with(symbol.*column)) continue;
    if (best == nullptr || (symbol.*column).size() > (best->*column).size()) best = &symbol;
  }
  return best;
}

std::string without_silent(std::string_view ipa) {
  std::string out;
  for (std::size_t at = 0; at < ipa.size();) {
    const base::CodePoint point = base::decode(ipa, at);
    if (!is_silent(point.value)) out.append(ipa.substr(at, point.size));
    at += point.size;
  }
  return out;
}

}  // namespace

Compiled compile(std::string_view ipa, std::string_view language) {
  const std::optional<Column> column = column_of(language);
  if (!column) return {{}, "there is no phoneme table for " + std::string(language)};
  const std::string clean = without_silent(ipa);
  std::string_view rest = clean;
  std::string out;
  std::string_view stress;
  std::string_view last;
  while (!rest.empty()) {
    if (rest.starts_with(kPrimary) || rest.starts_with("'")) {
      rest.remove_prefix(rest.front() == '\'' ? 1 : kPrimary.size());
      stress = "'";
      last = {};
    } else if (rest.starts_with(kSecondary)) {
      rest.remove_prefix(kSecondary.size());
      if (stress.empty()) stress = ",";
      last = {};
    } else if (rest.front() == '.') {
      rest.remove_prefix(1);
    } else if (rest.front() == ' ') {
      rest.remove_prefix(1);
      if (!out.empty() && out.back() != ' ') out += ' ';
      last = {};
    } else if (const Symbol* symbol = longest_symbol(rest)) {
      const std::string_view mnemonic = symbol->*(*column);
      if (symbol->vowel && !stress.empty()) {
        out += stress;
        stress = {};
      } else if (runs_together(last, mnemonic)) {
        out += kSeparator;
      }
      out += mnemonic;
      last = mnemonic.ends_with('j') ? std::string_view("j") : mnemonic;  // sʲ is sj
      rest.remove_prefix(symbol->ipa.size());
    } else {
      const base::CodePoint point = base::decode(rest, 0);
      return {{},
              std::string(rest.substr(0, point.size)) + " is not in the table of " +
                  std::string(language)};
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  if (out.empty()) return {{}, "the reading is empty"};
  if (!stress.empty()) return {{}, "a stress mark stands before no vowel"};
  return {out, {}};
}

std::string decompile(std::string_view phonemes, std::string_view language) {
  const std::optional<Column> column = column_of(language);
  std::string out;
  while (column && !phonemes.empty()) {
    if (phonemes.front() == '\'' || phonemes.front() == ',') {
      out += phonemes.front() == '\'' ? kPrimary : kSecondary;
      phonemes.remove_prefix(1);
    } else if (const Symbol* symbol = longest_mnemonic(phonemes, *column)) {
      out += symbol->ipa;
      phonemes.remove_prefix((symbol->*(*column)).size());
    } else {
      if (phonemes.front() == ' ') out += ' ';
      if (phonemes.front() == '|') out += '.';
      phonemes.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace pronounce
