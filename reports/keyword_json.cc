// Keyword tables as JSON: the schema dalil.keywords/1.
#include "reports/keyword_json.h"

#include "reports/keyword_tables.h"

namespace dalil {
namespace {

void write_figures(const KeywordFigures& figures, JsonWriter& json) {
  const auto write = [&](std::string_view name, double value) {
    if (value >= 0) json.key(name).decimal(value);
  };
  write("volume", figures.volume);
  write("impressions", figures.impressions);
  write("clicks", figures.clicks);
  write("position", figures.position);
}

void write_group(const KeywordGroup& group, JsonWriter& json) {
  json.key("phrase").text(group.phrase);
  write_figures(group.figures, json);
  json.key("variants").begin_array();
  for (const ImportedKeyword& variant : group.variants) {
    json.begin_object().key("phrase").text(variant.phrase);
    write_figures(variant.figures, json);
    json.end_object();
  }
  json.end_array();
}

void write_page(const MappedPage& page, JsonWriter& json) {
  const KeywordHit& hit = page.hit;
  json.begin_object().key("page").text(page.page).key("title").text(page.title);
  json.key("score").decimal(page.score).key("coverage").decimal(hit.score);
  json.key("places").begin_object();
  json.key("title").number(hit.title).key("description").number(hit.description);
  json.key("h1").number(hit.h1).key("subheadings").begin_object();
  json.key("with").number(hit.subheadings).key("of").number(hit.subheadings_total).end_object();
  json.key("introduction").number(hit.introduction).key("body").number(hit.body);
  json.key("slug").boolean(hit.slug > 0).key("image_alt").number(hit.image_alt).end_object();
  json.key("density").decimal(page.density).key("anchors").number(page.anchors);
  json.key("inlinks").number(page.inlinks);
  json.key("link_score").decimal(static_cast<double>(page.link_score));
  json.end_object();
}

void write_phrase(const MappedPhrase& phrase, JsonWriter& json) {
  json.new_line().begin_object();
  write_group(phrase.group, json);
  json.key("best_page").text(phrase.pages.empty() ? "" : phrase.pages[0].page);
  json.key("coverage").text(phrase.coverage).key("long_tail").boolean(phrase.long_tail);
  if (phrase.target != TargetState::kNone) {
    json.key("target").begin_object().key("page").text(phrase.group.target);
    json.key("found").boolean(phrase.target != TargetState::kNotFound);
    json.key("best").boolean(phrase.target == TargetState::kBest).end_object();
  }
  json.key("pages").begin_array();
  for (const MappedPage& page : phrase.pages) write_page(page, json);
  json.end_array();
  write_texts("lacking", phrase.lacking, json);
  json.key("nearest").text(phrase.nearest.page);
  write_texts("missing", phrase.missing, json);
  json.key("spellings").begin_array();
  for (const PhraseSpelling& spelling : phrase.spellings) {
    json.begin_object().key("form").text(spelling.form).key("count").number(spelling.count);
    json.end_object();
  }
  json.end_array().end_object();
}

}  // namespace

void write_map_json(const KeywordMap& map, const JsonOptions& options, const Sink& sink) {
  KeywordJson out(sink, "map");
  JsonWriter& json = out.json;
  json.key("run").number(map.run).key("site").text(map.site).key("pages").number(map.pages);
  json.key("keywords").begin_array();
  for (const MappedPhrase& phrase : map.phrases) {
    write_phrase(phrase, json);
    out.pass_on();
  }
  json.end_array().key("fixes").begin_array();
  for (const KeywordFix& fix : map.fixes) {
    json.new_line().begin_object().key("issue").text(name_of(fix.issue));
    json.key("phrase").text(map.phrases[fix.phrase].group.phrase);
    json.key("weight").decimal(fix.weight).key("page").text(fix.page);
    write_texts("others", fix.others, json);
    json.key("shares").begin_array();
    for (const double share : fix.shares) json.decimal(share);
    json.end_array();
    write_texts("words", fix.words, json);
    json.key("message").text(fix_sentence(map, fix, options.language)).end_object();
    out.pass_on();
  }
  json.end_array();
  out.end();
}

void write_ideas_json(const KeywordSite& site, std::span<const LongTailIdea> ideas,
                      const Sink& sink) {
  KeywordJson out(sink, "suggestions");
  JsonWriter& json = out.json;
  json.key("run").number(site.run).key("site").text(site.site);
  json.key("suggestions").begin_array();
  for (const LongTailIdea& idea : ideas) {
    json.new_line().begin_object().key("phrase").text(idea.phrase).key("head").text(idea.head);
    json.key("intent").text(idea.intent).key("source").text(name_of(idea.source));
    json.key("question").boolean(idea.question).key("count").number(idea.count);
    json.key("pages").number(idea.pages).key("score").decimal(idea.score);
    if (idea.searches >= 0) json.key("searches").decimal(idea.searches);
    json.key("coverage").text(idea.coverage).key("page").text(idea.page).end_object();
    out.pass_on();
  }
  json.end_array();
  out.end();
}

void write_link_ideas_json(const KeywordSite& site, std::span<const LinkIdea> ideas,
                           const Sink& sink) {
  KeywordJson out(sink, "links");
  JsonWriter& json = out.json;
  json.key("run").number(site.run).key("site").text(site.site);
  json.key("links").begin_array();
  for (const LinkIdea& idea : ideas) {
    json.new_line().begin_object().key("from").text(idea.from).key("to").text(idea.to);
    json.key("phrase").text(idea.phrase).key("sentence").text(idea.sentence);
    json.key("begin").number(idea.begin).key("end").number(idea.end);
    json.key("line").number(idea.line).key("gain").decimal(idea.gain);
    json.key("related").decimal(idea.related).end_object();
    out.pass_on();
  }
  json.end_array();
  out.end();
}

void write_groups_json(std::span<const KeywordGroup> groups, const Sink& sink) {
  KeywordJson out(sink, "list");
  JsonWriter& json = out.json;
  json.key("keywords").begin_array();
  for (const KeywordGroup& group : groups) {
    json.new_line().begin_object();
    write_group(group, json);
    json.end_object();
    out.pass_on();
  }
  json.end_array();
  out.end();
}

}  // namespace dalil
