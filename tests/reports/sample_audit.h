// A small audit made by hand, with three rules, that the tests of all report formats print.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/audit.h"

namespace dalil::sample {

inline constexpr std::string_view kSources[] = {"https://example.org/titles"};

inline constexpr RuleCard kTitleMissing{
    .id = "title-missing",
    .category = Category::kTitles,
    .severity = Severity::kError,
    .effort = Effort::kMinutes,
    .en = {.title = "Page without a title",
           .headline = "{pages, plural, one {# page has no title} other {# pages have no title}}",
           .message = "The page has no title.",
           .why = "Search engines make a title up from the page, and readers do not see what a "
                  "result or a tab is about.",
           .fix = "Write a <title> of its own into the head of the page, in the words that readers "
                  "look for."},
    .ar = {.title = "صفحة بلا عنوان",
           .headline = "{pages, plural, one {صفحة واحدة بلا عنوان} two {صفحتان بلا عنوان} few {# "
                       "صفحات بلا عنوان} other {# صفحة بلا عنوان}}",
           .message = "لا عنوان للصفحة.",
           .why = "يختلق محرك البحث عنوانًا من نص الصفحة، ولا يعرف القارئ موضوع النتيجة ولا موضوع "
                  "علامة التبويب في متصفحه.",
           .fix = "اكتب في رأس الصفحة عنوانًا خاصًا بها، بالكلمات التي يبحث بها القراء."},
    .sources = kSources};

inline constexpr RuleCard kLinkBroken{
    .id = "link-broken-internal",
    .category = Category::kLinks,
    .severity = Severity::kError,
    .effort = Effort::kHours,
    .en = {.title = "Link to a page that is gone",
           .headline = "{pages, plural, one {# page links} other {# pages link}} to pages that are "
                       "gone",
           .message = "The link “{anchor}” goes to {url}, which answers {status, number, "
                      "::group-off}.",
           .why = "Readers end on an error page.",
           .fix = "Link to the page that took the place of {url}, or take the link out."},
    .ar = {.title = "رابط إلى صفحة محذوفة",
           .headline = "{pages, plural, one {صفحة واحدة فيها روابط معطوبة} two {صفحتان فيهما روابط "
                       "معطوبة} few {# صفحات فيها روابط معطوبة} other {# صفحة فيها روابط معطوبة}}",
           .message = "الرابط «{anchor}» يقود إلى {url}، ورد الخادم {status, number, ::group-off}.",
           .why = "ينتهي القارئ إلى صفحة خطأ.",
           .fix = "اجعل الرابط إلى الصفحة التي حلت محل {url}، أو احذفه."},
    .sources = kSources};

inline constexpr RuleCard kTitleTooLong{
    .id = "title-too-long",
    .category = Category::kTitles,
    .severity = Severity::kNotice,
    .effort = Effort::kDays,
    .en = {.title = "Title that is cut",
           .headline =
               "{pages, plural, one {# title is} other {# titles are}} too long to be shown "
               "whole.",
           .message = "“{title}” has {length, plural, one {# letter} other {# letters}}.",
           .why = "What stands at the end of it is not read.",
           .fix = "Put what matters first."},
    .ar = {.title = "عنوان يُقطع",
           .headline =
               "{pages, plural, one {عنوان واحد أطول من أن يظهر كاملًا} two {عنوانان أطول من "
               "أن يظهرا كاملين} few {# عناوين أطول من أن تظهر كاملة} many {# عنوانًا أطول من "
               "أن يظهر كاملًا} other {# عنوان أطول من أن يظهر كاملًا}}",
           .message = "العنوان «{title}» طوله {length, plural, one {حرف واحد} two {حرفان} few {# "
                      "أحرف} many {# حرفًا} other {# حرف}}.",
           .why = "لا يُقرأ ما يأتي في آخره.",
           .fix = "ابدأ بالأهم."},
    .sources = kSources};

/// A title with all that a hostile page can write.
inline constexpr std::string_view kHostileTitle =
    "\x1b]8;;https://evil.example\x07عروض\x1b]8;;\x07 \u202Eexe\u2066 \u009B31m";

inline Finding finding(std::string_view rule, std::string page, std::vector<NamedValue> values,
                       Evidence evidence, std::string key = "") {
  return {.rule = std::string(rule),
          .page = std::move(page),
          .confidence = Confidence::kConfirmed,
          .values = std::move(values),
          .evidence = {std::move(evidence)},
          .key = std::move(key)};
}

using Findings = std::map<std::string, std::vector<Finding>, std::less<>>;

inline Findings findings() {
  const std::string gone = "https://example.com/%D8%A7%D9%84%D8%B9%D8%B1%D9%88%D8%B6";
  Findings all;
  all["title-missing"] = {
      finding("title-missing", "https://example.com/product/a12", {}, {"head", "no title", 5, 3}),
      finding("title-missing", "https://example.com/product/a13", {}, {"head", "no title"})};
  all["link-broken-internal"] = {
      finding("link-broken-internal", "https://example.com/",
              {{"anchor", std::string("كل العروض")}, {"url", gone}, {"status", std::int64_t{404}}},
              {"a", gone, 1048, 7}, gone),
      finding("link-broken-internal", "https://example.com/about",
              {{"anchor", std::string("Sale")},
               {"url", std::string("https://example.com/sale")},
               {"status", std::int64_t{410}}},
              {"a", "https://example.com/sale", 9, 1}, "https://example.com/sale")};
  all["title-too-long"] = {
      finding("title-too-long", "https://example.com/%D8%AF%D9%84%D9%8A%D9%84",
              {{"title", std::string(kHostileTitle)}, {"length", std::int64_t{98}}},
              {"head > title", std::string(kHostileTitle)})};
  return all;
}

/// The findings as a store would give them.
inline FindingSource source(const Findings& all) {
  return [&all](std::string_view rule, std::int64_t limit,
                const std::function<bool(const Finding&)>& take) -> Result<void> {
    const auto found = all.find(rule);
    if (found == all.end()) return {};
    for (const Finding& finding : found->second) {
      if (limit-- == 0 || !take(finding)) break;
    }
    return {};
  };
}

using Pages = std::vector<PageRow>;

/// Pages of the site, by URL: one in Arabic, a redirect, one with a hostile title, one that is
/// gone.
inline Pages pages() {
  const auto page = [](std::string url, std::uint16_t status, NotIndexable indexable) {
    PageRow row;
    row.url = std::move(url);
    row.record.status = status;
    row.record.indexable = indexable;
    row.record.fetched = true;
    row.record.html = status == 200;
    return row;
  };
  Pages all = {page("https://example.com/", 200, NotIndexable::kIndexable),
               page("https://example.com/%D8%AF%D9%84%D9%8A%D9%84", 200, NotIndexable::kIndexable),
               page("https://example.com/old", 301, NotIndexable::kRedirect),
               page("https://example.com/sale", 410, NotIndexable::kStatus)};
  PageRow& home = all[0];
  home.title = "Example, a shop";
  home.description = "All that it sells.";
  home.h1 = "Welcome";
  home.last_modified = "Sat, 31 Oct 2026 07:28:00 GMT";
  home.bytes = 25'312;
  home.images = 3;
  home.images_without_alt = 1;
  home.record.words = 420;
  std::copy_n("en", 3, home.record.language);
  home.depth = 0;
  home.inlinks = 1203;
  home.outlinks = 48;
  home.link_score = 100;
  home.findings = 1;
  home.template_name = "/";
  PageRow& guide = all[1];
  guide.title = kHostileTitle;
  guide.h1 = "دليل التسويق";
  guide.record.words = 1117;
  std::copy_n("ar", 3, guide.record.language);
  guide.depth = 2;
  guide.inlinks = 12;
  guide.link_score = 3.25;
  guide.findings = 1;
  guide.template_name = "/*";
  all[2].target = "https://example.com/";
  all[2].depth = 1;
  all[2].inlinks = 2;
  return all;
}

/// The pages as a store would give them.
inline PageRowSource source(const Pages& all) {
  return [&all](const std::function<bool(const PageRow&)>& take) -> Result<void> {
    for (const PageRow& page : all) {
      if (!take(page)) break;
    }
    return {};
  };
}

/// Links from the home page: to the guide, a redirect, a page that is gone, another site.
inline std::vector<LinkRow> links() {
  const auto link = [](std::string to, std::string anchor, std::uint16_t status,
                       NotIndexable indexable) {
    LinkRow row{
        .from = "https://example.com/", .link = {}, .status = status, .indexable = indexable};
    row.link.url = std::move(to);
    row.link.internal = row.link.url.starts_with("https://example.com/");
    row.link.anchor = std::move(anchor);
    row.link.line = 48;
    return row;
  };
  std::vector<LinkRow> all = {
      link("https://example.com/%D8%AF%D9%84%D9%8A%D9%84", "دليل", 200, NotIndexable::kIndexable),
      link("https://example.com/old", "Old", 301, NotIndexable::kRedirect),
      link("https://example.com/sale", std::string(kHostileTitle), 410, NotIndexable::kStatus),
      link("https://other.example/?a=1&b=\"2\"", "", 0, NotIndexable::kNotFetched)};
  all[3].link.nofollow = true;
  all[3].link.region = Region::kFooter;
  return all;
}

inline LinkRowSource source(const std::vector<LinkRow>& all) {
  return [&all](const std::function<bool(const LinkRow&)>& take) -> Result<void> {
    for (const LinkRow& link : all) {
      if (!take(link)) break;
    }
    return {};
  };
}

inline AuditSummary summary() {
  AuditSummary audit;
  audit.run = 7;
  audit.site = "https://example.com/";
  audit.started = "2026-11-22T06:00:00Z";
  audit.elapsed = std::chrono::milliseconds(6134);
  audit.tool = "dalil 0.1.0";
  audit.rules = "2026.1";
  audit.coverage = {.discovered = 1600,
                    .fetched = 1300,
                    .html = 1204,
                    .indexable = 880,
                    .canonicalised = 286,
                    .noindex = 38,
                    .redirects = 57,
                    .errors = 34,
                    .unverifiable = 5,
                    .blocked_by_robots = 12,
                    .failed = 1,
                    .skipped = 287,
                    .external = 3,
                    .complete = false,
                    .limits = {"max-pages"}};
  audit.score = {.value = 74.2345,
                 .parts = {{"title-missing", 21.0654321},
                           {"link-broken-internal", 3.1000679},
                           {"title-too-long", 1.6}}};
  audit.fixes = {{.card = &kTitleMissing,
                  .pages_affected = 31,
                  .pages_checked = 880,
                  .not_applicable = 324,
                  .priority = 92.4,
                  .parts = {1, 0.0352273, 0.4, 1, 1},
                  .gain = 3.14},
                 {.card = &kLinkBroken,
                  .pages_affected = 1103,
                  .pages_checked = 1204,
                  .priority = 60,
                  .parts = {1, 0.5, 0.4, 1, 0.7},
                  .gain = 12.06},
                 {.card = &kTitleTooLong,
                  .pages_affected = 1,
                  .pages_checked = 849,
                  .priority = 3.25,
                  .parts = {0.3, 0.01, 0.1, 0.8, 0.4},
                  .gain = 0.02}};
  KeywordHit hit;
  hit.title = 1;
  hit.h1 = 1;
  hit.introduction = 2;
  hit.subheadings = 2;
  hit.subheadings_total = 7;
  hit.body = 23;
  hit.score = 61.5F;
  KeywordHit second;
  second.title = 1;
  second.score = 20;
  audit.keywords = {{.phrase = "التسويق الإلكتروني",
                     .best_page = "https://example.com/%D8%AF%D9%84%D9%8A%D9%84",
                     .coverage = "partial",
                     .competing = true,
                     .pages = {{"https://example.com/%D8%AF%D9%84%D9%8A%D9%84", hit},
                               {"https://example.com/blog?page=2", second}}},
                    {.phrase = "buy a cat",
                     .best_page = "",
                     .coverage = "none",
                     .competing = false,
                     .pages = {}}};
  audit.outcomes = {
      {.rule = "hreflang-to-redirect", .checked = 0, .failed = 0, .not_applicable = 1204},
      {.rule = "link-broken-internal", .checked = 1204, .failed = 1103},
      {.rule = "title-missing", .checked = 880, .failed = 31, .not_applicable = 324}};
  return audit;
}

}  // namespace dalil::sample
