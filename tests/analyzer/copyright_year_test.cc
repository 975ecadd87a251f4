// The year of a copyright line: it stands right beside the sign or the words, and no other number
// of the footer is taken for it.
#include "analyzer/copyright_year.h"

#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("the last year beside the sign") {
  const std::pair<std::string_view, std::int64_t> lines[] = {
      {"© 2019 Roastery", 2019},
      {"Copyright (c) 2009-2021, Roastery", 2021},
      {"© 2009, 2012, 2020 Roastery", 2020},
      {"© ٢٠١٩", 2019},
      {"2019 © Roastery", 2019},
      {"حقوق النشر © 2018", 2018},
      {"حقوق الطبع والنشر محفوظة 2018", 2018},
      {"جميع الحقوق محفوظة ٢٠٢٢", 2022},
      {"© 2009 Jane. © 2026 Roastery", 2026},
  };
  for (const auto& [line, year] : lines) {
    INFO(line);
    CHECK(copyright_year(line) == year);
  }
}

TEST_CASE("years that are no copyright’s") {
  for (const std::string_view line :
       {"", "2019", "© Roastery", "© Roastery, since 1998", "© Roastery · P.O. Box 2010",
        "P.O. Box 2010 © Roastery", "Photo © 2009 Jane", "© 2009–", "© 2009 - present",
        "© 2009 إلى اليوم", "© 20190 beans", "جميع الحقوق محفوظة. تأسست المحمصة عام 1998",
        "كلية الحقوق 2019", "تصوير سعاد © 2009", "الصورة: © 2009"}) {
    INFO(line);
    CHECK(copyright_year(line) == 0);
  }
}

}  // namespace
}  // namespace dalil
