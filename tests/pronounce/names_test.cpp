// Russian names: transliteration, skeletons, readings, stress, the gazetteer, the evidence.
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "engine.hpp"
#include "pronounce/cyrillic/inverse.hpp"
#include "pronounce/cyrillic/reading.hpp"
#include "pronounce/cyrillic/stress.hpp"
#include "pronounce/cyrillic/transliterate.hpp"
#include "pronounce/names/cues.hpp"
#include "pronounce/names/distance.hpp"
#include "pronounce/names/gazetteer.hpp"
#include "pronounce/names/russian_names.hpp"

namespace pronounce {
namespace {

std::string latin(std::string_view cyrillic, System system) {
  return transliterate(cyrillic_word(cyrillic).letters, system);
}

std::string dutch(std::string_view cyrillic) {
  return adapted_reading(cyrillic_word(cyrillic), "nl");
}

std::string russian(std::string_view cyrillic) { return russian_reading(cyrillic_word(cyrillic)); }

std::string inverse(std::string_view spelling) {
  return spelled(cyrillic_candidates(spelling).front(), false);
}

constexpr std::string_view kTable =
    "# header\n"
    "Горбачёв\tsurname\tnl:Gorbatsjov, en:Gorbachev\n"
    "Ста́лин\tsurname\t\tˈstaːlɪn\n"
    "Хрущёв\tsurname\tfr:Khrouchtchev\n"
    "Ю́рий\tfirst\n";

Gazetteer gazetteer() { return Gazetteer(base::parse_table(kTable, "names.tsv")); }

std::string meant(std::optional<Found> found) { return found ? found->lemma->written : ""; }

TEST(Transliteration, FollowsTheHabitsOfEachLanguage) {
  EXPECT_EQ(latin("Хрущёв", System::dutch), "chroesjtsjov");
  EXPECT_EQ(latin("Хрущёв", System::english), "khrushchev");
  EXPECT_EQ(latin("Хрущёв", System::german), "chruschtschow");
  EXPECT_EQ(latin("Чайковский", System::scholarly), "čajkovskij");
  EXPECT_EQ(latin("Достоевский", System::dutch), "dostojevski");
  EXPECT_EQ(latin("Ильич", System::dutch), "iljitsj");
}

TEST(DutchSpelling, IsMadeOfEnglishGermanAndScholarly) {
  EXPECT_EQ(dutch_spelling("Khrushchev"), "chroesjtsjev");
  EXPECT_EQ(dutch_spelling("Kalaschnikow"), "kalasjnikov");
  EXPECT_EQ(dutch_spelling("Timošenko"), "timosjenko");
  EXPECT_EQ(dutch_spelling("Tchaikovsky"), "tsjaikovski");
  EXPECT_EQ(dutch_spelling("Plechanov"), "plechanov");
}

TEST(Skeleton, IsTheSameForAllSpellingsOfAName) {
  const std::vector<std::u32string> meant = skeletons(U"вячеслав");
  EXPECT_EQ(skeleton("Vjatsjeslav", System::dutch, false), meant.front());
  EXPECT_EQ(skeleton("Vyacheslav", System::english, false), meant.front());
  EXPECT_EQ(skeleton("Wjatscheslaw", System::german, false), meant.front());
  EXPECT_EQ(skeleton("Vjačeslav", System::scholarly, false), meant.front());
}

TEST(DutchReading, KeepsVowelsLongInOpenSyllables) {
  EXPECT_EQ(dutch("Ники́та"), "niˈkitaː");
  EXPECT_EQ(dutch("Ста́лин"), "ˈstaːlɪn");
  EXPECT_EQ(dutch("Обло́мов"), "oːˈbloːmɔf");
}

TEST(DutchReading, ClosesTheSyllableBeforeShChAndKh) {
  EXPECT_EQ(dutch("Горбачёв"), "ɣɔrbɑˈtʃɔf");
  EXPECT_EQ(dutch("Ната́ша"), "naːˈtɑʃaː");
  EXPECT_EQ(dutch("Михаи́л"), "mɪxaːˈɪl");
}

TEST(DutchReading, DevoicesAtTheEndAndBeforeVoicelessSounds) {
  EXPECT_EQ(dutch("Лебедь"), "leːbɛt");
  EXPECT_EQ(dutch("Му́соргский"), "ˈmusɔrxski");
  EXPECT_EQ(dutch("Ленингра́д"), "leːnɪŋˈɣrɑt");
}

TEST(RussianReading, NamesTheLettersOfAnAbbreviation) {
  EXPECT_EQ(russian_reading(letter_by_letter(U"ссср")), "ɛsɛsɛˈsɛr");
  EXPECT_EQ(russian_reading(letter_by_letter(U"кгб")), "kəɡɛˈbɛ");
}

TEST(RussianReading, ReducesVowelsAndSoftensConsonants) {
  EXPECT_EQ(russian("Горбачёв"), "ɡərbɐˈtɕof");
  EXPECT_EQ(russian("Ста́лин"), "ˈstalʲɪn");
  EXPECT_EQ(russian("Жу́ков"), "ˈʐukəf");
  EXPECT_EQ(russian("Екатери́на"), "jɪkətʲɪˈrʲinə");
}

TEST(Inverse, LeadsFromDutchToCyrillic) {
  EXPECT_EQ(inverse("Chroesjtsjov"), "хрущёв");
  EXPECT_EQ(inverse("Dostojevski"), "достоевский");
  EXPECT_EQ(inverse("Tsjaikovski"), "чайковский");
  EXPECT_EQ(inverse("Michail"), "михаил");
  EXPECT_EQ(inverse("Destalinizatsija"), "десталинизация");
}

TEST(Stress, IsToldByManyEndings) {
  EXPECT_EQ(stress_by_ending(U"тимошенко"), 5U);
  EXPECT_EQ(stress_by_ending(U"десталинизация"), 10U);
  EXPECT_EQ(stress_by_ending(U"волгоград"), 7U);
  EXPECT_EQ(stress_by_ending(U"калашников"), 3U);
  EXPECT_EQ(stress_by_ending(U"молотов"), kNoStress);
}

TEST(Stress, IsReadOffTheEngine) {
  EXPECT_EQ(stress_by_reading(U"молотов", "mˈoɭʌtʌf"), 1U);
  EXPECT_EQ(stress_by_reading(U"годунов", "ɡʌdunˈof"), 5U);
  EXPECT_EQ(stress_by_reading(U"москва", ""), kNoStress);
}

TEST(Slips, CountSwapsAsOneAndStopAtTheLimit) {
  EXPECT_EQ(slips(U"molotov", U"molotov", 2), 0U);
  EXPECT_EQ(slips(U"molotov", U"moltoov", 2), 1U);
  EXPECT_EQ(slips(U"chroesjstsjov", U"chroesjtsjov", 2), 1U);
  EXPECT_EQ(slips(U"molotov", U"gorbatsjov", 2), 3U);
}

TEST(Gazetteer, FindsANameInAnySpelling) {
  const Gazetteer table = gazetteer();
  EXPECT_EQ(meant(table.spelled("Gorbatsjov")), "Горбачёв");
  EXPECT_EQ(meant(table.spelled("KHROUCHTCHEV")), "Хрущёв");
  EXPECT_EQ(meant(table.spelled("Yury")), "Юрий");
  EXPECT_EQ(meant(table.alike("Chruščëv")), "Хрущёв");
  EXPECT_EQ(meant(table.alike("Khruschev")), "");
}

TEST(Gazetteer, ForgivesASlipOnlyInLongNames) {
  const Gazetteer table = gazetteer();
  EXPECT_EQ(meant(table.slipped("Gorbatsjof")), "");  // another last letter
  EXPECT_EQ(meant(table.slipped("Grobatsjov")), "Горбачёв");
  EXPECT_EQ(meant(table.slipped("Stalni")), "");
}

TEST(Gazetteer, KnowsTheWifeToo) { EXPECT_EQ(meant(gazetteer().spelled("Stalina")), "Сталина"); }

TEST(Gazetteer, NamesTheLineThatIsWrong) {
  try {
    Gazetteer(base::parse_table("# x\nStalin\tsurname\n", "names.tsv"));
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.where(), "names.tsv:2");
  }
}

TEST(Cues, TellRussianEndingsFromFriends) {
  for (std::string_view name : {"Kuznetsov", "Timosjenko", "Petrovna", "Stalingrad", "Lavrovski"}) {
    EXPECT_TRUE(has_russian_ending(name)) << name;
  }
  for (std::string_view name : {"Gertjan", "Tytsjerk", "Benjamin", "Kelvin", "Berlin", "Boris"}) {
    EXPECT_FALSE(has_russian_ending(name)) << name;
  }
  for (std::string_view name : {"Tsjechië", "Gertjan", "Mandsjoerije", "Tsjechische"}) {
    EXPECT_FALSE(has_russian_letters(name)) << name;
  }
}

TEST(RussianNames, BindCyrillicInBracketsToTheNameBefore) {
  std::vector<book::Word> words(4);
  words[0].written = "Koerlatovo";
  words[1].written = "(";
  words[2].written = "Курла́тово";
  words[3].written = ")";
  RussianNames names(base::Data(VOORLEZER_SOURCE), true);
  const EngineReadings none;
  EXPECT_FALSE(names.guessed("Koerlatovo", none));
  names.observe(words);
  const std::optional<Name> name = names.guessed("Koerlatovo", none);
  ASSERT_TRUE(name);
  EXPECT_EQ(name->cyrillic.stress, 4U);
}

TEST(RussianNames, TakeLettersForACueOnlyInARussianText) {
  RussianNames names(base::Data(VOORLEZER_SOURCE), true);
  EXPECT_FALSE(names.guessed("Barsjkoetsj", engine_readings));
  book::Word cyrillic;
  cyrillic.written = "Москва";
  names.observe({cyrillic});
  EXPECT_TRUE(names.guessed("Barsjkoetsj", engine_readings));
  EXPECT_FALSE(names.guessed("Schone", engine_readings));
  EXPECT_FALSE(names.guessed("Polderlandschap", engine_readings));
}

}  // namespace
}  // namespace pronounce
