// Marks: punctuation and its pauses, symbols, footnote marks, emoji.
#include <string_view>

#include "base/utf8.hpp"
#include "normalize/classes/recognisers.hpp"

namespace normalize {
namespace {

using book::WordClass;

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

constexpr std::u32string_view kStops = U",;:.?!";
constexpr std::u32string_view kOpening = U"([{";
constexpr std::u32string_view kClosing = U")]}";
constexpr std::u32string_view kQuotes = U"\"'`´‘’‚‛“”„‟«»‹›*_";
constexpr std::u32string_view kBullets = U"•‣▪●◦·∙■□–—-*";
constexpr std::u32string_view kSuperscripts = U"¹²³⁰⁴⁵⁶⁷⁸⁹";

/// True when a mark with a pause of its own follows, or nothing does.
bool pause_follows(const Scene& scene, std::size_t at) {
  while (at < scene.size() && scene.atom(at).kind == Atom::Kind::mark &&
         is_one_of(scene.atom(at).first, kQuotes)) {
    ++at;
  }
  const Atom& next = scene.atom(at);
  return next.kind == Atom::Kind::none ||
         (next.kind == Atom::Kind::mark &&
          (is_one_of(next.first, kStops) || is_one_of(next.first, kClosing)));
}

std::size_t silent(Scene& scene, std::size_t first, std::size_t last) {
  scene.skip(first, last, WordClass::punctuation, "punctuation");
  return last;
}

std::size_t paused(Scene& scene, std::size_t first, std::size_t last, std::string_view mark) {
  scene.pause(first, last, mark);
  return last;
}

std::size_t stop(Scene& scene, std::size_t at) {
  const char32_t c = scene.atom(at).first;
  std::size_t last = at + 1;
  // ",,Kom hier'': the low quotes of old print
  if (c == ',' && scene.is_mark(last, ',') && scene.glued(last)) return silent(scene, at, last + 1);
  if (c == '.') {
    while (scene.glued(last) && scene.is_mark(last, '.')) ++last;
    if (last - at > 1) return paused(scene, at, last, scene.at_end(last) ? "." : ",");
    const bool between = scene.glued(at) && scene.glued(last);
    if (between && scene.is_digits(at - 1) && scene.is_digits(last) && at > 0) {
      scene.say(at, last, WordClass::symbol, scene.tables().term("address:."));
      return last;
    }
    const bool lower_next =
        scene.is_letters(last) && scene.atom(last).letter_case == Atom::Case::lower;
    // A dot within a word, or one that does not end its sentence, is no stop.
    if ((between && !scene.at_end(last) && scene.is_letters(last)) || lower_next) {
      const bool item = at == 1;
      return item ? paused(scene, at, last, ",") : silent(scene, at, last);
    }
    // "1." at the start of an item
    if (at == 1 && !scene.at_end(last)) return paused(scene, at, last, ",");
  }
  if (c == ':' && scene.glued(last) && scene.glued(at)) return silent(scene, at, last);
  return paused(scene, at, last, scene.text(at));
}

std::size_t bracket(Scene& scene, std::size_t at) {
  const std::size_t next = at + 1;
  const bool opens = is_one_of(scene.atom(at).first, kOpening);
  const bool in_word = opens ? scene.glued(at) && scene.is_letters(at - 1)
                             : scene.glued(next) && scene.is_letters(next);
  // "(her)opening", "land(en)": part of a word
  const bool of_word = opens ? scene.is_mark(at + 2, ')') && scene.glued(at + 1) &&
                                   scene.glued(at + 3) && scene.is_letters(at + 3)
                             : scene.is_mark(at - 2, '(') && at >= 3 && scene.glued(at - 2) &&
                                   scene.is_letters(at - 3);
  if (in_word || of_word) return silent(scene, at, next);
  if (!opens && pause_follows(scene, next)) return silent(scene, at, next);
  return paused(scene, at, next, ",");
}

/// "3 mei - 12 juni", "mei 1940 – mei 1945": a date on either side.
bool joins_dates(const Scene& scene, std::size_t at) {
  const auto month = [&scene](std::size_t i) {
    return scene.is_letters(i) && scene.tables().month(scene.text(i)) != 0;
  };
  const auto year = [&scene](std::size_t i) {
    return scene.is_digits(i) && scene.text(i).size() == 4;
  };
  if (at == 0 || scene.tables().term("range").empty()) return false;
  const bool before = month(at - 1) || (at > 1 && year(at - 1) && month(at - 2));
  const bool after = month(at + 1) || (scene.is_digits(at + 1) && month(at + 2)) || year(at + 1);
  return before && after;
}

std::size_t dash(Scene& scene, std::size_t at) {
  std::size_t last = at + 1;
  while (scene.glued(last) && scene.is_dash(last)) ++last;
  const bool long_dash = last - at > 1 || scene.is_mark(at, 0x2014);
  const bool apart = !scene.glued(at) && !scene.glued(last);
  if (apart && last == at + 1 && joins_dates(scene, at)) {
    scene.say(at, last, WordClass::range, scene.tables().term("range"));
    return last;
  }
  if ((apart || long_dash) && !pause_follows(scene, last)) return paused(scene, at, last, ",");
  return silent(scene, at, last);
}

bool number_before(const Scene& scene, std::size_t at) {
  return at > 0 && (scene.is_digits(at - 1) || scene.is_single_upper(at - 1) ||
                    (scene.is_letters(at - 1) && scene.text(at - 1).size() == 1));
}

bool number_after(const Scene& scene, std::size_t at) {
  return scene.is_digits(at + 1) || (scene.is_letters(at + 1) && scene.text(at + 1).size() == 1) ||
         (scene.is_dash(at + 1) && scene.is_digits(at + 2));
}

bool between_words(const Scene& scene, std::size_t first, std::size_t last) {
  return first > 0 && scene.is_letters(first - 1) && !scene.glued(first) &&
         scene.is_letters(last) && !scene.glued(last);
}

/// A symbol of the table, when its neighbours are right.
std::size_t symbol(Scene& scene, std::size_t at) {
  const Tables& tables = scene.tables();
  std::string key;
  base::append_utf8(key, scene.atom(at).first);
  std::size_t last = at + 1;
  // Two-character symbols: ->, <=, ==
  if (scene.glued(last) && scene.atom(last).kind == Atom::Kind::mark) {
    const std::string two = key + std::string(scene.text(last));
    if (tables.symbols.contains(two)) {
      key = two;
      ++last;
    }
  }
  const auto found = tables.symbols.find(key);
  if (found == tables.symbols.end()) return at;
  const bool before = number_before(scene, at);
  const bool after = number_after(scene, last - 1);
  for (const Symbol& entry : found->second) {
    if (entry.when == Symbol::When::between_numbers && !(before && after)) continue;
    if (entry.when == Symbol::When::before_number && !after) continue;
    if (entry.when == Symbol::When::after_number && !before) continue;
    if (entry.when == Symbol::When::between_words && !between_words(scene, at, last)) continue;
    const book::Word* said = scene.last_said();
    // "Copyright © 1956" says it once.
    if (entry.spoken.empty() || (said != nullptr && base::to_lower(said->spoken) == entry.spoken)) {
      scene.skip(at, last, WordClass::symbol, "symbol that is not said");
    } else {
      // "een ¼": the article is there already.
      const std::size_t space = entry.spoken.find(' ');
      const bool twice = said != nullptr && space != std::string::npos && !scene.glued(at) &&
                         scene.is_letters(at - 1) &&
                         base::to_lower(said->spoken) == entry.spoken.substr(0, space);
      scene.say(at, last, WordClass::symbol, twice ? entry.spoken.substr(space + 1) : entry.spoken);
    }
    return last;
  }
  return at;
}

/// The atom after a short bracketed note, or `at`: [1], [a], [bron?], [noot 3].
std::size_t end_of_note(const Scene& scene, std::size_t at) {
  if (!scene.is_mark(at, '[')) return at;
  std::size_t close = at + 1;
  while (close < at + 8 && close < scene.size() && !scene.is_mark(close, ']')) ++close;
  if (!scene.is_mark(close, ']')) return at;
  const std::string first = scene.lower(at + 1);
  const bool digits = scene.is_digits(at + 1);
  const bool letter = close == at + 2 && first.size() == 1 && scene.is_letters(at + 1);
  const bool note = scene.tables().terms.contains("note:" + first);
  const bool dots = scene.is_mark(at + 1, '.') || scene.is_mark(at + 1, 0x2026);
  const bool year = digits && scene.text(at + 1).size() == 4 && !scene.glued(at);
  if (!(digits && !year) && !letter && !note && !dots) return at;
  // "[12]:34" names a page too.
  const bool page = digits && scene.is_mark(close + 1, ':') && scene.glued(close + 1) &&
                    scene.glued(close + 2) && scene.is_digits(close + 2);
  return page ? close + 3 : close + 1;
}

}  // namespace

std::size_t reference(Scene& scene, std::size_t at) {
  std::size_t last = end_of_note(scene, at);
  if (last == at && is_one_of(scene.atom(at).first, kSuperscripts) && scene.glued(at) &&
      (scene.is_letters(at - 1) || scene.atom(at - 1).kind == Atom::Kind::mark)) {
    last = at + 1;
    while (scene.glued(last) && is_one_of(scene.atom(last).first, kSuperscripts)) ++last;
  }
  if (last > at) scene.skip(at, last, WordClass::reference, "footnote mark");
  return last;
}

std::size_t emoji(Scene& scene, std::size_t at) {
  const char32_t c = scene.atom(at).first;
  // Smileys of ASCII marks: :-) ;) :(
  if ((c == ':' || c == ';') && !scene.glued(at)) {
    const std::size_t mouth = scene.is_hyphen(at + 1) && scene.glued(at + 1) ? at + 2 : at + 1;
    const bool smile = scene.glued(mouth) && scene.atom(mouth).end - scene.atom(mouth).begin == 1 &&
                       is_one_of(scene.atom(mouth).first, U")(DPp|/");
    if (smile && !scene.glued(mouth + 1)) {
      scene.skip(at, mouth + 1, WordClass::emoji, "emoji");
      return mouth + 1;
    }
  }
  if (c < 0x2600) return at;
  std::string key;
  base::append_utf8(key, c);
  const auto known = scene.tables().emoji.find(key);
  if (known != scene.tables().emoji.end()) {
    scene.say(at, at + 1, WordClass::emoji, known->second);
    return at + 1;
  }
  const bool pictograph = (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF);
  if (!pictograph) return at;
  scene.skip(at, at + 1, WordClass::emoji, "emoji");
  return at + 1;
}

std::size_t mark(Scene& scene, std::size_t at) {
  const char32_t c = scene.atom(at).first;
  if (scene.atom(at).kind == Atom::Kind::digits) {  // only for languages without tables
    scene.say(at, at + 1, WordClass::cardinal, std::string(scene.text(at)));
    return at + 1;
  }
  if (scene.last_said() == nullptr && !scene.glued(at + 1) && is_one_of(c, kBullets)) {
    return silent(scene, at, at + 1);
  }
  if (const std::size_t next = symbol(scene, at); next > at) return next;
  if (is_one_of(c, kStops)) return stop(scene, at);
  if (is_one_of(c, kOpening) || is_one_of(c, kClosing)) return bracket(scene, at);
  if (scene.is_dash(at)) return dash(scene, at);
  if (c == 0x2026) return paused(scene, at, at + 1, scene.at_end(at + 1) ? "." : ",");
  if (is_one_of(c, kQuotes) || c == '/' || c == '\\' || c == '|') return silent(scene, at, at + 1);
  scene.skip(at, at + 1, WordClass::symbol,
             c == base::kBadByte ? "not a character" : "symbol that is not said");
  return at + 1;
}

}  // namespace normalize
