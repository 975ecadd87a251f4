// directive-notranslate: a page asks not to be offered in translation. A choice; told so that it is
// one.
#include "analyzer/directives.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool meant(const Directive& directive) { return directive.name == "notranslate"; }

Outcome check(const PageCase& page_case, PageFindings& findings) {
  report_directives(page_case.page, meant, findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag"};

constexpr Example kExamples[] = {{"in an element", R"(-- / --
<title>Roastery</title>
-- /أخبار --
<html lang="ar"><meta name="robots" content="notranslate"><title>أخبار المحمصة</title>)",
                                  "/أخبار"},
                                 {"the attribute of HTML is about parts of a page", R"(-- / --
<html lang="ar" translate="no"><meta name="robots" content="index"><title>المحمصة</title>)"}};

}  // namespace

extern const Rule directive_notranslate{
    .card =
        {.id = "directive-notranslate",
         .category = Category::kIndexability,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Page that asks not to be translated",
                .headline =
                    "{pages, plural, one {# page that can rank asks not to be translated in "
                    "results} other {# pages that can rank ask not to be translated in results}}",
                .message =
                    "{where} says “{content}”: results offer this page in its own language only.",
                .why = "Google offers readers of other languages a translated title, text and "
                       "page; this page forgoes them.",
                .fix = "If readers of other languages are welcome, remove notranslate from "
                       "{where}; else leave it."},
         .ar = {.title = "صفحة تطلب ألا تُترجم",
                .headline =
                    "{pages, plural, one {صفحة واحدة قابلة للفهرسة تطلب ألا تُترجم في النتائج} two "
                    "{صفحتان قابلتان للفهرسة تطلبان ألا تُترجما في النتائج} few {# صفحات قابلة "
                    "للفهرسة تطلب ألا تُترجم في النتائج} many {# صفحة قابلة للفهرسة تطلب ألا تُترجم "
                    "في النتائج} other {# صفحة قابلة للفهرسة تطلب ألا تُترجم في النتائج}}",
                .message = "في {where} القيمة «{content}»، فلا تعرض النتائج هذه الصفحة إلا بلغتها.",
                .why = "يعرض Google على قراء اللغات الأخرى العنوان والنص والصفحة مترجمة، وهذه "
                       "الصفحة تستغني عنهم.",
                .fix = "إن كنت ترحب بقراء اللغات الأخرى فاحذف notranslate من {where}، وإلا فدعها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
