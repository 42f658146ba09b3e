// Synthesis as its callers see it: order, determinism, recovery, processes.
#include "synth/synth.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/error.hpp"
#include "say.hpp"

namespace {

using book::Utterance;
using synth_test::sentence;

book::Voice dutch() {
  book::Voice voice;
  voice.language = "nl";
  voice.engine = "gmw/nl";
  return voice;
}

synth::Unit unit(std::vector<Utterance> utterances) { return {std::move(utterances)}; }

std::vector<synth::Unit> story() {
  std::vector<synth::Unit> units;
  for (int i = 0; i < 12; ++i) {
    const std::string number = std::to_string(i * 37 + 5);
    units.push_back(unit({sentence("De man kocht " + number + " boeken, en een fiets."),
                          sentence("Daarna ging hij naar huis.")}));
  }
  return units;
}

std::vector<book::Clip> say(const std::vector<synth::Unit>& units, unsigned workers,
                            synth::Statistics* statistics = nullptr) {
  synth::Synthesizer synthesizer(dutch(), workers);
  std::vector<book::Clip> clips;
  std::size_t next = 0;
  synthesizer.run(
      [&]() -> std::optional<synth::Unit> {
        if (next == units.size()) return std::nullopt;
        return units[next++];
      },
      [&](const synth::Unit&, book::Clip clip) { clips.push_back(std::move(clip)); });
  if (statistics != nullptr) *statistics = synthesizer.statistics();
  return clips;
}

book::Clip say_one(Utterance utterance) { return say({unit({std::move(utterance)})}, 1).at(0); }

/// Marks rise and lie within the clip; stretches follow each other and cover the samples.
void expect_sound(const book::Clip& clip) {
  std::int64_t last = 0;
  for (const book::Stretch& stretch : clip.utterances) {
    EXPECT_EQ(stretch.begin.count, last);
    EXPECT_GE(stretch.end.count, last);
    last = stretch.end.count;
  }
  EXPECT_EQ(static_cast<std::size_t>(last), clip.samples.size());
  std::int64_t frame = 0;
  for (const book::Mark& mark : clip.marks) {
    EXPECT_GE(mark.frame.count, frame);
    frame = mark.frame.count;
  }
  if (!clip.samples.empty()) {
    EXPECT_LT(frame, static_cast<std::int64_t>(clip.samples.size()));
  }
}

/// Sets a variable of the environment for as long as it lives.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) { ::setenv(name, value, 1); }
  ~Variable() { ::unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
};

/// Living processes (not zombies) whose ancestor by session id is `session`.
std::size_t living_in_session(pid_t session) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    const std::string name = entry.path().filename().string();
    if (!std::all_of(name.begin(), name.end(), ::isdigit)) continue;
    std::ifstream file(entry.path() / "stat");
    std::string text;
    if (!std::getline(file, text)) continue;
    const std::size_t close = text.rfind(')');
    if (close == std::string::npos) continue;
    char state = 0;
    int parent = 0;
    int group = 0;
    int owner = 0;
    if (std::sscanf(text.c_str() + close + 1, " %c %d %d %d", &state, &parent, &group, &owner) ==
            4 &&
        owner == session && state != 'Z') {
      ++count;
    }
  }
  return count;
}

}  // namespace

TEST(Synthesizer, GivesTheSameClipsForAnyNumberOfWorkers) {
  const auto one = say(story(), 1);
  ASSERT_EQ(one.size(), story().size());
  for (const unsigned workers : {2U, 3U}) {
    const auto many = say(story(), workers);
    ASSERT_EQ(many.size(), one.size());
    for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(many[i].samples, one[i].samples) << i;
  }
}

TEST(Synthesizer, GivesTheSameClipsInAnyOrder) {
  const auto forward = say(story(), 2);
  auto units = story();
  std::reverse(units.begin(), units.end());
  auto backward = say(units, 2);
  std::reverse(backward.begin(), backward.end());
  ASSERT_EQ(backward.size(), forward.size());
  for (std::size_t i = 0; i < forward.size(); ++i) {
    EXPECT_EQ(backward[i].samples, forward[i].samples) << i;
    ASSERT_EQ(backward[i].marks.size(), forward[i].marks.size()) << i;
    for (std::size_t m = 0; m < forward[i].marks.size(); ++m) {
      EXPECT_EQ(backward[i].marks[m].frame, forward[i].marks[m].frame);
    }
  }
}

TEST(Synthesizer, MarksEachWordOnceInOrder) {
  for (const book::Clip& clip : say(story(), 1)) {
    expect_sound(clip);
    EXPECT_EQ(clip.rate, 22050);
    EXPECT_EQ(clip.utterances.size(), 2U);
    EXPECT_EQ(clip.marks.size(), 13U);
    std::set<std::int64_t> frames;
    for (const book::Mark& mark : clip.marks) frames.insert(mark.frame.count);
    EXPECT_EQ(frames.size(), clip.marks.size());
    EXPECT_TRUE(clip.problems.empty());
  }
}

TEST(Synthesizer, RolesSpeakWithTheirOwnSettings) {
  book::Voice voice = dutch();
  voice.roles.at(static_cast<std::size_t>(book::Role::heading)).rate = 100;
  synth::Synthesizer synthesizer(voice, 1);
  Utterance slow = sentence("Dit is de titel van het boek.");
  Utterance fast = slow;
  slow.role = book::Role::heading;
  bool given = false;
  synthesizer.run(
      [&]() -> std::optional<synth::Unit> {
        if (given) return std::nullopt;
        given = true;
        return unit({slow, fast});
      },
      [](const synth::Unit&, const book::Clip& clip) {
        const auto length = [&](std::size_t i) {
          return (clip.utterances[i].end - clip.utterances[i].begin).count;
        };
        EXPECT_GT(length(0), length(1) * 5 / 4);
      });
}

TEST(Synthesizer, RussianPhonemesStandWithinADutchClause) {
  Utterance utterance = sentence("Dit is Chroesjtsjov de man.");
  synth_test::hint(utterance, 2, "x@-ruS;'8f", "ru");
  const book::Clip clip = say_one(utterance);
  expect_sound(clip);
  EXPECT_TRUE(clip.problems.empty());
  EXPECT_EQ(clip.marks.size(), 5U);
  synth::Synthesizer synthesizer(dutch(), 1);
  const std::string ipa = synthesizer.phonemes({utterance}).at(0);
  EXPECT_NE(ipa.find("xruɕˈɵf"), std::string::npos) << ipa;
  EXPECT_NE(ipa.find("mˈɑn"), std::string::npos) << ipa;
  EXPECT_EQ(ipa.find('('), std::string::npos) << ipa;
}

TEST(Synthesizer, HostileTextsAreSaidOrReported) {
  std::string initials;
  for (int i = 0; i < 86; ++i) initials += "a.";
  const std::vector<std::string> said = {initials,
                                         std::string(10000, 'a'),
                                         "een\x01 80Stwee",
                                         "[[xruS'Of]] en [[",
                                         "a]]b[[c",
                                         "\xff\xfe ja",
                                         "<audio src=\"/etc/passwd\">"};
  const std::vector<std::string> unsayable = {"ไทย", "中文书", "ᎠᎡᎢ", "😀", "Хрущёв"};
  std::vector<synth::Unit> units;
  for (const std::string& text : said) units.push_back(unit({sentence("Dit is " + text + " ja.")}));
  for (const std::string& text : unsayable) units.push_back(unit({sentence(text)}));
  synth::Statistics statistics;
  const auto clips = say(units, 2, &statistics);
  ASSERT_EQ(clips.size(), units.size());
  for (const book::Clip& clip : clips) expect_sound(clip);
  for (std::size_t i = 0; i < said.size(); ++i) EXPECT_GT(clips[i].samples.size(), 8000U) << i;
  for (std::size_t i = said.size(); i < clips.size(); ++i) {
    EXPECT_FALSE(clips[i].problems.empty()) << unsayable[i - said.size()];
  }
  EXPECT_EQ(statistics.crashes, 0U);
  EXPECT_EQ(statistics.timeouts, 0U);
}

TEST(Synthesizer, NothingOfAVeryLongWordIsLost) {
  const auto length = [](std::size_t letters) {
    return static_cast<double>(say_one(sentence(std::string(letters, 'a'))).samples.size());
  };
  EXPECT_NEAR(length(10000) / length(1000), 10, 1);
}

TEST(Synthesizer, ACrashCostsOneFragmentAndIsReported) {
  const Variable fault("VOORLEZER_TEST_FAULT", "crash:tovenaar");
  auto units = story();
  units[5] = unit({sentence("Eerst dit."),
                   sentence("Toen kwam, heel stil, de tovenaar binnen, en het werd donker."),
                   sentence("En dan dat.")});
  synth::Statistics statistics;
  const auto clips = say(units, 2, &statistics);
  ASSERT_EQ(clips.size(), units.size());
  EXPECT_GT(statistics.crashes, 0U);
  EXPECT_EQ(statistics.timeouts, 0U);
  for (const book::Clip& clip : clips) expect_sound(clip);
  for (std::size_t i = 0; i < clips.size(); ++i) EXPECT_EQ(clips[i].problems.empty(), i != 5);
  const book::Clip& hurt = clips[5];
  ASSERT_EQ(hurt.utterances.size(), 3U);
  EXPECT_EQ(hurt.marks.size(), 16U);
  ASSERT_FALSE(hurt.problems.empty());
  EXPECT_NE(hurt.problems.back().find("not said: \"de tovenaar binnen,\""), std::string::npos)
      << hurt.problems.back();
  const auto again = say({units[5]}, 1);
  EXPECT_EQ(again.at(0).samples, hurt.samples);
}

TEST(Synthesizer, AHintThatCrashesIsLeftOut) {
  const Variable fault("VOORLEZER_TEST_FAULT", "crash:xruS'Of");
  Utterance utterance = sentence("Dit is Chroesjtsjov de man.");
  synth_test::hint(utterance, 2, "xruS'Of", "");
  synth::Statistics statistics;
  const auto clips = say({unit({utterance})}, 1, &statistics);
  EXPECT_EQ(statistics.crashes, 1U);
  ASSERT_EQ(clips.at(0).problems.size(), 1U);
  EXPECT_EQ(clips.at(0).samples, say_one(sentence("Dit is Chroesjtsjov de man.")).samples);
}

TEST(Synthesizer, AHangIsEndedAndReported) {
  const Variable fault("VOORLEZER_TEST_FAULT", "hang:tovenaar");
  const Variable limit("VOORLEZER_TEST_LIMIT_MS", "200");
  synth::Statistics statistics;
  const auto clips =
      say({unit({sentence("De tovenaar.")}), unit({sentence("Een man.")})}, 1, &statistics);
  ASSERT_EQ(clips.size(), 2U);
  EXPECT_GT(statistics.timeouts, 0U);
  expect_sound(clips[0]);
  EXPECT_FALSE(clips[0].problems.empty());
  EXPECT_TRUE(clips[1].problems.empty());
}

TEST(Synthesizer, TranscribesManyUtterancesAndOnlyTheGuiltyOneIsLost) {
  const Variable fault("VOORLEZER_TEST_FAULT", "crash:tovenaar");
  std::vector<Utterance> words(1300, sentence("fiets"));
  words[700] = sentence("tovenaar");
  synth::Synthesizer synthesizer(dutch(), 1);
  const auto ipa = synthesizer.phonemes(words);
  ASSERT_EQ(ipa.size(), words.size());
  for (std::size_t i = 0; i < ipa.size(); ++i) EXPECT_EQ(ipa[i], i == 700 ? "" : "fˈits") << i;
}

TEST(Synthesizer, RefusesAVoiceThatDoesNotExist) {
  book::Voice voice = dutch();
  voice.engine = "gmw/xx";
  EXPECT_THROW(synth::Synthesizer(voice, 1), base::Error);
}

TEST(Synthesizer, LeavesNoProcessBehind) {
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    ::setsid();
    { const synth::Synthesizer synthesizer(dutch(), 3); }
    ::_exit(living_in_session(::getpid()) == 1 ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
}

TEST(Synthesizer, LeavesNoProcessBehindWhenItsOwnerIsKilled) {
  int ready[2];
  ASSERT_EQ(::pipe(ready), 0);
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    ::setsid();
    ::setenv("VOORLEZER_TEST_FAULT", "hang:tovenaar", 1);
    synth::Synthesizer synthesizer(dutch(), 2);
    int calls = 0;
    synthesizer.run(
        [&]() -> std::optional<synth::Unit> {
          if (++calls == 3) static_cast<void>(::write(ready[1], "x", 1) == 1);
          if (calls > 3) return std::nullopt;
          return unit({sentence("De tovenaar.")});
        },
        [](const synth::Unit&, const book::Clip&) {});
    ::_exit(0);
  }
  char byte = 0;
  ASSERT_EQ(::read(ready[0], &byte, 1), 1);
  EXPECT_GE(living_in_session(child), 3U);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  for (int i = 0; i < 200 && living_in_session(child) > 0; ++i) ::usleep(10000);
  EXPECT_EQ(living_in_session(child), 0U);
  ::close(ready[0]);
  ::close(ready[1]);
}

TEST(Reader, ReadsWordsOfSeveralLanguages) {
  synth::Reader reader;
  EXPECT_EQ(reader.readings("nl", {"fiets", "", "huis"}),
            (std::vector<std::string>{"fˈits", "", "hˈœys"}));
  EXPECT_NE(reader.readings("ru", {"Москва"}).at(0).find("skvˈɑ"), std::string::npos)
      << reader.readings("ru", {"Москва"}).at(0);
  EXPECT_FALSE(reader.readings("en", {"house"}).at(0).empty());
  EXPECT_FALSE(reader.readings("de", {"Haus"}).at(0).empty());
  EXPECT_THROW(reader.readings("xx", {"a"}), base::Error);
}

TEST(Reader, AWordThatBreaksTheEngineIsEmptyAndTheRestIsRead) {
  const Variable fault("VOORLEZER_TEST_FAULT", "crash:tovenaar");
  synth::Reader reader;
  EXPECT_EQ(reader.readings("nl", {"fiets", "tovenaar", "huis"}),
            (std::vector<std::string>{"fˈits", "", "hˈœys"}));
}

TEST(Installation, KnowsVoicesAndVariants) {
  for (const char* name : {"gmw/nl", "gmw/nl+f2", "zle/ru", "gmw/en", "gmw/de", "nl"}) {
    EXPECT_TRUE(synth::has_voice(name)) << name;
  }
  for (const char* name : {"", "gmw/xx", "gmw/nl+xyz", "gmw/nl+", "gmw/nl+f2+f3", "../lang/gmw/nl",
                           "gmw", "gmw/nl+../../lang/gmw/nl"}) {
    EXPECT_FALSE(synth::has_voice(name)) << name;
  }
}

TEST(Installation, FingerprintNamesTheVersionAndDiffersByVariant) {
  book::Voice voice = dutch();
  const std::string plain = synth::engine_fingerprint(voice);
  EXPECT_EQ(plain, synth::engine_fingerprint(voice));
  EXPECT_EQ(plain.substr(0, 2), "1.");
  voice.engine = "gmw/nl+f2";
  EXPECT_NE(synth::engine_fingerprint(voice), plain);
}
