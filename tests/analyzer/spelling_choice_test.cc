// Which spelling is right, by the letters alone.
#include "analyzer/article/spelling_choice.h"

#include "tests/support/catch.h"

namespace dalil {
namespace {

struct Row {
  const char* right;
  const char* wrong;
};

TEST_CASE("the right one of two spellings", "[spelling_choice]") {
  constexpr Row kRows[] = {
      {"إلكتروني", "الكتروني"}, {"أسعار", "اسعار"},     {"إنتاج", "انتاج"},
      {"إنسان", "انسان"},       {"أستاذ", "استاذ"},     {"أسطوانة", "اسطوانة"},
      {"إنترنت", "أنترنت"},     {"مؤسسة", "موسسة"},     {"استخدام", "إستخدام"},
      {"استشارة", "إستشارة"},   {"اجتماعي", "إجتماعي"}, {"انخفاض", "إنخفاض"},
      {"اضطراب", "إضطراب"},     {"اتصالات", "إتصالات"}, {"اسم", "إسم"},
      {"شركة", "شركه"},         {"مياه", "مياة"},       {"إلكترونية", "الكترونيه"}};
  for (const Row& row : kRows) {
    INFO(row.right << " and " << row.wrong);
    CHECK(choose_spelling(row.right, row.wrong) == SpellingChoice::kFirst);
    CHECK(choose_spelling(row.wrong, row.right) == SpellingChoice::kSecond);
  }
}

TEST_CASE("where the letters do not tell", "[spelling_choice]") {
  CHECK(choose_spelling("استراتيجية", "إستراتيجية") == SpellingChoice::kEither);
  CHECK(choose_spelling("مسؤول", "مسئول") == SpellingChoice::kEither);
  CHECK(choose_spelling("رقمي", "رقمى") == SpellingChoice::kEither);
  CHECK(choose_spelling("استخدم", "أستخدم") == SpellingChoice::kEither);
  CHECK(choose_spelling("إعداد", "أعداد") == SpellingChoice::kOtherWords);
  CHECK(choose_spelling("اكتب", "أكتب") == SpellingChoice::kOtherWords);
  CHECK(choose_spelling("موجه", "موجة") == SpellingChoice::kOtherWords);
}

}  // namespace
}  // namespace dalil
