// head-invalid-element: an element that has no place in the head ends it, and what follows it there
// counts as body: title, description, canonical, robots.
#include <vector>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

struct Lost {
  std::string_view name;
  SourcePosition at;
};

template <typename Facts>
void look(const Facts& facts, std::string_view name, std::vector<Lost>& lost) {
  for (const auto& fact : facts) {
    if (!fact.in_head) lost.push_back({name, fact.at});
  }
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!body_was_read(page) || is_blank(page)) return Outcome::kNotApplicable;
  const TextFact& end = page.head_end;
  if (end.text.empty()) return Outcome::kChecked;
  std::vector<Lost> lost;
  look(page.titles, "title", lost);
  look(page.descriptions, "description", lost);
  look(page.canonicals, "canonical", lost);
  look(page.hreflang, "hreflang", lost);
  if (lost.empty()) return Outcome::kChecked;
  Finding& finding = findings.add(seen("head", end.text, end.at));
  finding.evidence.push_back(seen("body", lost.front().name, lost.front().at));
  finding.values = {{"element", end.text},
                    {"case", end.text == "text" ? "text" : "element"},
                    {"line", std::int64_t{end.at.line}},
                    {"lost", std::string(lost.front().name)},
                    {"count", static_cast<std::int64_t>(lost.size())}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/valid-page-metadata",
    "https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inhead"};

constexpr Example kExamples[] = {
    {"an image, a text and a frame in the head", R"(-- / --
<html lang="ar"><head><img src="/p.gif" alt=""><title>محمصة البن</title></head><body><p>نحمص كل صباح.
-- /text --
<head>&#160;<link rel="canonical" href="https://example.com/text"><title>Beans</title></head><body><p>Beans.
-- /frame --
<head><title>Beans</title><iframe src="/count"></iframe><meta name="description" content="Beans from Yemen."></head><body><p>Beans.)",
     "/ /text /frame"},
    {"what may stand in a head, and a head whose tags are left out", R"(-- / --
<html lang="ar"><head><script>go()</script><style>p{}</style><noscript><link rel="stylesheet" href="/a.css"></noscript><title>محمصة البن</title></head><body><p>نحمص كل صباح.
-- /omitted --
<title>Beans</title><meta name="description" content="Beans from Yemen."><p>Beans.)"}};

}  // namespace

extern const Rule head_invalid_element{
    .card =
        {.id = "head-invalid-element",
         .category = Category::kContent,
         .severity = Severity::kError,
         .effort = Effort::kHours,
         .en = {.title = "Element that ends the head early",
                .headline =
                    "{pages, plural, one {# page has an element in its head that ends it early} "
                    "other {# pages have an element in their head that ends it early}}",
                .message =
                    "{case, select, text {Text on line {line} ends the head} other {<{element}> on "
                    "line {line} ends the head}}; what follows counts as body, {count, plural, one "
                    "{the {lost}} other {the {lost} first of # elements}}.",
                .why = "Search engines pass over canonicals, robots rules and languages that stand "
                       "in the body, although the source shows them in the head.",
                .fix = "{case, select, text {Take the text on line {line} out of the head (it may "
                       "be an unseen character).} other {Move <{element}> (line {line}) to the end "
                       "of the body; counters and consent scripts often bring one along.}} At the "
                       "least put it behind all meta and link elements."},
         .ar = {.title = "عنصر ينهي رأس الصفحة قبل أوانه",
                .headline = "{pages, plural, one {صفحة واحدة في رأسها عنصر ينهيه قبل أوانه} two "
                            "{صفحتان في رأس كل منهما عنصر ينهيه قبل أوانه} few {# صفحات في رأسها "
                            "عنصر ينهيه قبل أوانه} many {# صفحة في رأسها عنصر ينهيه قبل أوانه} "
                            "other {# صفحة في رأسها عنصر ينهيه قبل أوانه}}",
                .message =
                    "{case, select, text {ينهي نص في السطر {line} رأس الصفحة} other {ينهي "
                    "<{element}> في السطر {line} رأس الصفحة}}، وما بعده يُعد من المتن: {count, "
                    "plural, one {عنصر واحد ({lost})} two {عنصران أولهما {lost}} few {# عناصر "
                    "أولها {lost}} many {# عنصرًا أولها {lost}} other {# عنصر أولها {lost}}}.",
                .why = "تهمل محركات البحث ما وقع في المتن من روابط أساسية (canonical) وتعليمات "
                       "robots ولغات، وإن بدا في المصدر أنه في الرأس.",
                .fix =
                    "{case, select, text {أخرج النص الذي في السطر {line} من الرأس، وقد يكون حرفًا "
                    "لا يُرى.} other {انقل <{element}> (السطر {line}) إلى آخر المتن؛ وكثيرًا ما تأتي "
                    "به برامج الإحصاء والموافقة.}} وعلى الأقل ضعه بعد وسوم meta وlink كلها."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
