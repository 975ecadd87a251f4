// url-slug-convention: the addresses of one section join their words in two ways: hyphens in some,
// underscores or capitals in others. A single address is url-underscore's and url-uppercase's.
#include <algorithm>
#include <array>
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/sections.h"
#include "analyzer/site/slug_convention.h"

namespace dalil::rules {
namespace {

// Addresses of several words that tell what is usual in a section, and the part of them in percent
// that makes another convention of the exceptions.
constexpr RuleOption kOptions[] = {{"min_pages", 10, 5, 1000}, {"min_share", 20, 5, 50}};

struct Convention {
  std::string_view name;
  std::vector<std::uint32_t> pages;
};

// Checked: indexable pages with several words in the last part of their address.
void check(const Site& site, SiteFindings& findings) {
  for_each_section(site, [&](std::span<const std::uint32_t> pages) {
    std::array<Convention, 3> conventions{{{"hyphens", {}}, {"underscores", {}}, {"capitals", {}}}};
    std::int64_t all = 0;
    for (const std::uint32_t page : pages) {
      const std::string_view own = slug_convention(site.texts.url(page));
      const auto known = std::ranges::find(conventions, own, &Convention::name);
      if (known == conventions.end() || (own == "underscores" && is_own_name(site, page))) continue;
      known->pages.push_back(page);
      ++all;
    }
    findings.checked(all);
    std::ranges::stable_sort(conventions, std::ranges::greater(),
                             [](const Convention& each) { return each.pages.size(); });
    const Convention &usual = conventions[0], &other = conventions[1];
    const auto least = static_cast<double>(all) * findings.option("min_share") / 100;
    if (static_cast<double>(all) < findings.option("min_pages") || other.pages.empty() ||
        static_cast<double>(other.pages.size()) < least) {
      return;
    }
    Finding finding;
    finding.values = {{"usual", std::string(usual.name)},
                      {"other", std::string(other.name)},
                      {"usuals", static_cast<std::int64_t>(usual.pages.size())},
                      {"others", static_cast<std::int64_t>(other.pages.size())}};
    for (const std::uint32_t page : {usual.pages.front(), other.pages.front()}) {
      finding.evidence.push_back({.where = "url", .what = quoted(display_url(site, page))});
    }
    findings.add(other.pages.front(), std::move(finding));
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/url-structure"};

constexpr Example kExamples[] = {{"seven addresses with hyphens and three with underscores",
                                  R"(-- / --
<html lang="ar"><title>محمصة</title>
-- /coffee-beans --
-- /dark-roast --
-- /light-roast --
-- /cold-brew --
-- /hot-milk --
-- /paper-filter --
-- /قهوة-عربية --
-- /ثمر_البن --
-- /steel_pot --
-- /clay_cup --)",
                                  "/ثمر_البن"},
                                 {"too few to tell, and names with marks around them", R"(-- / --
<title>Manual</title>
-- /coffee-beans --
-- /dark_roast --
-- /__main__ --)"}};

}  // namespace

extern const Rule url_slug_convention{
    .card =
        {.id = "url-slug-convention",
         .category = Category::kUrls,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Addresses in two conventions",
                .headline = "{pages, plural, one {The addresses of # section follow two "
                            "conventions} other {The addresses of # sections follow two "
                            "conventions}}",
                .message =
                    "In this section {usuals} addresses join their words by "
                    "{usual, select, hyphens {hyphens} underscores {underscores} other "
                    "{capital letters}}, and {others}, this one among them, by {other, select, "
                    "hyphens {hyphens} underscores {underscores} other {capital letters}}.",
                .why = "Whoever types or guesses an address, or writes a rule for a whole folder, "
                       "counts on one convention. It changes nothing in the results.",
                .fix = "Choose one, best hyphens, for new pages. Leave the old addresses as they "
                       "are: changing them costs more than it wins."},
         .ar = {.title = "روابط على عادتين",
                .headline = "{pages, plural, one {روابط قسم واحد على عادتين} two {روابط قسمين على "
                            "عادتين} few {روابط # أقسام على عادتين} many {روابط # قسمًا على عادتين} "
                            "other {روابط # قسم على عادتين}}",
                .message = "في هذا القسم {usuals} من الروابط تتصل كلماتها {usual, select, hyphens "
                           "{بالشرطة -} underscores {بالشرطة السفلية _} other {بالأحرف الكبيرة}}، "
                           "و{others} منها كهذا الرابط {other, select, hyphens {بالشرطة -} "
                           "underscores {بالشرطة السفلية _} other {بالأحرف الكبيرة}}.",
                .why = "من يكتب رابطًا أو يخمنه، أو يضع قاعدة لمجلد كامل، يعوّل على عادة واحدة. ولا "
                       "يغيّر ذلك شيئًا في النتائج.",
                .fix =
                    "اختر عادة واحدة للصفحات الجديدة، وخيرها الشرطة (-). ودع الروابط القديمة كما "
                    "هي، فتغييرها يكلف أكثر مما يفيد."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check,
    .options = kOptions};

}  // namespace dalil::rules
