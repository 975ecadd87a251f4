// The passive verb of a masdar, where its pattern makes it certain, and silence where it does not.
#include "analyzer/article/passive.h"

#include "tests/support/catch.h"

namespace dalil {
namespace {

struct Case {
  std::string_view masdar, past, present;
};

TEST_CASE("the passive verb of a masdar", "[passive]") {
  constexpr Case kCases[] = {
      {"نشر", "نُشر", "يُنشَر"},
      {"تحديث", "حُدّث", "يُحدَّث"},
      {"تطوير", "طُوّر", "يُطوَّر"},
      {"توزيع", "وُزّع", "يُوزَّع"},
      {"كتابة", "كُتب", "يُكتَب"},
      {"مراجعة", "رُوجع", "يُراجَع"},
      {"إطلاق", "أُطلق", "يُطلَق"},
      {"اكتشاف", "اكتُشف", "يُكتشَف"},
      {"استخدام", "استُخدم", "يُستخدَم"},
      // Weak, doubled or with a hamza: how they are written is not told by a pattern.
      {"بيع", "", ""},
      {"إضافة", "", ""},
      {"إنشاء", "", ""},
      {"إعداد", "", ""},
      {"اختيار", "", ""},
      {"رد", "", ""},
      {"إعادة", "", ""},
      {"", "", ""}};
  for (const Case& c : kCases) {
    INFO(c.masdar);
    CHECK(passive_of(c.masdar, /*present=*/false) == c.past);
    CHECK(passive_of(c.masdar, /*present=*/true) == c.present);
  }
}

}  // namespace
}  // namespace dalil
