// The door: formats by content, options, and bad input.
#include "read/read.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/file.hpp"
#include "outline.hpp"

namespace reader {
namespace {

using namespace std::string_view_literals;

base::Code code_of(std::string_view bytes) {
  try {
    document(bytes, "test", Options{}, project_data());
  } catch (const base::Error& error) {
    return error.code();
  }
  return base::Code::internal;
}

TEST(Door, RefusesWhatIsNoText) {
  EXPECT_EQ(code_of(""), base::Code::bad_input);
  EXPECT_EQ(code_of(" \n\n"), base::Code::bad_input);
  EXPECT_EQ(code_of("%PDF-1.4 x"), base::Code::bad_input);
  EXPECT_EQ(code_of("\x89PNG\r\n"), base::Code::bad_input);
  EXPECT_EQ(code_of("\0\0\0\1\2\3\4\5"sv), base::Code::bad_input);
}

TEST(Door, TellsMissingFilesFromFolders) {
  const auto code = [](const char* path) {
    try {
      document(std::filesystem::path(path), Options{}, project_data());
    } catch (const base::Error& error) {
      return error.code();
    }
    return base::Code::internal;
  };
  EXPECT_EQ(code("/no/such/file.txt"), base::Code::no_input);
  EXPECT_EQ(code("/"), base::Code::bad_input);
}

TEST(Door, LetsTheUserNameTheBook) {
  Options options;
  options.title = "Titel";
  options.author = "Schrijver";
  options.language = "de";
  const auto document = reader::document("Een tekst.", "test", options, project_data());
  EXPECT_EQ(document.metadata.title, "Titel");
  EXPECT_EQ(document.metadata.author, "Schrijver");
  EXPECT_EQ(document.metadata.language, "de");
  EXPECT_EQ(document.source_name, "test");
}

TEST(Door, FindsTheFormatByContent) {
  const auto first = [](std::string_view bytes) {
    return read_bytes(bytes).chapters.at(0).paragraphs.at(0).text;
  };
  EXPECT_EQ(first("<!-- x --><p>Een &amp; twee"), "Een & twee");
  EXPECT_EQ(first("\xFF\xFE<\0h\0t\0m\0l\0>\0<\0p\0>\0a\0!\0"sv), "a!");
  EXPECT_EQ(first("---\ntitle: T\n---\nEen *twee*.\n"), "Een twee.");
  EXPECT_EQ(first("3 < 4 en <b> is vet."), "3 < 4 en <b> is vet.");
  EXPECT_EQ(document("Een *twee*.", "x.md", Options{}, project_data())
                .chapters.at(0)
                .paragraphs.at(0)
                .text,
            "Een twee.");
}

TEST(Door, TakesTheCoverTheUserGives) {
  const auto file = std::filesystem::temp_directory_path() / "voorlezer-cover-test";
  Options options;
  options.cover = file;
  base::write_file(file, "\x89PNG\r\n");
  EXPECT_EQ(read_bytes("Tekst.", options).metadata.cover_type, "image/png");
  base::write_file(file, "GIF89a");
  EXPECT_THROW(read_bytes("Tekst.", options), base::Error);
  std::filesystem::remove(file);
}

TEST(Door, KnowsFormatsByName) {
  EXPECT_EQ(format_named("epub"), Format::epub);
  EXPECT_FALSE(format_named("wordperfect"));
}

}  // namespace
}  // namespace reader
