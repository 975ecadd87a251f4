// head-not-first: something of the head stands before its tag, so that browsers have begun the head
// without it. What belongs into the body ends the head there: head-invalid-element tells that.
#include <string>
#include <tuple>
#include <utility>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool before(SourcePosition a, SourcePosition b) {
  return std::tuple(a.line, a.column) < std::tuple(b.line, b.column);
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.head_tags.size() != 1 || !page.head_end.text.empty() || !body_was_read(page)) {
    return Outcome::kNotApplicable;
  }
  Evidence first;
  const auto take = [&](std::string_view element, std::string_view what, SourcePosition at) {
    if (at.line == 0 || (first.line != 0 && !before(at, {first.line, first.column}))) return;
    first = seen(element, what, at);
  };
  for (const TextFact& title : page.titles) take("title", title.text, title.at);
  for (const TextFact& fact : page.descriptions) take("meta", fact.text, fact.at);
  for (const NamedMeta& meta : page.metas) take("meta", meta.name, meta.at);
  for (const Resource& resource : page.resources) {
    take(resource.element, shown_url(resource.url), resource.at);
  }
  for (const Canonical& canonical : page.canonicals) {
    if (!canonical.from_header) take("link", canonical.href, canonical.at);
  }
  const SourcePosition head = page.head_tags.front();
  if (first.line == 0 || !before({first.line, first.column}, head)) return Outcome::kChecked;
  const std::string element = "<" + first.where + ">";
  Finding& finding = findings.add(std::move(first));
  finding.evidence.push_back(seen("head", "<head>", head));
  finding.values = {{"what", element}, {"line", std::int64_t{head.line}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/parsing.html#the-before-head-insertion-mode",
    "https://developers.google.com/search/docs/crawling-indexing/valid-page-metadata"};

constexpr Example kExamples[] = {{"a script of a plug-in, and a title", R"(-- / --
<!doctype html><html><script src="/consent.js"></script>
<head><title>Roastery</title></head><body><p>Beans.
-- /ar --
<html lang="ar"><title>محمصة</title>
<head><meta name="author" content="سعاد"></head><body><p>بن.)",
                                  "/ /ar"},
                                 {"comments and spaces, no tag at all, and what other rules tell",
                                  R"(-- / --
<!doctype html><!-- قالب --><html lang="ar">
  <head><title>محمصة</title><script src="/a.js"></script></head><body><p>بن.
-- /none --
<title>Beans</title><p>Beans.
-- /two --
<script src="/a.js"></script><head><title>Beans</title></head><head></head><p>Beans.
-- /body --
<html><a href="/offers">Offers</a><head><title>Beans</title></head><body><p>Beans.)"}};

}  // namespace

extern const Rule head_not_first{
    .card =
        {.id = "head-not-first",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Something before the head",
                .headline = "{pages, plural, one {# page has something before its <head>} other {# "
                            "pages have something before their <head>}}",
                .message = "Before <head> in line {line} stands {what}.",
                .why =
                    "Browsers and search engines begin the head at that element and pass the tag "
                    "over. It does no harm as long as only scripts, styles and meta elements "
                    "stand there; the first thing that can be seen would end the head, and "
                    "title and canonical would count for nothing.",
                .fix = "Let <head> follow <html> at once, and move what stands before it inside. "
                       "Mostly a plug-in or a consent tool writes it."},
         .ar = {.title = "شيء قبل رأس الصفحة",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها شيء قبل <head>} two {صفحتان فيهما "
                    "شيء قبل <head>} few {# صفحات فيها شيء قبل <head>} many {# صفحة فيها شيء "
                    "قبل <head>} other {# صفحة فيها شيء قبل <head>}}",
                .message = "قبل <head> في السطر {line} عنصر من غيره ({what}).",
                .why = "تبدأ المتصفحات ومحركات البحث رأس الصفحة عند ذلك العنصر وتتجاوز الوسم. ولا "
                       "ضرر ما دام نصًا برمجيًا أو ملف أنماط أو وسم meta، أما أول ما يُرى فينهي رأس "
                       "الصفحة، فلا يُعتد بعنوانها ولا برابطها الأساسي.",
                .fix =
                    "اجعل <head> يلي <html> مباشرة، وانقل ما قبله إلى داخله. والغالب أن إضافة أو "
                    "أداة موافقة تكتبه."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
