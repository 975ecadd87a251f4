#include "analyzer/text/detect.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>

#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kMostWords = 500;
constexpr std::size_t kFewestWords = 8;
constexpr std::size_t kFewestHits = 2;

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

/// How many letters of an alphabet a character stands for, about.
std::uint32_t weight_of(Script script) {
  if (script == kHan) return 3;
  return script == kKana || script == kHangul ? 2 : 1;
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
  constexpr std::u32string_view kArabicOnly = U"\u0629\u0649\u0623\u0625\u0624\u0626\u064A\u0643";
  constexpr std::u32string_view kPersianOnly = U"\u067E\u0686\u0698\u06AF\u06A9\u06CC";
  constexpr std::u32string_view kUrduOnly = U"\u0679\u0688\u0691\u06BA\u06D2\u06C1\u06BE";
  letters.arabic += kArabicOnly.find(c) != kArabicOnly.npos ? 1 : 0;
  letters.persian += kPersianOnly.find(c) != kPersianOnly.npos ? 1 : 0;
  letters.urdu += kUrduOnly.find(c) != kUrduOnly.npos ? 1 : 0;
}

/// What a language in Latin script writes beyond a to z. A text with many others is not in it.
struct Alphabet {
  std::string_view language, letters;
};
constexpr Alphabet kAlphabets[] = {
    {"en", "éÉïÏ"},
    {"es", "áéíóúüñÁÉÍÓÚÜÑ"},
    {"de", "äöüßÄÖÜẞéÉ"},
    {"fr", "àâæçèéêëîïôœùûüÿÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸ"},
    {"tr", "âçğıîöşûüÂÇĞİÎÖŞÛÜ"},
};

/// What a sample of the words of a text says.
struct Sample {
  Letters letters;
  std::array<std::uint32_t, kScripts> words{};  ///< By the script of their first letter.
  std::u32string accented;                      ///< Latin letters beyond ASCII.
  std::array<std::uint32_t, DetectionWords::kMostLanguages> hits{};
  std::uint32_t strangers = 0;  ///< Words of languages without a pack.
};

void count_letters(std::string_view word, Sample& sample) {
  Letters& letters = sample.letters;
  Script first = kNoScript;
  for (std::size_t at = 0; at < word.size();) {
    if (static_cast<std::uint8_t>(word[at]) < 0x80) {
      const bool letter = static_cast<std::uint8_t>((word[at++] | 0x20) - 'a') < 26;
      if (letter && first == kNoScript) first = kLatin;
      letters.by_script[kLatin] += letter ? 1 : 0;
      letters.all += letter ? 1 : 0;
      continue;
    }
    const char32_t c = next_code_point(word, at);
    const Script script = script_of(c);
    if (script == kNoScript) continue;
    if (first == kNoScript) first = script;
    letters.by_script[script] += weight_of(script);
    letters.all += weight_of(script);
    if (script == kArabic) count_arabic(c, letters);
    if (script == kLatin && c >= 0x80) sample.accented += c;
  }
  if (first != kNoScript) ++sample.words[first];
}

/// Reads words from all over the text: its beginning may be a menu in another language.
Sample take_sample(std::string_view text, std::span<const TextRange> words,
                   const DetectionWords& known) {
  Sample sample;
  std::string folded;
  const std::size_t count = std::min(words.size(), kMostWords);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view word = slice(text, words[i * words.size() / count]);
    count_letters(word, sample);
    folded.clear();
    fold_to(word, Fold::kL2, folded);
    std::uint64_t languages = known.find(folded);
    sample.strangers += (languages & DetectionWords::kStranger) != 0 ? 1 : 0;
    languages &= ~DetectionWords::kStranger;
    for (; languages != 0; languages &= languages - 1) {
      ++sample.hits[static_cast<std::size_t>(std::countr_zero(languages))];
    }
  }
  return sample;
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

/// Names and code are written in Latin letters within any text: another script needs no majority.
bool fits(Script declared, Script main, const Letters& letters) {
  if (declared == kNoScript || declared == main) return true;
  if (main == kNoScript) return true;
  if (declared == kKana && main == kHan) return letters.by_script[kKana] > 0;
  if (declared == kHangul && main == kHan) return true;
  return main == kLatin && letters.by_script[declared] * 3 >= letters.all;
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

bool writes(std::string_view language, const Sample& sample) {
  for (const Alphabet& alphabet : kAlphabets) {
    if (alphabet.language != language) continue;
    std::u32string own;
    for (std::size_t at = 0; at < alphabet.letters.size();) {
      own += next_code_point(alphabet.letters, at);
    }
    const auto strange = std::ranges::count_if(
        sample.accented, [&own](char32_t c) { return own.find(c) == own.npos; });
    return static_cast<std::uint32_t>(strange) * 200 <= sample.letters.by_script[kLatin];
  }
  return true;
}

struct Best {
  const LanguagePack* pack = nullptr;
  std::size_t hits = 0;
  std::size_t declared_hits = 0;
};

/// The language of that script whose detection words are most frequent, where they are frequent
/// enough and no language without a pack comes close.
Best best_by_words(const Sample& sample, Script script, std::string_view declared,
                   const Lexicons& lexicons) {
  Best best;
  const auto& packs = lexicons.packs();
  for (std::size_t i = 0; i < std::min(packs.size(), sample.hits.size()); ++i) {
    if (script_of_language(packs[i]->tag()) != script) continue;
    const std::size_t hits = sample.hits[i];
    if (packs[i]->tag() == declared) best.declared_hits = hits;
    if (hits > best.hits) {
      best.hits = hits;
      best.pack = packs[i].get();
    }
  }
  const bool told = best.hits >= kFewestHits && best.hits * 10 >= sample.words[script];
  const bool alone = script != kLatin || (best.hits > sample.strangers * 2 &&
                                          best.pack != nullptr && writes(best.pack->tag(), sample));
  if (!told || !alone) best.pack = nullptr;
  return best;
}

/// The script other than Latin that most letters are in; kNoScript under a quarter of them.
Script script_beside_latin(const Letters& letters) {
  Letters others = letters;
  others.by_script[kLatin] = 0;
  const Script script = main_script(others);
  return script != kNoScript && others.by_script[script] * 4 >= letters.all ? script : kNoScript;
}

bool has_other_pack(Script script, std::string_view declared, const Lexicons& lexicons) {
  return std::ranges::any_of(lexicons.packs(), [&](const auto& pack) {
    return pack->tag() != declared && script_of_language(pack->tag()) == script;
  });
}

}  // namespace

std::string detect_language(std::string_view text, std::span<const TextRange> words,
                            std::string_view declared, const Lexicons& lexicons) {
  std::string primary = primary_language(declared);
  if (words.size() < kFewestWords && primary.empty()) return "";
  const Sample sample = take_sample(text, words, lexicons.detection_words());
  const Letters& letters = sample.letters;
  Script main = main_script(letters);
  const Script own = script_of_language(primary);
  const bool declared_fits = !primary.empty() && fits(own, main, letters);
  if (declared_fits && (words.size() < kFewestWords || main == kNoScript)) return primary;
  if (declared_fits && main == kLatin && own != kNoScript) main = own;
  if (main == kLatin && !declared_fits) {
    const Best best = best_by_words(sample, main, "", lexicons);
    if (best.pack != nullptr) return best.pack->tag();
    // Latin letters that make no language are names and code within a text in another script.
    main = script_beside_latin(letters);
  }
  if (main == kNoScript) return "";
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

  const Best best = best_by_words(sample, main, primary, lexicons);
  if (!declared_fits) return best.pack != nullptr ? best.pack->tag() : "";
  const bool another = best.pack != nullptr && best.pack->tag() != primary && best.hits >= 20 &&
                       best.hits >= 3 * best.declared_hits &&
                       best.hits * 6 >= std::min(words.size(), kMostWords);
  return another ? best.pack->tag() : primary;
}

namespace {

/// True where three times as many words are the language's as are another's and not its own.
bool is_ahead(std::string_view language, std::string_view text, std::span<const TextRange> words,
              const Lexicons& lexicons) {
  const auto& packs = lexicons.packs();
  const auto own = std::ranges::find(packs, language, [](const auto& pack) { return pack->tag(); });
  if (own == packs.end()) return false;
  const auto bit = static_cast<std::size_t>(own - packs.begin());
  std::array<std::uint32_t, 64> hits{};
  const std::size_t count = std::min(words.size(), kMostWords);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string word = fold(slice(text, words[i * words.size() / count]), Fold::kL2);
    std::uint64_t languages = lexicons.detection_words().find(word);
    if ((languages >> bit & 1) != 0) languages = std::uint64_t{1} << bit;
    for (; languages != 0; languages &= languages - 1) {
      ++hits[static_cast<std::size_t>(std::countr_zero(languages))];
    }
  }
  const std::uint32_t told = std::exchange(hits[bit], 0);
  return told >= 3 * *std::ranges::max_element(hits);
}

}  // namespace

bool is_clearly_in(std::string_view language, std::string_view title, std::string_view text,
                   std::span<const TextRange> words, const Lexicons& lexicons) {
  const Script script = script_of_language(language);
  if (script == kNoScript) return true;
  const Sample sample = take_sample(text, words, lexicons.detection_words());
  const Letters& letters = sample.letters;
  std::uint32_t own = letters.by_script[script];
  if (script == kKana || script == kHangul) own += letters.by_script[kHan];
  if (script != kLatin) return own * 3 >= letters.all * 2;
  Sample head;
  count_letters(title, head);
  if (own * 10 < letters.all * 9 || head.letters.by_script[kLatin] * 2 < head.letters.all) {
    return false;
  }
  return is_ahead(language, text, words, lexicons);
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
