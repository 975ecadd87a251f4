// og-image-broken: a picture for previews at an address that no network can fetch: not absolute, no
// address at all, or on the author’s own machine.
#include <algorithm>

#include "analyzer/hosts.h"
#include "analyzer/measures.h"
#include "analyzer/own_url.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool names_image(std::string_view property) {
  return property == "og:image" || property == "og:image:url" ||
         property == "og:image:secure_url" || property == "twitter:image";
}

/// "" where a network can fetch it.
std::string_view fault_of(const std::string& address, const Url& own) {
  const Result<Url> url = Url::parse(address);
  if (url && url->is_http()) {
    return is_loopback(url->host()) && !is_loopback(own.host()) ? "local" : "";
  }
  const Result<Url> resolved = Url::parse(address, &own);
  return !url && resolved && resolved->is_http() ? "relative" : "none";
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Url own = own_url(page);
  bool any = false;
  for (const auto& [property, address] : page.open_graph) {
    if (!names_image(property) || address.empty()) continue;
    any = true;
    const std::string_view fault = fault_of(address, own);
    if (fault.empty()) continue;
    const Result<Url> whole = Url::parse(address, &own);
    Finding& finding = findings.add(seen("meta[property=\"" + property + "\"]", address, {}));
    finding.values = {{"property", property},
                      {"image", finding.evidence.front().what},
                      {"fault", std::string(fault)},
                      {"whole", whole && whole->is_http() ? shown_url(*whole) : std::string()}};
    return Outcome::kChecked;  // One address is wrong as the others are.
  }
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {"https://ogp.me/#metadata",
                                         "https://developers.facebook.com/docs/sharing/webmasters"};

constexpr Example kExamples[] = {{"a path, what is no address, and a picture at home", R"(-- / --
<meta property="og:image" content="/img/roastery.jpg"><title>Roastery</title>
-- /ar --
<html lang="ar"><meta property="og:image" content="https://"><title>محمصة</title>
-- /local --
<meta name="twitter:image" content="http://localhost:3000/a.jpg"><title>Beans</title>
-- /data --
<meta property="og:image" content="data:image/png;base64,AAAA"><title>Beans</title>)",
                                  "/ /ar /local /data"},
                                 {"whole addresses, of this site and another", R"(-- / --
<html lang="ar"><meta property="og:image" content="https://example.com/صورة.jpg"><title>محمصة</title>
-- /cdn --
<meta property="og:image" content="http://cdn.example.net/a.jpg"><meta property="og:image:width" content="1200"><title>Beans</title>
-- /empty --
<meta property="og:image" content=""><title>Beans</title>)"}};

}  // namespace

extern const Rule og_image_broken{
    .card =
        {.id = "og-image-broken",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Preview picture that cannot be fetched",
                .headline = "{pages, plural, one {# page names a preview picture that cannot be "
                            "fetched} other {# pages name preview pictures that cannot be "
                            "fetched}}",
                .message = "{property} says “{image}”, {fault, select, relative {which is not a "
                           "whole address} local {which only the author’s own machine can fetch} "
                           "other {which is no address of a picture}}.",
                .why = "Messengers and networks read the head of the page alone and take the "
                       "address as it stands. Those that go by it show a bare link without a "
                       "picture.",
                .fix = "{fault, select, relative {Write the whole address, {whole}, into the "
                       "template.} other {Write the address of a published picture, beginning with "
                       "https://, into the template.}}"},
         .ar = {.title = "صورة معاينة لا يمكن جلبها",
                .headline =
                    "في {pages, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many {# "
                    "صفحة} other {# صفحة}} صورة معاينة لا يمكن جلبها",
                .message = "قيمة {property} هي «{image}»، {fault, select, relative {وليست رابطًا "
                           "كاملًا} local {ولا يصل إليها إلا جهاز الكاتب نفسه} other {وليست رابط "
                           "صورة}}.",
                .why = "تقرأ تطبيقات المراسلة والشبكات رأس الصفحة وحده وتأخذ الرابط كما هو، فما "
                       "يعتمد منها على هذا الوسم يعرض رابطًا بلا صورة.",
                .fix = "{fault, select, relative {اكتب في القالب الرابط الكامل: {whole}} other "
                       "{اكتب في القالب رابط صورة منشورة يبدأ بـ "
                       "‎https://‎.}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
