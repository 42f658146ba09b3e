// Keeps the spellings in one string and the keys of their deletions beside it.
#include "pronounce/names/slip_index.hpp"

#include "pronounce/cyrillic/cyrillic.hpp"
#include "pronounce/names/distance.hpp"
#include "pronounce/names/spelling.hpp"

namespace pronounce {
namespace {

constexpr std::size_t kLongest = 40;

// A vowel for a consonant, or another first letter: two names rather than a slip.
bool changes_shape(std::u32string_view first, std::u32string_view second) {
  if (first.size() != second.size()) return false;
  if (first.front() != second.front() && first[1] == second[1]) return true;
  std::size_t at = 0;
  while (at < first.size() && first[at] == second[at]) ++at;
  if (at + 1 >= first.size() || first[at + 1] != second[at + 1]) return false;
  return is_latin_vowel(first[at]) != is_latin_vowel(second[at]);
}

// One consonant for another.
bool replaces(std::u32string_view first, std::u32string_view second) {
  if (first.size() != second.size()) return false;
  std::size_t at = 0;
  while (at < first.size() && first[at] == second[at]) ++at;
  const bool swapped = at + 1 < first.size() && first[at] == second[at + 1];
  return at < first.size() && !swapped && !is_latin_vowel(first[at]);
}

}  // namespace

void SlipIndex::note(std::size_t number, const std::string& key) {
  const bool fits = key.size() >= kLetters && is_plain(key) && starts_.size() + 1 < Keys::kNumbers;
  if (!fits) return;
  // The spellings of a name come together: the same one twice needs one entry.
  for (std::size_t k = starts_.size(); k-- > 0 && numbers_[k] == number;) {
    if (spelling(k) == key) return;
  }
  starts_.push_back(static_cast<std::uint32_t>(spellings_.size()));
  numbers_.push_back(static_cast<std::uint16_t>(number));
  spellings_ += key + '\n';
}

std::string_view SlipIndex::spelling(std::size_t at) const {
  const std::string_view rest = std::string_view(spellings_).substr(starts_[at]);
  return rest.substr(0, rest.find('\n'));
}

void SlipIndex::make() {
  if (made_) return;
  made_ = true;
  for (std::size_t at = 0; at < starts_.size(); ++at) {
    for (const std::string& shorter : deletions(spelling(at))) keys_.add(shorter, at);
  }
  keys_.sort();
}

std::optional<SlipIndex::Hit> SlipIndex::find(std::string_view key) {
  if (key.size() < kLetters || key.size() > kLongest || !is_plain(key)) return std::nullopt;
  make();
  const std::u32string letters = to_utf32(key);
  for (const std::string& shorter : deletions(key)) {
    for (std::size_t at : keys_.find(shorter).list) {
      const std::u32string meant = to_utf32(spelling(at));
      if (letters.back() != meant.back() || changes_shape(letters, meant)) continue;
      if (slips(letters, meant, 1) <= 1) return Hit{numbers_[at], replaces(letters, meant)};
    }
  }
  return std::nullopt;
}

}  // namespace pronounce
