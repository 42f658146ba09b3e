// Pairs brackets with a stack, and keeps the short pairs that no other short pair holds.
#include "segment/brackets.hpp"

#include <array>

#include "segment/characters.hpp"

namespace segment {
namespace {

constexpr std::size_t kLongest = 300;

constexpr std::array<bool, 256> bracket_bytes() {
  std::array<bool, 256> found{};
  for (const char c : {'(', ')', '[', ']', '{', '}'}) found[static_cast<unsigned char>(c)] = true;
  return found;
}

constexpr auto kBracket = bracket_bytes();

bool are_partners(char open, char close) {
  return (open == '(' && close == ')') || (open == '[' && close == ']') ||
         (open == '{' && close == '}');
}

}  // namespace

std::vector<book::Span> short_brackets(std::string_view text) {
  std::vector<std::size_t> open;
  std::vector<book::Span> pairs;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (!kBracket[c]) continue;
    if (opens_bracket(c)) open.push_back(at);
    if (!closes_bracket(c) || open.empty() || !are_partners(text[open.back()], text[at])) continue;
    const book::Span pair{open.back(), at + 1};
    open.pop_back();
    if (pair.size() > kLongest) continue;
    while (!pairs.empty() && pairs.back().begin > pair.begin) pairs.pop_back();
    pairs.push_back(pair);
  }
  return pairs;
}

}  // namespace segment
