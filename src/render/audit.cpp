// Lists the names of a text with how they are said, and makes the files to check them with.
#include "render/audit.hpp"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "base/file.hpp"
#include "publish/publish.hpp"
#include "render/chapters.hpp"
#include "render/name_table.hpp"
#include "render/narration.hpp"
#include "render/production.hpp"
#include "write/write.hpp"

namespace render {
namespace {

using nlohmann::ordered_json;

// The engine spells words that it cannot read letter by letter: nobody wants to hear all of that.
constexpr double kLongestClip = 2.5;  // seconds
constexpr double kFade = 0.05;

ordered_json value_of(const NameFinding& name) {
  return {{"written", name.written}, {"canonical", name.canonical},   {"reading", name.reading},
          {"origin", name.origin},   {"count", name.count},           {"first", name.first},
          {"said", name.said},       {"confidence", name.confidence}, {"engine", name.engine}};
}

std::string dump(const ordered_json& value, int indent) {
  return value.dump(indent, ' ', false, ordered_json::error_handler_t::replace);
}

// A name said alone: by its hint, or by the engine's own rules.
book::Utterance alone(const std::string& written, const book::Hint* hint,
                      const std::string& language) {
  book::Utterance utterance;
  utterance.words.push_back({written, written, {}, book::WordClass::plain, true, ""});
  book::Token token{book::Token::Kind::text, written, "", 0};
  if (hint != nullptr) {
    utterance.hints.push_back(*hint);
    utterance.hints.back().first_word = 0;
    utterance.hints.back().word_count = 1;
    token = {book::Token::Kind::phonemes, hint->phonemes,
             hint->language == language ? "" : hint->language, 0};
  }
  utterance.tokens.push_back(std::move(token));
  return utterance;
}

std::string clip_of(const book::Clip& clip, double gain, const master::Profile& profile) {
  std::vector<std::int16_t> samples = clip.samples;
  master::trim_tail(samples);
  if (samples.empty()) return {};
  const auto most = static_cast<std::size_t>(kLongestClip * clip.rate);
  if (samples.size() > most) {
    samples.resize(most);
    const auto fade = static_cast<std::size_t>(kFade * clip.rate);
    for (std::size_t i = 0; i < fade; ++i) {
      std::int16_t& sample = samples[most - 1 - i];
      sample =
          static_cast<std::int16_t>(sample * static_cast<double>(i) / static_cast<double>(fade));
    }
  }
  master::level(samples, gain, profile, clip.rate);
  return writer::flac_clip(samples, clip.rate);
}

class Audit {
 public:
  Audit(const NamesRequest& request, const base::Data& data)
      : request_(request),
        data_(data),
        document_(reader::document(request.input, request.reading, data)),
        voice_(voice_for(data, document_)),
        synthesizer_(voice_, 1) {
    plan_chapters(document_, {});
  }

  NamesReport run() {
    collect();
    find_cyrillic();
    for (const auto& [written, row] : table_.rows()) {
      said_.push_back(alone(written, &row.hint, voice_.language));
      said_.push_back(alone(written, nullptr, voice_.language));
    }
    const std::vector<std::string> ipa = synthesizer_.phonemes(said_);
    std::size_t at = 0;
    for (const auto& [written, row] : table_.rows()) {
      NameFinding name;
      name.written = written;
      const auto known = cyrillic_.find(written);
      name.canonical = known == cyrillic_.end() ? row.hint.canonical : known->second;
      name.reading = row.hint.ipa;
      name.origin = book::name(row.hint.origin);
      name.confidence = std::round(row.hint.confidence * 100) / 100;
      name.count = row.count;
      name.first = row.first;
      name.said = folded(ipa[at++]);
      name.engine = folded(ipa[at++]);
      report_.names.push_back(std::move(name));
    }
    if (!request_.folder.empty()) write();
    return std::move(report_);
  }

 private:
  static book::Voice voice_for(const base::Data& data, book::Document& document) {
    std::string& language = document.metadata.language;
    if (language.empty()) language = "nl";
    return voice(data, "", language);
  }

  pronounce::Options options(bool with_own) const {
    return {voice_.language, request_.names,
            with_own ? request_.lexicons : std::vector<std::filesystem::path>{},
            request_.project_lexicons, request_.brackets};
  }

  void collect() {
    Narration narration(data_, options(true));
    narration.observe(document_);
    for (const book::Chapter& chapter : document_.chapters) {
      for (const book::Paragraph& paragraph : chapter.paragraphs) {
        for (const auto& utterance : narration.utterances(paragraph, voice_.pauses)) {
          table_.add(paragraph, utterance);
        }
      }
    }
  }

  // What the words of the user's lexicon would have been taken for without it.
  void find_cyrillic() {
    std::set<std::string> wanted;
    for (const auto& [written, row] : table_.rows()) {
      if (!has_cyrillic(row.hint.canonical)) wanted.insert(written);
    }
    if (wanted.empty()) return;
    Narration narration(data_, options(false));
    narration.observe(document_);
    for (const std::string& written : wanted) {
      book::Paragraph paragraph;
      paragraph.text = written;
      std::string canonical;
      for (const auto& utterance : narration.utterances(paragraph, voice_.pauses)) {
        for (const book::Hint& hint : utterance.hints) {
          if (!has_cyrillic(hint.canonical)) continue;
          canonical += (canonical.empty() ? "" : " ") + hint.canonical;
        }
      }
      if (!canonical.empty()) cyrillic_[written] = canonical;
    }
  }

  // Two clips a name, ours and the engine's.
  std::vector<std::string> clips() {
    const master::Profile& profile = *master::profile("speech");
    const double gain = calibrate(synthesizer_, data_, {voice_, profile, ""});
    std::vector<std::string> made;
    std::size_t next = 0;
    synthesizer_.run(
        [&]() -> std::optional<synth::Unit> {
          if (next == said_.size()) return std::nullopt;
          return synth::Unit{{said_[next++]}};
        },
        [&](const synth::Unit&, const book::Clip& clip) {
          made.push_back(clip_of(clip, gain, profile));
        });
    return made;
  }

  std::string page() {
    publish::NamesPage page;
    page.title = document_.metadata.title.empty()
                     ? std::filesystem::path(document_.source_name).stem().string()
                     : document_.metadata.title;
    page.language = voice_.language;
    page.symbols = pronounce::symbols_of(voice_.language);
    std::vector<std::string> sounds = clips();
    std::size_t at = 0;
    for (const NameFinding& name : report_.names) {
      publish::PageName row{name.written,    name.canonical,     name.reading, name.origin,
                            name.confidence, name.unconfirmed(), name.count,   name.first,
                            name.said,       name.engine,        {},           {}};
      row.clip = std::move(sounds[at++]);
      row.engine_clip = std::move(sounds[at++]);
      page.names.push_back(std::move(row));
    }
    publish::Dress dress;
    dress.style = data_.text("data/page/names.css");
    dress.script = data_.text("data/page/names.js");
    const std::string own = "data/" + voice_.language.substr(0, 2) + "/page_names.tsv";
    dress.language = data_.has(own) ? voice_.language.substr(0, 2) : "en";
    for (const base::Row& row : data_.table("data/" + dress.language + "/page_names.tsv")) {
      if (row.fields.size() == 2) dress.words[row.fields[0]] = row.fields[1];
    }
    return publish::names_page(page, dress);
  }

  void write() {
    base::make_folder(request_.folder);
    const base::FolderLock lock(request_.folder);
    base::remove_stale_temporaries(request_.folder);
    std::string table;
    ordered_json all = {{"title", document_.metadata.title},
                        {"language", voice_.language},
                        {"names", ordered_json::array()}};
    for (const NameFinding& name : report_.names) {
      table += tab_separated(name) + '\n';
      all["names"].push_back(value_of(name));
    }
    put("names.tsv", table);
    put("names.json", dump(all, 1) + '\n');
    put("names.html", page());
  }

  void put(const char* name, const std::string& bytes) {
    report_.files.push_back(request_.folder / name);
    base::write_file(report_.files.back(), bytes);
  }

  const NamesRequest& request_;
  const base::Data& data_;
  book::Document document_;
  book::Voice voice_;
  synth::Synthesizer synthesizer_;
  NameTable table_{NameTable::Of::names_and_author};
  std::map<std::string, std::string> cyrillic_;
  std::vector<book::Utterance> said_;  // each name as we say it, then as the engine would
  NamesReport report_;
};

}  // namespace

std::string tab_separated(const NameFinding& n) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}", n.written, n.canonical, n.reading,
                     n.origin, n.count, n.first, n.said, n.confidence, n.engine);
}

std::string json(const NameFinding& name) { return dump(value_of(name), -1); }

NamesReport names(const NamesRequest& request, const base::Data& data) {
  return Audit(request, data).run();
}

}  // namespace render
