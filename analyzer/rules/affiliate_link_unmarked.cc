// affiliate-link-unmarked: links that earn a commission and do not say so to search engines.
#include <string>
#include <string_view>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/domain.h"

namespace dalil::rules {
namespace {

// "utm_source=C1000094L": the partners of noon have a number each.
bool has_noon_partner(std::string_view query) {
  constexpr std::string_view kName = "utm_source=C";
  const std::size_t at = query.find(kName) + kName.size();
  return query.find(kName) != query.npos && at < query.size() && query[at] >= '0' &&
         query[at] <= '9';
}

// What the large programmes write into their links.
bool is_affiliate(const Url& url) {
  const std::string_view host = url.host(), path = url.path(), query = url.query();
  for (const std::string_view domain :
       {"awin1.com", "shareasale.com", "hop.clickbank.net", "s.click.aliexpress.com", "jdoqocy.com",
        "anrdoezrs.net", "dpbolvw.net", "tkqlhce.com", "linksynergy.com", "go.skimresources.com",
        "arabclicks.com"}) {
    if (is_within(host, domain)) return true;
  }
  const auto has = [query](std::string_view name) {
    return query.starts_with(name) || query.find("&" + std::string(name)) != query.npos;
  };
  const bool amazon = host.starts_with("amazon.") || host.find(".amazon.") != host.npos;
  if (amazon && has("tag=")) return true;
  if (is_within(host, "noon.com") && has_noon_partner(query)) return true;
  return has("aff_id=") || has("affid=") || has("affiliate_id=") || has("aff_sub=") ||
         path.starts_with("/aff_c");
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances unmarked;
  bool any = false;
  for (const Link& link : page_case.page.links) {
    if (link.internal || !link.url.is_http() || !is_affiliate(link.url)) continue;
    any = true;
    if (!link.sponsored && !link.nofollow && !page_case.page.nofollow) {
      unmarked.add([&] { return seen(link, link.text); });
    }
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = unmarked.report(findings)) {
    finding->confidence = Confidence::kLikely;
    finding->values = {{"count", unmarked.count()}, {"link", finding->evidence.front().where}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links",
    "https://developers.google.com/search/docs/essentials/spam-policies#link-spam"};

constexpr Example kExamples[] = {{"a shop’s partner tag", R"(-- / --
<a href="https://www.amazon.com/dp/B000?tag=roastery-20">Grinder</a>
-- /ar --
<html lang="ar"><a rel="noopener" href="https://www.amazon.sa/dp/B000?th=1&tag=beans-21">مطحنة</a><a href="https://www.awin1.com/cread.php?awinmid=1">عرض</a>
-- /noon --
<html lang="ar"><a href="https://www.noon.com/saudi-ar/?utm_source=C1000094L">نون</a>)",
                                  "/ /ar /noon"},
                                 {"marked links, and links that earn nothing", R"(-- / --
<html lang="ar"><a rel="sponsored" href="https://www.amazon.sa/dp/B000?tag=beans-21">مطحنة</a><a rel="nofollow" href="https://www.awin1.com/cread.php">عرض</a><a href="https://www.amazon.sa/dp/B000">مطحنة</a><a href="https://example.net/?tags=1">وسوم</a><a href="https://notamazon.com/?tag=beans">وسم</a><a href="https://www.noon.com/saudi-ar/?utm_source=Coffeeblog">نون</a>)"}};

}  // namespace

extern const Rule affiliate_link_unmarked{
    .card =
        {.id = "affiliate-link-unmarked",
         .category = Category::kLinks,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Affiliate links that are not marked",
                .headline =
                    "{pages, plural, one {# page has affiliate links that are not marked as such} "
                    "other {# pages have affiliate links that are not marked as such}}",
                .message = "{count, plural, one {An affiliate link is not marked: {link}.} other "
                           "{# affiliate links are not marked, first {link}.}}",
                .why = "Google asks that links which are paid for carry rel=sponsored; unmarked "
                       "ones count as link spam. In many countries readers must be told, too.",
                .fix = "Add rel=\"sponsored\" to these links, and say beside the first one that "
                       "you earn from a purchase."},
         .ar =
             {.title = "روابط تسويق بالعمولة غير موسومة",
              .headline = "{pages, plural, one {صفحة واحدة فيها روابط تسويق بالعمولة غير موسومة} "
                          "two {صفحتان فيهما روابط تسويق بالعمولة غير موسومة} few {# صفحات فيها "
                          "روابط تسويق بالعمولة غير موسومة} many {# صفحة فيها روابط تسويق بالعمولة "
                          "غير موسومة} other {# صفحة فيها روابط تسويق بالعمولة غير موسومة}}",
              .message = "{count, plural, one {رابط تسويق بالعمولة غير موسوم: {link}.} two {رابطا "
                         "تسويق بالعمولة غير موسومين، أولهما {link}.} few {# روابط تسويق بالعمولة "
                         "غير موسومة، أولها {link}.} many {# رابط تسويق بالعمولة غير موسوم، أولها "
                         "{link}.} other {# رابط تسويق بالعمولة غير موسوم، أولها {link}.}}",
              .why = "يطلب Google أن تُوسم الروابط المدفوعة بـ rel=sponsored، وإلا عدّها احتيالًا "
                     "بالروابط. ويوجب القانون في بلدان كثيرة إخبار القراء أيضًا.",
              .fix = "أضف rel=\"sponsored\" إلى هذه الروابط، واذكر عند أولها أنك تربح من الشراء."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
