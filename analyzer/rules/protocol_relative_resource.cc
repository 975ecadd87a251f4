// protocol-relative-resource: files that are loaded by whatever scheme the page has.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.resources.empty()) return Outcome::kNotApplicable;
  Instances relative;
  for (const Resource& resource : page.resources) {
    if (resource.scheme_relative) {
      relative.add([&] { return seen(resource.element, resource.url.href(), resource.at); });
    }
  }
  relative.report(findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://www.rfc-editor.org/rfc/rfc3986#section-4.2",
                                         "https://web.dev/articles/fixing-mixed-content"};

constexpr Example kExamples[] = {{"a script and an image", R"(-- / --
<script src="//cdn.example.net/a.js"></script>
-- /ar --
<html lang="ar"><img src="//cdn.example.net/بن.jpg" alt="البن">)",
                                  "/ /ar"},
                                 {"https and paths", R"(-- / --
<html lang="ar"><script src="https://cdn.example.net/a.js"></script><img src="/بن.jpg" alt="البن">)"}};

}  // namespace

extern const Rule protocol_relative_resource{
    .card =
        {.id = "protocol-relative-resource",
         .category = Category::kSecurity,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "Files loaded without a scheme",
                .headline = "{pages, plural, one {# page loads files by addresses that begin with "
                            "//} other {# pages load files by addresses that begin with //}}",
                .message =
                    "{count, plural, one {{first} is loaded by an address that begins with //.} "
                    "other {# files are loaded by addresses that begin with //, first {first}.}}",
                .why = "The form comes from the time when pages had two schemes. On a page by http "
                       "it loads without encryption, from a file on disk not at all.",
                .fix = "Write https:// before them."},
         .ar = {.title = "ملفات تُحمّل بلا بروتوكول",
                .headline = "{pages, plural, one {صفحة واحدة تحمّل ملفات بعناوين تبدأ بـ //} two "
                            "{صفحتان تحمّلان ملفات بعناوين تبدأ بـ //} few {# صفحات تحمّل ملفات "
                            "بعناوين تبدأ بـ //} many {# صفحة تحمّل ملفات بعناوين تبدأ بـ //} other "
                            "{# صفحة تحمّل ملفات بعناوين تبدأ بـ //}}",
                .message = "{count, plural, one {يُحمّل {first} بعنوان يبدأ بـ //.} two {يُحمّل ملفان "
                           "بعنوانين يبدآن بـ //، أولهما {first}.} few {تُحمّل # ملفات بعناوين تبدأ "
                           "بـ //، أولها {first}.} many {يُحمّل # ملفًا بعناوين تبدأ بـ //، أولها "
                           "{first}.} other {يُحمّل # ملف بعناوين تبدأ بـ //، أولها {first}.}}",
                .why = "هذه الصورة من زمن كان للصفحات فيه بروتوكولان: فإن كانت الصفحة على http حُمّل "
                       "الملف بلا تشفير، وإن فُتحت من القرص لم يُحمّل.",
                .fix = "اكتب https:// في أولها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
