// Sentences of the reader: plurals in English and Arabic, grouped numbers, values that are hostile.
#include "core/message.h"

#include <string>
#include <thread>
#include <vector>

#include "core/utf8.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

std::string with_pages(std::string_view locale, std::string_view pattern, std::int64_t pages) {
  const NamedValue values[] = {{"pages", pages}};
  return format_message(locale, pattern, values);
}

constexpr std::string_view kArabicPages =
    "{pages, plural, one {صفحة واحدة} two {صفحتان} few {# صفحات} many {# صفحة} other {# صفحة}}";

TEST_CASE("Arabic plurals have all their forms and ASCII digits") {
  struct Case {
    std::int64_t pages;
    std::string_view words;
  };
  const Case cases[] = {{1, "صفحة واحدة"},  {2, "صفحتان"},        {3, "3 صفحات"},
                        {10, "10 صفحات"},   {11, "11 صفحة"},      {100, "100 صفحة"},
                        {103, "103 صفحات"}, {1117, "1,117 صفحة"}, {1234567, "1,234,567 صفحة"}};
  for (const auto& c : cases) CHECK(with_pages("ar", kArabicPages, c.pages) == c.words);
}

TEST_CASE("English plurals and grouping") {
  constexpr std::string_view pattern = "{pages, plural, one {# page} other {# pages}}";
  CHECK(with_pages("en", pattern, 1) == "1 page");
  CHECK(with_pages("en", pattern, 12345) == "12,345 pages");
}

TEST_CASE("Numbers are grouped in ASCII digits") {
  CHECK(format_number("en", 1204) == "1,204");
  CHECK(format_number("ar", 1204) == "1,204");
  CHECK(format_number("ar", 0) == "0");
  CHECK(format_number("en", -5) == "-5");
}

TEST_CASE("Values of strangers are never read as patterns") {
  const NamedValue values[] = {{"title", std::string("{0} it's '{pages}' # |")}, {"n", 2.5}};
  CHECK(format_message("en", "“{title}” {n}", values) == "“{0} it's '{pages}' # |” 2.5");
  const NamedValue broken[] = {{"title", std::string("a\xFF"
                                                     "b")}};
  CHECK(is_valid_utf8(format_message("ar", "العنوان {title}", broken)));
}

TEST_CASE("Words without arguments, apostrophes") {
  CHECK(format_message("en", "The page doesn't say", {}) == "The page doesn't say");
  CHECK(format_message("en", "Write '{'product'}'", {}) == "Write {product}");
  CHECK(format_message("ar", "اكتب عنوانًا", {}) == "اكتب عنوانًا");
}

TEST_CASE("A missing value leaves its name, a broken pattern stays as it is") {
  CHECK(format_message("en", "{title} is gone", {}) == "{title} is gone");
  CHECK(with_pages("en", "{pages, plural, one {x}", 1) == "{pages, plural, one {x}");
  CHECK(format_message("en", "{pages, plural, one {x", {}) == "{pages, plural, one {x");
}

TEST_CASE("check_message tells good patterns from broken ones") {
  struct Case {
    std::string_view locale;
    std::string_view pattern;
    std::string_view error;  ///< A part of it; "" where the pattern is good.
  };
  const Case cases[] = {
      {"en", "plain", ""},
      {"en", "{pages, plural, one {# page} other {# pages}}", ""},
      {"en", "{pages, plural, =1 {a page} other {# pages}}", ""},
      {"ar", kArabicPages, ""},
      {"ar", "{n, plural, =1 {صفحة} =2 {صفحتان} few {# صفحات} other {# صفحة}}", ""},
      {"en", "{kind, select, menu {{n, plural, one {#} other {#}}} other {x}}", ""},
      {"en", "{gain, number, ::.0 +!}", ""},
      {"en", "{pages", "U_UNMATCHED_BRACES"},
      {"en", "{pages, plural, one {# page}}", "U_DEFAULT_KEYWORD_MISSING"},
      {"en", "{pages, nubmer}", "U_ILLEGAL_ARGUMENT_ERROR"},
      {"en", "{n, plural, other {# pages}}", "lacks the form \"one\""},
      {"en", "{n, plural, one {a} fwe {b} other {c}}", "no plural form \"fwe\""},
      {"en", "{n, plural, one {a} two {b} other {c}}", "no plural form \"two\""},
      {"en", "{n, plural, one {a} =2 {b} other {c}}", ""},
      {"ar", "{n, plural, one {صفحة} other {# صفحات}}", "{n} lacks the form"},
      {"ar", "{k, select, a {{n, plural, one {a} other {b}}} other {x}}", "lacks the form"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.locale, c.pattern);
    std::string error;
    CHECK(check_message(c.locale, c.pattern, error) == c.error.empty());
    CHECK_THAT(error, Catch::Matchers::Contains(std::string(c.error)));
    if (c.error.empty()) CHECK(error.empty());
  }
}

TEST_CASE("Threads format at once") {
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (auto& result : results) {
    threads.emplace_back([&result] {
      for (std::int64_t n = 0; n < 200; ++n) result = with_pages("ar", kArabicPages, n);
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& result : results) CHECK(result == "199 صفحة");
}

}  // namespace
}  // namespace dalil
