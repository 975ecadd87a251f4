// lang-missing: the page does not say which language it is in.
#include <fmt/format.h>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!body_was_read(page) || is_blank(page)) return Outcome::kNotApplicable;
  if (page.has_html_lang && !page.declared_language.empty()) return Outcome::kChecked;
  Finding& finding =
      findings.add(seen("html", page.has_html_lang ? "lang=\"\"" : "no lang", page.html_at));
  const bool from_right = page_case.language && page_case.language->right_to_left();
  finding.values = {{"case", page.has_html_lang ? "empty" : "absent"},
                    {"known", page.language.empty() || page.mixed_language ? "no" : "yes"},
                    {"tag", fmt::format("<html lang=\"{}\"{}>", page.language,
                                        from_right ? " dir=\"rtl\"" : "")}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/dom.html#the-lang-and-xml:lang-attributes",
    "https://www.w3.org/WAI/WCAG22/Understanding/language-of-page.html",
    "https://www.w3.org/International/questions/qa-html-language-declarations"};

constexpr Example kExamples[] = {{"no attribute, and one without a value", R"(-- / --
<html><title>Roastery</title><p>Single origin coffee.</p>
-- /ar --
<html lang="" dir="rtl"><title>محمصة البن</title><p>نحمص البن كل صباح.</p>)",
                                  "/ /ar"},
                                 {"a language that is named", R"(-- / --
<html lang="ar" dir="rtl"><title>محمصة البن</title>
-- /en --
<HTML LANG=en-GB><title>Roastery</title>
-- /blank --
<title>Beans</title>)"}};

}  // namespace

extern const Rule lang_missing{
    .card =
        {.id = "lang-missing",
         .category = Category::kLanguage,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Page that does not name its language",
                .headline = "{pages, plural, one {# page does not name its language} "
                            "other {# pages do not name their language}}",
                .message = "{case, select, empty {The lang attribute of <html> is empty.} "
                           "other {<html> has no lang attribute.}}",
                .why = "Screen readers pick their voice by it, and browsers their fonts, their "
                       "hyphenation and whether to offer a translation. Search engines read the "
                       "text itself.",
                .fix = "{known, select, yes {Write {tag} in the template if that is the page’s "
                       "language, as its words suggest.} other {Name the language of the page "
                       "in the template, such as "
                       "<html lang=\"ar\" dir=\"rtl\"> or <html lang=\"en\">.}}"},
         .ar = {.title = "صفحة لا تذكر لغتها",
                .headline = "{pages, plural, one {صفحة واحدة لا تذكر لغتها} "
                            "two {صفحتان لا تذكران لغتهما} few {# صفحات لا تذكر لغتها} "
                            "many {# صفحة لا تذكر لغتها} other {# صفحة لا تذكر لغتها}}",
                .message = "{case, select, empty {السمة lang في وسم <html> فارغة.} "
                           "other {ليس في وسم <html> السمة lang.}}",
                .why = "بالسمة lang يختار قارئ الشاشة صوته، ويختار المتصفح خطوطه وتقسيم الكلمات في "
                       "آخر السطر وعرض الترجمة؛ أما محركات البحث فتعرف اللغة من النص نفسه.",
                .fix = "{known, select, yes {اكتب {tag} في القالب إن كانت هذه لغة الصفحة كما "
                       "توحي كلماتها.} other "
                       "{اذكر لغة الصفحة في القالب، مثل <html lang=\"ar\" dir=\"rtl\"> أو "
                       "<html lang=\"en\">.}}"},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kDocument};

}  // namespace dalil::rules
