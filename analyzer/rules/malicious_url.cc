// malicious-url: the page loads from a host that is known to have served harmful scripts to
// visitors of the sites that trusted it, and that its makers say to remove.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/domain.h"

namespace dalil::rules {
namespace {

// The hosts of the attack of 2024 on those who loaded polyfills, with their subdomains, and a
// miner. Public libraries of the same owner are no proof of harm, and not told.
constexpr std::string_view kHosts[] = {"polyfill.io",  "unionadjs.com", "xhsbpza.com",
                                       "newcrbpc.com", "macoms.la",     "coinhive.com"};

bool is_known(std::string_view host) {
  return std::ranges::any_of(kHosts,
                             [host](std::string_view known) { return is_within(host, known); });
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.resources.empty()) return Outcome::kNotApplicable;
  std::vector<std::string_view> told;
  for (const Resource& resource : page.resources) {
    if (resource.element != "script" && resource.element != "link" &&
        resource.element != "iframe") {
      continue;
    }
    const std::string_view host = resource.url.host();
    if (!is_known(host) || std::ranges::find(told, host) != told.end()) continue;
    told.push_back(host);
    Finding& finding = findings.add(seen(resource.element, resource.url.href(), resource.at));
    finding.key = host;
    finding.values = {{"host", std::string(host)}, {"element", resource.element}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://sansec.io/research/polyfill-supply-chain-attack",
    "https://blog.cloudflare.com/"
    "automatically-replacing-polyfill-io-links-with-cloudflares-mirror-for-a-safer-internet/",
    "https://developers.google.com/search/docs/monitor-debug/security/malware"};

constexpr Example kExamples[] = {{"polyfills of 2015, and a page that mines", R"(-- / --
<script src="https://cdn.polyfill.io/v3/polyfill.min.js"></script><p>Beans.
-- /ar --
<html lang="ar"><script src="//polyfill.io/v2/polyfill.min.js"></script><p>بن.
-- /draft --
<meta name="robots" content="noindex"><script src="https://coinhive.com/lib/coinhive.min.js"></script>)",
                                  "/ /ar /draft"},
                                 {"the mirror that took its place, a public library, a name that "
                                  "ends alike, and a link to read about it",
                                  R"(-- / --
<html lang="ar"><script src="https://cdnjs.cloudflare.com/polyfill/v3/polyfill.min.js"></script><script src="https://notpolyfill.io/a.js"></script><link rel="stylesheet" href="//cdn.bootcss.com/bootstrap/3.3.7/css/bootstrap.min.css"><p>بن. <a href="https://polyfill.io/">polyfill.io</a>)"}};

}  // namespace

extern const Rule malicious_url{
    .card =
        {.id = "malicious-url",
         .category = Category::kSecurity,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .en = {.title = "File from a host that served harmful scripts",
                .headline =
                    "{pages, plural, one {# page loads files from a host that is known for harmful "
                    "scripts} other {# pages load files from hosts that are known for harmful "
                    "scripts}}",
                .message = "<{element}> loads a file from {host}.",
                .why = "Whoever owns the host decides what runs on the page. This one has sent "
                       "visitors to fraud, or used their machines; browsers and Google warn of "
                       "sites that load from it.",
                .fix = "Remove the element that loads from {host} from the template today. If the "
                       "file is still needed, keep a copy on your own host, and check with the "
                       "integrity attribute what others serve."},
         .ar = {.title = "ملف من مضيف بثّ نصوصًا ضارة",
                .headline =
                    "{pages, plural, one {صفحة واحدة تحمّل ملفات من مضيف عُرف بنصوص ضارة} two "
                    "{صفحتان تحمّلان ملفات من مضيف عُرف بنصوص ضارة} few {# صفحات تحمّل ملفات "
                    "من مضيف عُرف بنصوص ضارة} many {# صفحة تحمّل ملفات من مضيف عُرف بنصوص "
                    "ضارة} other {# صفحة تحمّل ملفات من مضيف عُرف بنصوص ضارة}}",
                .message = "يحمّل <{element}> ملفًا من {host}.",
                .why =
                    "من يملك المضيف يقرر ما يعمل في الصفحة. وقد أرسل هذا المضيف الزوار إلى مواقع "
                    "احتيال أو استغل أجهزتهم، وتحذر المتصفحات وGoogle من مواقع تحمّل منه.",
                .fix = "احذف اليوم من القالب العنصر الذي يحمّل من {host}. وإن احتيج إلى الملف فاحفظ "
                       "نسخة منه في موقعك، وتحقق بالسمة integrity مما يأتي من غيرك."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
