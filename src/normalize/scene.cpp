// Questions recognisers ask about a sentence, and the words they make.
#include "normalize/scene.hpp"

#include <utility>

#include "base/utf8.hpp"

namespace normalize {

using book::WordClass;

Scene::Scene(std::string_view text, const Tables& tables)
    : text_(text), tables_(tables), atoms_(normalize::atoms(text)) {
  words_.reserve(atoms_.size());
}

std::string_view Scene::text(std::size_t first, std::size_t last) const {
  if (first >= last || last > size()) return {};
  return text_.substr(atoms_[first].begin, atoms_[last - 1].end - atoms_[first].begin);
}

std::string Scene::lower(std::size_t at) const { return base::to_lower(text(at)); }

bool Scene::is_mark(std::size_t at, char32_t mark) const {
  return atom(at).kind == Atom::Kind::mark && atom(at).first == mark;
}

bool Scene::is_hyphen(std::size_t at) const {
  return is_mark(at, '-') || is_mark(at, 0x2010) || is_mark(at, 0x2011);
}

bool Scene::is_dash(std::size_t at) const {
  return is_hyphen(at) || is_mark(at, 0x2013) || is_mark(at, 0x2014) || is_mark(at, 0x2212);
}

bool Scene::is_apostrophe(std::size_t at) const {
  return is_mark(at, '\'') || is_mark(at, 0x2019) || is_mark(at, 0x2018) || is_mark(at, '`') ||
         is_mark(at, 0xB4);
}

bool Scene::is_single_upper(std::size_t at) const {
  const Atom& a = atom(at);
  return a.kind == Atom::Kind::letters && a.letter_case == Atom::Case::upper &&
         base::decode(text_, a.begin).size == a.end - a.begin;
}

bool Scene::is_capital(std::size_t at) const {
  return is_letters(at) && base::is_upper(atom(at).first);
}

bool Scene::ends_word(std::size_t at) const {
  const Atom& a = atom(at);
  return a.space_before || (a.kind == Atom::Kind::mark && !is_hyphen(at) && !is_apostrophe(at));
}

bool Scene::has(Role role, std::size_t at) const {
  if (!is_letters(at)) return false;
  if (tables_.has(role, text(at))) return true;
  return is_capital(at) && tables_.has(role, lower(at));
}

bool Scene::at_end(std::size_t at) const {
  for (; at < size(); ++at) {
    const char32_t c = atom(at).first;
    const bool closing = c == ')' || c == ']' || c == '"' || c == '\'' || c == 0x2019 ||
                         c == 0x201D || c == 0x201C || c == 0xBB;
    if (!closing) return false;
  }
  return true;
}

std::optional<std::uint64_t> Scene::value(std::size_t at) const {
  const std::string_view digits = text(at);
  if (!is_digits(at) || digits.size() > 18) return std::nullopt;
  std::uint64_t number = 0;
  for (const char digit : digits) number = number * 10 + static_cast<std::uint64_t>(digit - '0');
  return number;
}

void Scene::add(std::size_t first, std::size_t last, WordClass kind, std::string spoken) {
  book::Word& word = words_.emplace_back();
  word.written = text(first, last);
  word.spoken = std::move(spoken);
  word.span = {atoms_[first].begin, atoms_[last - 1].end};
  word.kind = kind;
  word.space_before = atoms_[first].space_before;
}

void Scene::say(std::size_t first, std::size_t last, WordClass kind, std::string spoken) {
  if (spoken.empty()) return skip(first, last, kind, "nothing to say");
  add(first, last, kind, std::move(spoken));
  last_said_ = words_.size() - 1;
}

void Scene::skip(std::size_t first, std::size_t last, WordClass kind, std::string_view reason) {
  add(first, last, kind, {});
  words_.back().reason = reason;
}

void Scene::pause(std::size_t first, std::size_t last, std::string_view mark) {
  const book::Word* before = last_said();
  if (before == nullptr || before->kind == WordClass::punctuation) {
    return skip(first, last, WordClass::punctuation, "punctuation");
  }
  say(first, last, WordClass::punctuation, std::string(mark));
}

const book::Word* Scene::last_said() const {
  return last_said_ < words_.size() ? &words_[last_said_] : nullptr;
}

}  // namespace normalize
