#include "reports/json_parts.h"

#include "core/message.h"
#include "reports/readable.h"

namespace dalil::json_parts {
namespace {

void write_evidence(const Evidence& evidence, JsonWriter& json) {
  json.begin_object();
  json.key("where").text(evidence.where);
  json.key("what").text(evidence.what);
  if (evidence.line > 0) json.key("line").number(evidence.line);
  if (evidence.column > 0) json.key("column").number(evidence.column);
  json.end_object();
}

void write_priority(const Fix& fix, JsonWriter& json) {
  json.key("effort").text(name_of(fix.card->effort));
  json.key("priority").decimal(fix.priority);
  json.key("priority_parts").begin_object();
  json.key("severity").decimal(fix.parts.severity);
  json.key("reach").decimal(fix.parts.reach);
  json.key("importance").decimal(fix.parts.importance);
  json.key("confidence").decimal(fix.parts.confidence);
  json.key("effort").decimal(fix.parts.effort);
  json.key("demand").decimal(fix.parts.demand);
  json.end_object();
  if (fix.shares) {
    json.key("shares").begin_object();
    const auto write = [&](std::string_view key, double share) {
      if (share >= 0) json.key(key).decimal(share);
    };
    write("links", fix.shares->links);
    write("visits", fix.shares->clicks);
    write("impressions", fix.shares->impressions);
    json.end_object();
  }
  json.key("gain").decimal(fix.gain);
  json.key("pages_affected").number(fix.pages_affected);
  json.key("pages_checked").number(fix.pages_checked);
  json.key("not_applicable").number(fix.not_applicable);
  json.key("templates").begin_array();
  for (const TemplateShare& share : fix.templates) {
    json.begin_object();
    json.key("name").text(share.name);
    json.key("affected").number(share.affected);
    json.key("pages").number(share.pages);
    json.end_object();
  }
  json.end_array();
}

void write_places(const KeywordHit& hit, JsonWriter& json) {
  json.key("places").begin_object();
  json.key("title").number(hit.title);
  json.key("description").number(hit.description);
  json.key("h1").number(hit.h1);
  json.key("subheadings").begin_object();
  json.key("with").number(hit.subheadings).key("of").number(hit.subheadings_total).end_object();
  json.key("introduction").number(hit.introduction);
  json.key("body").number(hit.body);
  json.key("slug").boolean(hit.slug > 0);
  json.key("image_alt").number(hit.image_alt);
  json.key("anchors").number(hit.anchors);
  json.end_object();
}

}  // namespace

void write_head(const AuditSummary& summary, JsonWriter& json) {
  json.key("run").number(summary.run);
  json.key("site").text(summary.site);
  json.key("started").text(summary.started);
  json.key("seconds").decimal(static_cast<double>(summary.elapsed.count()) / 1000);
  json.key("tool").text(summary.tool);
  json.key("rules").text(summary.rules);
}

void write_coverage(const AuditSummary& summary, JsonWriter& json) {
  const Coverage& coverage = summary.coverage;
  json.key("coverage").begin_object();
  json.key("discovered").number(coverage.discovered);
  json.key("fetched").number(coverage.fetched);
  json.key("html").number(coverage.html);
  json.key("indexable").number(coverage.indexable);
  json.key("canonicalised").number(coverage.canonicalised);
  json.key("noindex").number(coverage.noindex);
  json.key("redirects").number(coverage.redirects);
  json.key("errors").number(coverage.errors);
  json.key("unverifiable").number(coverage.unverifiable);
  json.key("blocked_by_robots").number(coverage.blocked_by_robots);
  json.key("failed").number(coverage.failed);
  json.key("skipped").number(coverage.skipped);
  json.key("external").number(coverage.external);
  json.key("external_checked").number(coverage.external_checked);
  json.key("external_broken").number(coverage.external_broken);
  json.key("external_unverifiable").number(coverage.external_unverifiable);
  json.key("out_of_scope").number(coverage.out_of_scope);
  json.key("excluded").number(coverage.excluded);
  json.key("unchanged").number(coverage.unchanged);
  json.key("intermittent").number(coverage.intermittent);
  json.key("trapped").number(coverage.trapped);
  json.key("traps").begin_array();
  for (const UrlTrap& trap : coverage.traps) {
    json.begin_object().key("kind").text(trap.kind).key("pattern").text(trap.pattern);
    json.key("count").number(trap.count).key("example").text(trap.example).end_object();
  }
  json.end_array();
  json.key("complete").boolean(coverage.complete);
  json.key("limits").begin_array();
  for (const std::string& limit : coverage.limits) json.text(limit);
  json.end_array();
  json.key("robots_ignored").boolean(summary.robots_ignored);
  json.end_object();
}

void write_traffic(const Traffic& traffic, JsonWriter& json) {
  json.key("traffic").begin_object();
  json.key("pages").number(traffic.pages).key("unknown").number(traffic.unknown);
  if (traffic.clicks >= 0) json.key("visits").decimal(traffic.clicks);
  if (traffic.impressions >= 0) json.key("impressions").decimal(traffic.impressions);
  json.end_object();
}

void write_score(const Score& score, JsonWriter& json) {
  json.key("score").begin_object();
  json.key("value").decimal(score.value);
  json.key("parts").begin_array();
  for (const ScorePart& part : score.parts) {
    json.begin_object().key("rule").text(part.rule).key("lost").decimal(part.lost).end_object();
  }
  json.end_array().end_object();
}

void write_fix(const Fix& fix, std::string_view language, std::string_view common_fix,
               JsonWriter& json) {
  const RuleCard& card = *fix.card;
  const RuleText& words = card.text(language);
  const NamedValue pages[] = {{"pages", fix.pages_affected}};
  json.key("rule").text(card.id);
  json.key("severity").text(name_of(card.severity));
  json.key("category").text(name_of(card.category));
  json.key("title").text(words.title);
  json.key("headline").text(format_message(language, words.headline, pages));
  json.key("why").text(words.why);
  json.key("fix").text(common_fix);
  write_priority(fix, json);
}

void write_finding(const Finding& finding, const RuleText& words, std::string_view language,
                   std::string_view common_fix, JsonWriter& json) {
  const auto values = readable_values(finding);
  json.key("page").text(finding.page);
  json.key("fingerprint").text(finding.fingerprint());
  json.key("confidence").text(name_of(finding.confidence));
  json.key("message").text(format_message(language, words.message, values));
  if (const auto fix = format_message(language, words.fix, values); fix != common_fix) {
    json.key("fix").text(fix);
  }
  json.key("evidence").begin_array();
  for (const Evidence& evidence : finding.evidence) write_evidence(evidence, json);
  json.end_array();
}

void write_page(const PageRow& page, JsonWriter& json) {
  const PageRecord& record = page.record;
  json.key("url").text(page.url);
  if (record.status > 0) json.key("status").number(record.status);
  json.key("indexable").text(name_of(record.indexable));
  if (!page.target.empty()) json.key("target").text(page.target);
  if (record.html) {
    json.key("title").text(page.title);
    json.key("description").text(page.description);
    json.key("h1").text(page.h1);
    json.key("language").text(record.language);
    json.key("words").number(record.words);
    json.key("images").number(page.images);
    json.key("images_without_alt").number(page.images_without_alt);
    json.key("template").text(page.template_name);
  }
  if (record.fetched) json.key("bytes").number(page.bytes);
  if (!page.last_modified.empty()) json.key("last_modified").text(page.last_modified);
  if (page.depth >= 0) json.key("depth").number(page.depth);
  json.key("inlinks").number(page.inlinks);
  json.key("outlinks").number(page.outlinks);
  json.key("link_score").decimal(page.link_score);
  json.key("findings").number(page.findings);
  json.key("in_sitemap").boolean(record.in_sitemap);
  if (page.extracted.empty()) return;
  json.key("extracted").begin_object();
  for (const PageNote& note : page.extracted) json.key(note.name).text(note.value);
  json.end_object();
}

void write_keyword(const KeywordSummary& keyword, JsonWriter& json) {
  json.key("phrase").text(keyword.phrase);
  json.key("best_page").text(keyword.best_page);
  json.key("coverage").text(keyword.coverage);
  if (keyword.searches >= 0) json.key("searches").decimal(keyword.searches);
  json.key("pages").begin_array();
  for (const KeywordPage& page : keyword.pages) {
    json.begin_object().key("page").text(page.page).key("score").decimal(page.hit.score);
    write_places(page.hit, json);
    json.end_object();
  }
  json.end_array();
  json.key("competing").boolean(keyword.competing);
  json.key("long_tail").boolean(keyword.long_tail);
}

void write_outcome(const RuleOutcome& outcome, JsonWriter& json) {
  json.key("rule").text(outcome.rule);
  json.key("checked").number(outcome.checked);
  json.key("failed").number(outcome.failed);
  json.key("not_applicable").number(outcome.not_applicable);
  json.key("crashed").number(outcome.crashed);
  json.key("suppressed").number(outcome.suppressed);
}

}  // namespace dalil::json_parts
