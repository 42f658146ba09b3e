// Equal input gives equal bytes: any number of jobs, any number of runs, in any order.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program.hpp"
#include "texts.hpp"

namespace cli_test {
namespace {

using nlohmann::json;

std::map<std::string, std::string> rendered(const std::string& input,
                                            std::vector<std::string> more) {
  const Folder folder;
  more.insert(more.begin(), {"render", input, "-o", folder / "uit"});
  const Outcome outcome = run(more);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  return files_in(folder / "uit");
}

json rerun(const std::string& input, const std::string& out) {
  const Outcome outcome = run({"render", input, "-o", out, "--json"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  return json::parse(outcome.out);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

TEST(SameBytes, ForAnyNumberOfJobsAndAnyRun) {
  const auto first = rendered(kArticle, {"--format", "flac,wav", "-j", "1"});
  EXPECT_EQ(first.size(), 3U);
  for (const char* jobs : {"1", "2", "3"}) {
    EXPECT_TRUE(rendered(kArticle, {"--format", "flac,wav", "-j", jobs}) == first) << jobs;
  }
}

TEST(SameBytes, ForFormatsTogetherOrApart) {
  const auto both = rendered(kArticle, {"--format", "flac,wav"});
  EXPECT_TRUE(rendered(kArticle, {"--format", "wav"}).at("destalinisatie.wav") ==
              both.at("destalinisatie.wav"));
  EXPECT_TRUE(rendered(kArticle, {"--format", "flac"}).at("destalinisatie.flac") ==
              both.at("destalinisatie.flac"));
}

TEST(Rerun, RendersNothingAndTouchesNothing) {
  const Folder folder;
  const std::string text = folder.put("boek.md", kBook);
  const std::string out = folder / "uit";
  ASSERT_EQ(rerun(text, out)["rendered"], 3);
  const auto before = files_in(out);
  const auto time = std::filesystem::last_write_time(out + "/boek.flac");
  const Outcome again = run({"render", text, "-o", out});
  EXPECT_THAT(again.out, testing::HasSubstr("0 rendered, 3 kept"));
  EXPECT_EQ(files_in(out), before);
  EXPECT_EQ(std::filesystem::last_write_time(out + "/boek.flac"), time);
}

TEST(Rerun, AfterOneEditedParagraphRendersThatChapterOnly) {
  const Folder folder;
  const std::string out = folder / "uit";
  rerun(folder.put("boek.md", kBook), out);
  const std::string edited = replaced(kBook, "Niemand stapte in", "Bijna niemand stapte in");
  const json report = rerun(folder.put("boek.md", edited), out);
  EXPECT_EQ(report["rendered"], 1);
  EXPECT_EQ(report["kept"], 2);
  // As if it had been rendered anew: samples, chapter marks, and places in the source.
  rerun(folder.path() / "boek.md", folder / "nieuw");
  EXPECT_EQ(manifest_of(out), manifest_of(folder / "nieuw"));
  EXPECT_TRUE(files_in(out) == files_in(folder / "nieuw"));
}

TEST(Rerun, ForARenamedChapterOrMovedChaptersKeepsTheSound) {
  const Folder folder;
  const std::string out = folder / "uit";
  rerun(folder.put("boek.md", kBook), out);
  const std::size_t second = kBook.find("# Het midden");
  const std::size_t third = kBook.find("# Het einde");
  const std::string moved =
      kBook.substr(0, second) + kBook.substr(third) + "\n" + kBook.substr(second, third - second);
  EXPECT_EQ(rerun(folder.put("boek.md", moved), out)["rendered"], 0);
  rerun(folder.path() / "boek.md", folder / "nieuw");
  EXPECT_TRUE(files_in(out) == files_in(folder / "nieuw"));
}

TEST(Rerun, WithAnotherVoiceSpeedOrProfileRendersAll) {
  const Folder folder;
  const std::string text = folder.put("boek.md", kBook);
  const std::string out = folder / "uit";
  rerun(text, out);
  for (const std::vector<std::string>& change :
       {std::vector<std::string>{"-v", "nl-meelezen"}, {"-s", "1.5"}, {"--profile", "podcast"}}) {
    std::vector<std::string> command = {"render", text, "-o", out, "--json"};
    command.insert(command.end(), change.begin(), change.end());
    EXPECT_EQ(json::parse(run(command).out)["rendered"], 3) << change[0];
    rerun(text, out);
  }
  EXPECT_EQ(json::parse(run({"render", text, "-o", out, "--json", "--force"}).out)["rendered"], 3);
}

TEST(Rerun, WithAnotherAuthorOrTitleWritesTheTagsAnew) {
  const Folder folder;
  const std::string text = folder.put("boek.md", kBook);
  const std::string out = folder / "uit";
  rerun(text, out);
  for (const char* option : {"--author", "--title"}) {
    const Outcome outcome = run({"render", text, "-o", out, option, "Een ander", "--json"});
    EXPECT_EQ(json::parse(outcome.out)["rendered"], 0) << option;
    const std::string tags = output_of({"metaflac", "--export-tags-to=-", out + "/boek.flac"});
    EXPECT_THAT(tags, testing::HasSubstr("=Een ander")) << option;
    rerun(text, out);
  }
}

TEST(Rerun, HealsDamagedAndMissingFiles) {
  const Folder folder;
  const std::string text = folder.put("boek.md", kBook);
  const std::filesystem::path out = folder / "uit";
  rerun(text, out);
  const auto before = files_in(out);
  std::filesystem::remove(out / "boek.flac");
  EXPECT_EQ(rerun(text, out)["rendered"], 3);
  EXPECT_TRUE(files_in(out) == before);
  std::string damaged = before.at("boek.flac");
  damaged[damaged.size() - 500] ^= 1;
  folder.put("uit/boek.flac", damaged);
  EXPECT_EQ(rerun(text, out)["rendered"], 1);
  EXPECT_TRUE(files_in(out) == before);
  folder.put("uit/manifest.json", "{\"format\": 1, \"chapters\": [{}]}");
  EXPECT_EQ(rerun(text, out)["rendered"], 3);
  EXPECT_TRUE(files_in(out) == before);
}

TEST(Rerun, ForWavAloneKeepsTheChaptersToo) {
  const Folder folder;
  const std::string text = folder.put("boek.md", kBook);
  const std::string out = folder / "uit";
  for (const int rendered : {3, 0}) {
    const Outcome outcome = run({"render", text, "-o", out, "--format", "wav", "--json"});
    EXPECT_EQ(json::parse(outcome.out)["rendered"], rendered);
  }
}

}  // namespace
}  // namespace cli_test
