// The sample article's script, line by line, as it stands in tests/golden.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "folder.hpp"
#include "render/render.hpp"

namespace render {
namespace {

const std::string kArticle = "data/articles/destalinisatie.txt";
const std::string kGolden = "tests/golden/destalinisatie.script";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> script() {
  const std::string root = VOORLEZER_SOURCE;
  Inspection request;
  request.input = root + "/" + kArticle;
  request.stage = Stage::script;
  std::vector<std::string> lines;
  inspect(request, base::Data(root), [&](std::string_view line) { lines.emplace_back(line); });
  return lines;
}

TEST(Golden, TheScriptOfTheArticleIsAsReviewed) {
  const std::vector<std::string> is = script();
  const std::vector<std::string> should =
      lines_of(render_test::bytes_of(std::string(VOORLEZER_SOURCE) + "/" + kGolden));
  for (std::size_t i = 0; i < std::max(is.size(), should.size()); ++i) {
    EXPECT_EQ(i < is.size() ? is[i] : "(no line)", i < should.size() ? should[i] : "(no line)")
        << kGolden << ":" << i + 1;
  }
  EXPECT_FALSE(HasFailure()) << "if the change is meant, renew the file from the project's root:\n"
                             << "  build/release/voorlezer inspect --stage script " << kArticle
                             << " > " << kGolden;
}

}  // namespace
}  // namespace render
