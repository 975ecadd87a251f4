#include "analyzer/text/detect.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kMostWords = 2000;
constexpr std::size_t kFewestWords = 8;

enum Script : std::uint8_t {
  kLatin,
  kArabic,
  kCyrillic,
  kGreek,
  kHebrew,
  kDevanagari,
  kThai,
  kHan,
  kKana,
  kHangul,
  kNoScript
};
constexpr std::size_t kScripts = kNoScript;

struct Range {
  char32_t first, last;
  Script script;
};

constexpr Range kRanges[] = {
    {'A', 'Z', kLatin},        {'a', 'z', kLatin},          {0xC0, 0x24F, kLatin},
    {0x370, 0x3FF, kGreek},    {0x400, 0x52F, kCyrillic},   {0x5D0, 0x5EA, kHebrew},
    {0x620, 0x64A, kArabic},   {0x66E, 0x6D3, kArabic},     {0x6FA, 0x6FF, kArabic},
    {0x750, 0x77F, kArabic},   {0x904, 0x939, kDevanagari}, {0xE01, 0xE2E, kThai},
    {0x1E00, 0x1EFF, kLatin},  {0x1F00, 0x1FFF, kGreek},    {0x3041, 0x30FF, kKana},
    {0x3400, 0x9FFF, kHan},    {0xAC00, 0xD7A3, kHangul},   {0xFB50, 0xFDFF, kArabic},
    {0xFE70, 0xFEFC, kArabic}, {0x20000, 0x323AF, kHan},
};

Script script_of(char32_t c) {
  for (const Range& range : kRanges) {
    if (c < range.first) return kNoScript;
    if (c <= range.last) return range.script;
  }
  return kNoScript;
}

struct LanguageScript {
  std::string_view language;
  Script script;
};

/// Languages that are not written in Latin letters.
constexpr LanguageScript kLanguageScripts[] = {
    {"ar", kArabic},     {"fa", kArabic},     {"ur", kArabic},     {"ps", kArabic},
    {"ckb", kArabic},    {"sd", kArabic},     {"ug", kArabic},     {"ru", kCyrillic},
    {"uk", kCyrillic},   {"bg", kCyrillic},   {"be", kCyrillic},   {"mk", kCyrillic},
    {"kk", kCyrillic},   {"ky", kCyrillic},   {"mn", kCyrillic},   {"tg", kCyrillic},
    {"el", kGreek},      {"he", kHebrew},     {"iw", kHebrew},     {"yi", kHebrew},
    {"hi", kDevanagari}, {"mr", kDevanagari}, {"ne", kDevanagari}, {"sa", kDevanagari},
    {"th", kThai},       {"zh", kHan},        {"yue", kHan},       {"ja", kKana},
    {"ko", kHangul},
};

/// What can be told of a language's script; kNoScript for those that have several or one unknown
/// here, which are believed.
Script script_of_language(std::string_view language) {
  for (const LanguageScript& row : kLanguageScripts) {
    if (row.language == language) return row.script;
  }
  constexpr std::string_view kUnsure[] = {"sr", "az", "uz", "pa", "ku", "ks", "hy", "ka", "am",
                                          "bn", "ta", "te", "ml", "kn", "gu", "si", "my", "km",
                                          "lo", "bo", "dv", "or", "as", "ti", "tt", "ms"};
  return std::ranges::find(kUnsure, language) != std::ranges::end(kUnsure) ? kNoScript : kLatin;
}

struct Letters {
  std::array<std::uint32_t, kScripts> by_script{};
  std::uint32_t all = 0;
  // Letters that tell the languages of the Arabic script apart.
  std::uint32_t arabic = 0;   ///< ة ى أ إ ؤ ئ ي ك
  std::uint32_t persian = 0;  ///< پ چ ژ گ ک ی
  std::uint32_t urdu = 0;     ///< ٹ ڈ ڑ ں ے ہ ھ
};

void count_arabic(char32_t c, Letters& letters) {
  switch (c) {
    case 0x629:
    case 0x649:
    case 0x623:
    case 0x625:
    case 0x624:
    case 0x626:
    case 0x64A:
    case 0x643:
      ++letters.arabic;
      break;
    case 0x67E:
    case 0x686:
    case 0x698:
    case 0x6AF:
    case 0x6A9:
    case 0x6CC:
      ++letters.persian;
      break;
    case 0x679:
    case 0x688:
    case 0x691:
    case 0x6BA:
    case 0x6D2:
    case 0x6C1:
    case 0x6BE:
      ++letters.urdu;
      break;
    default:
      break;
  }
}

Letters count_letters(std::string_view text, std::span<const TextRange> words) {
  Letters letters;
  for (const TextRange& word : words) {
    const std::string_view bytes = slice(text, word);
    for (std::size_t at = 0; at < bytes.size();) {
      const char32_t c = next_code_point(bytes, at);
      const Script script = script_of(c);
      if (script == kNoScript) continue;
      ++letters.by_script[script];
      ++letters.all;
      if (script == kArabic) count_arabic(c, letters);
    }
  }
  return letters;
}

Script main_script(const Letters& letters) {
  // A Japanese page may have more Han than kana.
  const auto kana = letters.by_script[kKana];
  if (kana > 0 && kana * 10 >= letters.by_script[kHan]) {
    Letters joined = letters;
    joined.by_script[kKana] += joined.by_script[kHan];
    joined.by_script[kHan] = 0;
    const auto most = std::ranges::max_element(joined.by_script);
    return static_cast<Script>(most - joined.by_script.begin());
  }
  const auto most = std::ranges::max_element(letters.by_script);
  return *most == 0 ? kNoScript : static_cast<Script>(most - letters.by_script.begin());
}

bool fits(Script declared, Script main, const Letters& letters) {
  if (declared == kNoScript || declared == main) return true;
  if (main == kNoScript) return true;
  if (declared == kKana && main == kHan) return letters.by_script[kKana] > 0;
  return declared == kHangul && main == kHan;
}

/// The language of Arabic letters: "" where its letters do not speak for one.
std::string_view language_of_arabic_letters(const Letters& letters) {
  const std::uint32_t arabic_script = letters.by_script[kArabic];
  if (letters.urdu * 50 > arabic_script) return "ur";
  if (letters.persian > letters.arabic) return "fa";
  if (letters.arabic * 20 > arabic_script && letters.persian * 100 < arabic_script) return "ar";
  return "";
}

std::string_view only_language_of(Script script) {
  switch (script) {
    case kGreek:
      return "el";
    case kHebrew:
      return "he";
    case kThai:
      return "th";
    case kHan:
      return "zh";
    case kKana:
      return "ja";
    case kHangul:
      return "ko";
    case kLatin:
    case kArabic:
    case kCyrillic:
    case kDevanagari:
    case kNoScript:
      return "";
  }
  return "";
}

struct Best {
  const LanguagePack* pack = nullptr;
  std::size_t hits = 0;
  std::size_t declared_hits = 0;
};

/// Counts the detection words of the packs of one script.
Best count_detection_words(std::string_view text, std::span<const TextRange> words, Script script,
                           std::string_view declared, const Lexicons& lexicons) {
  std::vector<const LanguagePack*> packs;
  for (const auto& pack : lexicons.packs()) {
    if (script_of_language(pack->tag()) == script) packs.push_back(pack.get());
  }
  std::vector<std::size_t> hits(packs.size());
  std::string folded;
  for (const TextRange& word : words) {
    folded.clear();
    fold_to(slice(text, word), Fold::kL2, folded);
    for (std::size_t i = 0; i < packs.size(); ++i) {
      const List list = packs[i]->has(List::kDetect) ? List::kDetect : List::kStopwords;
      hits[i] += packs[i]->contains(list, folded) ? 1 : 0;
    }
  }
  Best best;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    if (packs[i]->tag() == declared) best.declared_hits = hits[i];
    if (hits[i] > best.hits) {
      best.hits = hits[i];
      best.pack = packs[i];
    }
  }
  return best;
}

bool has_other_pack(Script script, std::string_view declared, const Lexicons& lexicons) {
  return std::ranges::any_of(lexicons.packs(), [&](const auto& pack) {
    return pack->tag() != declared && script_of_language(pack->tag()) == script;
  });
}

}  // namespace

std::string detect_language(std::string_view text, std::span<const TextRange> words,
                            std::string_view declared, const Lexicons& lexicons) {
  const std::string primary = primary_language(declared);
  if (words.size() < kFewestWords && primary.empty()) return "";
  words = words.first(std::min(words.size(), kMostWords));
  const Letters letters = count_letters(text, words);
  const Script main = main_script(letters);
  const bool declared_fits = !primary.empty() && fits(script_of_language(primary), main, letters);
  if (words.size() < kFewestWords && declared_fits) return primary;

  if (main == kArabic) {
    const std::string_view told = language_of_arabic_letters(letters);
    const bool unlike = primary != "ar" && primary != "fa" && primary != "ur";
    if (declared_fits && (told.empty() || unlike)) return primary;
    if (!told.empty()) return std::string(told);
  }
  if (const std::string_view only = only_language_of(main); !only.empty()) {
    return declared_fits ? primary : std::string(only);
  }
  if (declared_fits && !has_other_pack(main, primary, lexicons)) return primary;

  // A declared language needs a sample only: another one must be clearly ahead.
  if (declared_fits) words = words.first(std::min<std::size_t>(words.size(), 400));
  const Best best = count_detection_words(text, words, main, primary, lexicons);
  if (declared_fits) {
    const bool another = best.pack != nullptr && best.pack->tag() != primary && best.hits >= 20 &&
                         best.hits >= 3 * best.declared_hits && best.hits * 6 >= words.size();
    return another ? best.pack->tag() : primary;
  }
  return best.pack != nullptr && best.hits * 12 >= words.size() ? best.pack->tag() : "";
}

std::string primary_language(std::string_view tag) {
  const std::size_t begin = tag.find_first_not_of(" \t\r\n");
  if (begin == tag.npos) return "";
  tag.remove_prefix(begin);
  tag = tag.substr(0, tag.find_first_of("-_ \t\r\n,;"));
  if (tag.size() < 2 || tag.size() > 3) return "";
  std::string language;
  for (const char c : tag) {
    const char lower = static_cast<char>(c | 0x20);
    if (lower < 'a' || lower > 'z') return "";
    language += lower;
  }
  return language;
}

}  // namespace dalil
