// hreflang-inconsistent-return: a page names another language version by a code that is not the one
// by which that version names itself.
#include <algorithm>

#include "analyzer/rule.h"
#include "analyzer/site/alternate_codes.h"
#include "analyzer/site/alternates.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

// Checked: pages that name alternates that name themselves.
void check(const Site& site, SiteFindings& findings) {
  const Alternates alternates(site);
  if (alternates.empty()) return;
  const AlternateCodes codes(site, alternates);
  std::size_t first = 0;  // The page's first entry.
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const auto targets = alternates.of(page);
    const auto named_as = [&](std::uint32_t target, std::uint16_t code) {
      for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i] == target && codes.at(first + i) == code) return true;
      }
      return false;
    };
    std::size_t wrong = targets.size();
    std::int64_t count = 0;
    bool judged = false;
    for (std::size_t i = 0; i < targets.size(); ++i) {
      const std::uint16_t own = codes.own(targets[i]);
      if (targets[i] == page || own == kNoCode || own == kSeveralCodes) continue;
      judged = true;
      if (codes.at(first + i) == kNoCode || named_as(targets[i], own)) continue;
      ++count;
      wrong = std::min(wrong, i);
    }
    findings.checked(judged ? 1 : 0);
    if (count > 0) {
      const std::uint32_t target = targets[wrong];
      std::string unused;
      Finding finding;
      finding.values = {{"count", count},
                        {"target", display_url(site, target)},
                        {"code", codes.name(codes.at(first + wrong))},
                        {"own", codes.name(codes.own(target))}};
      finding.evidence = {naming_evidence(site, page, target, unused),
                          naming_evidence(site, target, target, unused)};
      findings.add(page, std::move(finding));
    }
    first += targets.size();
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions"};

constexpr Example kExamples[] = {
    {"one page says en, the other says of itself en-GB", R"(-- / --
<link rel="alternate" hreflang="ar" href="/"><link rel="alternate" hreflang="en" href="/en">
-- /en --
<link rel="alternate" hreflang="ar" href="/"><link rel="alternate" hreflang="en-GB" href="/en">)",
     "/"},
    {"the same code in other letters, a second code, x-default, and one that names itself not",
     R"(-- / --
<link rel="alternate" hreflang="ar" href="/"><link rel="alternate" hreflang="en-gb" href="/en">
<link rel="alternate" hreflang="en" href="/en"><link rel="alternate" hreflang="fr" href="/fr">
<link rel="alternate" hreflang="x-default" href="/en">
-- /en --
<link rel="alternate" hreflang="ar" href="/"><link rel="alternate" hreflang="en-GB" href="/en">
-- /fr --
<link rel="alternate" hreflang="ar" href="/">)"}};

}  // namespace

extern const Rule hreflang_inconsistent_return{
    .card =
        {.id = "hreflang-inconsistent-return",
         .category = Category::kLanguage,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "hreflang codes that contradict each other",
                .headline =
                    "{pages, plural, one {# page names a language version by a code that is not "
                    "its own} other {# pages name language versions by codes that are not theirs}}",
                .message = "This page names {target} as hreflang “{code}”; that page says of "
                           "itself “{own}”{count, plural, one {} other { (and # such in all)}}.",
                .why = "Where the members of a set give one page different codes, search engines "
                       "cannot know for whom it is meant, and may ignore the set.",
                .fix = "Decide which of “{code}” and “{own}” is right, and write the same code for "
                       "{target} on every page of the set."},
         .ar = {.title = "رموز hreflang متعارضة",
                .headline = "في {pages, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many "
                            "{# صفحة} other {# صفحة}} رمز hreflang لنسخة لغوية يخالف رمزها",
                .message = "تسمي هذه الصفحة {target} في hreflang بالرمز «{code}»، وتقول تلك عن "
                           "نفسها «{own}»{count, plural, one {} two { (ومثل ذلك مرة أخرى)} few { "
                           "(# مثلها في الجملة)} other { (# مثلها في الجملة)}}.",
                .why = "إذا اختلفت رموز الصفحة الواحدة بين صفحات المجموعة لم يعرف محرك البحث لمن "
                       "هي، وقد يهمل المجموعة كلها.",
                .fix = "قرر أي الرمزين هو الصحيح، «{code}» أم «{own}»، واكتبه هو نفسه للصفحة "
                       "{target} في كل صفحات المجموعة."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
