// manifest.json and the record of each finished chapter, as JSON.
#include "render/manifest.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/file.hpp"
#include "render/version.hpp"

namespace render {
namespace {

using nlohmann::ordered_json;

// One digit is all that means anything; silence has no loudness.
ordered_json decibels(double value) {
  if (!std::isfinite(value)) return nullptr;
  return std::round(value * 10) / 10;
}

ordered_json json_of(const ChapterRecord& record, book::Frames begin,
                     const std::filesystem::path& folder) {
  ordered_json sentences = ordered_json::array();
  for (const SentenceTime& s : record.sentences) {
    sentences.push_back({{"begin", (begin + s.begin).count},
                         {"end", (begin + s.end).count},
                         {"source", {s.source.begin, s.source.end}},
                         {"text", s.text}});
  }
  return {
      {"title", record.title},
      {"begin", begin.count},
      {"frames", record.audio.frames.count},
      {"key", record.key},
      {"pcm_xxh128", record.pcm_digest},
      {"loudness", {{"integrated", decibels(record.integrated)}, {"peak", decibels(record.peak)}}},
      {"audio",
       {{"file", record.audio.file.lexically_relative(folder).string()},
        {"offset", record.audio.offset},
        {"size", record.audio.size},
        {"rate", record.audio.rate}}},
      {"problems", record.problems},
      {"sentences", std::move(sentences)}};
}

ordered_json json_of(const Coverage& coverage) {
  return {{"bytes", coverage.total},           {"spoken", coverage.spoken},
          {"normalised", coverage.normalised}, {"skipped", coverage.skipped},
          {"layout", coverage.layout},         {"lost", coverage.lost}};
}

std::string dump(const ordered_json& json) {
  return json.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

// As an element of an array that stands one level deep in what `dump` writes.
void append_indented(std::string& out, const ordered_json& json) {
  const std::string text = json.dump(1, ' ', false, ordered_json::error_handler_t::replace);
  out += "\n  ";
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "  ";
  }
}

ChapterRecord record_of(const ordered_json& json, const std::filesystem::path& folder) {
  ChapterRecord record;
  record.title = json.at("title");
  record.key = json.at("key");
  record.pcm_digest = json.at("pcm_xxh128");
  const auto& loudness = json.at("loudness");
  record.integrated =
      loudness.at("integrated").is_null() ? -HUGE_VAL : loudness.at("integrated").get<double>();
  record.peak = loudness.at("peak").is_null() ? -HUGE_VAL : loudness.at("peak").get<double>();
  const auto& audio = json.at("audio");
  const std::filesystem::path name = audio.at("file").get<std::string>();
  const bool inside = name.is_relative() && name.lexically_normal().native().rfind("..", 0) != 0;
  record.audio = {inside ? folder / name : std::filesystem::path(),
                  audio.at("offset"),
                  audio.at("size"),
                  {json.at("frames").get<std::int64_t>()},
                  audio.at("rate")};
  record.problems = json.at("problems").get<std::vector<std::string>>();
  const book::Frames begin{json.at("begin").get<std::int64_t>()};
  for (const auto& s : json.at("sentences")) {
    record.sentences.push_back({book::Frames{s.at("begin").get<std::int64_t>()} - begin,
                                book::Frames{s.at("end").get<std::int64_t>()} - begin,
                                {s.at("source").at(0), s.at("source").at(1)},
                                s.at("text")});
  }
  return record;
}

}  // namespace

std::string to_json(const ChapterRecord& record, const std::filesystem::path& folder) {
  ordered_json json = {{"voorlezer", kVersion}, {"format", kFormat}};
  json["chapters"] = ordered_json::array({json_of(record, {}, folder)});
  return dump(json);
}

std::string to_json(const Manifest& manifest, const std::filesystem::path& folder) {
  book::Frames frames;
  for (const auto& chapter : manifest.chapters) frames += chapter.audio.frames;
  const int rate = manifest.chapters.empty() ? 0 : manifest.chapters.front().audio.rate;
  ordered_json json = {{"voorlezer", kVersion},
                       {"format", kFormat},
                       {"title", manifest.title},
                       {"author", manifest.author},
                       {"source", manifest.source},
                       {"language", manifest.language},
                       {"voice", manifest.voice},
                       {"files", manifest.files},
                       {"rate", rate},
                       {"frames", frames.count},
                       {"pcm_md5", manifest.pcm_md5},
                       {"loudness",
                        {{"profile", manifest.profile},
                         {"target", manifest.target},
                         {"gain", decibels(manifest.gain)},
                         {"integrated", decibels(manifest.integrated)},
                         {"passes", manifest.loudness_passes}}},
                       {"coverage", json_of(manifest.coverage)},
                       {"warnings", manifest.warnings}};
  json["chapters"] = ordered_json::array();
  std::string out = dump(json);
  constexpr std::string_view kTail = "]\n}\n";
  out.resize(out.size() - kTail.size());
  // One chapter at a time: the tree of a whole book would need many times the room of its text.
  book::Frames begin;
  for (const auto& chapter : manifest.chapters) {
    append_indented(out, json_of(chapter, begin, folder));
    out += &chapter == &manifest.chapters.back() ? "\n " : ",";
    begin += chapter.audio.frames;
  }
  return out.append(kTail);
}

std::vector<ChapterRecord> chapters_of(const std::filesystem::path& manifest) {
  std::vector<ChapterRecord> records;
  std::error_code missing;
  if (!std::filesystem::is_regular_file(manifest, missing)) return records;
  try {
    const ordered_json json = ordered_json::parse(base::read_file(manifest));
    if (json.at("format") != kFormat) return records;
    for (const auto& chapter : json.at("chapters")) {
      records.push_back(record_of(chapter, manifest.parent_path()));
    }
  } catch (const nlohmann::json::exception&) {
    records.clear();  // damaged: everything is rendered again
  }
  return records;
}

}  // namespace render
