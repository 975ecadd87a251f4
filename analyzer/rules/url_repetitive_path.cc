// url-repetitive-path: a folder comes again in the path: mostly relative links that lead deeper
// with every click.
#include <map>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/percent.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Result<Url> url = Url::parse(page_case.page.url);
  if (!url) return Outcome::kNotApplicable;
  std::map<std::string_view, int> counts;
  std::string_view previous, repeated;
  const auto is_word = [](std::string_view segment) {
    return segment.size() > 2 && segment.find_first_not_of("0123456789") != segment.npos;
  };
  for (std::string_view rest = url->path(); !rest.empty();) {
    rest.remove_prefix(1);
    const std::string_view segment = rest.substr(0, rest.find('/'));
    rest.remove_prefix(segment.size());
    if (is_word(segment) && (segment == previous || ++counts[segment] > 2)) repeated = segment;
    previous = segment;
  }
  if (repeated.empty()) return Outcome::kChecked;
  const std::string shown = to_valid_utf8(percent_decode(repeated));
  findings.add(seen("URL", shown_url(*url), {})).values = {
      {"segment", std::string(prefix_graphemes(shown, kQuoted))}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/url-structure"};

constexpr Example kExamples[] = {{"a folder in itself, in Arabic, too", R"(-- / --
<title>Roastery</title>
-- /blog/blog/haraz --
<title>Haraz</title>
-- /أخبار/أخبار/بن --
<html lang="ar"><title>أخبار البن</title>)",
                                  "/blog/blog/haraz /أخبار/أخبار/بن"},
                                 {"dates, and a name that comes again later", R"(-- / --
<html lang="ar"><title>محمصة البن</title>
-- /2026/10/10/haraz --
<title>Haraz</title>
-- /beans/haraz/beans --
<title>Beans of Haraz</title>)"}};

}  // namespace

extern const Rule url_repetitive_path{
    .card =
        {.id = "url-repetitive-path",
         .category = Category::kUrls,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Folder that repeats itself",
                .headline = "{pages, plural, one {# page repeats a folder in its address} other {# "
                            "pages repeat a folder in their address}}",
                .message = "“{segment}” comes again in the address.",
                .why = "Mostly a relative link leads here, and each click adds a level: a crawler "
                       "finds the same page under ever new addresses.",
                .fix = "Look at which page links here, write that link with a leading slash, and "
                       "let addresses that do not exist answer 404."},
         .ar =
             {.title = "مجلد مكرر في عنوان URL",
              .headline =
                  "{pages, plural, one {صفحة واحدة في عنوانها (URL) مجلد مكرر} two {صفحتان في "
                  "عنوان كل منهما (URL) مجلد مكرر} few {# صفحات في عنوانها (URL) مجلد مكرر} many "
                  "{# صفحة في عنوانها (URL) مجلد مكرر} other {# صفحة في عنوانها (URL) مجلد مكرر}}",
              .message = "يتكرر «{segment}» في عنوان URL.",
              .why = "يقود إليه في الغالب رابط نسبي يضيف مستوى في كل نقرة، فيجد الزاحف الصفحة "
                     "نفسها بعناوين لا تنتهي.",
              .fix = "انظر أي صفحة تربط به واكتب ذلك الرابط مبدوءًا بشرطة مائلة، واجعل الخادم يجيب "
                     "بالرمز 404 عما ليس موجودًا."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
