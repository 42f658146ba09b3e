// Voice files: each of ours loads and speaks; a wrong key or value is named.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "render/render.hpp"
#include "synth/synth.hpp"

namespace render {
namespace {

using testing::HasSubstr;

constexpr const char* kHead = "language = \"nl\"\nengine = \"gmw/nl\"\n";

std::string complaint(const std::string& toml) {
  try {
    parse_voice(toml, "mijn");
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::Code::bad_config) << toml;
    return error.where() + ": " + error.what();
  }
  return "accepted";
}

TEST(Voices, EachFileLoadsAndTheEngineHasIt) {
  const std::vector<book::Voice> all = voices(base::Data(VOORLEZER_SOURCE));
  std::vector<std::string> names;
  for (const book::Voice& voice : all) {
    names.push_back(voice.name);
    EXPECT_TRUE(synth::has_voice(voice.engine)) << voice.name;
    EXPECT_FALSE(voice.title.empty()) << voice.name;
    EXPECT_GT(voice.pauses.paragraph, voice.pauses.sentence) << voice.name;
    EXPECT_GT(voice.pauses.chapter, voice.pauses.paragraph) << voice.name;
  }
  EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
  EXPECT_THAT(names, testing::IsSupersetOf({"de", "en", "nl", "nl-meelezen", "ru"}));
}

TEST(Voices, ReadingAlongIsSlowerWithLongerPauses) {
  const base::Data data(VOORLEZER_SOURCE);
  const book::Voice slow = voice(data, "nl-meelezen", "");
  const book::Voice plain = voice(data, "nl", "");
  EXPECT_LT(slow.roles[0].rate, plain.roles[0].rate);
  EXPECT_GT(slow.pauses.sentence, plain.pauses.sentence);
}

TEST(Voices, RolesStartFromTheNarratorWhereverItStands) {
  const book::Voice voice = parse_voice(
      std::string(kHead) + "[heading]\nrate = 120\n[narrator]\nrate = 200\npitch = 30", "mijn");
  EXPECT_EQ(voice.roles[0].rate, 200);
  EXPECT_EQ(voice.roles[1].rate, 120);
  EXPECT_EQ(voice.roles[1].pitch, 30);
  EXPECT_EQ(voice.roles[3].rate, 200);
}

TEST(Voices, WrongKeysAreNamed) {
  EXPECT_THAT(complaint(std::string(kHead) + "colour = 3"), HasSubstr("'colour'"));
  EXPECT_THAT(complaint(std::string(kHead) + "[narator]\nrate = 100"), HasSubstr("[narator]"));
  EXPECT_THAT(complaint(std::string(kHead) + "[narrator]\nspeed = 1"), HasSubstr("'speed'"));
  EXPECT_THAT(complaint(std::string(kHead) + "[pauses]\nword = 1"), HasSubstr("'word'"));
  EXPECT_THAT(complaint("engine = \"gmw/nl\""), HasSubstr("language"));
  EXPECT_THAT(complaint("language = 3\nengine = \"gmw/nl\""), HasSubstr("'language'"));
  EXPECT_THAT(complaint("narrator = 3\n" + std::string(kHead)), HasSubstr("'narrator'"));
  EXPECT_THAT(complaint(std::string(kHead) + "pauses = 3"), HasSubstr("'pauses'"));
}

TEST(Voices, RangesAreHeldAtBothEnds) {
  struct Range {
    const char* key;
    int low;
    int high;
  };
  for (const Range& r : {Range{"rate", 80, 449}, Range{"pitch", 0, 99}, Range{"range", 0, 99},
                         Range{"volume", 0, 100}, Range{"word_gap", 0, 50}}) {
    const auto with = [&](int value) {
      return complaint(std::string(kHead) + "[note]\n" + r.key + " = " + std::to_string(value));
    };
    EXPECT_EQ(with(r.low), "accepted") << r.key;
    EXPECT_EQ(with(r.high), "accepted") << r.key;
    EXPECT_THAT(with(r.low - 1), HasSubstr(r.key));
    EXPECT_THAT(with(r.high + 1), HasSubstr(r.key));
  }
  for (const char* value : {"-0.1", "10.1", "nan", "inf", "\"1\""}) {
    EXPECT_THAT(complaint(std::string(kHead) + "[pauses]\nitem = " + value), HasSubstr("item"));
  }
  EXPECT_THAT(complaint(std::string(kHead) + "[note]\nrate = \"100\""), HasSubstr("rate"));
}

TEST(Voices, ABrokenFileIsNamedWithItsLine) {
  EXPECT_THAT(complaint("language = \"nl\"\nengine = = 3"), HasSubstr("voices/mijn.toml:2"));
}

TEST(Voices, SpeedScalesRatesAndPausesWithinTheEnginesRange) {
  const book::Voice plain = parse_voice(std::string(kHead) + "[narrator]\nrate = 160", "mijn");
  const book::Voice fast = at_speed(plain, 2);
  EXPECT_EQ(fast.roles[0].rate, 320);
  EXPECT_DOUBLE_EQ(fast.pauses.sentence, plain.pauses.sentence / 2);
  EXPECT_EQ(at_speed(plain, 3).roles[0].rate, 449);
  EXPECT_EQ(at_speed(plain, 0.5).roles[0].rate, 80);
}

TEST(Voices, AnUnknownOneIsAnsweredWithTheList) {
  const base::Data data(VOORLEZER_SOURCE);
  for (const auto& [name, language] : {std::pair{"stem", ""}, std::pair{"", "xx"}}) {
    try {
      voice(data, name, language);
      ADD_FAILURE();
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::Code::unavailable);
      EXPECT_THAT(error.what(), HasSubstr("de, en, nl, nl-meelezen, ru"));
    }
  }
}

TEST(Voices, AnyVoiceOfTheEngineCanBeNamed) {
  const base::Data data(VOORLEZER_SOURCE);
  const book::Voice woman = voice(data, "gmw/nl+f2", "");
  EXPECT_EQ(woman.engine, "gmw/nl+f2");
  EXPECT_EQ(woman.language, "nl");
  EXPECT_EQ(voice(data, "", "nl-BE").name, "nl");
}

}  // namespace
}  // namespace render
