// doctype-missing: a page without a doctype, which browsers lay out like those of 1999.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!body_was_read(page) || is_blank(page)) return Outcome::kNotApplicable;
  if (!page.has_doctype)
    findings.add({.where = "html", .what = "no <!doctype html>", .line = 1, .column = 1});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/syntax.html#the-doctype",
    "https://quirks.spec.whatwg.org/"};

constexpr Example kExamples[] = {{"none", R"(-- / --
<html><title>Roastery</title><p>Beans.
-- /ar --
<html lang="ar" dir="rtl"><title>محمصة البن</title><p>نحمص كل صباح.)",
                                  "/ /ar"},
                                 {"old and new ones", R"(-- / --
<!doctype html><html lang="ar"><title>محمصة البن</title><p>نحمص كل صباح.
-- /old --
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><title>Beans</title><p>Beans.)"}};

}  // namespace

extern const Rule doctype_missing{
    .card =
        {.id = "doctype-missing",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en =
             {.title = "Page without a doctype",
              .headline =
                  "{pages, plural, one {# page has no doctype} other {# pages have no doctype}}",
              .message = "The page does not begin with <!doctype html>.",
              .why = "Browsers then lay it out by the rules of the nineties (quirks mode), so that "
                     "it looks different from what the style sheet says.",
              .fix =
                  "Write <!doctype html> as the first line of the template, before anything else."},
         .ar = {.title = "صفحة بلا doctype",
                .headline =
                    "{pages, plural, one {صفحة واحدة بلا doctype} two {صفحتان بلا doctype} few {# "
                    "صفحات بلا doctype} many {# صفحة بلا doctype} other {# صفحة بلا doctype}}",
                .message = "لا تبدأ الصفحة بـ <!doctype html>.",
                .why = "ترسمها المتصفحات حينئذ بقواعد التسعينيات (quirks mode)، فتبدو على غير ما "
                       "تقوله أوراق الأنماط.",
                .fix = "اكتب <!doctype html> في أول سطر من القالب قبل أي شيء."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
