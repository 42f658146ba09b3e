// A book whose parts are any bytes: package document, navigation, text, lexicon; or a whole
// archive.
#include <algorithm>

#include "read_fuzz.hpp"
#include "read_package.hpp"

namespace {

constexpr const char* kPackage =
    "<package><metadata><title>T</title><language>nl</language></metadata><manifest>"
    "<item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>"
    "<item id='n' href='n.xhtml' properties='nav'/></manifest>"
    "<spine><itemref idref='a'/></spine></package>";

// "": as in the template; parts beyond the fourth are left out.
std::string packed_book(std::string_view bytes) {
  std::vector<std::string> part = fuzz::parts(bytes);
  part.resize(4);
  if (part[1].empty()) part[1] = kPackage;
  return fuzz::zipped(
      {{"META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='p.opf'/></rootfiles></container>"},
       {"p.opf", part[1]},
       {"n.xhtml", part[2]},
       {"l.pls", part[3]},
       {"a.xhtml", part[0]}});
}

}  // namespace

/// libFuzzer's entry.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const bool archive = bytes.substr(0, 2) == "PK";
  const std::string made = archive ? std::string(bytes) : packed_book(bytes);
  return fuzz::run(
      [&](const reader::Context& context) { return reader::read_epub(made, context); });
}
