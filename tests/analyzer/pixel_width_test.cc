// Widths of shaped text: the tables against what HarfBuzz measures of the same sentences in the
// same fonts.
#include "analyzer/text/pixel_width.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace dalil {
namespace {

const PixelWidths& widths() {
  static const PixelWidths loaded = PixelWidths::load(embedded_lexicons()).value();
  return loaded;
}

PixelBand title(std::string_view text) { return widths().measure(text, kTitleFontPx); }

struct Shaped {
  double low, high;  // px at 20 px, from make_widths.py --shape
  const char* text;
};

const Shaped kShaped[] = {
    {248.49, 284.13, "دليل شامل لكتابة عناوين الصفحات"},
    {288.34, 330.01, "كيف تختار حذاء الجري المناسب لقدمك؟"},
    {313.30, 362.98, "أفضل عشر وجهات سياحية في سلطنة عُمان"},
    {84.71, 96.41, "لا إله إلا الله"},
    {254.95, 292.69, "الأسئلة الشائعة عن خدمات التوصيل"},
    {356.34, 419.87, "طريقة عمل الخبز العربي في المنزل، خطوة بخطوة"},
    {324.18, 375.90, "مواعيد عمل فروع المصرف خلال شهر رمضان"},
    {303.91, 338.32, "تعلّم أساسيات البرمجة بلغة Python مجانًا"},
    {283.28, 315.78, "الآن: سجّل في الدورة التدريبية الجديدة"},
    {311.06, 359.53, "حجز تذاكر الطيران إلى الرياض بأقل الأسعار"},
    {262.78, 299.69, "١٥ فكرة لتنظيم وقتك قبل الاختبارات"},
    {324.04, 363.61, "خصم 25% على الأجهزة المنزلية | متجر الدار"},
    {267.03, 304.24, "الإلكترونيات والألعاب والهدايا للأطفال"},
    {303.40, 352.13, "مؤتمر الذكاء الاصطناعي في الطب والتعليم"},
    {337.40, 393.51, "ما الفرق بين القرض الحسن والتمويل الإسلامي؟"},
    {271.14, 311.26, "زراعة الزيتون وأثرها في اقتصاد القرى"},
    {136.55, 148.58, "اُكْتُبْ عُنْوَانًا وَاضِحًا"},
    {116.94, 143.47, "الـــســـلام عليكم"},
    {131.47, 146.98, "ورود دار ذوو أزرار"},
    {229.12, 246.47, "آخر الأخبار – صحيفة «الصباح»"},
    {245.93, 285.44, "فوائد الأعشاب الطبيعية لآلام الظهر"},
    {285.54, 326.07, "شقق للإيجار في الدار البيضاء (مفروشة)"},
    {244.70, 282.44, "قیمت گوشی موبایل در بازار تهران"},
    {269.05, 269.05, "Die schönsten Seen in Bayern"},
    {286.80, 286.80, "Guide des marchés de Marseille"},
    {222.54, 222.54, "מדריך למטייל בגליל העליון"},
    {252.45, 252.45, "Новости науки и медицины"},
};

TEST_CASE("the tables give the widths that HarfBuzz gives") {
  for (const Shaped& shaped : kShaped) {
    CAPTURE(shaped.text);
    const PixelBand band = title(shaped.text);
    CHECK(band.low == Approx(shaped.low).margin(1.5));
    CHECK(band.high == Approx(shaped.high).margin(1.5));
  }
}

TEST_CASE("width grows with the font and starts at nothing") {
  CHECK(title("").high == 0);
  const std::string_view text = "دليل المشتري 2026";
  CHECK(widths().measure(text, 40).low == Approx(2 * title(text).low));
  CHECK(widths().measure(text, kDescriptionFontPx).high == Approx(0.7 * title(text).high));
}

TEST_CASE("only Arabic makes a band") {
  CHECK(title("Plain title 1").low == title("Plain title 1").high);
  CHECK(title("عنوان").low < title("عنوان").high);
  // Spaces and European digits come from the Latin font in a browser, so they add the same to both
  // ends.
  CHECK(title("عنوان 12").high - title("عنوان").high == Approx(title(" 12").low));
}

TEST_CASE("Arabic letters take the width of their form") {
  const double alone = title("ب").high;
  CHECK(title("ببب").high < 3 * alone);                        // joined letters are narrower
  CHECK(title("ب ب").high > 2 * alone);                        // a space parts them
  CHECK(title("ب\u200Cب").high == Approx(2 * alone));          // and so does ZWNJ
  CHECK(title("ب\u200D").high < alone);                        // ZWJ alone gives the initial form
  CHECK(title("دب").high == Approx(title("د").high + alone));  // dal joins nothing after it
}

TEST_CASE("lam and alef are one glyph, with marks between them too") {
  CHECK(title("لا").high < title("ل").high + title("ا").high);
  CHECK(title("لَا").high == title("لا").high);
  CHECK(title("لأ").low == Approx(title("لا").low).margin(1));
  CHECK(title("سلام").high < title("سل").high + title("ام").high);
}

TEST_CASE("marks and format controls have no width, tatweel has") {
  CHECK(title("مُحَمَّدٌ").low == title("محمد").low);
  CHECK(title("\u200Fمحمد\u200F").low == title("محمد").low);
  CHECK(title("e\u0301").low == title("e").low);
  CHECK(title("محـمد").low > title("محمد").low);
}

TEST_CASE("a letter that one font lacks comes from another") {
  CHECK(title("ہں").low > 10);
  CHECK(title("ہں").high < 40);
}

TEST_CASE("other scripts and emoji") {
  CHECK(title("東京").low == 40);
  CHECK(title("ｱ").low == Approx(10));
  CHECK(title("🎉").low == Approx(25));
  CHECK(title("👍🏽").low == Approx(25));
  CHECK(title("🇪🇬").low == Approx(25));
  CHECK(title("👩‍👩‍👧").low == Approx(25));
  CHECK(title("🙋‍♂️").low == Approx(25));
  CHECK(title("❤️").low == Approx(25));
  CHECK(title("नमस्ते").low > 30);
}

TEST_CASE("bytes that are no UTF-8 count as replacement characters") {
  CHECK(title("a\xFF").low == title("a\uFFFD").low);
  CHECK(title("\xD8").low > 0);
}

TEST_CASE("a damaged table is an error that names its line") {
  const auto error_of = [](std::vector<EmbeddedFile> files) {
    const auto loaded = PixelWidths::load(files);
    return loaded ? std::string() : loaded.error().message;
  };
  const EmbeddedFile latin{"widths/latin.tsv", "# x\nunits_per_em\t1000\n0041\t700 -\n"};
  CHECK(error_of({latin}).empty());
  CHECK(error_of({}) == "lexicons/widths/latin.tsv is missing.");
  const struct {
    const char* path;
    const char* content;
    const char* where;
  } damaged[] = {
      {"widths/latin.tsv", "0041\t700\n", "latin.tsv, line 1"},
      {"widths/latin.tsv", "units_per_em\t0\n", "latin.tsv, line 1"},
      {"widths/latin.tsv", "units_per_em\t1000\n\nzz\t1\n", "latin.tsv, line 3"},
      {"widths/latin.tsv", "units_per_em\t1000\nFFFF\t1\n", "latin.tsv, line 2"},
      {"widths/latin.tsv", "units_per_em\t1000\n0041\t2000000000\n", "latin.tsv, line 2"},
      {"widths/arabic_x.tsv", "units_per_em\t1000\n0628\t1 2\n", "arabic_x.tsv, line 2"},
      {"widths/arabic_x.tsv", "units_per_em\t1000\n0041\t1\n", "arabic_x.tsv, line 2"},
      {"widths/arabic_x.tsv", "units_per_em\t1000\n0628 0627\t1 2\n", "arabic_x.tsv, line 2"},
  };
  for (const auto& file : damaged) {
    CAPTURE(file.path, file.content);
    CHECK(error_of({latin, {file.path, file.content}}).find(file.where) != std::string::npos);
  }
}

TEST_CASE("without an Arabic table the letters have a default width") {
  const std::vector<EmbeddedFile> files = {{"widths/latin.tsv", "units_per_em\t10\n0020\t3\n"}};
  const PixelWidths latin_only = PixelWidths::load(files).value();
  CHECK(latin_only.measure("سلام", 20).low == Approx(4 * 12).margin(0.01));
}

}  // namespace
}  // namespace dalil
