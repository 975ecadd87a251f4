// assets-too-many: a page that loads a crowd of scripts and style sheets.
#include <set>
#include <string>
#include <string_view>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  std::set<std::string_view> files;
  for (const Resource& resource : page_case.page.resources) {
    const bool style = resource.element == "link" && resource.url.is_http() &&
                       resource.url.path().ends_with(".css");
    if (style || (resource.is_running_script() && resource.url.is_http())) {
      files.insert(resource.url.href());
    }
  }
  if (files.empty()) return Outcome::kNotApplicable;
  const auto count = static_cast<std::int64_t>(files.size());
  if (static_cast<double>(count) <= findings.option("max_files")) return Outcome::kChecked;
  Finding& finding = findings.add({.where = "script, link[rel=stylesheet]",
                                   .what = std::string(prefix_graphemes(*files.begin(), kQuoted))});
  finding.values = {{"count", count}};
  return Outcome::kChecked;
}

constexpr RuleOption kOptions[] = {{"max_files", 100, 10, 1000}};

constexpr std::string_view kSources[] = {
    "https://web.dev/articles/reduce-network-payloads-using-text-compression",
    "https://developer.chrome.com/docs/lighthouse/performance/resource-summary"};

constexpr Example kExamples[] = {{"a hundred and one scripts", R"(-- / --
<script src="/0.js"></script><script src="/1.js"></script><script src="/2.js"></script><script src="/3.js"></script><script src="/4.js"></script><script src="/5.js"></script><script src="/6.js"></script><script src="/7.js"></script><script src="/8.js"></script><script src="/9.js"></script><script src="/10.js"></script><script src="/11.js"></script><script src="/12.js"></script><script src="/13.js"></script><script src="/14.js"></script><script src="/15.js"></script><script src="/16.js"></script><script src="/17.js"></script><script src="/18.js"></script><script src="/19.js"></script><script src="/20.js"></script><script src="/21.js"></script><script src="/22.js"></script><script src="/23.js"></script><script src="/24.js"></script><script src="/25.js"></script><script src="/26.js"></script><script src="/27.js"></script><script src="/28.js"></script><script src="/29.js"></script><script src="/30.js"></script><script src="/31.js"></script><script src="/32.js"></script><script src="/33.js"></script><script src="/34.js"></script><script src="/35.js"></script><script src="/36.js"></script><script src="/37.js"></script><script src="/38.js"></script><script src="/39.js"></script><script src="/40.js"></script><script src="/41.js"></script><script src="/42.js"></script><script src="/43.js"></script><script src="/44.js"></script><script src="/45.js"></script><script src="/46.js"></script><script src="/47.js"></script><script src="/48.js"></script><script src="/49.js"></script><script src="/50.js"></script><script src="/51.js"></script><script src="/52.js"></script><script src="/53.js"></script><script src="/54.js"></script><script src="/55.js"></script><script src="/56.js"></script><script src="/57.js"></script><script src="/58.js"></script><script src="/59.js"></script>
<link rel="stylesheet" href="/0.css"><link rel="stylesheet" href="/1.css"><link rel="stylesheet" href="/2.css"><link rel="stylesheet" href="/3.css"><link rel="stylesheet" href="/4.css"><link rel="stylesheet" href="/5.css"><link rel="stylesheet" href="/6.css"><link rel="stylesheet" href="/7.css"><link rel="stylesheet" href="/8.css"><link rel="stylesheet" href="/9.css"><link rel="stylesheet" href="/10.css"><link rel="stylesheet" href="/11.css"><link rel="stylesheet" href="/12.css"><link rel="stylesheet" href="/13.css"><link rel="stylesheet" href="/14.css"><link rel="stylesheet" href="/15.css"><link rel="stylesheet" href="/16.css"><link rel="stylesheet" href="/17.css"><link rel="stylesheet" href="/18.css"><link rel="stylesheet" href="/19.css"><link rel="stylesheet" href="/20.css"><link rel="stylesheet" href="/21.css"><link rel="stylesheet" href="/22.css"><link rel="stylesheet" href="/23.css"><link rel="stylesheet" href="/24.css"><link rel="stylesheet" href="/25.css"><link rel="stylesheet" href="/26.css"><link rel="stylesheet" href="/27.css"><link rel="stylesheet" href="/28.css"><link rel="stylesheet" href="/29.css"><link rel="stylesheet" href="/30.css"><link rel="stylesheet" href="/31.css"><link rel="stylesheet" href="/32.css"><link rel="stylesheet" href="/33.css"><link rel="stylesheet" href="/34.css"><link rel="stylesheet" href="/35.css"><link rel="stylesheet" href="/36.css"><link rel="stylesheet" href="/37.css"><link rel="stylesheet" href="/38.css"><link rel="stylesheet" href="/39.css"><link rel="stylesheet" href="/40.css">
<p>Beans.)",
                                  "/"},
                                 {"one file many times, and a few", R"(-- / --
<html lang="ar"><p>بن.</p><link rel="stylesheet" href="/a.css"><link rel="icon" href="/i.png">
repeat 150 <script src="/a.js"></script>
-- /dormant --
<p>Beans.
<script nomodule src="/0.js"></script><script nomodule src="/1.js"></script><script nomodule src="/2.js"></script><script nomodule src="/3.js"></script><script nomodule src="/4.js"></script><script nomodule src="/5.js"></script><script nomodule src="/6.js"></script><script nomodule src="/7.js"></script><script nomodule src="/8.js"></script><script nomodule src="/9.js"></script><script nomodule src="/10.js"></script><script nomodule src="/11.js"></script><script nomodule src="/12.js"></script><script nomodule src="/13.js"></script><script nomodule src="/14.js"></script><script nomodule src="/15.js"></script><script nomodule src="/16.js"></script><script nomodule src="/17.js"></script><script nomodule src="/18.js"></script><script nomodule src="/19.js"></script><script nomodule src="/20.js"></script><script nomodule src="/21.js"></script><script nomodule src="/22.js"></script><script nomodule src="/23.js"></script><script nomodule src="/24.js"></script><script nomodule src="/25.js"></script><script nomodule src="/26.js"></script><script nomodule src="/27.js"></script><script nomodule src="/28.js"></script><script nomodule src="/29.js"></script><script nomodule src="/30.js"></script><script nomodule src="/31.js"></script><script nomodule src="/32.js"></script><script nomodule src="/33.js"></script><script nomodule src="/34.js"></script><script nomodule src="/35.js"></script><script nomodule src="/36.js"></script><script nomodule src="/37.js"></script><script nomodule src="/38.js"></script><script nomodule src="/39.js"></script><script nomodule src="/40.js"></script><script nomodule src="/41.js"></script><script nomodule src="/42.js"></script><script nomodule src="/43.js"></script><script nomodule src="/44.js"></script><script nomodule src="/45.js"></script><script nomodule src="/46.js"></script><script nomodule src="/47.js"></script><script nomodule src="/48.js"></script><script nomodule src="/49.js"></script><script nomodule src="/50.js"></script><script nomodule src="/51.js"></script><script nomodule src="/52.js"></script><script nomodule src="/53.js"></script><script nomodule src="/54.js"></script><script nomodule src="/55.js"></script><script nomodule src="/56.js"></script><script nomodule src="/57.js"></script><script nomodule src="/58.js"></script><script nomodule src="/59.js"></script><script nomodule src="/60.js"></script><script nomodule src="/61.js"></script><script nomodule src="/62.js"></script><script nomodule src="/63.js"></script><script nomodule src="/64.js"></script><script nomodule src="/65.js"></script><script nomodule src="/66.js"></script><script nomodule src="/67.js"></script><script nomodule src="/68.js"></script><script nomodule src="/69.js"></script><script nomodule src="/70.js"></script><script nomodule src="/71.js"></script><script nomodule src="/72.js"></script><script nomodule src="/73.js"></script><script nomodule src="/74.js"></script><script nomodule src="/75.js"></script><script nomodule src="/76.js"></script><script nomodule src="/77.js"></script><script nomodule src="/78.js"></script><script nomodule src="/79.js"></script><script nomodule src="/80.js"></script><script nomodule src="/81.js"></script><script nomodule src="/82.js"></script><script nomodule src="/83.js"></script><script nomodule src="/84.js"></script><script nomodule src="/85.js"></script><script nomodule src="/86.js"></script><script nomodule src="/87.js"></script><script nomodule src="/88.js"></script><script nomodule src="/89.js"></script><script nomodule src="/90.js"></script><script nomodule src="/91.js"></script><script nomodule src="/92.js"></script><script nomodule src="/93.js"></script><script nomodule src="/94.js"></script><script nomodule src="/95.js"></script><script nomodule src="/96.js"></script><script nomodule src="/97.js"></script><script nomodule src="/98.js"></script><script nomodule src="/99.js"></script><script nomodule src="/100.js"></script>)"}};

}  // namespace

extern const Rule assets_too_many{
    .card =
        {.id = "assets-too-many",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kDays,
         .en = {.title = "A crowd of scripts and style sheets",
                .headline =
                    "{pages, plural, one {# page loads a crowd of scripts and style sheets} other "
                    "{# pages load a crowd of scripts and style sheets}}",
                .message = "The page loads {count} scripts and style sheets.",
                .why = "Each file is a request with its own waiting time, on telephones above all. "
                       "So many mostly come from plug-ins that the page does not need.",
                .fix = "Turn off plug-ins that this page does not use, and let the build join what "
                       "is left into a few files."},
         .ar = {.title = "حشد من النصوص البرمجية وأوراق الأنماط",
                .headline =
                    "{pages, plural, one {صفحة واحدة تحمّل حشدًا من النصوص البرمجية وأوراق الأنماط} "
                    "two {صفحتان تحمّلان حشدًا من النصوص البرمجية وأوراق الأنماط} few {# صفحات "
                    "تحمّل حشدًا من النصوص البرمجية وأوراق الأنماط} many {# صفحة تحمّل حشدًا من "
                    "النصوص البرمجية وأوراق الأنماط} other {# صفحة تحمّل حشدًا من النصوص البرمجية "
                    "وأوراق الأنماط}}",
                .message = "{count, plural, one {تحمّل الصفحة ملفًا واحدًا من النصوص البرمجية وأوراق "
                           "الأنماط.} two {تحمّل الصفحة ملفين من النصوص البرمجية وأوراق الأنماط.} "
                           "few {تحمّل الصفحة # ملفات من النصوص البرمجية وأوراق الأنماط.} many "
                           "{تحمّل الصفحة # ملفًا من النصوص البرمجية وأوراق الأنماط.} other {تحمّل "
                           "الصفحة # ملف من النصوص البرمجية وأوراق الأنماط.}}",
                .why = "كل ملف طلب له وقت انتظاره، وعلى الهواتف خاصة. وأكثرها يأتي من إضافات لا "
                       "تحتاج إليها الصفحة.",
                .fix = "عطّل الإضافات التي لا تستعملها هذه الصفحة، واجعل أداة البناء تجمع الباقي في "
                       "ملفات قليلة."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .options = kOptions};

}  // namespace dalil::rules
