// description-multiple: a page has several meta descriptions.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.descriptions.empty()) return Outcome::kNotApplicable;
  if (page.descriptions.size() < 2) return Outcome::kChecked;
  Instances descriptions;
  for (const TextFact& description : page.descriptions) {
    descriptions.add(
        [&] { return seen("meta[name=description]", description.text, description.at); });
  }
  Finding& finding = *descriptions.report(findings);
  finding.values.push_back({"line", std::int64_t{page.descriptions[1].at.line}});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/snippet",
    "https://html.spec.whatwg.org/multipage/semantics.html#meta-description"};

constexpr Example kExamples[] = {{"two of them", R"(-- / --
<title>Roastery</title><meta name="description" content="We roast."><meta name="description" content="Beans from Yemen.">
-- /ar --
<html lang="ar"><title>محمصة البن</title><meta name="description" content="نحمص كل صباح."><meta name="Description" content="بن من اليمن.">)",
                                  "/ /ar"},
                                 {"one, and another kind of description", R"(-- / --
<html lang="ar"><title>محمصة البن</title><meta name="description" content="نحمص كل صباح."><meta property="og:description" content="بن من اليمن.">)"}};

}  // namespace

extern const Rule description_multiple{
    .card =
        {.id = "description-multiple",
         .category = Category::kDescriptions,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Several meta descriptions on one page",
                .headline = "{pages, plural, one {# page has several meta descriptions} other {# "
                            "pages have several meta descriptions}}",
                .message = "The page has {count} meta descriptions; the first says “{first}”.",
                .why = "HTML allows one. Which of them a search engine shows, or whether it takes "
                       "none, is not in your hands.",
                .fix = "Keep the better one and remove the other (line {line}); often a plugin and "
                       "the template each write one."},
         .ar = {.title = "عدة أوصاف تعريفية لصفحة واحدة",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها أكثر من وصف تعريفي} two {صفحتان في كل "
                    "منهما أكثر من وصف تعريفي} few {# صفحات فيها أكثر من وصف تعريفي} many {# صفحة "
                    "فيها أكثر من وصف تعريفي} other {# صفحة فيها أكثر من وصف تعريفي}}",
                .message =
                    "في الصفحة {count, plural, one {وصف تعريفي واحد} two {وصفان تعريفيان} few {# "
                    "أوصاف تعريفية} many {# وصفًا تعريفيًا} other {# وصف تعريفي}}، أولها «{first}».",
                .why =
                    "لا تجيز لغة HTML غير واحد، وليس بيدك أيها يعرضه محرك البحث أو أن يتركها كلها.",
                .fix = "أبقِ أحسنها واحذف الآخر (السطر {line})؛ وكثيرًا ما تكتبه إضافة ويكتبه القالب "
                       "معها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
