// The language of a page: declared, checked by script, told by words.
#include "analyzer/text/detect.h"

#include "analyzer/text/lexicon.h"
#include "analyzer/text/segment.h"
#include "core/embedded.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

constexpr std::string_view kArabic =
    "التسويق الإلكتروني هو استخدام الأدوات الرقمية للوصول إلى العملاء، وهو جزء مهم من أي عمل "
    "تجاري.";
constexpr std::string_view kPersian =
    "بازاریابی دیجیتال یکی از روش‌های پرکاربرد "
    "در کسب و کار است که برای رسیدن به مشتری "
    "بکار می‌رود.";
constexpr std::string_view kUrdu =
    "ڈیجیٹل مارکیٹنگ کاروبار کو بڑھانے کا ایک بہترین طریقہ ہے اور اس کے لیے محنت کرنی پڑتی ہے۔";
constexpr std::string_view kEnglish =
    "Digital marketing is the part of the business that reaches people where they are, and it "
    "should "
    "not be left to chance, because those who would buy from you have to find you before they can.";
constexpr std::string_view kFrench =
    "Le marketing numérique est une partie importante des affaires et il ne faut pas la négliger.";
constexpr std::string_view kPolish =
    "Marketing internetowy jest jednym z najważniejszych narzędzi sprzedaży w każdej firmie.";
constexpr std::string_view kJapanese =
    "東京は日本の首都であり、世界で最も人口の多い都市の一つです。";

// Languages without a pack, whose words resemble those of one.
constexpr std::string_view kCatalan =
    "Aquest capítol explica com es pot instal·lar el sistema amb els paquets que hi ha a la xarxa, "
    "i també quan cal fer servir una altra eina perquè tot funcioni sense errors.";
constexpr std::string_view kPortuguese =
    "Este capítulo explica como você pode instalar o sistema com os pacotes que estão na rede, e "
    "também quando não é preciso usar outra ferramenta para que tudo funcione sem erros.";
constexpr std::string_view kItalian =
    "Questo capitolo spiega come si può installare il sistema con i pacchetti che sono nella rete, "
    "e anche quando non è necessario usare un altro strumento per la gestione.";
constexpr std::string_view kRomanian =
    "Acest capitol explică cum se poate instala sistemul cu pachetele care sunt pe rețea, și când "
    "nu este nevoie de o altă unealtă pentru ca totul să funcționeze fără erori.";
constexpr std::string_view kNorwegian =
    "Dette kapitlet forklarer hvordan du kan installere systemet med pakkene som er på nettet, og "
    "når det ikke er nødvendig å bruke et annet verktøy for at alt skal virke.";
constexpr std::string_view kSpanish =
    "Este capítulo explica cómo se puede instalar el sistema con los paquetes que están en la red, "
    "y también cuándo no es necesario usar otra herramienta para que todo funcione sin errores.";
constexpr std::string_view kGerman =
    "Dieses Kapitel erklärt, wie man das System mit den Paketen aus dem Netz installieren kann und "
    "wann es nicht nötig ist, ein anderes Werkzeug zu benutzen.";
constexpr std::string_view kArabicWithCode =
    "شغل الأمر systemctl restart postgresql لإعادة تشغيل الخادم، ثم افتح الملف "
    "/etc/postgresql/postgresql.conf وغير القيمة max_connections إلى ما تريد، ثم نفذ "
    "الأمر systemctl status postgresql";

struct Row {
  std::string_view text, declared, expected;
};

TEST_CASE("declared, by script, by words") {
  const Lexicons lexicons = *Lexicons::load(embedded_lexicons());
  Segmenter segmenter(lexicons);
  std::string long_english;
  for (int i = 0; i < 5; ++i) long_english.append(kEnglish).append(" ");
  const Row table[] = {
      {kArabic, "ar", "ar"},
      {kArabic, "ar-EG", "ar"},
      {kArabic, "", "ar"},
      {kArabic, "en", "ar"},
      {kArabic, "fa", "ar"},
      {kPersian, "", "fa"},
      {kPersian, "ar", "fa"},
      {kPersian, "fa-IR", "fa"},
      {kUrdu, "", "ur"},
      {kUrdu, "en-US", "ur"},
      {kEnglish, "", "en"},
      {kEnglish, "ar", "en"},
      {kEnglish, "en-GB", "en"},
      {long_english, "de", "en"},
      {kFrench, "fr", "fr"},
      {kPolish, "pl", "pl"},
      {kPolish, "", ""},
      {kCatalan, "", ""},
      {kCatalan, "ca", "ca"},
      {kPortuguese, "", ""},
      {kPortuguese, "pt-BR", "pt"},
      {kItalian, "", ""},
      {kRomanian, "", ""},
      {kNorwegian, "", ""},
      {kSpanish, "", "es"},
      {kGerman, "", "de"},
      {kFrench, "", "fr"},
      {kArabicWithCode, "", "ar"},
      {kArabicWithCode, "ar", "ar"},
      {kJapanese, "", "ja"},
      {kJapanese, "ja", "ja"},
      {"我们在学校学习汉语和数学以及历史", "zh-Hans", "zh"},
      {"نص قصير", "", ""},
      {"نص قصير", "ar", "ar"},
      {"", "", ""},
      {"", "ar", "ar"},
      {"1 2 3 4 5 6 7 8 9", "", ""},
      {"1 2 3 4 5 6 7 8 9", "ar", "ar"},
      {kArabic, "ckb", "ckb"},
      {kArabic, "nonsense", "ar"},
  };
  for (const Row& row : table) {
    INFO(row.text << " declared " << row.declared);
    std::vector<TextRange> words;
    segmenter.words(row.text, {0, static_cast<std::uint32_t>(row.text.size())}, words);
    CHECK(detect_language(row.text, words, row.declared, lexicons) == row.expected);
  }
}

TEST_CASE("primary language of a tag") {
  const Row table[] = {
      {"ar-EG", "", "ar"}, {"AR_eg", "", "ar"},  {" ar ", "", "ar"}, {"arz", "", "arz"},
      {"", "", ""},        {"-", "", ""},        {"a", "", ""},      {"english", "", ""},
      {"عربي", "", ""},    {"en, ar", "", "en"}, {"1a", "", ""},
  };
  for (const Row& row : table) CHECK(primary_language(row.text) == row.expected);
}

}  // namespace
}  // namespace dalil
