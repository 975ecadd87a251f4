// One fix in the HTML report: what is wrong and why, what to do, and the evidence, folded.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "reports/advice.h"
#include "reports/columns.h"
#include "reports/html_parts.h"
#include "reports/readable.h"
#include "reports/sentences.h"

namespace dalil {
namespace {

constexpr std::size_t kShownCases = 3;
constexpr std::size_t kQuoteColumns = 160;

void write_meta(HtmlReport& report, const Fix& fix) {
  HtmlPage& page = report.page;
  const RuleCard& card = *fix.card;
  page.raw("<ul class=\"meta\">\n<li>");
  write_severity(card.severity, page);
  page.raw("</li>\n<li>");
  if (card.reach == Reach::kSite) {
    page.say("html.whole-site");
  } else {
    page.say("html.affected", {{"affected", fix.pages_affected}, {"checked", fix.pages_checked}});
  }
  page.raw("</li>\n");
  if (const double gain = shown_gain(fix); gain > 0) {
    page.element("li", page.words()("html.gain", {{"gain", gain}}));
  }
  page.raw("<li>").say(fmt::format("html.effort-{}", name_of(card.effort))).raw("</li>\n<li>");
  page.code(card.id).raw("</li>\n</ul>\n");
}

/// The next cases that many pages share, and how many more there are.
void write_other_cases(HtmlReport& report, const Advice& advice, const RuleText& text) {
  const auto& cases = advice.cases;
  if (cases.size() == 1 || !worth_a_count(cases.front(), advice)) return;
  HtmlPage& page = report.page;
  const Words& words = page.words();
  page.raw("<ul class=\"cases\">\n");
  std::size_t next = 1;
  for (; next < std::min(cases.size(), kShownCases); ++next) {
    const AdviceCase& other = cases[next];
    if (!worth_a_count(other, advice)) break;
    const std::string place = place_text(report.summary().site, other.first, words);
    page.raw("<li><span class=\"soft\">");
    page.say("fix.also", {{"pages", other.pages}, {"place", place}}).raw("</span> ");
    page.text(finding_sentence(text.fix, other.first, words)).raw("</li>\n");
  }
  const auto rest = static_cast<std::int64_t>(cases.size() - next);
  if (rest > 0) page.element("li class=\"soft\"", words("fix.cases", {{"count", rest}}));
  page.raw("</ul>\n");
}

void write_templates(HtmlReport& report, const Fix& fix) {
  if (fix.templates.empty()) return;
  HtmlPage& page = report.page;
  page.raw("<ul class=\"templates\">\n");
  for (const TemplateShare& share : fix.templates) {
    page.raw("<li>");
    page.say("fix.template", {{"affected", share.affected},
                              {"pages", share.pages},
                              {"name", code_text(share.name, page.words())}});
    page.raw("</li>\n");
  }
  page.raw("</ul>\n");
}

/// Whether a piece of evidence quotes the page, beyond what the message says already. (What is not
/// there has no line or is named "no …".)
bool quotes(const Evidence& evidence, std::string_view message) {
  return evidence.line > 0 && !evidence.what.empty() && !evidence.what.starts_with("no ") &&
         message.find(evidence.what) == std::string_view::npos;
}

void write_place(const Evidence& evidence, HtmlPage& page) {
  if (is_web_url(evidence.where)) {
    page.code(cut_to_columns(readable_url(evidence.where), kQuoteColumns));
  } else {
    page.code(evidence.where);
  }
  if (evidence.line > 0) {
    page.raw(" ").say("html.line", {{"line", std::int64_t{evidence.line}}});
  }
}

void write_finding(HtmlReport& report, const RuleCard& card, const Finding& finding) {
  HtmlPage& page = report.page;
  const Words& words = page.words();
  const RuleText& text = card.text(words.language());
  std::string message = finding_sentence(text.message, finding, words);
  const std::string path = page_path(report.summary().site, finding.page);
  page.raw("<tr><th scope=\"row\">");
  const auto listed = report.by_page.find(finding.page);
  if (listed != report.by_page.end()) {
    page.raw("<a href=\"#").raw(page_anchor(finding.page)).raw("\">").code(path).raw("</a>");
  } else {
    page.web_link(finding.page, path);
  }
  page.raw("</th><td>").text(message);
  if (finding.confidence != Confidence::kConfirmed) {
    page.raw(" <em class=\"sure\">");
    page.say(fmt::format("confidence.{}", name_of(finding.confidence))).raw("</em>");
  }
  for (const Evidence& evidence : finding.evidence) {
    if (!quotes(evidence, message)) continue;
    page.raw(" <q>").stranger(cut_to_columns(evidence.what, kQuoteColumns)).raw("</q>");
  }
  page.raw("</td><td>");
  for (std::size_t i = 0; i < finding.evidence.size(); ++i) {
    if (i > 0) page.raw("<br>");
    write_place(finding.evidence[i], page);
  }
  page.raw("</td></tr>\n");
  if (listed == report.by_page.end()) return;
  listed->second.push_back({&card, std::move(message), finding_sentence(text.fix, finding, words)});
}

/// The formula's parts, so that anybody can multiply them.
void write_priority(HtmlReport& report, const Fix& fix) {
  HtmlPage& page = report.page;
  page.raw("<p class=\"soft\">");
  page.say("html.priority", {{"priority", fix.priority},
                             {"severity", fix.parts.severity},
                             {"reach", fix.parts.reach},
                             {"importance", fix.parts.importance},
                             {"demand", fix.parts.demand},
                             {"confidence", fix.parts.confidence},
                             {"effort", fix.parts.effort}});
  if (fix.shares) {
    const auto share = [](double of_all) {
      return of_all < 0 ? std::string("–") : fmt::format("{:.3f}", std::min(of_all, 1.0));
    };
    page.raw(" ").say("html.shares", {{"links", share(fix.shares->links)},
                                      {"visits", share(fix.shares->clicks)},
                                      {"impressions", share(fix.shares->impressions)}});
  }
  page.raw("</p>\n");
  if (fix.card->sources.empty()) return;
  page.raw("<p class=\"soft sources\">").say("html.sources");
  for (const std::string_view source : fix.card->sources) {
    page.raw(" ").web_link(source, source);
  }
  page.raw("</p>\n");
}

Result<void> write_evidence(HtmlReport& report, const Fix& fix) {
  HtmlPage& page = report.page;
  const Words& words = page.words();
  page.raw("<details class=\"evidence\">\n<summary>").say("html.evidence").raw(" <span>");
  page.say("html.page-count", {{"count", fix.pages_affected}}).raw("</span></summary>\n");
  page.raw("<div class=\"scroll\"><table class=\"list\" data-rows=\"tr\">\n<thead><tr>");
  write_column(words("html.column-page"), "t", page);
  write_column(words("html.column-seen"), "t", page);
  write_column(words("html.column-where"), "t", page);
  page.raw("</tr></thead>\n<tbody>\n");
  std::int64_t written = 0;
  auto done = report.view.findings(fix.card->id, report.per_fix, [&](const Finding& finding) {
    write_finding(report, *fix.card, finding);
    ++written;
    return true;
  });
  if (!done) return done;
  page.raw("</tbody>\n</table></div>\n");
  if (written == report.per_fix) page.element("p", words("html.cut", {{"count", written}}));
  write_priority(report, fix);
  page.raw("</details>\n");
  return {};
}

}  // namespace

Result<void> write_fix(HtmlReport& report, std::size_t number, std::string_view heading) {
  HtmlPage& page = report.page;
  const Words& words = page.words();
  const Fix& fix = report.summary().fixes[number - 1];
  const RuleText& text = fix.card->text(words.language());
  const Result<Advice> advice = advice_of(report.view, fix, words.language());
  if (!advice) return advice.error();
  const std::string id = fix_anchor(fix.card->id);
  page.raw(fmt::format("<article class=\"fix\" id=\"{}\" aria-labelledby=\"{}-h\">\n", id, id));
  page.raw(fmt::format("<{} id=\"{}-h\"><span class=\"number\">{}</span> ", heading, id, number));
  page.text(headline(fix, words)).raw("</").raw(heading).raw(">\n");
  write_meta(report, fix);
  page.element("p class=\"why\"", text.why);
  if (const std::string traffic = traffic_share(fix, words); !traffic.empty()) {
    page.element("p", traffic);
  }
  page.raw("<div class=\"how\">\n<p>").text(proposal(*advice, text.fix, words)).raw("</p>\n");
  write_other_cases(report, *advice, text);
  page.raw("</div>\n");
  write_templates(report, fix);
  if (auto done = write_evidence(report, fix); !done) return done;
  page.raw("</article>\n");
  return {};
}

}  // namespace dalil
