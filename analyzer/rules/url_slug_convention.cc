// url-slug-convention: a page whose address joins its words in another way than nearly all others
// of the site: with underscores or capitals where these have hyphens, or the other way round.
#include <map>
#include <string>
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/slug_convention.h"

namespace dalil::rules {
namespace {

// Addresses of several words that tell what is usual, and the part of them that must agree.
constexpr RuleOption kOptions[] = {{"min_pages", 8, 5, 1000}, {"min_share", 85, 60, 99}};

// Checked: indexable pages with several words in the last part of their address.
void check(const Site& site, SiteFindings& findings) {
  std::vector<std::pair<std::uint32_t, std::string_view>> pages;
  std::map<std::string_view, std::int64_t> counts;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (site.pages[page].indexable != NotIndexable::kIndexable) continue;
    const Result<Url> url = Url::parse(site.texts.url(page));
    const std::string_view convention = url ? slug_convention(url->path()) : std::string_view();
    if (convention.empty()) continue;
    pages.emplace_back(page, convention);
    ++counts[convention];
  }
  const auto all = static_cast<double>(pages.size());
  findings.checked(static_cast<std::int64_t>(pages.size()));
  if (all < findings.option("min_pages")) return;
  for (const auto& [usual, count] : counts) {
    if (usual == "mixed" || static_cast<double>(count) < all * findings.option("min_share") / 100) {
      continue;
    }
    for (const auto& [page, own] : pages) {
      if (own == usual) continue;
      Finding finding;
      finding.values = {{"usual", std::string(usual)}, {"own", std::string(own)}, {"count", count}};
      finding.evidence = {{.where = "url", .what = quoted(display_url(site, page))}};
      findings.add(page, std::move(finding));
    }
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/url-structure"};

constexpr Example kExamples[] = {
    {"seven addresses with hyphens and one with an underscore", R"(-- / --
<html lang="ar"><title>محمصة</title>
-- /coffee-beans --
-- /dark-roast --
-- /light-roast --
-- /cold-brew --
-- /hot-milk --
-- /paper-filter --
-- /قهوة-عربية --
-- /ثمر_البن --
-- /mill --)",
     "/ثمر_البن"},
    {"too few to tell, and single words", R"(-- / --
<title>Roastery</title>
-- /coffee-beans --
-- /dark_roast --
-- /mill --)"}};

}  // namespace

extern const Rule url_slug_convention{
    .card =
        {.id = "url-slug-convention",
         .category = Category::kUrls,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Address in another convention",
                .headline = "{pages, plural, one {# address joins its words in another way than "
                            "the rest of the site} other {# addresses join their words in another "
                            "way than the rest of the site}}",
                .message = "This address joins its words by {own, select, hyphens {hyphens} "
                           "underscores {underscores} capitals {capital letters} other {several "
                           "signs}}, {count} others of the site by {usual, select, hyphens "
                           "{hyphens} underscores {underscores} other {capital letters}}.",
                .why = "Whoever types or guesses an address, and whoever writes rules for a whole "
                       "folder, counts on one convention. It changes nothing in the results.",
                .fix = "Name new pages like the others. Leave this address as it is, or, if it has "
                       "to change, redirect it with 301."},
         .ar = {.title = "رابط على غير العادة",
                .headline = "{pages, plural, one {رابط واحد تتصل كلماته على غير عادة الموقع} two "
                            "{رابطان تتصل كلماتهما على غير عادة الموقع} few {# روابط تتصل كلماتها "
                            "على غير عادة الموقع} many {# رابطًا تتصل كلماتها على غير عادة الموقع} "
                            "other {# رابط تتصل كلماتها على غير عادة الموقع}}",
                .message =
                    "تتصل كلمات هذا الرابط {own, select, hyphens {بالشرطة -} underscores "
                    "{بالشرطة السفلية _} capitals {بالأحرف الكبيرة} other {بعلامات عدة}}، "
                    "وعدد روابط الموقع التي تتصل كلماتها {usual, select, hyphens {بالشرطة -} "
                    "underscores {بالشرطة السفلية _} other {بالأحرف الكبيرة}} هو {count}.",
                .why = "من يكتب رابطًا أو يخمنه، ومن يضع قواعد لمجلد كامل، يعوّل على عادة واحدة. ولا "
                       "يغيّر ذلك شيئًا في النتائج.",
                .fix = "سمّ الصفحات الجديدة كغيرها. ودع هذا الرابط كما هو، وإن كان لا بد من تغييره "
                       "فأعد التوجيه منه بالرمز 301."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check,
    .options = kOptions};

}  // namespace dalil::rules
