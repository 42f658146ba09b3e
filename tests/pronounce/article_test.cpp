// The names and terms of the sample article, with the project's own lexicons.
#include <gtest/gtest.h>

#include "engine.hpp"
#include "pronounce/cyrillic/reading.hpp"
#include "pronounce/pronounce.hpp"

namespace pronounce {
namespace {

struct Case {
  std::string word;
  std::string ipa;
  std::string canonical;
};

TEST(Article, NamesAndTermsBearTheirStress) {
  const base::Data data(VOORLEZER_SOURCE);
  if (!data.has("data/ru/names.tsv")) GTEST_SKIP() << "the table of names is not there yet";
  const std::vector<Case> cases = {
      {"Stalin", "ˈstaːlɪn", "Сталин"},
      {"Stalins", "ˈstaːlɪns", "Сталин"},
      {"Nikita", "niˈkitaː", "Никита"},
      {"Chroesjtsjov", "xruʃˈtʃɔf", "Хрущёв"},
      {"Chroesjstsjov", "xruʃˈtʃɔf", "Хрущёв"},
      {"Vjatsjeslav", "vjɑtʃɛsˈlɑf", "Вячеслав"},
      {"Molotov", "ˈmoːloːtɔf", "Молотов"},
      {"Anastas", "aːnɑsˈtɑs", "Анастас"},
      {"Mikojan", "mikoːˈjɑn", "Микоян"},
      {"Trotski", "ˈtrɔtski", "Троцкий"},
      {"Michail", "mɪxaːˈɪl", "Михаил"},
      {"Gorbatsjov", "ɣɔrbɑˈtʃɔf", "Горбачёв"},
      {"десталинизация", "dʲɪstəlʲɪnʲɪˈzatsɨjə", "десталинизация"},
  };
  Pronouncer pronouncer(data, {}, engine_readings);
  std::vector<book::Word> words;
  for (const Case& expected : cases) {
    book::Word& word = words.emplace_back();
    word.written = expected.word;
    word.spoken = expected.word;
  }
  pronouncer.observe(words);
  for (std::size_t at = 0; at < cases.size(); ++at) {
    const Case& expected = cases[at];
    const book::Word& word = words[at];
    const book::Utterance out = pronouncer.utterance({word});
    ASSERT_EQ(out.hints.size(), 1U) << expected.word;
    EXPECT_EQ(out.hints[0].ipa, expected.ipa) << expected.word;
    EXPECT_EQ(out.hints[0].canonical, expected.canonical) << expected.word;
  }
}

TEST(Data, EachReadingOfTheNamesCanBeSaid) {
  for (const char* table : {"data/ru/names.tsv", "data/nl/terms.tsv"}) {
    for (const base::Row& row : base::Data(VOORLEZER_SOURCE).table_if_any(table)) {
      const std::size_t column = table == std::string("data/nl/terms.tsv") ? 1 : 3;
      if (row.fields.size() <= column || row.fields[column].empty()) continue;
      EXPECT_EQ(compile(row.fields[column], "nl").problem, "") << row.where;
    }
  }
}

TEST(Data, EachNameCanBeSaidByRuleInEachLanguage) {
  for (const base::Row& row : base::Data(VOORLEZER_SOURCE).table("data/ru/names.tsv")) {
    const CyrillicWord word = cyrillic_word(row.fields[0]);
    for (const char* language : {"nl", "en", "de"}) {
      const std::string ipa = adapted_reading(word, language);
      const Compiled compiled = compile(ipa, language);
      ASSERT_EQ(compiled.problem, "") << row.where << ' ' << ipa;
      EXPECT_EQ(compile(decompile(compiled.phonemes, language), language).phonemes,
                compiled.phonemes)
          << row.where;
    }
    EXPECT_EQ(compile(russian_reading(word), "ru").problem, "") << row.where;
  }
}

}  // namespace
}  // namespace pronounce
