// Shows each stage of the line from file to utterance.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <tuple>

#include "base/file.hpp"
#include "render/chapters.hpp"
#include "render/coverage.hpp"
#include "render/name_table.hpp"
#include "render/narration.hpp"
#include "render/render.hpp"
#include "render/selection.hpp"

namespace render {
namespace {

using nlohmann::ordered_json;

std::string dump(const ordered_json& json) {
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

constexpr std::array<std::string_view, 5> kKinds = {"body", "heading", "item", "quotation", "note"};

class Inspector {
 public:
  Inspector(const Inspection& request, const base::Data& data, const Print& print)
      : request_(request), data_(data), print_(print) {}

  void run() {
    if (request_.lines) return lines();
    document_ = reader::document(request_.input, request_.reading, data_);
    plan_chapters(document_, {});
    select_chapters(document_, request_.selection);
    if (request_.stage == Stage::document) return outline();
    start(document_.metadata.language);
    const bool needs_evidence = request_.stage > Stage::spoken;
    if (needs_evidence) narration_->observe(document_);
    Ledger ledger(document_);
    for (const auto& chapter : document_.chapters) {
      for (const auto& paragraph : chapter.paragraphs) show(paragraph, ledger);
    }
    if (request_.stage == Stage::names) names();
    if (request_.stage == Stage::coverage) sums(ledger.coverage());
  }

 private:
  void start(const std::string& language) {
    voice_ = voice(data_, "", language.empty() ? "nl" : language);
    if (request_.stage == Stage::phonemes) synthesizer_.emplace(voice_, 1);
    narration_.emplace(data_, pronounce::Options{voice_.language, request_.names, request_.lexicons,
                                                 request_.project_lexicons, request_.brackets});
  }

  std::string input_text() const {
    if (request_.input != "-") return base::read_file(request_.input);
    return {std::istreambuf_iterator<char>(std::cin), {}};
  }

  void lines() {
    start(request_.reading.language);
    const std::string text = input_text();
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      book::Paragraph paragraph;
      paragraph.text = folded(std::string_view(text).substr(at, end - at));
      std::vector<std::string> said;
      for (const book::Span sentence : narration_->sentences(paragraph)) {
        said.push_back(request_.stage == Stage::sentences
                           ? paragraph.text.substr(sentence.begin, sentence.size())
                           : normalize::spoken_line(narration_->said_words(paragraph, sentence)));
      }
      print_(fmt::format("{}", fmt::join(said, request_.stage == Stage::sentences ? "\t" : " ")));
      at = end + 1;
    }
  }

  void outline() {
    const auto& meta = document_.metadata;
    if (!request_.json) {
      print_(fmt::format("title\t{}", meta.title));
      print_(fmt::format("author\t{}", meta.author));
      print_(fmt::format("language\t{}", meta.language));
    } else {
      print_(dump({{"title", meta.title}, {"author", meta.author}, {"language", meta.language}}));
    }
    for (const auto& chapter : document_.chapters) {
      std::size_t bytes = 0;
      for (const auto& p : chapter.paragraphs) bytes += p.text.size();
      if (request_.json) {
        print_(dump({{"chapter", chapter.title},
                     {"level", chapter.level},
                     {"paragraphs", chapter.paragraphs.size()},
                     {"bytes", bytes}}));
        continue;
      }
      print_(fmt::format("{:{}}chapter\t{}\t{} paragraphs, {} bytes", "",
                         2 * (std::max(chapter.level, 1) - 1), folded(chapter.title),
                         chapter.paragraphs.size(), bytes));
    }
    for (const auto& skip : document_.skipped) {
      print_(request_.json
                 ? dump({{"skipped", skip.reason}, {"source", {skip.span.begin, skip.span.end}}})
                 : fmt::format("skipped\t{}\t{}-{}", skip.reason, skip.span.begin, skip.span.end));
    }
  }

  void show(const book::Paragraph& paragraph, Ledger& ledger) {
    if (request_.stage == Stage::sentences || request_.stage == Stage::spoken) {
      for (const book::Span sentence : narration_->sentences(paragraph)) show(paragraph, sentence);
      return;
    }
    const std::vector<book::Utterance> utterances =
        narration_->utterances(paragraph, voice_.pauses);
    switch (request_.stage) {
      case Stage::script:
        for (const auto& utterance : utterances) script(paragraph, utterance);
        break;
      case Stage::phonemes:
        for (const auto& ipa : synthesizer_->phonemes(utterances)) {
          print_(request_.json ? dump({{"ipa", ipa}}) : ipa);
        }
        break;
      case Stage::names:
        for (const auto& utterance : utterances) names_.add(paragraph, utterance);
        break;
      case Stage::coverage:
        ledger.add(paragraph, utterances);
        for (const Account& account : accounts(paragraph, utterances)) show(account);
        break;
      default:
        break;
    }
  }

  void show(const book::Paragraph& paragraph, book::Span sentence) {
    const std::string written = folded(paragraph.text.substr(sentence.begin, sentence.size()));
    const std::vector<book::Word> words = narration_->said_words(paragraph, sentence);
    if (!request_.json) {
      print_(request_.stage == Stage::sentences ? written : normalize::spoken_line(words));
      return;
    }
    ordered_json json = {{"kind", kKinds[static_cast<std::size_t>(paragraph.kind)]},
                         {"text", written}};
    if (request_.stage == Stage::spoken) {
      json["spoken"] = normalize::spoken_line(words);
      for (const auto& word : words) {
        json["words"].push_back({{"written", word.written},
                                 {"spoken", word.spoken},
                                 {"class", book::name(word.kind)},
                                 {"reason", word.reason}});
      }
    }
    print_(dump(json));
  }

  void script(const book::Paragraph& paragraph, const book::Utterance& utterance) {
    std::string said;
    for (const auto& token : utterance.tokens) {
      const bool glued = token.kind == book::Token::Kind::punctuation || said.empty();
      if (!glued) said += ' ';
      if (token.kind != book::Token::Kind::phonemes) {
        said += token.text;
      } else {
        said +=
            fmt::format("[[{}{}]]", token.language.empty() ? "" : token.language + ":", token.text);
      }
    }
    if (!request_.json) return print_(said);
    ordered_json json = {{"kind", kKinds[static_cast<std::size_t>(paragraph.kind)]},
                         {"source", {utterance.source.begin, utterance.source.end}},
                         {"pause", utterance.pause_after},
                         {"script", said},
                         {"hints", ordered_json::array()}};
    for (const auto& hint : utterance.hints) {
      json["hints"].push_back({{"word", utterance.words[hint.first_word].written},
                               {"ipa", hint.ipa},
                               {"origin", book::name(hint.origin)},
                               {"canonical", hint.canonical},
                               {"confidence", hint.confidence}});
    }
    print_(dump(json));
  }

  void names() {
    for (const auto& [written, row] : names_.rows()) {
      const auto& [canonical, ipa, origin] =
          std::tie(row.hint.canonical, row.hint.ipa, row.hint.origin);
      if (request_.json) {
        print_(dump({{"written", written},
                     {"canonical", canonical},
                     {"ipa", ipa},
                     {"origin", book::name(origin)},
                     {"count", row.count},
                     {"first", row.first}}));
      } else {
        print_(fmt::format("{}\t{}\t{}\t{}\t{}\t{}", written, canonical, ipa, book::name(origin),
                           row.count, row.first));
      }
    }
  }

  void show(const Account& account) {
    if (request_.json) {
      print_(dump({{"source", {account.source.begin, account.source.end}},
                   {"fate", account.fate},
                   {"written", account.written},
                   {"spoken", account.spoken}}));
    } else if (account.fate != "spoken") {
      print_(fmt::format("{}-{}\t{}\t{}\t{}", account.source.begin, account.source.end,
                         account.fate, account.written, account.spoken));
    }
  }

  void sums(const Coverage& coverage) {
    if (request_.json) {
      print_(dump({{"bytes", coverage.total},
                   {"spoken", coverage.spoken},
                   {"normalised", coverage.normalised},
                   {"skipped", coverage.skipped},
                   {"layout", coverage.layout},
                   {"lost", coverage.lost}}));
      return;
    }
    for (const auto& skip : document_.skipped) {
      print_(fmt::format("{}-{}\tskipped: {}", skip.span.begin, skip.span.end, skip.reason));
    }
    print_(fmt::format("total\t{} bytes: {} spoken, {} normalised, {} layout, {} lost",
                       coverage.total, coverage.spoken, coverage.normalised, coverage.layout,
                       coverage.lost));
    for (const auto& [reason, bytes] : coverage.skipped) {
      print_(fmt::format("total\tskipped: {}\t{} bytes", reason, bytes));
    }
  }

  const Inspection& request_;
  const base::Data& data_;
  const Print& print_;
  book::Document document_;
  book::Voice voice_;
  std::optional<synth::Synthesizer> synthesizer_;
  std::optional<Narration> narration_;
  NameTable names_{NameTable::Of::names};
};

}  // namespace

void inspect(const Inspection& request, const base::Data& data, const Print& print) {
  Inspector(request, data, print).run();
}

std::vector<WordReading> pronunciations(const std::vector<std::string>& words,
                                        const WordRequest& request, const base::Data& data) {
  const book::Voice spoken_by = voice(data, "", request.language);
  synth::Synthesizer synthesizer(spoken_by, 1);
  synth::Reader engine;
  const normalize::Normalizer normalizer(data, spoken_by.language);
  pronounce::Pronouncer pronouncer(
      data, {spoken_by.language, request.names, request.lexicons, request.project_lexicons},
      [&](std::string_view language, const std::vector<std::string>& texts) {
        return engine.readings(language, texts);
      });
  std::vector<WordReading> readings;
  std::vector<book::Utterance> utterances;
  // A list of names is its own evidence.
  for (const std::string& word : words) pronouncer.observe(normalizer.words(word));
  for (const std::string& word : words) {
    book::Utterance utterance = pronouncer.utterance(normalizer.words(word));
    const bool hinted = !utterance.hints.empty();
    readings.push_back(
        {word, "",
         std::string(book::name(hinted ? utterance.hints[0].origin : book::Origin::engine)),
         hinted ? utterance.hints[0].canonical : ""});
    utterances.push_back(std::move(utterance));
  }
  const std::vector<std::string> spoken = synthesizer.phonemes(utterances);
  for (std::size_t i = 0; i < readings.size(); ++i) readings[i].ipa = folded(spoken[i]);
  return readings;
}

}  // namespace render
