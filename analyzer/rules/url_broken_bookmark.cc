// url-broken-bookmark: links to a place on the same page that is not there.
#include <algorithm>
#include <set>
#include <unordered_set>

#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"
#include "core/percent.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

// Scripts keep their state behind "#!" and "#/", and a text fragment names words, no place.
bool names_a_place(std::string_view fragment) {
  return !fragment.empty() && !ascii::equals(fragment, "top") && fragment.front() != '!' &&
         fragment.front() != '/' && fragment.find(":~:") == fragment.npos &&
         fragment.find('=') == fragment.npos;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!body_was_read(page)) return Outcome::kNotApplicable;
  std::unordered_set<std::string_view> places;
  const bool scripts = std::ranges::any_of(page.resources, &Resource::is_running_script);
  std::set<std::string> known;
  bool any = false;
  for (const Link& link : page.links) {
    if (!link.url.has_fragment() || link.scripted || !is_same_page(link, page) ||
        !names_a_place(link.url.fragment())) {
      continue;
    }
    if (!any) {
      for (const NamedPlace& place : page.places) places.insert(place.name);
    }
    any = true;
    const std::string decoded = to_valid_utf8(percent_decode(link.url.fragment()));
    if (places.contains(decoded) || places.contains(link.url.fragment()) ||
        !known.insert(decoded).second)
      continue;
    Finding& finding = findings.add(seen(link, link.text));
    // A script may write the place.
    if (scripts) finding.confidence = Confidence::kLikely;
    finding.key = prefix_graphemes(decoded, kQuoted);
    finding.values = {{"name", finding.key}, {"line", std::int64_t{link.at.line}}};
  }
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/"
    "browsing-the-web.html#find-a-potential-indicated-element"};

constexpr Example kExamples[] = {
    {"a place that is not there, also in Arabic", R"(-- / --
<a href="#prices">Prices</a><h2 id="price">Prices</h2>
-- /ar --
<html lang="ar"><a href="#الأسعار">الأسعار</a><h2 id="أسعار">الأسعار</h2>)",
     "/ /ar"},
    {"ids, names, encoded ones, the top, text fragments and states of scripts", R"(-- / --
<html lang="ar"><a href="#الأسعار">الأسعار</a><a href="#%D8%A7%D9%84">ال</a><a href="#old">Old</a><a href="#">x</a>
<a href="#top">Top</a><a href="#:~:text=beans">Beans</a><a href="#/cart">Cart</a><a href="/#old">Home</a>
<h2 id="الأسعار">الأسعار</h2><h3 id="ال">ال</h3><a name="old"></a>)"}};

}  // namespace

extern const Rule url_broken_bookmark{
    .card = {.id = "url-broken-bookmark",
             .category = Category::kUrls,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Links to a missing place on the page",
                    .headline =
                        "{pages, plural, one {# page links to places in itself that are missing} "
                        "other {# pages link to places in themselves that are missing}}",
                    .message = "The link on line {line} leads to “#{name}”, and nothing on the "
                               "page has that id.",
                    .why = "Whoever clicks stays where he is, as if the link were dead; a table of "
                           "contents loses its worth.",
                    .fix = "Write id=\"{name}\" on the heading that is meant, or mend the link; "
                           "ids are told apart by capital letters, too."},
             .ar = {.title = "روابط إلى موضع غير موجود في الصفحة",
                    .headline =
                        "{pages, plural, one {صفحة واحدة فيها روابط إلى موضع غير موجود فيها} two "
                        "{صفحتان في كل منهما روابط إلى موضع غير موجود فيها} few {# صفحات فيها "
                        "روابط إلى موضع غير موجود فيها} many {# صفحة فيها روابط إلى موضع غير موجود "
                        "فيها} other {# صفحة فيها روابط إلى موضع غير موجود فيها}}",
                    .message = "يقود الرابط في السطر {line} إلى ‎«#{name}»، وليس في "
                               "الصفحة "
                               "عنصر "
                               "بهذا المعرّف (id).",
                    .why =
                        "من نقر الرابط بقي في مكانه كأن الرابط ميت، ويفقد فهرس المحتويات فائدته.",
                    .fix = "اكتب id=\"{name}\" في وسم العنوان المقصود، أو أصلح الرابط؛ والمعرّفات "
                           "تفرّق بين الأحرف الكبيرة والصغيرة."},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kDocument};

}  // namespace dalil::rules
