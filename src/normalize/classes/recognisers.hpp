// The recognisers, by the kind of atom they begin with; each file of this folder holds a family.
#pragma once

#include <string>

#include "normalize/scene.hpp"

namespace normalize {

// numbers.cpp
std::size_t number(Scene& scene, std::size_t at);  ///< 12.500, 3,5, 1956, 20e, with its unit
std::size_t negative_number(Scene& scene, std::size_t at);  ///< −3
std::size_t short_year(Scene& scene, std::size_t at);       ///< '30

// amounts.cpp
std::size_t money(Scene& scene, std::size_t at);        ///< € 3,50
std::size_t money_after(Scene& scene, std::size_t at);  ///< 3,50 €, 3,50 euro
std::size_t times(Scene& scene, std::size_t at);        ///< x between numbers
std::size_t unit(Scene& scene, std::size_t at);         ///< km² after a number; /u after a unit
std::size_t per_unit(Scene& scene, std::size_t at);     ///< /km² after inw., /uur after euro

// calendar.cpp
std::size_t date(Scene& scene, std::size_t at);   ///< 25-02-1956
std::size_t clock(Scene& scene, std::size_t at);  ///< 9.15 uur, 1u30

// codes.cpp
std::size_t code(Scene& scene, std::size_t at);        ///< 020-1234567, ISBN …, 1012 AB
std::size_t electronic(Scene& scene, std::size_t at);  ///< www.kremlin.ru, info@memorial.ru

// romans.cpp
std::size_t roman(Scene& scene, std::size_t at);  ///< Nicolaas II, hoofdstuk IV, XXe

// abbreviations.cpp
std::size_t abbreviation(Scene& scene, std::size_t at);  ///< d.w.z., prof., 't
std::size_t initials(Scene& scene, std::size_t at);      ///< J.V. Stalin

// powers.cpp
std::size_t power(Scene& scene, std::size_t at);  ///< 10⁶, x², mc²
std::size_t ratio(Scene& scene, std::size_t at);  ///< the colon of 1:50.000

// words.cpp
std::size_t bracketed_word(Scene& scene, std::size_t at);  ///< (her)opening
std::size_t word(Scene& scene, std::size_t at);  ///< everything else that begins with a letter

// marks.cpp
std::size_t reference(Scene& scene, std::size_t at);  ///< [1], [bron?], ¹
std::size_t emoji(Scene& scene, std::size_t at);      ///< 😀, :-)
std::size_t mark(Scene& scene, std::size_t at);       ///< every other mark: total

}  // namespace normalize
