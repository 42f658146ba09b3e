// What a Russian name looks like in Latin letters.
#pragma once

#include <string_view>

namespace pronounce {

/// True when the ending alone tells a Russian name: -ov, -ovitsj, -ovna, -enko, -grad, -insk, and
/// -ski behind a Slavic stem. Highly precise.
bool has_russian_ending(std::string_view word);

/// True when groups of letters point to Russian: tsj, zj, oej, initial sj, … Many Frisian and
/// Indonesian names have them too, so it counts only with other evidence.
bool has_russian_letters(std::string_view word);

/// True unless its letters tell that the word is no Russian surname in Latin spelling: it is one
/// when it stands behind a Russian first name.
bool may_be_russian_surname(std::string_view word);

/// True for a first name in Dutch letters that hardly any other people has: Sergej, Dmitri, Jelena.
bool is_russian_first_name(std::string_view name);

/// True for a word that tells that the text is about Russia: Russisch, Sovjet, Moskou, …
bool is_russian_topic(std::string_view word);

}  // namespace pronounce
