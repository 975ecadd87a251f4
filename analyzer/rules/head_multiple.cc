// head-multiple: a second <head>, which browsers pass over: mostly a page that was put into a page.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.head_tags.size() < 2)
    return page.head_tags.empty() ? Outcome::kNotApplicable : Outcome::kChecked;
  findings.add(seen("head", "a second <head>", page.head_tags[1])).values = {
      {"line", std::int64_t{page.head_tags[1].line}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody",
    "https://developers.google.com/search/docs/crawling-indexing/valid-page-metadata"};

constexpr Example kExamples[] = {{"a page in a page", R"(-- / --
<head><title>Roastery</title></head><body><p>Beans.<head><title>Part</title></head>
-- /ar --
<html lang="ar"><head><title>محمصة البن</title></head><head><meta name="description" content="بن"></head><body><p>نحمص كل صباح.)",
                                  "/ /ar"},
                                 {"one, and one in a comment", R"(-- / --
<html lang="ar"><head><title>محمصة البن</title><!-- <head> --></head><body><header>شعار</header><p>نحمص كل صباح.)"}};

}  // namespace

extern const Rule head_multiple{
    .card = {.id = "head-multiple",
             .category = Category::kContent,
             .severity = Severity::kWarning,
             .effort = Effort::kHours,
             .en = {.title = "Two heads in one page",
                    .headline = "{pages, plural, one {# page has a second <head>} other {# pages "
                                "have a second <head>}}",
                    .message = "A second <head> stands on line {line}.",
                    .why = "Browsers pass over the tag, and what stands in it counts as body: its "
                           "title, canonical and robots rules are lost.",
                    .fix = "Look which part or plugin brings a whole page along, and take over "
                           "only what stands in its body; the second <head> is on line {line}."},
             .ar = {.title = "رأسان في صفحة واحدة",
                    .headline =
                        "{pages, plural, one {صفحة واحدة فيها وسم <head> ثانٍ} two {صفحتان في كل "
                        "منهما وسم <head> ثانٍ} few {# صفحات فيها وسم <head> ثانٍ} many {# صفحة فيها "
                        "وسم <head> ثانٍ} other {# صفحة فيها وسم <head> ثانٍ}}",
                    .message = "وسم <head> ثانٍ في السطر {line}.",
                    .why = "يهمل المتصفح الوسم ويعد ما فيه من المتن، فيضيع ما فيه من عنوان ورابط "
                           "أساسي (canonical) وتعليمات robots.",
                    .fix = "انظر أي جزء أو إضافة تأتي بصفحة كاملة، وخذ منها ما في متنها فقط؛ "
                           "والرأس الثاني في السطر {line}."},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
