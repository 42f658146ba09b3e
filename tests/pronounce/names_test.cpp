// Russian names: transliteration, skeletons, readings, stress, the gazetteer, the evidence.
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "engine.hpp"
#include "pronounce/cyrillic/inverse.hpp"
#include "pronounce/cyrillic/reading.hpp"
#include "pronounce/cyrillic/stress.hpp"
#include "pronounce/cyrillic/transliterate.hpp"
#include "pronounce/names/cues.hpp"
#include "pronounce/names/derived.hpp"
#include "pronounce/names/distance.hpp"
#include "pronounce/names/gazetteer.hpp"
#include "pronounce/names/keys.hpp"
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
    "Васи́льевский\tplace\n"
    "Василе́вский\tsurname\n"
    "Горбачёв\tsurname\tnl:Gorbatsjov, en:Gorbachev\n"
    "Гру́зия\tplace\tnl:Georgië, en:Georgia\tɣeːˈɔrɣijə\n"
    "Бороди́н\tsurname\n"
    "Ста́лин\tsurname\t\tˈstaːlɪn\n"
    "Ула́нов\tsurname\n"
    "Улья́нов\tsurname\n"
    "Хрущёв\tsurname\tfr:Khrouchtchev\n"
    "Чая́нов\tsurname\n"
    "Ю́рий\tfirst\n";

constexpr std::string_view kTerms =
    "# header\n"
    "datsja\tˈdɑtʃaː\tда́ча\n"
    "marxisme\tmɑrkˈsɪsmə\n"
    "trojka\tˈtrɔjkaː\tтро́йка\tnl:troika\n";

Gazetteer gazetteer(System own = System::dutch) {
  return Gazetteer(base::parse_table(kTable, "names.tsv"), base::parse_table(kTerms, "terms.tsv"),
                   own);
}

std::string meant(const std::optional<Found>& found) { return found ? found->lemma.written : ""; }

RussianNames project_names() { return RussianNames(base::Data(VOORLEZER_SOURCE), "nl", true); }

std::vector<book::Word> words_of(const std::vector<std::string>& texts) {
  std::vector<book::Word> words;
  for (const std::string& text : texts) words.emplace_back().written = text;
  return words;
}

std::string known(RussianNames& names, std::string_view word) {
  const auto name = names.known(word, RussianNames::Form::word, {});
  return name ? name->written : "";
}

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

TEST(RussianReading, SaysTheGenitiveOfAdjectivesWithV) {
  EXPECT_EQ(russian("Тро́цкого"), "ˈtrotskəvə");
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
  EXPECT_EQ(stress_by_ending(U"николаевич"), 5U);
  EXPECT_EQ(stress_by_ending(U"радченко"), 1U);
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
  Gazetteer table = gazetteer();
  EXPECT_EQ(meant(table.slipped("Gorbatsjor")), "");  // another last letter
  EXPECT_EQ(meant(table.slipped("Grobatsjov")), "Горбачёв");
  EXPECT_EQ(meant(table.slipped("Stalni")), "");
}

TEST(Gazetteer, KnowsTheWifeAndTheChildrenToo) {
  EXPECT_EQ(meant(gazetteer().spelled("Stalina")), "Сталина");
  EXPECT_EQ(gazetteer().spelled("Borodina")->lemma.cyrillic.stress, 7U);
  EXPECT_EQ(meant(gazetteer().spelled("Joerjevna")), "Юрьевна");
}

TEST(Gazetteer, TakesTheNearestOfNamesWithOneSkeleton) {
  EXPECT_EQ(meant(gazetteer().alike("Ulianov")), "Ульянов");
  EXPECT_EQ(meant(gazetteer().alike("Oeljanow")), "Ульянов");
  EXPECT_EQ(meant(gazetteer().alike("Chanov")), "");  // not Чаянов
  EXPECT_EQ(gazetteer().alike("Wassilewski")->lemma.kind, "surname");
}

TEST(Gazetteer, SaysThatASpellingIsDoubtful) {
  const std::string table = "# x\nВаси́левский\tsurname\nВасиле́вский\tplace\n";
  const Gazetteer names(base::parse_table(table, "names.tsv"), {}, System::dutch);
  const std::optional<Found> found = names.spelled("Vasilevski");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->match, Match::ambiguous);
  EXPECT_LT(found->confidence, 0.7);
}

TEST(Gazetteer, ReadsAnExonymAsItsLanguageDoes) {
  EXPECT_EQ(gazetteer().spelled("Georgië")->lemma.dutch, "ɣeːˈɔrɣijə");
  EXPECT_EQ(gazetteer().spelled("Gruzija")->lemma.dutch, "");
  EXPECT_EQ(meant(gazetteer(System::english).spelled("Georgia")), "");
  EXPECT_EQ(meant(gazetteer(System::english).spelled("Gruziya")), "Грузия");
}

TEST(Gazetteer, FindsTermsInForeignSpelling) {
  EXPECT_EQ(meant(gazetteer().spelled("dača")), "дача");
  EXPECT_EQ(meant(gazetteer().spelled("troyka")), "тройка");
  EXPECT_EQ(gazetteer().spelled("troika")->lemma.dutch, "ˈtrɔjkaː");
  EXPECT_EQ(meant(gazetteer().spelled("marxisme")), "");
}

TEST(Keys, FindTheNumbersOfTheLowestRank) {
  Keys keys;
  keys.add("a", 7, 2);
  keys.add("a", 5, 1);
  keys.add("a", 3, 1);
  keys.add("b", 9);
  keys.sort();
  EXPECT_EQ(keys.find("a").list, (std::vector<std::size_t>{3, 5}));
  EXPECT_EQ(keys.find("a").rank, 1U);
  EXPECT_EQ(keys.find("b").list, std::vector<std::size_t>{9});
  EXPECT_FALSE(keys.contains("c"));
}

TEST(Derived, WivesAndPatronymicsKeepTheStress) {
  EXPECT_EQ(spelled(feminine(cyrillic_word("Нава́льный")), true), "нава́льная");
  EXPECT_EQ(spelled(feminine(cyrillic_word("Толсто́й")), true), "толста́я");
  EXPECT_EQ(spelled(feminine(cyrillic_word("Попо́в")), true), "попо́ва");
  EXPECT_TRUE(feminine(cyrillic_word("Шевче́нко")).letters.empty());
  EXPECT_EQ(spelled(patronymics(cyrillic_word("Анато́лий")).front(), true), "анато́льевич");
  EXPECT_EQ(spelled(patronymics(cyrillic_word("Дми́трий")).back(), true), "дми́триевна");
  EXPECT_TRUE(patronymics(cyrillic_word("О́льга")).empty());
}

TEST(Gazetteer, NamesTheLineThatIsWrong) {
  try {
    Gazetteer(base::parse_table("# x\nStalin\tsurname\n", "names.tsv"), {}, System::dutch);
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
  RussianNames names = project_names();
  const EngineReadings none;
  EXPECT_FALSE(names.guessed("Koerlatovo", none));
  names.observe(words);
  const std::optional<Name> name = names.guessed("Koerlatovo", none);
  ASSERT_TRUE(name);
  EXPECT_EQ(name->cyrillic.stress, 4U);
}

TEST(RussianNames, TakeLettersForACueOnlyInARussianText) {
  RussianNames names = project_names();
  EXPECT_FALSE(names.guessed("Barsjkoetsj", engine_readings));
  book::Word cyrillic;
  cyrillic.written = "Москва";
  names.observe({cyrillic});
  EXPECT_TRUE(names.guessed("Barsjkoetsj", engine_readings));
  EXPECT_FALSE(names.guessed("Schone", engine_readings));
  EXPECT_FALSE(names.guessed("Polderlandschap", engine_readings));
}

TEST(RussianNames, TakeAWordBehindARussianFirstNameForASurname) {
  RussianNames names = project_names();
  EXPECT_FALSE(names.guessed("Soroka", engine_readings));
  names.observe(words_of(
      {"De", "Russische", "dichter", "Michail", "Soroka", "zag", "Stalin", "en", "Brezjnev", "."}));
  EXPECT_TRUE(names.guessed("Soroka", engine_readings));
}

TEST(RussianNames, LeaveOrdinaryDutchAlone) {
  RussianNames names = project_names();
  for (std::string_view word : {"Blok", "Andrew", "Byron", "Abeel", "Dennis", "Angel", "Rubens",
                                "Ivanovic", "Boekhoff", "Smitshoek", "Juli", "Willen"}) {
    EXPECT_EQ(known(names, word), "") << word;
    EXPECT_FALSE(names.guessed(word, {})) << word;
  }
}

TEST(RussianNames, AreNoneThatStandInTheTextWithoutACapital) {
  RussianNames names = project_names();
  names.observe(words_of({"Stalin", "Lenin", "Trotski", "De", "sokolov"}));
  EXPECT_EQ(known(names, "Perm"), "Пермь");
  names.observe(words_of({"het", "perm"}));
  EXPECT_EQ(known(names, "Perm"), "");
  EXPECT_EQ(known(names, "Sokolov"), "Соколов");  // its ending is Russian all the same
}

TEST(RussianNames, WeighTheEvidenceAgainstTheLengthOfTheText) {
  RussianNames names = project_names();
  names.observe(words_of({"Stalin", "Moskou", "Leningrad"}));
  EXPECT_TRUE(names.guessed("Barsjkoetsj", engine_readings));
  names.observe(words_of(std::vector<std::string>(5000, "woord")));
  EXPECT_FALSE(names.guessed("Barsjkoetsj", engine_readings));
}

TEST(RussianNames, ReadCyrillicInItsCases) {
  RussianNames names = project_names();
  const auto stress = [&](std::string_view word) {
    return names.known(word, RussianNames::Form::word, {})->cyrillic.stress;
  };
  EXPECT_EQ(stress("Пушкиным"), 1U);
  EXPECT_EQ(stress("Москве"), 5U);
  EXPECT_EQ(stress("Хрущеву"), 4U);
  EXPECT_EQ(stress("Во́лков"), 1U);  // the mark of the text, not Волко́в
  EXPECT_EQ(known(names, "Ста́лин"), "Сталин");
}

}  // namespace
}  // namespace pronounce
