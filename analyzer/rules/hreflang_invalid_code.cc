// hreflang-invalid-code: hreflang names a language or a country that does not exist, so that search
// engines pass over the entry.
#include <set>

#include "analyzer/hreflang.h"
#include "analyzer/language_codes.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::string_view name_of_fault(TagFault fault) {
  switch (fault) {
    case TagFault::kRegion:
      return "region";
    case TagFault::kLanguage:
      return "language";
    case TagFault::kForm:
    case TagFault::kNone:
      break;
  }
  return "form";
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.hreflang.empty()) return Outcome::kNotApplicable;
  std::set<std::string_view> known;
  for (const Hreflang& entry : page.hreflang) {
    const TagFault fault = hreflang_fault(entry.code);
    if (fault == TagFault::kNone || !known.insert(entry.code).second) continue;
    Finding& finding = findings.add(seen(place_of(entry), entry.code, entry.at));
    finding.key = finding.evidence.front().what;
    const std::string better = likely_tag(entry.code);
    finding.values = {{"code", finding.key},
                      {"case", std::string(name_of_fault(fault))},
                      {"known", better.empty() ? "no" : "yes"},
                      {"better", better}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions",
    "https://www.iso.org/iso-3166-country-codes.html",
    "https://www.loc.gov/standards/iso639-2/php/code_list.php"};

constexpr Example kExamples[] = {
    {"a country, a language and a form that do not exist", R"(-- / --
<link rel="alternate" hreflang="en-UK" href="https://example.com/"><title>Roastery</title>
-- /jp --
<link rel="alternate" hreflang="jp" href="https://example.com/jp"><title>Beans</title>
-- /form --
<html lang="ar"><link rel="alternate" hreflang="ar_SA" href="https://example.com/form"><title>البن</title>)",
     "/ /jp /form"},
    {"languages, countries, scripts, regions and x-default, in any case", R"(-- / --
<html lang="ar"><link rel="alternate" hreflang="ar" href="/"><link rel="alternate" hreflang="ar-sa" href="/sa"><link rel="alternate" hreflang="EN-gb" href="/gb">
<link rel="alternate" hreflang="zh-Hant-TW" href="/tw"><link rel="alternate" hreflang="es-419" href="/la"><link rel="alternate" hreflang="x-default" href="/en"><title>محمصة البن</title>)"}};

}  // namespace

extern const Rule hreflang_invalid_code{
    .card =
        {.id = "hreflang-invalid-code",
         .category = Category::kLanguage,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .en = {.title = "hreflang with a code that does not exist",
                .headline = "{pages, plural, one {# page has an hreflang code that does not exist} "
                            "other {# pages have hreflang codes that do not exist}}",
                .message = "{case, select, region {“{code}” names no country of ISO 3166-1.} "
                           "language {“{code}” names no language of ISO 639-1.} other {“{code}” is "
                           "not of the form language or language-COUNTRY.}}",
                .why = "Search engines pass over the entry, and the readers it is for are shown "
                       "another language’s page.",
                .fix = "{known, select, yes {Write {better} if that is what is meant.} other "
                       "{Write the language by its two letters and, where needed, the country by "
                       "its two, such as ar or ar-SA.}}"},
         .ar =
             {.title = "رمز hreflang غير موجود",
              .headline =
                  "{pages, plural, one {صفحة واحدة فيها رمز hreflang غير موجود} two {صفحتان في كل "
                  "منهما رمز hreflang غير موجود} few {# صفحات فيها رمز hreflang غير موجود} many {# "
                  "صفحة فيها رمز hreflang غير موجود} other {# صفحة فيها رمز hreflang غير موجود}}",
              .message = "{case, select, region {لا بلد برمز ‎«{code}» في ISO 3166-1.} "
                         "language "
                         "{لا لغة برمز ‎«{code}» في ISO 639-1.} other {‎«{code}» ليس على "
                         "صورة "
                         "لغة أو لغة-بلد.}}",
              .why = "تهمل محركات البحث هذا الرابط، ويُعرض على قرائه ما كُتب بلغة أخرى.",
              .fix = "{known, select, yes {اكتب ‎{better}‎ إن كان هو المقصود.} other "
                     "{اكتب "
                     "اللغة بحرفيها، والبلد بحرفيه إن لزم، مثل ar أو ar-SA.}}"},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
