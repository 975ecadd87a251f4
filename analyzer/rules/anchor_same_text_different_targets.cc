// anchor-same-text-different-targets: links in the text that say the same and lead to different
// pages.
#include <set>
#include <unordered_map>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

// Of several words, none of them code, and no button: "Book now" may stand at every room.
bool is_telling(std::string_view text, const LanguagePack* pack, std::string& folded) {
  constexpr std::size_t kShortBytes = 8;
  const bool words = text.find(' ') != text.npos && text.find_first_of("()_") == text.npos;
  if (text.size() < kShortBytes || !words) return false;
  folded.clear();
  fold_to(without_marks(text), Fold::kL2, folded);
  return graphemes(folded) >= kShortBytes &&
         (pack == nullptr || (!pack->contains(List::kGenericAnchors, folded) &&
                              !pack->contains(List::kCallsToAction, folded)));
}

std::string_view without_fragment(std::string_view href) { return href.substr(0, href.find('#')); }

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  std::unordered_map<std::string, const Link*> first;
  std::set<std::string> told;
  std::string folded;
  for (const Link& link : page.links) {
    const bool counts = link.region == Region::kContent && link.url.is_http() && !link.hidden &&
                        !link.nested && !is_same_page(link, page);
    if (!counts || !is_telling(link.text, page_case.language, folded)) continue;
    const auto [known, is_new] = first.try_emplace(folded, &link);
    const Link& other = *known->second;
    if (is_new || without_fragment(other.url.href()) == without_fragment(link.url.href())) continue;
    if (!told.insert(folded).second) continue;
    Finding& finding = findings.add(seen(other, other.text));
    finding.evidence.push_back(seen(link, link.text));
    finding.key = prefix_graphemes(folded, kQuoted);
    finding.values = {{"text", finding.evidence.front().what},
                      {"first", shown_url(other.url)},
                      {"second", shown_url(link.url)}};
  }
  return first.empty() ? Outcome::kNotApplicable : Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/WAI/WCAG22/Understanding/consistent-identification.html",
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {{"one text for two pages, in Arabic with another hamza", R"(-- / --
<p><a href="/haraz">Our best beans</a> and <a href="/ismaili">our best beans</a>.
-- /ar --
<html lang="ar"><p><a href="/حراز">أجود أنواع البن</a> و<a href="/إسماعيلي">اجود انواع البن</a>.)",
                                  "/ /ar"},
                                 {"one page twice, words that say nothing, and menus", R"(-- / --
<html lang="ar"><p><a href="/حراز">أجود أنواع البن</a> و<a href="/حراز#سعر">أجود أنواع البن</a>. <a href="/a">اقرأ المزيد</a> <a href="/b">اقرأ المزيد</a>
<a href="/a">احجز الآن</a> <a href="/b">احجز الآن</a>
<nav><a href="/x">أنواع البن اليمني</a><a href="/y">أنواع البن اليمني</a></nav>
-- /index --
<ul><li>Haraz<ul><li><a href="/haraz">Beans and prices</a></ul><li>Ismaili<ul><li><a href="/ismaili">Beans and prices</a></ul></ul>)"}};

}  // namespace

extern const Rule anchor_same_text_different_targets{
    .card = {.id = "anchor-same-text-different-targets",
             .category = Category::kLinks,
             .severity = Severity::kInfo,
             .effort = Effort::kMinutes,
             .en = {.title = "One link text for several pages",
                    .headline = "{pages, plural, one {# page has one link text for several pages} "
                                "other {# pages have one link text for several pages}}",
                    .message = "“{text}” leads to {first} and to {second}.",
                    .why = "Who hears or scans the links cannot tell the two apart, and search "
                           "engines are told that both pages are about the same.",
                    .fix = "Say in each link what only its page offers."},
             .ar = {.title = "نص رابط واحد لعدة صفحات",
                    .headline = "{pages, plural, one {صفحة واحدة فيها نص رابط واحد لعدة صفحات} two "
                                "{صفحتان في كل منهما نص رابط واحد لعدة صفحات} few {# صفحات فيها نص "
                                "رابط واحد لعدة صفحات} many {# صفحة فيها نص رابط واحد لعدة صفحات} "
                                "other {# صفحة فيها نص رابط واحد لعدة صفحات}}",
                    .message = "يقود «{text}» إلى {first} وإلى {second}.",
                    .why = "من يسمع الروابط أو يمر بها لا يفرّق بينهما، ويُقال لمحركات البحث إن "
                           "موضوع الصفحتين واحد.",
                    .fix = "اذكر في كل رابط ما تنفرد به صفحته."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
