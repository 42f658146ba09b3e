// Names of the origins.
#include "book/utterance.hpp"

#include <array>

namespace book {

std::string_view name(Origin origin) {
  constexpr std::array<std::string_view, 5> names = {"author", "lexicon", "rule", "guess",
                                                     "engine"};
  return names[static_cast<std::size_t>(origin)];
}

}  // namespace book
