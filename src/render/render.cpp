// One book, one straight line through the rooms.
#include "render/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/utf8.hpp"
#include "render/chapters.hpp"
#include "render/narration.hpp"
#include "render/outputs.hpp"
#include "render/production.hpp"
#include "render/selection.hpp"

namespace render {
namespace fs = std::filesystem;
namespace {

const master::Profile& profile_named(const std::string& name) {
  const master::Profile* found = master::profile(name);
  if (found != nullptr) return *found;
  std::string names;
  for (const auto& p : master::profiles())
    names += (names.empty() ? "" : ", ") + std::string(p.name);
  throw base::Error(base::Code::usage, "there is no such profile; there are: " + names, name);
}

Settings settings_for(const Request& request, const base::Data& data, std::string& language) {
  Settings settings;
  if (language.empty() && request.voice.empty()) language = "nl";
  settings.voice = at_speed(voice(data, request.voice, language), request.speed);
  if (language.empty()) language = settings.voice.language;
  settings.profile = profile_named(request.profile);
  settings.engine = synth::engine_fingerprint(settings.voice);
  return settings;
}

// Energy average, weighted by length.
double overall(const std::vector<ChapterRecord>& chapters) {
  double energy = 0;
  double frames = 0;
  for (const auto& chapter : chapters) {
    if (!std::isfinite(chapter.integrated)) continue;
    energy +=
        static_cast<double>(chapter.audio.frames.count) * std::pow(10, chapter.integrated / 10);
    frames += static_cast<double>(chapter.audio.frames.count);
  }
  return frames > 0 ? 10 * std::log10(energy / frames) : -HUGE_VAL;
}

double seconds_of(const std::vector<ChapterRecord>& chapters) {
  double seconds = 0;
  for (const auto& c : chapters)
    seconds += static_cast<double>(c.audio.frames.count) / c.audio.rate;
  return seconds;
}

Manifest manifest_for(const Request& request, const book::Document& document,
                      const Settings& settings, const Production& production) {
  Manifest manifest;
  manifest.title = document.metadata.title;
  manifest.author = document.metadata.author;
  manifest.source = fs::path(document.source_name).filename().string();
  manifest.language = document.metadata.language;
  manifest.voice = settings.voice.name;
  manifest.profile = request.profile;
  manifest.target = settings.profile.integrated;
  manifest.chapters = production.chapters();
  manifest.coverage = production.coverage();
  manifest.integrated = overall(manifest.chapters);
  manifest.loudness_passes =
      std::abs(manifest.integrated - settings.profile.integrated) <= settings.profile.tolerance;
  manifest.warnings = document.warnings;
  for (const auto& chapter : manifest.chapters) {
    for (const auto& problem : chapter.problems) {
      manifest.warnings.push_back(fmt::format("{}: {}", chapter.title, problem));
    }
  }
  if (manifest.coverage.lost > 0) {
    manifest.warnings.push_back(fmt::format("{} bytes of text were neither said nor accounted for",
                                            manifest.coverage.lost));
  }
  return manifest;
}

std::size_t text_size(const book::Document& document) {
  std::size_t size = 0;
  for (const auto& chapter : document.chapters) {
    for (const auto& paragraph : chapter.paragraphs) size += paragraph.text.size();
  }
  return size;
}

std::string shown_title(const Request& request, const book::Document& document) {
  const std::string& title = document.metadata.title;
  return title.empty() ? base_name(request, document) : title;
}

Summary dry_run(const Request& request, const book::Document& document, Production& production) {
  Summary summary;
  summary.title = shown_title(request, document);
  summary.chapters = document.chapters.size();
  summary.rendered = production.plan();
  summary.kept = summary.chapters - summary.rendered;
  summary.seconds = estimated_seconds(text_size(document)) / request.speed;
  summary.warnings = document.warnings;
  return summary;
}

void check_formats(const Request& request) {
  const std::vector<std::string> known = formats();
  for (const std::string& format : request.formats) {
    if (std::find(known.begin(), known.end(), format) == known.end()) {
      throw base::Error(base::Code::usage, fmt::format("there is no format '{}'; there are: {}",
                                                       format, fmt::join(known, ", ")));
    }
  }
}

}  // namespace

std::vector<std::string> formats() { return {"flac", "wav"}; }

std::vector<Chapter> chapters(const Request& request, const base::Data& data) {
  book::Document document = reader::document(request.input, request.reading, data);
  plan_chapters(document, request.chapters);
  std::vector<Chapter> list;
  for (const book::Chapter& chapter : document.chapters) {
    std::size_t size = 0;
    for (const book::Paragraph& paragraph : chapter.paragraphs) size += paragraph.text.size();
    list.push_back(
        {list.size() + 1, chapter.level, chapter.title, estimated_seconds(size) / request.speed});
  }
  return list;
}

Summary render(const Request& request, const base::Data& data,
               const std::function<void(Progress)>& progress) {
  check_formats(request);
  profile_named(request.profile);  // a wrong name is told before anything is read
  book::Document document = reader::document(request.input, request.reading, data);
  plan_chapters(document, request.chapters);
  select_chapters(document, request.selection);
  if (document.chapters.empty()) {
    throw base::Error(base::Code::bad_input, "there is no text to read aloud",
                      document.source_name);
  }
  const Settings settings = settings_for(request, data, document.metadata.language);

  // The engine's processes are forked while this one is small and holds no lock.
  std::optional<synth::Synthesizer> synthesizer;
  if (!request.dry_run) synthesizer.emplace(settings.voice, request.jobs);
  Narration narration(
      data, {settings.voice.language, request.names, request.lexicons, true, request.brackets});
  narration.observe(document);

  if (request.dry_run) {
    Store store(request.folder, !request.force);
    Production production(document, narration, settings, store);
    return dry_run(request, document, production);
  }
  base::make_folder(request.folder);
  const base::FolderLock lock(request.folder);
  base::remove_stale_temporaries(request.folder);
  base::remove_stale_temporaries(request.folder / ".voorlezer");
  Store store(request.folder, !request.force);
  Production production(document, narration, settings, store);
  const double gain = calibrate(*synthesizer, data, settings);
  production.run(*synthesizer, gain, progress);

  Manifest manifest = manifest_for(request, document, settings, production);
  manifest.gain = gain;
  Outputs outputs{request, document, settings.voice.title, production.pcm_md5()};
  outputs.write(manifest, store);

  Summary summary;
  summary.title = shown_title(request, document);
  summary.chapters = manifest.chapters.size();
  summary.rendered = production.rendered();
  summary.kept = summary.chapters - summary.rendered;
  summary.seconds = seconds_of(manifest.chapters);
  summary.integrated = manifest.integrated;
  for (const auto& file : manifest.files) summary.files.push_back(request.folder / file);
  summary.files.push_back(request.folder / "manifest.json");
  summary.warnings = manifest.warnings;
  return summary;
}

}  // namespace render
