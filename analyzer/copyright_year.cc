#include "analyzer/copyright_year.h"

#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <string>

#include "analyzer/text/fold.h"

namespace dalil {
namespace {

/// The sign or the words, at fold level L2, with the year or years right beside them. What follows
/// a year may be a dash that a script ends.
const re2::RE2& copyright_line() {
  static const re2::RE2 pattern(
      R"((?:©|\(c\)|copyright|حقوق (?:النشر|الطبع)|حقوق[^\d.]{0,40}محفوظه)[\s:,،–—-]*)"
      R"(((?:19|20)\d\d(?:\s*[-–—/,،]\s*(?:19|20)\d\d)*)\b(\s*[-–—]|\s+(?:to|الي|حتي)(?:\s|$))?)");
  return pattern;
}
const re2::RE2& year_before() {
  static const re2::RE2 pattern(
      R"(^\s*((?:19|20)\d\d(?:\s*[-–—/]\s*(?:19|20)\d\d)*)\s*(?:©|\(c\)))");
  return pattern;
}
/// Of something that stands on the page, and not of the page.
const re2::RE2& picture() {
  static const re2::RE2 pattern(
      R"(photo|image|picture|illustration|map data|صوره|الصور|صور |تصوير|خريطه|خرايط)");
  return pattern;
}

std::int64_t last_of(std::string_view years) {
  std::int64_t year = 0;
  if (years.size() >= 4) {
    std::from_chars(years.data() + years.size() - 4, years.data() + years.size(), year);
  }
  return year;
}

}  // namespace

std::int64_t copyright_year(std::string_view line) {
  const std::string folded = fold(line, Fold::kL2);
  if (re2::RE2::PartialMatch(folded, picture())) return 0;
  std::int64_t last = 0;
  std::string years, open;
  if (re2::RE2::PartialMatch(folded, year_before(), &years)) last = last_of(years);
  re2::StringPiece rest(folded);
  while (re2::RE2::FindAndConsume(&rest, copyright_line(), &years, &open)) {
    if (!open.empty()) return 0;
    last = std::max(last, last_of(years));
  }
  return last;
}

}  // namespace dalil
