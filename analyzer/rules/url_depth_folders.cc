// url-depth-folders: an address with a long chain of folders.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/url.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Result<Url> url = Url::parse(page_case.page.url);
  if (!url || !url->is_http()) return Outcome::kNotApplicable;
  std::string_view path = url->path();
  if (path.ends_with('/')) path.remove_suffix(1);
  const std::int64_t folders = std::ranges::count(path, '/') - 1;
  if (static_cast<double>(folders) <= findings.option("max_folders")) return Outcome::kChecked;
  Finding& finding = findings.add({.where = "URL", .what = shown_url(*url)});
  finding.values = {{"folders", folders}, {"url", finding.evidence.front().what}};
  return Outcome::kChecked;
}

constexpr RuleOption kOptions[] = {{"max_folders", 8, 2, 50}};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/url-structure"};

constexpr Example kExamples[] = {
    {"nine folders", R"(-- / --
<a href="/a">a</a>
-- /1/2/3/4/5/6/7/8/9/x --
<p>Beans.
-- /منتجات/بن/يمني/حراز/غربي/مناخة/قرية/مدرج/حقل/محصول/ --
<html lang="ar"><p>بن.)",
     "/1/2/3/4/5/6/7/8/9/x /منتجات/بن/يمني/حراز/غربي/مناخة/قرية/مدرج/حقل/محصول/"},
    {"a few folders", R"(-- / --
<p>Beans.
-- /shop/beans/yemen/haraz/ --
<p>Beans.
-- /1/2/3/4/5/6/7/x --
<p>Beans.)"}};

}  // namespace

extern const Rule url_depth_folders{
    .card =
        {.id = "url-depth-folders",
         .category = Category::kUrls,
         .severity = Severity::kInfo,
         .effort = Effort::kDays,
         .en = {.title = "Address in many folders",
                .headline = "{pages, plural, one {# page lies in more folders than anybody can "
                            "follow} other {# pages lie in more folders than anybody can follow}}",
                .message = "The address lies in {folders} folders: {url}",
                .why = "Search engines do not count slashes, but nobody can read, say or shorten "
                       "such an address, and it often comes from folders that no reader needs.",
                .fix = "When the site is next rebuilt, keep the folders that are pages of their "
                       "own, and redirect {url} to the shorter address."},
         .ar = {.title = "عنوان URL في مجلدات كثيرة",
                .headline =
                    "{pages, plural, one {صفحة واحدة في مجلدات أكثر مما يُتتبع} two {صفحتان في "
                    "مجلدات أكثر مما يُتتبع} few {# صفحات في مجلدات أكثر مما يُتتبع} many {# صفحة في "
                    "مجلدات أكثر مما يُتتبع} other {# صفحة في مجلدات أكثر مما يُتتبع}}",
                .message = "{folders, plural, one {العنوان في مجلد واحد: {url}} two {العنوان في "
                           "مجلدين: {url}} few {العنوان في # مجلدات: {url}} many {العنوان في # "
                           "مجلدًا: {url}} other {العنوان في # مجلد: {url}}}",
                .why = "لا تعد محركات البحث الشرطات المائلة، لكن أحدًا لا يستطيع قراءة عنوان كهذا "
                       "أو نطقه أو اختصاره، وكثيرًا ما يأتي من مجلدات لا يحتاج إليها القارئ.",
                .fix = "حين يُعاد بناء الموقع أبقِ المجلدات التي هي صفحات بنفسها، وأعد توجيه {url} "
                       "إلى العنوان الأقصر."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .options = kOptions};

}  // namespace dalil::rules
