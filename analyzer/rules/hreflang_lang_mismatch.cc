// hreflang-lang-mismatch: hreflang says one language of the page and <html lang> another. A country
// more or less is no contradiction.
#include "analyzer/hreflang.h"
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"
#include "analyzer/text/detect.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Result<Url> url = Url::parse(page.url);
  const std::string declared = primary_language(page.declared_language);
  if (page.hreflang.empty() || !page.has_html_lang || declared.empty() || !url)
    return Outcome::kNotApplicable;
  const std::string key = url->key();
  const Hreflang* self = nullptr;
  for (const Hreflang& entry : page.hreflang) {
    if (!entry.url.is_http() || (entry.url != *url && entry.url.key() != key)) continue;
    const std::string language = primary_language(entry.code);
    if (language.empty() || ascii::equals(entry.code, "x-default")) continue;
    if (language == declared) return Outcome::kChecked;
    self = &entry;
  }
  if (self == nullptr) return Outcome::kChecked;
  Finding& finding = findings.add(seen(place_of(*self), self->code, self->at));
  finding.evidence.push_back(seen("html[lang]", page.declared_language, page.html_at));
  finding.values = {{"code", finding.evidence[0].what}, {"lang", finding.evidence[1].what}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions",
    "https://www.w3.org/International/questions/qa-html-language-declarations"};

constexpr Example kExamples[] = {{"English by lang, Arabic by hreflang", R"(-- / --
<html lang="en"><link rel="alternate" hreflang="ar" href="https://example.com/"><title>محمصة البن</title>)",
                                  "/"},
                                 {"ar and ar-SA agree", R"(-- / --
<html lang="ar"><link rel="alternate" hreflang="ar-SA" href="https://example.com/"><link rel="alternate" hreflang="x-default" href="https://example.com/"><title>محمصة البن</title>
-- /sa --
<html lang="ar-SA"><link rel="alternate" hreflang="ar" href="https://example.com/sa"><title>محمصة البن</title>)"}};

}  // namespace

extern const Rule hreflang_lang_mismatch{
    .card =
        {.id = "hreflang-lang-mismatch",
         .category = Category::kLanguage,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "hreflang and lang that contradict each other",
                .headline =
                    "{pages, plural, one {# page says one language in hreflang and another in "
                    "lang} other {# pages say one language in hreflang and another in lang}}",
                .message = "hreflang lists the page as “{code}”, and <html> says lang=\"{lang}\".",
                .why = "One of the two is wrong: either readers of another language are sent here, "
                       "or screen readers and browsers take the text for another language.",
                .fix = "Look which language the text is in, and mend the other of the two: "
                       "hreflang=\"{code}\" or lang=\"{lang}\"."},
         .ar =
             {.title = "تناقض بين hreflang وlang",
              .headline = "{pages, plural, one {صفحة واحدة لغتها في hreflang غير لغتها في lang} "
                          "two {صفحتان لغة كل منهما في hreflang غير لغتها في lang} few {# صفحات "
                          "لغتها في hreflang غير لغتها في lang} many {# صفحة لغتها في hreflang غير "
                          "لغتها في lang} other {# صفحة لغتها في hreflang غير لغتها في lang}}",
              .message =
                  "يعد hreflang الصفحة ‎«{code}»، وفي <html> ‏lang=\"{lang}\".",
              .why = "أحدهما خطأ: إما أن يُرسل إلى الصفحة قراء لغة أخرى، وإما أن تحسب قارئات الشاشة "
                     "والمتصفحات النص بلغة أخرى.",
              .fix =
                  "انظر بأي لغة النص، وأصلح الخطأ منهما: hreflang=\"{code}\" أو lang=\"{lang}\"."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
