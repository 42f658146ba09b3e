// What a render leaves, as other programs read it: ffprobe, flac, metaflac, soxi.
#include <gtest/gtest.h>

#include <cmath>

#include "program.hpp"
#include "texts.hpp"

namespace cli_test {
namespace {

using nlohmann::json;

/// The sample article as FLAC and WAV with chapter files, rendered once.
class Output : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new Folder;
    outcome_ = run({"render", kArticle, "-o", out(), "--format", "flac,wav", "--split"});
  }
  static void TearDownTestSuite() { delete folder_; }
  void SetUp() override { ASSERT_EQ(outcome_.status, 0) << outcome_.err; }

  static std::string out() { return *folder_ / "uit"; }
  static std::string flac() { return out() + "/destalinisatie.flac"; }
  static std::string wav() { return out() + "/destalinisatie.wav"; }

 private:
  static inline Folder* folder_ = nullptr;
  static inline Outcome outcome_;
};

long frames_of(const std::string& file) { return std::stol(output_of({"soxi", "-s", file})); }

json chapters_of(const std::string& file) {
  return json::parse(output_of({"ffprobe", "-v", "error", "-show_chapters", "-of", "json", file}))
      .at("chapters");
}

TEST_F(Output, FlacIsWhole) {
  EXPECT_NO_THROW(output_of({"flac", "--silent", "--test", "--warnings-as-errors", flac()}));
}

TEST_F(Output, FramesOfTheManifestAreThoseOfTheFiles) {
  const json manifest = manifest_of(out());
  const long frames = manifest["frames"];
  EXPECT_EQ(frames_of(wav()), frames);
  EXPECT_EQ(std::stol(output_of({"metaflac", "--show-total-samples", flac()})), frames);
  const std::string decoded =
      output_of({"flac", "--silent", "--decode", "--stdout", "--force-raw-format",
                 "--endian=little", "--sign=signed", flac()});
  EXPECT_EQ(static_cast<long>(decoded.size()), frames * 2);
  const std::string wave = output_of({"sox", wav(), "-t", "raw", "-"});
  EXPECT_TRUE(wave == decoded) << "FLAC and WAV hold different samples";
  long begin = 0;
  for (const json& chapter : manifest["chapters"]) {
    EXPECT_EQ(chapter["begin"], begin);
    begin += chapter["frames"].get<long>();
  }
  EXPECT_EQ(begin, frames);
}

TEST_F(Output, BothFilesHaveTheChaptersOfTheManifest) {
  const json manifest = manifest_of(out());
  const double length = manifest["frames"].get<double>() / manifest["rate"].get<double>();
  for (const std::string& file : {flac(), wav()}) {
    const json chapters = chapters_of(file);
    ASSERT_EQ(chapters.size(), manifest["chapters"].size()) << file;
    ASSERT_GE(chapters.size(), 3U);
    for (std::size_t i = 0; i < chapters.size(); ++i) {
      const json& own = manifest["chapters"][i];
      EXPECT_EQ(chapters[i]["tags"]["title"], own["title"]) << file;
      EXPECT_NEAR(std::stod(chapters[i]["start_time"].get<std::string>()),
                  own["begin"].get<double>() / manifest["rate"].get<double>(), 0.001);
    }
    EXPECT_NEAR(std::stod(chapters.back()["end_time"].get<std::string>()), length, 0.001) << file;
  }
}

TEST_F(Output, SentencesOfTheManifestAreTheTextInOrder) {
  const json manifest = manifest_of(out());
  const std::string source = bytes_of(kArticle);
  long last = 0;
  std::size_t count = 0;
  for (const json& chapter : manifest["chapters"]) {
    for (const json& s : chapter["sentences"]) {
      EXPECT_GE(s["begin"], last);
      EXPECT_GT(s["end"], s["begin"]);
      last = s["end"];
      ++count;
      const std::size_t begin = s["source"][0];
      const std::size_t end = s["source"][1];
      EXPECT_EQ(source.substr(begin, end - begin), s["text"]);
    }
  }
  EXPECT_EQ(count, 15U);  // the title is the first
  EXPECT_LE(last, manifest["frames"]);
}

TEST_F(Output, EachByteOfTheSourceIsAccountedFor) {
  const json coverage = manifest_of(out())["coverage"];
  EXPECT_EQ(coverage["bytes"], std::filesystem::file_size(kArticle));
  EXPECT_EQ(coverage["lost"], 0);
  long sum = coverage["spoken"].get<long>() + coverage["normalised"].get<long>() +
             coverage["layout"].get<long>();
  for (const auto& [reason, bytes] : coverage["skipped"].items()) sum += bytes.get<long>();
  EXPECT_EQ(sum, coverage["bytes"]);
}

TEST_F(Output, LoudnessIsThatOfTheProfile) {
  const json loudness = manifest_of(out())["loudness"];
  EXPECT_TRUE(loudness["passes"]);
  EXPECT_NEAR(loudness["integrated"].get<double>(), loudness["target"].get<double>(), 2);
  const std::string said =
      Process({"ffmpeg", "-nostats", "-i", flac(), "-af", "ebur128=peak=true", "-f", "null", "-"},
              {})
          .wait()
          .err;
  const std::string summary = said.substr(said.rfind("Summary:"));
  const double measured = std::stod(summary.substr(summary.find("I:") + 2));
  EXPECT_NEAR(measured, loudness["integrated"].get<double>(), 0.6);
  EXPECT_LT(std::stod(summary.substr(summary.find("Peak:") + 5)), -0.5);
}

TEST_F(Output, SplitFilesAreTheChapters) {
  const json manifest = manifest_of(out());
  std::size_t split = 0;
  for (const std::string file : manifest["files"]) {
    EXPECT_TRUE(std::filesystem::is_regular_file(out() + "/" + file)) << file;
    if (file.rfind("chapters/", 0) != 0) continue;
    EXPECT_NO_THROW(output_of({"flac", "--silent", "--test", out() + "/" + file}));
    EXPECT_EQ(frames_of(out() + "/" + file), manifest["chapters"][split]["frames"].get<long>());
    ++split;
  }
  EXPECT_EQ(split, manifest["chapters"].size());
  std::size_t listed = 0;
  for (const std::string& line : lines_of(bytes_of(out() + "/destalinisatie.m3u8"))) {
    if (line.starts_with('#')) continue;
    EXPECT_TRUE(std::filesystem::exists(out() + "/" + line)) << line;
    ++listed;
  }
  EXPECT_EQ(listed, split);
  const std::string cue = bytes_of(out() + "/destalinisatie.cue");
  for (std::size_t i = 1; i <= split; ++i) {
    EXPECT_NE(cue.find("TRACK 0" + std::to_string(i) + " AUDIO"), std::string::npos);
  }
}

TEST_F(Output, NothingElseIsLeft) {
  for (const std::string& name : names_in(out())) EXPECT_FALSE(name.starts_with('.')) << name;
  EXPECT_EQ(names_in(out()).size(), manifest_of(out())["files"].size() + 1);
}

}  // namespace
}  // namespace cli_test
