// head-not-first: something of the head stands before its tag, so that browsers have begun the head
// without it. What belongs into the body ends the head there: head-invalid-element tells that.
#include <span>
#include <tuple>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool before(SourcePosition a, SourcePosition b) {
  return std::tuple(a.line, a.column) < std::tuple(b.line, b.column);
}

/// The earliest of what head and body are made of.
class Earliest {
 public:
  template <typename Facts>
  void take(const Facts& facts, std::string_view what) {
    for (const auto& fact : facts) {
      if (fact.at.line == 0 || (found_ && !before(fact.at, at_))) continue;
      found_ = true;
      at_ = fact.at;
      what_ = what;
    }
  }
  bool stands_before(SourcePosition head) const { return found_ && before(at_, head); }
  SourcePosition at() const { return at_; }
  std::string_view what() const { return what_; }

 private:
  bool found_ = false;
  SourcePosition at_;
  std::string_view what_;
};

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.head_tags.size() != 1 || !page.head_end.text.empty() || !body_was_read(page)) {
    return Outcome::kNotApplicable;
  }
  Earliest first;
  first.take(page.titles, "<title>");
  first.take(page.descriptions, "<meta name=\"description\">");
  first.take(page.metas, "<meta>");
  first.take(page.resources, "a file that is loaded");
  for (const Canonical& canonical : page.canonicals) {
    if (!canonical.from_header) first.take(std::span(&canonical, 1), "<link rel=\"canonical\">");
  }
  if (!first.stands_before(page.head_tags.front())) return Outcome::kChecked;
  const SourcePosition head = page.head_tags.front();
  Finding& finding = findings.add(seen("html", first.what(), first.at()));
  finding.evidence.push_back(seen("head", "<head>", head));
  finding.values = {{"what", std::string(first.what())}, {"line", std::int64_t{head.line}}};
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
