// Abbreviations of the table, and the initials of names.
#include <algorithm>

#include "base/utf8.hpp"
#include "normalize/classes/recognisers.hpp"

namespace normalize {
namespace {

using book::WordClass;
using When = Abbreviation::When;

constexpr std::size_t kLongest = 12;  // atoms

/// "40 fr.", "52° N.B."
bool follows_number(const Scene& scene, std::size_t first) {
  const book::Word* said = scene.last_said();
  if (first == 0 || said == nullptr) return false;
  return scene.is_digits(first - 1) || said->kind == WordClass::cardinal ||
         said->kind == WordClass::measure || said->spoken == scene.tables().term("degrees");
}

/// "ma." among atoms [first, last].
bool is_day(const Scene& scene, std::size_t first, std::size_t last) {
  for (std::size_t at = first; at <= last; ++at) {
    if (scene.has(Role::weekday, at) && scene.is_mark(at + 1, '.')) return true;
  }
  return false;
}

bool holds(const Scene& scene, When when, std::size_t first, std::size_t last) {
  const bool number_next = scene.is_digits(last);
  switch (when) {
    case When::always:
      return true;
    case When::before_number:
      return number_next || (scene.is_letters(last) && scene.text(last).find_first_not_of(
                                                           "IVXLCivxl") == std::string_view::npos);
    case When::before_capital:
      // "St.-Pietersbasiliek"
      return scene.is_capital(scene.is_hyphen(last) && scene.glued(last) ? last + 1 : last);
    case When::before_word:
      return scene.is_letters(last);
    case When::after_number:
      return follows_number(scene, first);
    case When::after_saint:
      return first > 0 && scene.has(Role::saint, first - 1) && scene.is_capital(last);
    case When::after_capital:
      return first > 0 && scene.is_capital(first - 1);
    case When::attributive:
      return first > 0 && scene.has(Role::determiner, first - 1) && scene.is_letters(last) &&
             !scene.has(Role::small, last) && !scene.has(Role::verb, last);
    case When::after_article:
      return first > 0 && scene.has(Role::determiner, first - 1);
    case When::before_title:
      return scene.has(Role::addressee, last);
    case When::among_days:
      return is_day(scene, last, last + 3) ||
             (first > 1 && is_day(scene, first - std::min<std::size_t>(first, 5), first - 2));
    case When::not_final:
      return !scene.at_end(last);
  }
  return false;
}

const Abbreviation* known(const Scene& scene, std::string_view key, std::size_t first,
                          std::size_t last) {
  const auto found = scene.tables().abbreviations.find(key);
  if (found == scene.tables().abbreviations.end()) return nullptr;
  for (const Abbreviation& entry : found->second) {
    if (holds(scene, entry.when, first, last)) return &entry;
  }
  return nullptr;
}

/// Without spaces, with straight apostrophes: "v. Chr." is looked up as "v.Chr.".
std::string key_of(const Scene& scene, std::size_t first, std::size_t last) {
  std::string key;
  for (std::size_t at = first; at < last; ++at) {
    if (scene.is_apostrophe(at)) {
      key += '\'';
    } else {
      key += scene.text(at);
    }
  }
  return key;
}

bool may_end(const Scene& scene, std::size_t last) {
  if (!scene.glued(last)) return true;
  return scene.is_mark(last - 1, '.') || scene.ends_word(last);
}

std::size_t taken(Scene& scene, std::size_t first, std::size_t last, const Abbreviation& entry,
                  bool capitalized) {
  std::string said = capitalized ? base::capitalized(entry.spoken) : entry.spoken;
  // The dot that ends the sentence too is said as its own mark.
  const bool full_stop = scene.is_mark(last - 1, '.') && last - 1 > first && scene.at_end(last);
  const std::size_t end = full_stop ? last - 1 : last;
  scene.say(first, end, entry.kind, std::move(said));
  if (!full_stop) return last;
  scene.pause(end, last, ".");
  return last;
}

}  // namespace

std::size_t abbreviation(Scene& scene, std::size_t at) {
  const bool apostrophe = scene.is_apostrophe(at);
  if (!scene.is_letters(at) && !apostrophe) return at;
  if (apostrophe && scene.glued(at)) return at;
  // Most words are longer than any abbreviation and have no dot: leave at once.
  const bool dot = scene.glued(at + 1) && !scene.is_letters(at + 1);
  if (!dot && !apostrophe && scene.text(at).size() > 5) return at;
  std::size_t last = at;
  std::size_t bytes = 0;
  std::size_t ends[kLongest];
  std::size_t count = 0;
  while (last < scene.size() && count < kLongest) {
    const bool spaced = last > at && !scene.glued(last);
    // A space may stand after a dot: "v. Chr."
    if (spaced &&
        !(scene.is_mark(last - 1, '.') && scene.is_letters(last) && scene.text(last).size() <= 4)) {
      break;
    }
    if (scene.is_digits(last)) break;
    bytes += scene.text(last).size();
    if (bytes > scene.tables().longest_abbreviation + 2) break;
    ++last;
    ends[count++] = last;
  }
  while (count > 0) {
    last = ends[--count];
    if (!may_end(scene, last)) continue;
    const std::string key = key_of(scene, at, last);
    if (const Abbreviation* entry = known(scene, key, at, last)) {
      return taken(scene, at, last, *entry, false);
    }
    const std::string lower = apostrophe ? base::to_lower(key) : [&key] {
      const std::size_t size = base::decode(key, 0).size;
      return base::to_lower(key.substr(0, size)) + key.substr(size);
    }();
    if (lower == key) continue;
    // "V." is an initial, not "van".
    const bool one_letter = last == at + 2 && scene.is_single_upper(at);
    const Abbreviation* entry = known(scene, lower, at, last);
    // "St. Jan." is a name; "Jan. 1956" a month.
    const bool dated = at == 0 || scene.is_digits(last) || scene.is_digits(at - 1);
    if (entry != nullptr && entry->kind == WordClass::date && !dated) continue;
    if (entry != nullptr && (!one_letter || entry->when == When::after_saint ||
                             (entry->when == When::before_number && scene.is_digits(last)))) {
      return taken(scene, at, last, *entry, true);
    }
  }
  return at;
}

std::size_t initials(Scene& scene, std::size_t at) {
  std::string said;
  std::size_t last = at;
  while ((scene.is_single_upper(last) || (last == at && scene.has(Role::initial, at)) ||
          (last > at && scene.is_letters(last) && scene.text(last).size() <= 2)) &&
         scene.is_mark(last + 1, '.') && scene.glued(last + 1) &&
         (last == at || scene.glued(last))) {
    if (!said.empty()) said += ' ';
    said += scene.tables().letters(scene.text(last));
    last += 2;
  }
  if (last == at) return at;
  const bool one = last == at + 2;
  const std::size_t next = scene.is_hyphen(last) && scene.glued(last) ? last + 1 : last;
  // "A. de eerste": an item
  if (one && at == 0 && !scene.is_capital(next) && !scene.has(Role::initial, at)) return at;
  if (one && scene.at_end(last)) return at;
  const bool full_stop = scene.at_end(last);
  const bool name = scene.is_capital(next) || scene.has(Role::small, next);
  scene.say(at, full_stop ? last - 1 : last, one || name ? WordClass::initial : WordClass::letters,
            said);
  if (full_stop) scene.pause(last - 1, last, ".");
  return last;
}

}  // namespace normalize
