// lang-invalid: the lang attribute holds no language tag.
#include "analyzer/language_codes.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!page.has_html_lang || page.declared_language.empty()) return Outcome::kNotApplicable;
  if (language_tag_fault(page.declared_language) == TagFault::kNone) return Outcome::kChecked;
  Finding& finding = findings.add(seen("html[lang]", page.declared_language, page.html_at));
  const std::string better = likely_tag(page.declared_language);
  finding.values = {{"lang", finding.evidence.front().what},
                    {"known", better.empty() ? "no" : "yes"},
                    {"better", better}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.rfc-editor.org/rfc/rfc5646",
    "https://html.spec.whatwg.org/multipage/dom.html#the-lang-and-xml:lang-attributes"};

constexpr Example kExamples[] = {
    {"a name, an underscore, and a country that does not exist", R"(-- / --
<html lang="arabic"><title>محمصة البن</title>
-- /form --
<html lang="ar_SA"><title>محمصة البن</title>
-- /uk --
<html lang="en-UK"><title>Roastery</title>)",
     "/ /form /uk"},
    {"tags of several parts", R"(-- / --
<html lang="ar"><title>محمصة البن</title>
-- /sa --
<html lang="ar-Arab-SA"><title>محمصة البن</title>
-- /zh --
<html lang="zh-Hans"><title>茶</title>
-- /none --
<html lang=""><title>Beans</title>)"}};

}  // namespace

extern const Rule lang_invalid{
    .card =
        {.id = "lang-invalid",
         .category = Category::kLanguage,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "lang attribute that is no language tag",
                .headline =
                    "{pages, plural, one {# page names its language in a way that nobody reads} "
                    "other {# pages name their language in a way that nobody reads}}",
                .message = "lang=\"{lang}\" is no valid language tag.",
                .why = "Browsers and screen readers take the text for one of no language: a wrong "
                       "voice, no hyphenation, no offer to translate.",
                .fix = "{known, select, yes {Write lang=\"{better}\".} other {Write the code of "
                       "the language, such as lang=\"ar\" or lang=\"ar-SA\", with a hyphen.}}"},
         .ar =
             {.title = "سمة lang ليست رمز لغة",
              .headline =
                  "{pages, plural, one {صفحة واحدة تذكر لغتها بما لا يفهمه أحد} two {صفحتان تذكران "
                  "لغتهما بما لا يفهمه أحد} few {# صفحات تذكر لغتها بما لا يفهمه أحد} many {# صفحة "
                  "تذكر لغتها بما لا يفهمه أحد} other {# صفحة تذكر لغتها بما لا يفهمه أحد}}",
              .message = "‎lang=\"{lang}\"‎ ليس رمز لغة صحيحًا.",
              .why = "تعد المتصفحات وقارئات الشاشة النص بلا لغة: صوت غير مناسب، ولا تقسيم كلمات، "
                     "ولا عرض ترجمة.",
              .fix = "{known, select, yes {اكتب ‎lang=\"{better}\"‎.} other {اكتب رمز "
                     "اللغة "
                     "مثل lang=\"ar\" أو lang=\"ar-SA\" بشرطة بينهما.}}"},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kDocument};

}  // namespace dalil::rules
