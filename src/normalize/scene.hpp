// A sentence while it is being read: its atoms, and the words made of them so far.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/word.hpp"
#include "normalize/atoms.hpp"
#include "normalize/tables.hpp"

namespace normalize {

/// What recognisers look at and write to. Atom indices may lie outside the sentence: such an atom
/// is of kind `none` and its text is empty.
class Scene {
 public:
  Scene(std::string_view text, const Tables& tables);

  const Tables& tables() const { return tables_; }
  std::size_t size() const { return atoms_.size(); }
  const Atom& atom(std::size_t at) const { return at < size() ? atoms_[at] : nothing_; }
  std::string_view text(std::size_t at) const { return text(at, at + 1); }
  /// The bytes of atoms [first, last), with the white space between them.
  std::string_view text(std::size_t first, std::size_t last) const;
  /// As `text`, in lower case.
  std::string lower(std::size_t at) const;

  bool is_letters(std::size_t at) const { return atom(at).kind == Atom::Kind::letters; }
  bool is_digits(std::size_t at) const { return atom(at).kind == Atom::Kind::digits; }
  bool is_mark(std::size_t at, char32_t mark) const;
  bool is_hyphen(std::size_t at) const;      ///< - or one of its typographic kin
  bool is_dash(std::size_t at) const;        ///< hyphen, en dash, em dash, minus
  bool is_apostrophe(std::size_t at) const;  ///< ' ’ ‘ ` ´
  bool is_single_upper(std::size_t at) const;
  bool is_capital(std::size_t at) const;  ///< letters that begin with a capital
  /// The atom exists and no space stands before it.
  bool glued(std::size_t at) const { return at < size() && !atoms_[at].space_before; }
  /// No atom, or a space before it, or a mark that ends a word.
  bool ends_word(std::size_t at) const;
  bool has(Role role, std::size_t at) const;
  /// True when nothing but closing marks follows.
  bool at_end(std::size_t at) const;
  /// Digits as a number; nothing when they are too many.
  std::optional<std::uint64_t> value(std::size_t at) const;

  /// Atoms [first, last) become one word.
  void say(std::size_t first, std::size_t last, book::WordClass kind, std::string spoken);
  /// The same for atoms that are not said, and why.
  void skip(std::size_t first, std::size_t last, book::WordClass kind, std::string_view reason);
  /// A mark with a pause, unless a pause would stand at the start or directly after another.
  void pause(std::size_t first, std::size_t last, std::string_view mark);

  const std::vector<book::Word>& words() const { return words_; }
  /// The last word that is said, or nullptr.
  const book::Word* last_said() const;
  std::vector<book::Word> take() { return std::move(words_); }

 private:
  void add(std::size_t first, std::size_t last, book::WordClass kind, std::string spoken);

  std::string_view text_;
  const Tables& tables_;
  std::vector<Atom> atoms_;
  std::vector<book::Word> words_;
  std::size_t last_said_ = static_cast<std::size_t>(-1);
  Atom nothing_;
};

/// Reads what begins at atom `at`, adds its words and gives the atom after it; `at` when it is not
/// of its kind.
using Recogniser = std::size_t (*)(Scene& scene, std::size_t at);

}  // namespace normalize
