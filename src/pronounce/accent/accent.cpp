// Corrects nothing yet.
#include "pronounce/accent/accent.hpp"

namespace pronounce {

struct Accent::State {};

Accent::Accent(const base::Data&, std::string_view, bool) {}
Accent::~Accent() = default;
Accent::Accent(Accent&&) noexcept = default;
Accent& Accent::operator=(Accent&&) noexcept = default;

std::optional<Reading> Accent::reading(std::string_view, std::string_view) const {
  return std::nullopt;
}

}  // namespace pronounce
