// lang-content-mismatch: <html lang> names a language that the text is not in. Only where there is
// enough of the text.
#include <algorithm>
#include <utility>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/text/detect.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kEnoughWords = 100;

// Codes of one language, and languages that are read as another of the same letters.
bool same_language(std::string_view a, std::string_view b) {
  constexpr std::pair<std::string_view, std::string_view> kSame[] = {
      {"iw", "he"},  {"nb", "no"},  {"nn", "no"},  {"in", "id"},  {"ms", "id"},  {"fil", "tl"},
      {"yue", "zh"}, {"arz", "ar"}, {"ary", "ar"}, {"apc", "ar"}, {"prs", "fa"}, {"ckb", "ar"},
      {"ku", "ar"},  {"sd", "ur"},  {"pnb", "ur"}, {"gsw", "de"}, {"lb", "de"}};
  return a == b || std::ranges::any_of(kSame, [&](const auto& pair) {
           return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
         });
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const std::string declared = primary_language(page.declared_language);
  if (!page.has_html_lang || declared.empty() || page.language.empty() ||
      page.content_words < kEnoughWords) {
    return Outcome::kNotApplicable;
  }
  if (same_language(declared, page.language)) return Outcome::kChecked;
  Finding& finding = findings.add(seen("html[lang]", page.declared_language, page.html_at));
  finding.confidence = Confidence::kLikely;
  finding.values = {{"lang", finding.evidence.front().what}, {"language", page.language}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/International/questions/qa-html-language-declarations",
    "https://www.w3.org/WAI/WCAG22/Understanding/language-of-page.html"};

constexpr Example kExamples[] = {
    {"an Arabic text that a template calls English", R"(-- / --
<html lang="en"><title>محمصة البن</title>
repeat 20 <p>نحمص حبوب البن اليمني كل صباح في هذه المحمصة التي أسسها جدنا.)",
     "/"},
    {"names in Latin letters within Arabic, and a few words", R"(-- / --
<html lang="ar"><title>محمصة البن</title><p>Roastery
repeat 20 <p>نحمص حبوب البن اليمني كل صباح في هذه المحمصة التي أسسها جدنا.
-- /few --
<html lang="en"><title>البن</title><p>نحمص حبوب البن كل صباح.)"}};

}  // namespace

extern const Rule lang_content_mismatch{
    .card =
        {.id = "lang-content-mismatch",
         .category = Category::kLanguage,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Page in another language than it says",
                .headline = "{pages, plural, one {# page is in another language than it says} "
                            "other {# pages are in another language than they say}}",
                .message = "<html> says lang=\"{lang}\", and the text reads like “{language}”.",
                .why =
                    "Screen readers read it out with the wrong voice, browsers offer to translate "
                    "the wrong way, and fonts and hyphenation are those of another language.",
                .fix = "Write lang=\"{language}\" into this page’s template. Where the text has "
                       "simply not been translated yet, say so to the search engines by noindex or "
                       "a canonical to the original."},
         .ar = {.title = "صفحة بلغة غير التي تذكرها",
                .headline = "{pages, plural, one {صفحة واحدة بلغة غير التي تذكرها} two {صفحتان "
                            "بلغة غير التي تذكرانها} few {# صفحات بلغة غير التي تذكرها} many {# "
                            "صفحة بلغة غير التي تذكرها} other {# صفحة بلغة غير التي تذكرها}}",
                .message = "في <html> ‏lang=\"{lang}\"، والنص يبدو بلغة "
                           "‎«{language}».",
                .why = "يقرؤها قارئ الشاشة بصوت لغة أخرى، ويعرض المتصفح ترجمتها من لغة ليست لغتها، "
                       "وتتبع الخطوط وتقسيم الكلمات لغة غيرها.",
                .fix = "اكتب lang=\"{language}\" في قالب هذه الصفحة. وإن كان النص لم يُترجم بعد "
                       "فأخبر محركات البحث بوسم noindex أو برابط أساسي (canonical) إلى الأصل."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kDocument};

}  // namespace dalil::rules
