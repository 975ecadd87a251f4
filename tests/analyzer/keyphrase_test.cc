// What a keyphrase matches in detail: the words, their order, what may stand between them, and how.
#include "analyzer/keywords/keyphrase.h"

#include <string>
#include <vector>

#include "analyzer/keywords/phrase_matcher.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/segment.h"
#include "core/embedded.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

const Lexicons& lexicons() {
  static const Lexicons loaded = *Lexicons::load(embedded_lexicons());
  return loaded;
}

/// The matches as "text/how", separated by "|".
std::string matches(std::string_view phrase, std::string_view text) {
  Segmenter segmenter(lexicons());
  const Keyphrase keyphrase(phrase, "", lexicons(), segmenter);
  std::vector<TextRange> words;
  segmenter.words(text, {0, static_cast<std::uint32_t>(text.size())}, words);
  std::string found;
  for (const KeyphraseMatch& match : keyphrase.find(text, words)) {
    if (!found.empty()) found += '|';
    found.append(slice(text, match.text)).append("/").append(name_of(match.how));
  }
  return found;
}

struct Row {
  std::string_view phrase, text, expected;
};

void check(std::span<const Row> rows) {
  for (const Row& row : rows) {
    INFO(row.phrase << " in " << row.text);
    CHECK(matches(row.phrase, row.text) == row.expected);
  }
}

TEST_CASE("nouns keep their gender and are not derived from") {
  const Row rows[] = {
      {"مكتب", "المكتب والمكاتب ومكتبنا", "المكتب/inflected|والمكاتب/inflected|ومكتبنا/inflected"},
      {"مكتب", "المكتبة ومكتبات", ""},
      {"مكتبة", "عاد إلى مكتبه", ""},
      {"مكتبة", "المكتبه ومكتبتهم", "المكتبه/inflected|ومكتبتهم/inflected"},
      {"استراتيجية", "استراتيجيه", "استراتيجيه/spelling"},
      {"حمل", "حملة وحملات", ""},
      {"مدير", "المديرة والمديرون ومديرو",
       "المديرة/inflected|والمديرون/inflected|ومديرو/inflected"},
      {"محامي", "محامون ومحام ومحاميات", "محامون/inflected|ومحام/inflected|ومحاميات/inflected"},
      {"مؤسس", "المؤسسة والمؤسسات والمؤسسون", "والمؤسسون/inflected"},
      {"تسويق", "سوق ومسوق وتسوق", ""},
      {"تسويق", "محتوى تسويقي", ""},
      {"موقع", "في موقعي", "موقعي/inflected"},
      {"عمل", "العميل والعملات", ""},
      {"مسابقات", "مسابقة ومسابق", "مسابقة/inflected"},
      {"دخل", "الدخول", ""},
      {"سرير", "أسرة سعيدة وأسرتها", ""},
  };
  check(rows);
}

TEST_CASE("endings that change the word before them") {
  const Row rows[] = {
      {"مستشفى خاص", "مستشفاهم الخاص", "مستشفاهم الخاص/inflected"},
      {"مستشفى", "مستشفيات ومستشفيين", "مستشفيات/inflected|ومستشفيين/inflected"},
      {"إجراء", "إجراؤها وإجرائها والإجراءات",
       "إجراؤها/inflected|وإجرائها/inflected|والإجراءات/inflected"},
      {"منشأة", "منشآت ومنشأتك", "منشآت/inflected|ومنشأتك/inflected"},
      {"شيء", "شيئا وأشياء", "شيئا/inflected|وأشياء/inflected"},
      {"كاميرا", "كاميرات", "كاميرات/inflected"},
      {"فيديو", "فيديوهات", "فيديوهات/inflected"},
      {"قناة", "قنوات وقناتين", "قنوات/inflected|وقناتين/inflected"},
      {"بن", "بنًا فاخرًا", "بنًا/inflected"},
  };
  check(rows);
}

TEST_CASE("letters that only look like particles, endings or the article") {
  const Row rows[] = {
      {"ألم", "من المهم", ""},
      {"أم", "أما بعد", ""},
      {"الأم", "آلام الظهر", ""},
      {"طور", "فطورك جاهز", ""},
      {"طير", "حجز طيران", ""},
      {"مال", "مالك البيت ومالنا", "ومالنا/inflected"},
      {"زيت", "زيتون", ""},
      {"إعلام", "أعلام", ""},
      {"لغة", "للغة ولغات", "للغة/inflected|ولغات/inflected"},
      {"لغة", "اللغة", "اللغة/inflected"},
      {"التزام", "التزاماتك والتزامهم", "التزاماتك/inflected|والتزامهم/inflected"},
  };
  check(rows);
}

TEST_CASE("adjectives agree with their noun") {
  const Row rows[] = {
      {"متجر إلكتروني ناجح", "متاجر إلكترونية ناجحة", "متاجر إلكترونية ناجحة/inflected"},
      {"هاتف ذكي", "هاتفين ذكيين", "هاتفين ذكيين/inflected"},
      {"فستان أسود", "فساتين سوداء", "فساتين سوداء/inflected"},
      {"مشاريع صغيرة", "مشروع صغير", "مشروع صغير/inflected"},
      {"تصميم موقع", "تصميم موقعة", ""},
      {"جمهور مستهدف", "جمهورك المستهدف", "جمهورك المستهدف/inflected"},
  };
  check(rows);
}

TEST_CASE("what may stand between the words") {
  const Row rows[] = {
      {"التسويق الرقمي", "التسويق الحديث الرقمي", "التسويق الحديث الرقمي/inflected"},
      {"التسويق الرقمي", "التسويق التقليدي والرقمي", "التسويق التقليدي والرقمي/inflected"},
      {"وجهة سياحية", "وجهة خليجية سياحية", "وجهة خليجية سياحية/inflected"},
      {"مدير التسويق", "مدير قسم التسويق", ""},
      {"ميزانية التسويق", "ميزانيتك للتسويق", "ميزانيتك للتسويق/inflected"},
      {"خطة تسويق", "خطة شاملة للتسويق", "خطة شاملة للتسويق/inflected"},
      {"كرة القدم", "الكرة بالقدم", ""},
      {"خدمات التسويق", "الخدمات والتسويق", ""},
      {"محتوى مكرر", "محتوى غير مكرر", ""},
      {"محتوى غير مكرر", "المحتوى المكرر", ""},
      {"وحدة سكنية", "بالوحدة في المدينة السكنية", ""},
      {"سعر الذهب", "السعر لكن الذهب", ""},
      {"أفضل أدوات", "أفضل 10 أدوات", "أفضل 10 أدوات/inflected"},
      {"خدمات SEO", "خدمات الـSEO", "خدمات الـSEO/inflected"},
  };
  check(rows);
}

TEST_CASE("words in another order") {
  const Row rows[] = {
      {"الجودة والسعر", "السعر والجودة", "السعر والجودة/reordered"},
      {"الجودة والسعر", "السعر الجودة", ""},
      {"الفرق بين التسويق الرقمي والتسويق التقليدي", "الفرق بين التسويق التقليدي والتسويق الرقمي",
       "الفرق بين التسويق التقليدي والتسويق الرقمي/reordered"},
      {"تصميم وتطوير المواقع", "تطوير وتصميم المواقع", "تطوير وتصميم المواقع/reordered"},
      {"متجر إلكتروني ناجح", "متجر ناجح إلكتروني", "متجر ناجح إلكتروني/reordered"},
      {"سعر الذهب", "ذهب السعر", ""},
  };
  check(rows);
}

TEST_CASE("many phrases at once find what each finds alone") {
  const std::string text =
      "التسويق الإلكتروني وأدوات التسويق. فالتسويق الالكتروني للمتاجر\nأداة SEO والأدوات";
  Segmenter segmenter(lexicons());
  std::vector<TextRange> words;
  segmenter.words(text, {0, static_cast<std::uint32_t>(text.size())}, words);
  const FoldedText folded(text, words);
  std::vector<Keyphrase> phrases;
  for (const char* phrase :
       {"التسويق الإلكتروني", "أدوات التسويق", "أداة", "SEO", "غائب", "", "؟"}) {
    phrases.emplace_back(phrase, "ar", lexicons(), segmenter);
  }
  const std::vector<PhraseFindings> all = PhraseMatcher(phrases).find(folded);
  REQUIRE(all.size() == phrases.size());
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    INFO(phrases[i].phrase());
    const std::vector<KeyphraseMatch> alone = phrases[i].find(folded);
    REQUIRE(all[i].matches.size() == alone.size());
    for (std::size_t k = 0; k < alone.size(); ++k) {
      CHECK(all[i].matches[k].text == alone[k].text);
      CHECK(all[i].matches[k].how == alone[k].how);
    }
    CHECK(all[i].words_present == phrases[i].words_present(folded));
  }
  CHECK(all[0].matches.size() == 2);
  CHECK(all[2].matches.size() == 3);
  CHECK(all[4].words_present == 0);
}

TEST_CASE("a phrase without end is read to a limit") {
  std::string endless;
  for (int i = 0; i < 20'000; ++i) endless += "والكلمة ";
  Segmenter segmenter(lexicons());
  const Keyphrase keyphrase(endless, "ar", lexicons(), segmenter);
  CHECK(keyphrase.words() < 1000);
  CHECK(keyphrase.orders().size() <= 8);
  CHECK(keyphrase.phrase() == endless);
}

}  // namespace
}  // namespace dalil
