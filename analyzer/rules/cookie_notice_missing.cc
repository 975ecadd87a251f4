// cookie-notice-missing: a home page that loads scripts which follow its visitors, and neither asks
// nor tells them. Silent where a tag manager may load the notice.
#include <algorithm>

#include "analyzer/marketing.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// Where measuring and advertising scripts come from, and tools that ask for consent first.
constexpr std::string_view kTrackers[] = {
    "www.google-analytics.com", "ssl.google-analytics.com",
    "www.googletagmanager.com", "connect.facebook.net",
    "static.hotjar.com",        "snap.licdn.com",
    "analytics.tiktok.com",     "sc-static.net",
    "static.ads-twitter.com",   "mc.yandex.ru",
    "www.clarity.ms",           "googleads.g.doubleclick.net"};
constexpr std::string_view kConsent[] = {
    "consent", "cookie", "onetrust",  "usercentrics",  "iubenda",  "termly",    "osano",
    "didomi",  "klaro",  "complianz", "tarteaucitron", "trustarc", "quantcast", "axept"};

bool asks_for_consent(const Page& page, const MarketingPhrases& phrases) {
  return std::ranges::any_of(page.resources,
                             [](const Resource& resource) {
                               return std::ranges::any_of(kConsent, [&](std::string_view name) {
                                 return resource.url.href().find(name) != std::string::npos;
                               });
                             }) ||
         phrases.in(page.text) || phrases.on(page);
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!is_home(page) || body_says_nothing(page)) return Outcome::kNotApplicable;
  const Resource* first = nullptr;
  for (const Resource& resource : page.resources) {
    if (!resource.is_running_script() || !resource.url.is_http()) continue;
    if (resource.url.path().ends_with("/gtm.js")) return Outcome::kNotApplicable;
    const bool tracks = std::ranges::find(kTrackers, resource.url.host()) != std::end(kTrackers);
    if (tracks && first == nullptr) first = &resource;
  }
  if (first == nullptr) return Outcome::kNotApplicable;
  if (asks_for_consent(page, MarketingPhrases(*page_case.language, "cookies"))) {
    return Outcome::kChecked;
  }
  Finding& finding = findings.add(seen("script", first->url.href(), first->at));
  finding.confidence = Confidence::kLikely;  // A script of the site’s own may ask.
  finding.values = {{"host", std::string(first->url.host())}};
  return Outcome::kChecked;
}

constexpr List kNeeds[] = {List::kMarketing};

constexpr std::string_view kSources[] = {
    "https://support.google.com/analytics/answer/9976101",
    "https://ico.org.uk/for-organisations/"
    "direct-marketing-and-privacy-and-electronic-communications/guide-to-pecr/"
    "cookies-and-similar-technologies/"};

constexpr Example kExamples[] = {
    {"Analytics and a pixel, and no word of it", R"(-- / --
<html lang="en"><script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script><p>We roast beans of Yemen every morning and send them to every door in town.</p><a href="/privacy">Privacy</a>
-- /ar/ --
<html lang="ar"><script src="https://connect.facebook.net/ar_AR/fbevents.js"></script><p>نحمص البن اليمني كل صباح ونرسله في يومه إلى كل بيت في المدينة وحولها.</p>)",
     "/ /ar/"},
    {"a notice, a tool, a tag manager, a page that follows nobody and one that is no home page",
     R"(-- / --
<html lang="ar"><script src="https://connect.facebook.net/ar_AR/fbevents.js"></script><p>نحمص البن اليمني كل صباح. نستخدم ملفات تعريف الارتباط لقياس الزيارات.</p><button>أوافق</button>
-- /en/ --
<html lang="en"><script src="https://www.google-analytics.com/analytics.js"></script><script src="https://cdn.cookielaw.org/scripttemplates/otSDKStub.js"></script><p>We roast beans.</p>
-- /fr/ --
<html lang="en"><script src="https://www.googletagmanager.com/gtm.js?id=GTM-1"></script><script src="https://www.google-analytics.com/analytics.js"></script><p>We roast beans.</p>
-- /de/ --
<html lang="en"><script src="/shop.js"></script><script type="text/plain" data-category="statistics" src="https://www.google-analytics.com/analytics.js"></script><p>We roast beans.</p>
-- /beans --
<html lang="en"><script src="https://www.google-analytics.com/analytics.js"></script><p>We roast beans.</p>)"}};

}  // namespace

extern const Rule cookie_notice_missing{
    .card =
        {.id = "cookie-notice-missing",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "No cookie notice",
                .headline = "{pages, plural, one {# home page follows its visitors and does not "
                            "tell them} other {# home pages follow their visitors and do not tell "
                            "them}}",
                .message = "The page loads a script of {host}, and nothing on it speaks of cookies "
                           "or asks for consent.",
                .why = "In the European Union and in Britain such scripts may run only after a "
                       "visitor has agreed, and Google’s advertising asks for proof of it. "
                       "Elsewhere, too, visitors trust a shop that says what it does.",
                .fix = "Add a notice that names what {host} is for, with two buttons of one size, "
                       "and load the script after “Agree” alone. Link the cookie policy from it."},
         .ar = {.title = "لا إشعار بملفات تعريف الارتباط",
                .headline =
                    "{pages, plural, one {صفحة رئيسة واحدة تتتبع زوارها ولا تخبرهم} two "
                    "{صفحتان رئيستان تتتبعان زوارهما ولا تخبرانهم} few {# صفحات رئيسة تتتبع "
                    "زوارها ولا تخبرهم} many {# صفحة رئيسة تتتبع زوارها ولا تخبرهم} other "
                    "{# صفحة رئيسة تتتبع زوارها ولا تخبرهم}}",
                .message = "تحمّل الصفحة نصًا برمجيًا من {host}، وليس فيها ذكر لملفات تعريف الارتباط "
                           "ولا طلب موافقة.",
                .why = "لا يجوز في الاتحاد الأوروبي وبريطانيا تشغيل مثل هذا النص إلا بعد موافقة "
                       "الزائر، وإعلانات Google تطلب إثباتها. وفي غيرهما يثق الزائر بمتجر يصرّح بما "
                       "يفعل.",
                .fix = "أضف إشعارًا يذكر الغرض من {host} وفيه زران متساويان، ولا تحمّل النص إلا بعد "
                       "«أوافق»، واربط منه سياسة ملفات تعريف الارتباط."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .needs = kNeeds,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
