// The HTML report: well-formed, in both languages, safe from what strangers write, and bounded.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/embedded.h"
#include "core/utf8.h"
#include "reports/formats.h"
#include "reports/html_page.h"
#include "reports/html_parts.h"
#include "reports/sha256.h"
#include "tests/reports/html_tags.h"
#include "tests/reports/sample_audit.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

using Catch::Matchers::Contains;
using sample::Tag, sample::tags_of;

struct Sample {
  AuditSummary summary = sample::summary();
  sample::Findings findings = sample::findings();
  sample::Pages pages = sample::pages();
};

std::string html(const Sample& sample, ReportOptions options = {}) {
  const FindingSource findings = sample::source(sample.findings);
  const PageRowSource pages = sample::source(sample.pages);
  std::string out;
  const auto done = write_html({sample.summary, findings, pages}, options,
                               [&out](std::string_view text) { out.append(text); });
  REQUIRE(done.has_value());
  return out;
}

std::string asset(std::string_view path) {
  for (const EmbeddedFile& file : embedded_reports()) {
    if (file.path == path) return std::string(file.content);
  }
  return "";
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; ++at) ++found;
  return found;
}

/// All that a page can write, wherever a report quotes it.
constexpr std::string_view kPayload =
    "</title></style></script><script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg "
    "onload=alert(3)> \u202Etxt\u2066 \x07 {count} &lt;b&gt; javascript:alert(4)";

Sample hostile() {
  Sample sample;
  const std::string payload(kPayload);
  for (auto& [rule, findings] : sample.findings) {
    for (Finding& finding : findings) {
      for (NamedValue& value : finding.values) {
        if (value.value.index() == 2) value.value = payload;
      }
      finding.evidence = {{payload, payload, 7, 1}, {"https://example.com/\"><b>", payload, 3}};
    }
  }
  for (PageRow& row : sample.pages) {
    row.title = row.description = row.h1 = payload;
    row.template_name = payload;
    row.target = "javascript:alert(5)//\"><i>";
  }
  sample.pages[1].url = "javascript:alert(6)";
  sample.findings["title-missing"][0].page = "data:text/html,<script>alert(7)</script>";
  sample.summary.site = "https://example.com/\"><script>";
  sample.summary.fixes[0].templates = {{payload, 30, 31}};
  sample.summary.keywords[0].phrase = payload;
  sample.summary.keywords[0].best_page = payload;
  sample.summary.keywords[0].pages[0].page = payload;
  return sample;
}

TEST_CASE("html: a whole document in both languages") {
  for (const std::string language : {"en", "ar"}) {
    CAPTURE(language);
    const std::string text = html({}, {.language = language});
    CHECK(is_valid_utf8(text));
    CHECK_THAT(text, Catch::Matchers::StartsWith("<!DOCTYPE html>\n<html lang=\"" + language +
                                                 "\" dir=\"" + (language == "ar" ? "rtl" : "ltr")));
    std::vector<std::string> wrong;
    const std::vector<Tag> tags = tags_of(text, wrong);
    CHECK(wrong == std::vector<std::string>{});
    std::set<std::string> ids, links;
    for (const Tag& tag : tags) {
      for (const auto& [key, value] : tag.attributes) {
        if (key == "id") CHECK(ids.insert(value).second);
        if (key == "href" && value.starts_with('#')) links.insert(value.substr(1));
        if (key == "aria-labelledby") links.insert(value);
      }
    }
    for (const std::string& link : links) {
      CAPTURE(link);
      CHECK(ids.contains(link));
    }
    CHECK(ids.contains("fix-title-missing"));
    // Every key has its words, and every pattern its values.
    CHECK_THAT(text.substr(text.find("<body>")), !Contains("{") || Contains("(() => {"));
    for (const char* key : {">html.", ">category.", ">indexable.", ">severity.", ">confidence."}) {
      CHECK_THAT(text, !Contains(key));
    }
  }
}

TEST_CASE("html: what the report says, in the reader's language") {
  const std::string english = html({});
  CHECK_THAT(english, Contains("the fix with the largest gain adds 12.1 points"));
  CHECK_THAT(english, Contains("<time datetime=\"2026-11-22T06:00:00Z\">22 November 2026</time>"));
  CHECK_THAT(english, Contains("31 of 880 pages checked"));
  CHECK_THAT(english, Contains("287 pages: left out (limit on pages, --max-pages)"));
  CHECK_THAT(english, Contains("Write a <code dir=\"ltr\">&lt;title&gt;</code> of its own"));
  CHECK_THAT(english, Contains("example.com › دليل"));
  CHECK_THAT(english, Contains("dalil report 7 -f json"));
  const std::string arabic = html({}, {.language = "ar"});
  CHECK_THAT(arabic, Contains("22 نوفمبر 2026"));
  CHECK_THAT(arabic, Contains("31 من أصل 880 صفحة فُحصت"));
  CHECK_THAT(arabic, Contains("<bdi dir=\"ltr\">−21.1</bdi>"));
  CHECK_THAT(arabic, Contains("أكبر ما يكسبه بإصلاح واحد 12.1 نقطة"));
}

TEST_CASE("html: the policy allows this style and this script, and nothing else") {
  CHECK(csp_hash("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  CHECK(csp_hash("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  // The padding takes one block more from the 56th byte of a block on.
  CHECK(csp_hash(std::string(119, 'x')) == "sha256-AAtI1O3w+nvuPGI27NJ4W6pdtO64u1Q0GwKeDZ+l+ww=");
  CHECK(csp_hash(std::string(120, 'x')) == "sha256-E/BaC1lHh/Xs0xXtyWFBvTJDID0bfU8INvNzCLJ2upg=");

  const std::string style = asset("html/report.css");
  const std::string script = asset("html/report.js");
  REQUIRE(style.size() > 1000);
  REQUIRE(script.size() > 1000);
  CHECK(count(style, "</") + count(script, "</") == 0);
  CHECK(count(style, "url(") + count(style, "@import") + count(style, "http") == 0);
  const std::string text = html({});
  CHECK_THAT(text, Contains("<style>" + style + "</style>"));
  CHECK_THAT(text, Contains("<script>" + script + "</script>"));
  CHECK_THAT(text, Contains(fmt::format("default-src 'none'; style-src '{}'; script-src '{}'; ",
                                        csp_hash(style), csp_hash(script))));
  CHECK_THAT(text, !Contains("unsafe-inline"));
}

TEST_CASE("html: the style knows both directions") {
  const std::string style = asset("html/report.css");
  for (const char* physical :
       {"left", "right", "margin-top", "margin-bottom", "padding-top", "padding-bottom",
        "border-top", "border-bottom", " width:", " height:"}) {
    CAPTURE(physical);
    CHECK(count(style, physical) == 0);
  }
}

TEST_CASE("html: nothing that a stranger wrote is markup") {
  const std::set<std::string, std::less<>> kTags = {
      "html",  "head",  "meta",    "link",    "title",  "style", "body", "a",      "nav",
      "ol",    "li",    "main",    "section", "header", "div",   "p",    "time",   "h1",
      "h2",    "h3",    "h4",      "span",    "svg",    "rect",  "path", "dl",     "dt",
      "dd",    "table", "thead",   "tbody",   "tr",     "th",    "td",   "ul",     "article",
      "bdi",   "code",  "details", "summary", "q",      "em",    "br",   "figure", "figcaption",
      "label", "input", "button",  "output",  "footer", "script"};
  const Sample sample = hostile();
  const std::size_t scripts = count(html({}), "<script");
  for (const std::string language : {"en", "ar"}) {
    const std::string text = html(sample, {.language = language});
    std::vector<std::string> wrong;
    for (const Tag& tag : tags_of(text, wrong)) {
      CAPTURE(tag.name);
      CHECK(kTags.contains(tag.name));
      for (const auto& [key, value] : tag.attributes) {
        CAPTURE(key, value);
        CHECK_FALSE(key.starts_with("on"));
        CHECK(key != "style");
        CHECK(key != "src");
        if (key == "href") {
          CHECK((value.starts_with('#') || value.starts_with("http://") ||
                 value.starts_with("https://") || value == "data:,"));
        }
      }
    }
    CHECK(wrong == std::vector<std::string>{});
    CHECK(count(text, "<script") == scripts);
    CHECK_THAT(text, Contains("&lt;img src=x onerror=alert(2)&gt;"));
    CHECK_THAT(text, Contains("\\u{202E}txt"));
    std::size_t offset = 0;
    while (offset < text.size()) {
      const char32_t c = next_code_point(text, offset);
      CHECK_FALSE((c < 0x20 && c != '\n'));
      CHECK_FALSE((c >= 0x202A && c <= 0x202E));
    }
  }
}

TEST_CASE("html: sentences as markup") {
  struct Case {
    std::string_view sentence;
    std::string_view markup;
  };
  const Case cases[] = {
      {"a < b & \"c\"", "a &lt; b &amp; &quot;c&quot;"},
      {"Write <title> here", "Write <code dir=\"ltr\">&lt;title&gt;</code> here"},
      {"\u2066/a\u2069، \u2068ب\u2069", "<bdi dir=\"ltr\">/a</bdi>، <bdi>ب</bdi>"},
      {"<link href=\"\u2066/a\u2069\">",
       "<code dir=\"ltr\">&lt;link href=&quot;<bdi dir=\"ltr\">/a</bdi>&quot;&gt;</code>"},
      // An element may not begin within a quotation and end outside of it.
      {"\u2068<b\u2069 c>", "<bdi>&lt;b</bdi> c&gt;"},
      {"\u2068<b>\u2069", "<bdi><code dir=\"ltr\">&lt;b&gt;</code></bdi>"},
      {"1 <2> 3 <", "1 &lt;2&gt; 3 &lt;"},
      {"\u2066open", "<bdi dir=\"ltr\">open</bdi>"},
  };
  for (const auto& c : cases) CHECK(html_sentence(c.sentence) == c.markup);
}

TEST_CASE("html: more findings than a browser can bear") {
  Sample sample;
  sample.pages.clear();
  const auto fill = [&](const std::string& rule, int findings) {
    const Finding first = sample.findings[rule].front();
    sample.findings[rule].assign(static_cast<std::size_t>(findings), first);
    for (int i = 0; i < findings; ++i) {
      sample.findings[rule][static_cast<std::size_t>(i)].page =
          fmt::format("https://example.com/p{:05}", i);
    }
  };
  fill("title-missing", 7'000);
  fill("link-broken-internal", 7'000);
  fill("title-too-long", 6'000);
  const std::string all = html(sample);
  CHECK(count(all, "<tr><th scope=\"row\"><a rel") == 20'000);
  CHECK_THAT(all, !Contains("The first"));

  fill("title-too-long", 6'001);
  const std::string first = html(sample);
  CHECK(count(first, "<tr><th scope=\"row\"><a rel") == 3 * 6'000 + (20'000 / 3 - 6'000) * 2 + 1);
  CHECK_THAT(first, Contains("The first 6,666 findings are shown."));
  CHECK_THAT(first, Contains("of each fix the first 6,666 are here."));
  CHECK_THAT(first, Contains("dalil report 7 -f json"));
}

TEST_CASE("html: more pages than a browser can bear") {
  Sample sample;
  const PageRow home = sample.pages[0];
  sample.pages.clear();
  for (int i = 0; i < 6'000; ++i) {
    sample.pages.push_back(home);
    sample.pages.back().url = fmt::format("https://example.com/p{:04}", i);
    sample.pages.back().link_score = i * 100.0 / 6'000;
    sample.pages.back().depth = i % 20;
  }
  const std::string text = html(sample);
  CHECK(count(text, "<tbody data-k") == 5'000);
  CHECK_THAT(text, Contains("5,000 of 6,000 pages are listed"));
  CHECK_THAT(text, Contains("https://example.com/p5999\""));
  CHECK_THAT(text, Contains("https://example.com/p1000\""));
  CHECK_THAT(text, !Contains("https://example.com/p0999\""));
  CHECK(text.find("p5999\"") < text.find("p5998\""));
  CHECK_THAT(text, Contains("7 clicks or more"));
}

TEST_CASE("html: earlier audits make a line and a difference") {
  ReportOptions options;
  options.earlier = [] {
    return Result<std::vector<ScorePoint>>(
        {{"2026-11-01T06:00:00Z", 60}, {"2026-11-20T06:00:00Z", 71.2}});
  };
  const std::string english = html({}, options);
  CHECK_THAT(english, Contains("+3 since 20 November 2026"));
  CHECK_THAT(english, Contains("The score of 3 audits, from 60 to 74."));
  CHECK(count(english, "<path class=\"line\"") == 1);
  options.language = "ar";
  CHECK_THAT(html({}, options), Contains("+3</bdi> منذ 20 نوفمبر 2026"));
  options.earlier = [] { return Result<std::vector<ScorePoint>>({{"2026-11-20T06:00:00Z", 74}}); };
  options.language = "en";
  CHECK_THAT(html({}, options), Contains("the same as on 20 November 2026"));
  CHECK_THAT(html({}), !Contains("<path"));
}

TEST_CASE("html: nothing found, nothing read") {
  Sample clean;
  clean.summary.fixes.clear();
  clean.summary.score = {};
  clean.summary.keywords.clear();
  clean.pages.clear();
  const std::string text = html(clean);
  CHECK_THAT(text, Contains("nothing to fix on 1,204 pages"));
  CHECK_THAT(text, !Contains("href=\"#fixes\"") && !Contains("href=\"#pages\""));
  clean.summary.coverage = {};
  const std::string empty = html(clean, {.language = "ar"});
  CHECK_THAT(empty, Contains("فلا درجة له") && !Contains("class=\"score\""));
  std::vector<std::string> wrong;
  CHECK_FALSE(tags_of(empty, wrong).empty());
  CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("html: the same audit gives the same bytes") {
  CHECK(html(hostile(), {.language = "ar"}) == html(hostile(), {.language = "ar"}));
}

TEST_CASE("html: what cannot be read fails the report") {
  const auto gone = [](auto&&...) -> Result<void> {
    return Error{ErrorCode::kStore, "The store is gone."};
  };
  const Sample sample;
  const FindingSource findings = sample::source(sample.findings);
  const FindingSource no_findings = gone;
  const PageRowSource no_pages = gone;
  const Sink sink = [](std::string_view) {};
  CHECK_FALSE(write_html({sample.summary, no_findings}, {}, sink).has_value());
  CHECK_FALSE(write_html({sample.summary, findings, no_pages}, {}, sink).has_value());
  ReportOptions options;
  options.earlier = [] {
    return Result<std::vector<ScorePoint>>(Error{ErrorCode::kStore, "The store is gone."});
  };
  CHECK_FALSE(write_html({sample.summary, findings}, options, sink).has_value());
}

TEST_CASE("where nothing can be indexed no report names a score, and none falls over") {
  Sample nothing;
  nothing.summary.fixes.clear();
  nothing.summary.score = {};
  nothing.summary.coverage = {.html = 0, .indexable = 0};
  nothing.findings.clear();
  nothing.pages.resize(1);
  nothing.pages.front().record.indexable = NotIndexable::kStatus;
  const FindingSource findings = sample::source(nothing.findings);
  const PageRowSource pages = sample::source(nothing.pages);
  for (const ReportFormat<AuditWriter>& format : audit_formats()) {
    INFO(format.name);
    for (const std::string language : {"en", "ar"}) {
      std::string out;
      ReportOptions options;
      options.language = language;
      const AuditView view{nothing.summary, findings, pages};
      const auto done = format.write(view, options, [&](std::string_view text) { out += text; });
      REQUIRE(done.has_value());
      CHECK_THAT(out, !Contains("0 of 100") && !Contains("0 out of 100") && !Contains("0 من 100"));
      CHECK_THAT(out, !Contains("dalil_score{"));
    }
  }
}

}  // namespace
}  // namespace dalil
