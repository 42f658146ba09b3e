// Keeps from the engine what makes it crash, execute commands or lose text without a word.
#include "synth/clean.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.hpp"

namespace synth {
namespace {

enum class Script : std::uint8_t {
  common,
  latin,
  cyrillic,
  greek,
  armenian,
  georgian,
  hebrew,
  arabic,
  devanagari,
  tamil,
  thai,
  hangul,
  east_asian,
  other
};

struct Block {
  char32_t first;
  char32_t last;
  Script script;
};
constexpr std::array kBlocks = {
    Block{0x0370, 0x03FF, Script::greek},      Block{0x0530, 0x058F, Script::armenian},
    Block{0x0590, 0x05FF, Script::hebrew},     Block{0x0600, 0x077F, Script::arabic},
    Block{0x0900, 0x097F, Script::devanagari}, Block{0x0B80, 0x0BFF, Script::tamil},
    Block{0x0E00, 0x0E7F, Script::thai},       Block{0x10A0, 0x10FF, Script::georgian},
    Block{0x1100, 0x11FF, Script::hangul},     Block{0x1F00, 0x1FFF, Script::greek},
    Block{0x3040, 0x30FF, Script::east_asian}, Block{0x3400, 0x9FFF, Script::east_asian},
    Block{0xAC00, 0xD7A3, Script::hangul}};

/// Scripts that voices are at home in, besides Latin.
struct Home {
  std::string_view language;
  Script script;
};
constexpr std::array kHomes = {
    Home{"ar", Script::arabic},      Home{"be", Script::cyrillic},   Home{"bg", Script::cyrillic},
    Home{"cmn", Script::east_asian}, Home{"el", Script::greek},      Home{"fa", Script::arabic},
    Home{"he", Script::hebrew},      Home{"hi", Script::devanagari}, Home{"hy", Script::armenian},
    Home{"ja", Script::east_asian},  Home{"ka", Script::georgian},   Home{"ko", Script::hangul},
    Home{"mk", Script::cyrillic},    Home{"ru", Script::cyrillic},   Home{"sr", Script::cyrillic},
    Home{"ta", Script::tamil},       Home{"th", Script::thai},       Home{"uk", Script::cyrillic},
    Home{"zh", Script::east_asian}};

constexpr std::size_t kBudget = 1000;  // weights below; the engine holds 198 phonemes a word

bool is_format(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

/// Signs that the engine reads or that shape its pauses.
bool is_plain_sign(char32_t c) {
  if (c < 0x80) return c > ' ' && c < 0x7F && c != '[' && c != ']';
  return (c >= 0xA1 && c <= 0xBF) || c == 0xD7 || c == 0xF7 || (c >= 0x2010 && c <= 0x2027) ||
         (c >= 0x2030 && c <= 0x205E) || (c >= 0x20A0 && c <= 0x20CF);
}

Script script_of(char32_t c) {
  if (base::is_latin(c)) return Script::latin;
  if (base::is_cyrillic(c)) return Script::cyrillic;
  for (const Block& block : kBlocks) {
    if (c >= block.first && c <= block.last) return block.script;
  }
  if (c == base::kBadByte) return Script::other;
  return base::is_digit(c) || base::is_mark(c) || is_plain_sign(c) ? Script::common : Script::other;
}

/// The engine changes to a table of its own for whole words of these scripts.
bool has_own_table(Script script) {
  return script == Script::greek || script == Script::armenian || script == Script::georgian ||
         script == Script::devanagari || script == Script::tamil || script == Script::hangul;
}

bool is_home(Script script, std::string_view language) {
  if (script == Script::latin || script == Script::common) return true;
  const std::string_view primary = language.substr(0, language.find('-'));
  return std::any_of(kHomes.begin(), kHomes.end(), [&](const Home& home) {
    return home.language == primary && home.script == script;
  });
}

bool is_vowel(char32_t c) {
  static constexpr std::u32string_view vowels = U"aeiouyàáâäèéêëìíîïòóôöùúûüаеёиоуыэюя";
  return vowels.find(base::to_lower(c)) != std::u32string_view::npos;
}

/// Appends `run` in pieces that the engine takes whole.
void add_pieces(std::vector<std::string>& pieces, std::u32string_view run) {
  std::string piece;
  std::size_t weight = 0;
  std::size_t consonants = 0;
  for (const char32_t c : run) {
    const bool letter = base::is_letter(c);
    consonants = letter && !is_vowel(c) ? consonants + 1 : 0;
    std::size_t cost = letter ? 10 : 50;
    if (base::is_mark(c)) cost = 5;
    if (base::is_digit(c) || consonants > 5) cost = 25;
    if (weight + cost > kBudget) {
      pieces.push_back(std::move(piece));
      piece.clear();
      weight = 0;
    }
    weight += cost;
    base::append_utf8(piece, c);
  }
  if (!piece.empty()) pieces.push_back(std::move(piece));
}

class Cleaner {
 public:
  explicit Cleaner(std::string_view language) : language_(language) {}

  void add(char32_t c) {
    if (is_format(c)) return;
    if (c < ' ' || c == 0x7F || (c >= 0x80 && c < 0xA0) || base::is_space(c) || c == '[' ||
        c == ']') {
      end_run();
      return;
    }
    const Script script = script_of(c);
    if (script != Script::common) {
      // Words of two scripts in one break the engine; each goes alone.
      if (script_ != Script::common && script_ != script) end_run();
      script_ = script;
    }
    run_ += c;
    letters_ += base::is_letter(c) ? 1 : 0;
  }

  void end_run() {
    const bool sayable = is_home(script_, language_) || (has_own_table(script_) && letters_ > 1);
    if (sayable) {
      add_pieces(result_.pieces, run_);
    } else {
      for (const char32_t c : run_) base::append_utf8(result_.lost, c);
    }
    run_.clear();
    script_ = Script::common;
    letters_ = 0;
  }

  Cleaned take() {
    end_run();
    return std::move(result_);
  }

 private:
  std::string_view language_;
  Cleaned result_;
  std::u32string run_;
  Script script_ = Script::common;
  std::size_t letters_ = 0;
};

}  // namespace

Cleaned clean(std::string_view token, std::string_view language) {
  Cleaner cleaner(language);
  for (std::size_t at = 0; at < token.size();) {
    const auto [value, size] = base::decode(token, at);
    cleaner.add(value);
    at += size;
  }
  return cleaner.take();
}

bool is_safe_phonemes(std::string_view phonemes) {
  if (phonemes.empty() || phonemes.size() > 180) return false;
  if (phonemes.find("_^_") != std::string_view::npos) return false;
  // A single '[' is a dental mark (t[); doubled it would open phonemes within phonemes.
  if (phonemes.find("[[") != std::string_view::npos || phonemes.back() == ']') return false;
  return std::all_of(phonemes.begin(), phonemes.end(),
                     [](char c) { return c >= ' ' && c < 0x7F && c != ']'; });
}

bool is_known_table(std::string_view language) {
  return language == "ru" || language == "nl" || language == "en" || language == "de";
}

}  // namespace synth
