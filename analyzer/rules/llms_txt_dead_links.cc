// llms-txt-dead-links: /llms.txt names pages of the site that the audit found not to be there, or
// that should not be given out: redirects, noindex, another canonical.
#include <string>
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/host_findings.h"
#include "analyzer/site/origins.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kShown = 3;

// "": nothing is wrong with the page, or nobody knows.
std::string state_of(const PageRecord& page) {
  const NotIndexable reason = page.indexable;
  if (!page.internal) return "";
  if (reason == NotIndexable::kRedirect || reason == NotIndexable::kNoindex ||
      reason == NotIndexable::kCanonicalised) {
    return std::string(name_of(reason));
  }
  return is_client_error(page) || is_server_error(page) ? std::to_string(page.status) : "";
}

void check(const Site& site, SiteFindings& findings) {
  const LlmsFact& llms = site.facts.llms;
  const std::uint32_t face = face_of_site(site);
  if (llms.status != 200 || llms.html || face == kNoPage) return;
  findings.checked(1);
  Finding finding;
  std::int64_t count = 0;
  for (const ListedUrl& link : llms.links) {
    const std::uint32_t page = find_page(site, link.url);
    const std::string state = page == kNoPage ? "" : state_of(site.pages[page]);
    if (state.empty()) continue;
    if (++count == 1)
      finding.values = {{"target", display_url(link.url)}, {"state", select_key(state)}};
    if (finding.evidence.size() == kShown) continue;
    finding.evidence.push_back({.where = llms.url,
                                .what = quoted(display_url(link.url)) + ": " + state,
                                .line = link.line});
  }
  if (count == 0) return;
  finding.values.push_back({"count", count});
  finding.values.push_back({"llms", display_url(llms.url)});
  findings.add(face, std::move(finding));
}

constexpr std::string_view kSources[] = {"https://llmstxt.org/"};

constexpr Example kExamples[] = {
    {"a page that is gone, one that moved, one that is not to be found", R"(-- / --
<a href="/gone">x</a><a href="/old">x</a><a href="/draft">x</a>
-- /gone 404 --
-- /old 301 --
Location: /

-- /draft --
<meta name="robots" content="noindex">
-- /llms.txt --
# المحمصة
- [مقال](/gone)
- [قديم](https://example.com/old#top)
- [مسودة](/draft "مسودة"))",
     "/"},
    {"pages that are there, other sites, and what nobody asked for", R"(-- / --
<a href=/مقال_(1) >x</a>
-- /مقال_(1) --
<p>مقال
-- /llms.txt --
# المحمصة
- [مقال](/مقال_(1)), [elsewhere](https://other.example/gone), [unknown](/unknown))"}};

}  // namespace

extern const Rule llms_txt_dead_links{
    .card =
        {.id = "llms-txt-dead-links",
         .category = Category::kSitemaps,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "llms.txt with addresses that are not good",
                .headline =
                    "{pages, plural, one {The llms.txt of the site names addresses that are not "
                    "good} other {The llms.txt of # hosts names addresses that are not good}}",
                .message = "{llms} names {count, plural, one {an address that is} other {# "
                           "addresses that are}} not good, {target} for one ({state, select, "
                           "redirect {it redirects} noindex {it says noindex} canonicalised {its "
                           "canonical is another} other {it answers {state}}}).",
                .why = "The file is a promise of the site’s best pages, and programs take its "
                       "addresses as they stand.",
                .fix = "Correct {target} and the other addresses of the list, or take them out."},
         .ar = {.title = "روابط غير صالحة في llms.txt",
                .headline =
                    "{pages, plural, one {في llms.txt روابط} two {في ملفي llms.txt لمضيفين روابط} "
                    "few {في ملفات llms.txt لـ# مضيفات روابط} many {في ملفات llms.txt لـ# مضيفًا "
                    "روابط} other {في ملفات llms.txt لـ# مضيف روابط}} غير صالحة",
                .message =
                    "في {llms} {count, plural, one {رابط واحد غير صالح} two {رابطان غير صالحين} "
                    "few {# روابط غير صالحة} many {# رابطًا غير صالح} other {# رابط غير صالح}}، "
                    "منها {target} ({state, select, redirect {يعيد التوجيه} noindex {فيه noindex} "
                    "canonicalised {رابطه الأساسي غيره} other {يجيب بالرمز {state}}}).",
                .why = "هذا الملف وعد بأنفع صفحات الموقع، والبرامج تأخذ روابطه كما هي.",
                .fix = "صحح {target} وسائر الروابط المذكورة، أو احذفها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
