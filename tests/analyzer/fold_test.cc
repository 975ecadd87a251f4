// The levels of spelling, and that the table agrees with ICU's normalizer.
#include "analyzer/text/fold.h"

#include <string>

#include "core/utf8.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

struct Row {
  std::string_view text, l1, l2;
};

TEST_CASE("same spelling and same word spelled loosely") {
  const Row table[] = {
      {"", "", ""},
      {"Marketing", "marketing", "marketing"},
      {"ONLINE Marketing @[`{ Zz09", "online marketing @[`{ zz09", "online marketing @[`{ zz09"},
      {"الإلكتروني", "الإلكتروني", "الالكتروني"},
      {"آمن أمن إمن ٱمن", "آمن أمن إمن ٱمن", "امن امن امن امن"},
      {"مكتبة", "مكتبة", "مكتبه"},
      {"مكتبتها", "مكتبتها", "مكتبتها"},
      {"على", "على", "علي"},
      {"مستوىً", "مستوى", "مستوي"},
      {"هدى، وهدىٰ.", "هدى، وهدى.", "هدي، وهدي."},
      {"مسؤول رئيس شيء", "مسؤول رئيس شيء", "مسوول رييس شي"},
      {"مسؤولية مسئولية مسئُولية", "مسؤولية مسئولية مسئولية", "مسووليه مسووليه مسووليه"},
      {"شؤون شئون رؤوس رءوس", "شؤون شئون رؤوس رءوس", "شوون شوون رووس رووس"},
      {"مسي\u0654ول شي\u0654", "مسئول شئ", "مسوول شي"},
      {"مائة مئة خمسمائةٍ", "مائة مئة خمسمائة", "ميه ميه خمسميه"},
      {"مائتان مئتان دمائه حماية", "مائتان مئتان دمائه حماية", "ميتان ميتان دمايه حمايه"},
      {"شيء وقت سيئ وقت", "شيء وقت سيئ وقت", "شي وقت سيي وقت"},
      {"شىء وقت", "شىء وقت", "شي وقت"},
      {"ء", "ء", "ء"},
      {"جزءًا", "جزءا", "جزءا"},
      {"أداة-قراءة", "أداة-قراءة", "اداه-قراءه"},
      {"كلمةABC", "كلمةabc", "كلمهabc"},
      {"مُدَوَّنَة", "مدونة", "مدونه"},
      {"العـــربيـة", "العربية", "العربيه"},
      {"مكتبةـ ً", "مكتبة ", "مكتبه "},
      {"١٢٣ ۴۵ 67 ४ １", "123 45 67 4 1", "123 45 67 4 1"},
      {"کتاب فارسی ھذا ہ ەۃ", "كتاب فارسي هذا ه هة", "كتاب فارسي هذا ه هه"},
      {"می‌خواهم", "ميخواهم", "ميخواهم"},
      {"\u200Fعربي\u202C", "عربي", "عربي"},
      {"ﻣﺤﻤﺪ", "محمد", "محمد"},
      {"اﻻستثمار اﻵمن", "الاستثمار الآمن", "الاستثمار الامن"},
      {"ﷺ ﷲ", "ﷺ الله", "ﷺ الله"},
      {"قالﷺثم", "قالﷺثم", "قالﷺثم"},
      {"\uFE70ب\uFE76", "ب", "ب"},
      {"ا\u0654نت إ", "أنت إ", "انت ا"},  // hamza as a mark composes
      {"ا\u064E\u0654نت", "أنت", "انت"},  // also behind tashkeel
      {"شاطي\u0654", "شاطئ", "شاطي"},
      {"ى\u0654", "ى\u0654", "ي"},  // and where it does not, it goes
      {"и\u0306", "й", "й"},
      {"Café E\u0301t\u00E9 ÀÉ", "café été àé", "cafe ete ae"},
      {"Việt Straße ŒUVRE ﬁn", "việt strasse œuvre fin", "viet strasse œuvre fin"},
      {"x\u0301\u0302 q\u0301", "x\u0301\u0302 q\u0301", "x q"},
      {"ŉ ǰ İ", "'n ǰ i̇", "'n j i"},
      {"don’t co\u00ADop", "don't coop", "don't coop"},
      {"a\u00A0b\u3000c\nd\te", "a b c\nd\te", "a b c\nd\te"},
      {"ΣΊΣΥΦΟΣ Йога", "σίσυφοσ йога", "σίσυφοσ йога"},
      {"東京 Ａ가각 ｶﾞ", "東京 a가각 ガ", "東京 a가각 ガ"},
      {"가", "가", "가"},  // conjoining jamo compose
      {"ไทย न्याय", "ไทย न्याय", "ไทย न्याय"},
  };
  for (const Row& row : table) {
    INFO(row.text);
    CHECK(fold(row.text, Fold::kL1) == row.l1);
    CHECK(fold(row.text, Fold::kL2) == row.l2);
  }
}

TEST_CASE("folding appends and can be repeated") {
  std::string out = "أ ";
  fold_to("مدرسة", Fold::kL2, out);
  CHECK(out == "أ مدرسه");
  const std::string once = fold("الإدارةُ ﻻ CAFÉ ﬃ ½ ㎏ ﷽ Ẁ ﷼", Fold::kL2);
  CHECK(fold(once, Fold::kL2) == once);
}

TEST_CASE("every code point folds to valid text that folds to itself") {
  for (const Fold level : {Fold::kL1, Fold::kL2}) {
    for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 7) {
      std::string text = "ا";
      append_utf8(text, c);
      text += "b";
      const std::string folded = fold(text, level);
      if (!is_valid_utf8(folded) || fold(folded, level) != folded) {
        FAIL("U+" << std::hex << static_cast<unsigned>(c) << ' ' << folded);
      }
    }
  }
}

TEST_CASE("a word folds alone as it does in its text") {
  const std::string_view text =
      "الإعلان عن e\u0301te ﻻ شيءٍ ٱلْعَرَبِيَّة در می‌خواهم und STRASSE 東京 "
      "ไทย "
      "ا\u0654نت "
      "ŉ "
      "각 "
      "مستوى";
  for (const Fold level : {Fold::kL1, Fold::kL2}) {
    std::string joined;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      fold_to(text.substr(begin, end - begin), level, joined);
      if (end < text.size()) joined += ' ';
      begin = end + 1;
    }
    CHECK(joined == fold(text, level));
  }
}

}  // namespace
}  // namespace dalil
