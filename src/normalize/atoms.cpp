// Cuts a sentence into atoms.
#include "normalize/atoms.hpp"

#include "base/utf8.hpp"

namespace normalize {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;

bool is_invisible(char32_t c) {
  return c == kSoftHyphen || (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F) ||
         c == 0x2060 || c == 0xFEFF;
}

bool is_narrow(char32_t c) { return c == 0xA0 || c == 0x2009 || c == 0x202F || c == 0x2007; }

bool is_ascii_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// Extends `atom`, whose first letter is read, to the end of its letters.
void read_letters(std::string_view text, Atom& atom) {
  std::size_t upper = 0;
  std::size_t lower = 0;
  const auto count = [&](char32_t c) {
    upper += base::is_upper(c) ? 1 : 0;
    lower += base::is_lower(c) ? 1 : 0;
    if (c >= 0x80 && !base::is_latin(c) && base::is_letter(c)) atom.latin = false;
  };
  count(atom.first);
  while (atom.end < text.size()) {
    if (is_ascii_letter(text[atom.end])) {
      (text[atom.end] >= 'a' ? lower : upper) += 1;
      ++atom.end;
      continue;
    }
    if (static_cast<unsigned char>(text[atom.end]) < 0x80) break;
    const auto [c, size] = base::decode(text, atom.end);
    if (!base::is_letter(c) && !base::is_mark(c) && !is_invisible(c)) break;
    count(c);
    atom.end += size;
  }
  const bool first_upper = base::is_upper(atom.first);
  if (upper == 0) {
    atom.letter_case = Atom::Case::lower;
  } else if (lower == 0) {
    atom.letter_case = Atom::Case::upper;
  } else {
    atom.letter_case = first_upper && upper == 1 ? Atom::Case::capital : Atom::Case::mixed;
  }
}

Atom read_atom(std::string_view text, std::size_t at, const base::CodePoint& first) {
  Atom atom;
  atom.begin = at;
  atom.end = at + first.size;
  atom.first = first.value;
  if (base::is_letter(first.value)) {
    atom.kind = Atom::Kind::letters;
    read_letters(text, atom);
  } else if (base::is_digit(first.value)) {
    atom.kind = Atom::Kind::digits;
    while (atom.end < text.size() && text[atom.end] >= '0' && text[atom.end] <= '9') ++atom.end;
  } else {
    atom.kind = Atom::Kind::mark;
    // Variation selectors and joiners belong to the mark before them.
    for (auto next = base::decode(text, atom.end);
         next.size != 0 && (is_invisible(next.value) || base::is_mark(next.value));
         next = base::decode(text, atom.end)) {
      atom.end += next.size;
    }
  }
  return atom;
}

}  // namespace

std::vector<Atom> atoms(std::string_view sentence) {
  std::vector<Atom> found;
  found.reserve(sentence.size() / 4 + 2);
  bool space = true;
  bool narrow = false;
  for (std::size_t at = 0; at < sentence.size();) {
    const base::CodePoint here = base::decode(sentence, at);
    if (base::is_space(here.value)) {
      narrow = !space && is_narrow(here.value);
      space = true;
      at += here.size;
      continue;
    }
    Atom atom = read_atom(sentence, at, here);
    atom.space_before = space;
    atom.narrow_space = narrow;
    at = atom.end;
    found.push_back(atom);
    space = narrow = false;
  }
  return found;
}

}  // namespace normalize
