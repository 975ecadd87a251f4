// Words and sentences: the traps of Arabic, and agreement with ICU where ICU is right.
#include "analyzer/text/segment.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <random>
#include <string>

#include "analyzer/text/lexicon.h"
#include "core/embedded.h"
#include "core/utf8.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

const Lexicons& lexicons() {
  static const Lexicons loaded = *Lexicons::load(embedded_lexicons());
  return loaded;
}

TextRange whole(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

std::string joined(std::string_view text, const std::vector<TextRange>& ranges) {
  std::string out;
  for (const TextRange& range : ranges) {
    if (!out.empty()) out += '|';
    out += slice(text, range);
  }
  return out;
}

std::string words(std::string_view text) {
  Segmenter segmenter(lexicons());
  std::vector<TextRange> out;
  segmenter.words(text, whole(text), out);
  return joined(text, out);
}

std::string sentences(std::string_view text, std::string_view language = "ar") {
  Segmenter segmenter(lexicons());
  std::vector<TextRange> out;
  segmenter.sentences(text, whole(text), language, out);
  return joined(text, out);
}

struct Row {
  std::string_view text, expected;
};

TEST_CASE("words") {
  const Row table[] = {
      {"", ""},
      {" ،.!؟ — … \u200F", ""},
      {"التسويق الإلكتروني، وأهميته.", "التسويق|الإلكتروني|وأهميته"},
      {"الإعلان.الهدف", "الإعلان|الهدف"},
      {"أولا:ثانيا", "أولا|ثانيا"},
      {"example.com don't l’été", "example.com|don't|l’été"},
      {"'quoted' rock'n'roll'", "quoted|rock'n'roll"},
      {"می‌خواهم", "می‌خواهم"},                   // ZWNJ
      {"كلمة\u200Fكلمة\u200E \u202Bأخرى\u202C", "كلمة|كلمة|أخرى"},  // bidi controls
      {"الـSEO والـ SEO", "الـ|SEO|والـ|SEO"},
      {"ـــ ـ", ""},
      {"العـــربية مُحَمَّدٌ", "العـــربية|مُحَمَّدٌ"},
      {"#التسويق_الرقمي snake_case _word_ ___", "التسويق|الرقمي|snake_case|word"},
      {"3.14 1,000 ٣٫١٤ ١٬٠٠٠ 12.", "3.14|1,000|٣٫١٤|١٬٠٠٠|12"},
      {"e-mail well-known", "e|mail|well|known"},
      {"سطر\nسطر\u00A0نص", "سطر|سطر|نص"},
      {"«نص»(نص)/نص", "نص|نص|نص"},
      {"صفحة😀نص 👨‍👩‍👧", "صفحة|نص"},
      {"co\u00ADop a\u200Bb", "co\u00ADop|a|b"},
      {"C++ C# 50%", "C|C|50"},
      {"שלום צה״ל", "שלום|צה״ל"},
      {"한국어 텍스트", "한국어|텍스트"},
      {"ภาษาไทย", "ภาษา|ไทย"},
      {"𐐀𐐁 x", "𐐀𐐁|x"},
      {"ﻣﺤﻤﺪ ﷺ", "ﻣﺤﻤﺪ|ﷺ"},
  };
  for (const Row& row : table) {
    INFO(row.text);
    CHECK(words(row.text) == row.expected);
  }
  CHECK(words("東京は日本の首都です。").find("|") != std::string::npos);
  CHECK(words("我们学习汉语").substr(0, 7) == "我们|");
}

TEST_CASE("words of a block keep to the block and append") {
  const std::string text = "قبل داخل الكتلة بعد";
  Segmenter segmenter(lexicons());
  std::vector<TextRange> out = {{0, 6}};
  const auto begin = static_cast<std::uint32_t>(text.find("داخل"));
  const auto end = static_cast<std::uint32_t>(text.find(" بعد"));
  segmenter.words(text, {begin, end}, out);
  CHECK(joined(text, out) == "قبل|داخل|الكتلة");
}

std::string words_by_icu(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  REQUIRE(U_SUCCESS(status));
  const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(text);
  breaks->setText(utf16);
  std::string out;
  std::int32_t begin = 0;
  for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
    if (breaks->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
      if (!out.empty()) out += '|';
      utf16.tempSubStringBetween(begin, end).toUTF8String(out);
    }
    begin = end;
  }
  return out;
}

TEST_CASE("words agree with ICU outside of the mended cases") {
  // No underscore, tatweel or bidi control, and either Arabic without marks inside words or none.
  const std::vector<std::string> latin = {
      "a",      "Z",      "é", "ß", "7",  "٣", ".", ",", "'", "’", ":", "-", " ", "\n",
      "\u0301", "\u00AD", "ж", "σ", "\"", "(", "😀", "½", "·", "%", "𐐀", "क", "ि", ";"};
  const std::vector<std::string> arabic = {"ب", "أ",      "ى", "پ", "7",  "٣", "،", " ", "\u064E",
                                           "؟", "\u200C", "(", "«", "\n", "ء", "٪", "-", "ﻻ"};
  const std::vector<std::string> hebrew = {"ש", "ל", "״", "\"", " ", "a", "\u05B0", "-"};
  std::mt19937 random(7);
  for (const auto* alphabet : {&latin, &arabic, &hebrew}) {
    for (int round = 0; round < 4000; ++round) {
      std::string text;
      for (int i = 0; i < 12; ++i) text += (*alphabet)[random() % alphabet->size()];
      if (words(text) != words_by_icu(text)) {
        INFO(text);
        CHECK(words(text) == words_by_icu(text));
        return;
      }
    }
  }
}

TEST_CASE("sentences") {
  const Row table[] = {
      {"", ""},
      {"جملة أولى. جملة ثانية! وثالثة؟ ورابعة", "جملة أولى.|جملة ثانية!|وثالثة؟|ورابعة"},
      {"قابلت د. أحمد في المعهد. ثم خرجنا.", "قابلت د. أحمد في المعهد.|ثم خرجنا."},
      {"ود. أحمد وأ.د. سعيد هنا. نعم.", "ود. أحمد وأ.د. سعيد هنا.|نعم."},
      {"في القرن الثالث ق.م. بنيت المدينة. وسقطت.", "في القرن الثالث ق.م. بنيت المدينة.|وسقطت."},
      {"عام 1440 هـ. وافق ذلك.", "عام 1440 هـ. وافق ذلك."},
      {"ليس كذلك ؟ , حنا", "ليس كذلك ؟ ,|حنا"},
      {"ماذا تريد ؟! لا شيء .", "ماذا تريد ؟!|لا شيء ."},
      {"هذا هو الإعلان.الهدف منه البيع.", "هذا هو الإعلان.|الهدف منه البيع."},
      {"أولا؛ ثانيا: ثالثا، رابعا; خامسا", "أولا؛ ثانيا: ثالثا، رابعا; خامسا"},
      {"قال: «هل تعلم؟»، ثم مضى. «نعم.» وعاد.", "قال: «هل تعلم؟»، ثم مضى.|«نعم.»|وعاد."},
      {"النسبة 3.14 والموقع example.com مهم. نعم", "النسبة 3.14 والموقع example.com مهم.|نعم"},
      {"1. المقدمة طويلة. 2. الخاتمة", "1. المقدمة طويلة.|2. الخاتمة"},
      {"صدر في عام 2020. ثم أعيد.", "صدر في عام 2020.|ثم أعيد."},
      {"كان ذلك... ثم انتهى… والسلام", "كان ذلك...|ثم انتهى…|والسلام"},
      {"سطر أول\nسطر ثان", "سطر أول|سطر ثان"},
      {"عنوان\n***\nنص.", "عنوان|نص."},
      {"عاش طويلا.[1] ثم مات.[23]", "عاش طويلا.[1]|ثم مات.[23]"},
      {" \u00A0نص. \u200F \n", "نص."},
      {"!!!", ""},
      {"انظر example.com/?page=2 الآن", "انظر example.com/?page=2 الآن"},
      {"کیا حال ہے؟ ٹھیک ہوں۔ شکریہ", "کیا حال ہے؟|ٹھیک ہوں۔|شکریہ"},
  };
  for (const Row& row : table) {
    INFO(row.text);
    CHECK(sentences(row.text) == row.expected);
  }
}

TEST_CASE("sentences of other scripts") {
  const Row table[] = {
      {"Dr. Smith met J. Doe. They left.", "Dr. Smith met J. Doe.|They left."},
      {"Prices rose, e.g. in May. Then fell.", "Prices rose, e.g. in May.|Then fell."},
      {"“Why?” she asked. “No!” He left.", "“Why?” she asked.|“No!”|He left."},
      {"Use .NET today. Visit a.b.com now! OK?", "Use .NET today.|Visit a.b.com now!|OK?"},
      {"Wait... what? Wait... What", "Wait... what?|Wait...|What"},
      {"東京です。晴れ！行く？", "東京です。|晴れ！|行く？"},
      {"यह है। वह है।", "यह है।|वह है।"},
      {"Он ушёл. она нет. Да", "Он ушёл. она нет.|Да"},
  };
  for (const Row& row : table) {
    INFO(row.text);
    CHECK(sentences(row.text, "en") == row.expected);
  }
}

}  // namespace
}  // namespace dalil
