#include "reports/topic_tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/keyword_csv.h"
#include "reports/keyword_json.h"
#include "reports/terminal_screen.h"

namespace dalil {
namespace {

constexpr std::size_t kIndent = 3;
constexpr std::size_t kShownPages = 5, kShownPhrases = 8;

void write_page(const TopicPage& page, JsonWriter& json) {
  json.begin_object().key("page").text(page.page).key("title").text(page.title);
  json.key("likeness").decimal(page.likeness).key("link_score").decimal(page.link_score);
  json.end_object();
}

void write_phrases(std::string_view key, const std::vector<TopicPhrase>& phrases,
                   JsonWriter& json) {
  json.key(key).begin_array();
  for (const TopicPhrase& phrase : phrases) {
    json.begin_object().key("phrase").text(phrase.phrase);
    if (phrase.searches >= 0) json.key("searches").decimal(phrase.searches);
    json.key("coverage").text(phrase.coverage).end_object();
  }
  json.end_array();
}

void write_topic(const Topic& topic, JsonWriter& json) {
  json.new_line().begin_object();
  write_texts("words", topic.words, json);
  json.key("searches").decimal(topic.searches).key("pillar");
  write_page(topic.pillar, json);
  json.key("spokes").begin_array();
  for (const TopicPage& spoke : topic.spokes) write_page(spoke, json);
  json.end_array().key("overlaps").begin_array();
  for (const TopicOverlap& overlap : topic.overlaps) {
    json.begin_object().key("page").text(overlap.page).key("other").text(overlap.other);
    json.key("likeness").decimal(overlap.likeness).end_object();
  }
  json.end_array();
  write_phrases("covered", topic.covered, json);
  write_phrases("missing", topic.missing, json);
  json.end_object();
}

std::string name_of(const Topic& topic) { return fmt::format("{}", fmt::join(topic.words, " · ")); }

template <typename Range, typename Show>
std::string some_of(const Range& all, std::size_t most, const Words& words, Show&& show) {
  std::string text;
  for (std::size_t i = 0; i < std::min(all.size(), most); ++i) {
    if (i > 0) text += words("list.comma");
    text += show(all[i]);
  }
  return all.size() > most ? text + "…" : text;
}

void write_topic(const TopicMap& map, const Topic& topic, Screen& screen) {
  const Words& words = screen.words();
  const auto page = [&](const std::string& href) { return screen.code(page_path(map.site, href)); };
  screen.blank();
  screen.line(fmt::format("   {}", screen.ink(Ink::kBold, screen.stranger(name_of(topic), 90))));
  screen.paragraph(
      2 * kIndent, "",
      words("topics.pages",
            {{"pillar", page(topic.pillar.page)},
             {"count", static_cast<std::int64_t>(topic.spokes.size())},
             {"spokes", some_of(topic.spokes, kShownPages, words,
                                [&](const TopicPage& spoke) { return page(spoke.page); })}}));
  if (!topic.missing.empty()) {
    screen.paragraph(
        2 * kIndent, "",
        words("topics.missing",
              {{"phrases", some_of(topic.missing, kShownPhrases, words, [&](const TopicPhrase& p) {
                  return screen.stranger(p.phrase);
                })}}));
  }
  for (std::size_t i = 0; i < std::min(topic.overlaps.size(), kShownPages); ++i) {
    const TopicOverlap& overlap = topic.overlaps[i];
    screen.paragraph(
        2 * kIndent, "",
        words("topics.overlap", {{"page", page(overlap.page)}, {"other", page(overlap.other)}}),
        Ink::kFaint);
  }
}

}  // namespace

void write_topics_json(const TopicMap& map, const Sink& sink) {
  KeywordJson out(sink, "topics");
  JsonWriter& json = out.json;
  json.key("run").number(map.run).key("site").text(map.site).key("pages").number(map.pages);
  json.key("alone").number(map.alone).key("topics").begin_array();
  for (const Topic& topic : map.topics) {
    write_topic(topic, json);
    out.pass_on();
  }
  json.end_array();
  write_phrases("apart", map.apart, json);
  out.end();
}

void write_topics_csv(const TopicMap& map, const Sink& sink) {
  KeywordCsv csv(sink, {"topic", "role", "page", "title", "likeness", "link_score", "phrase",
                        "searches", "coverage", "overlaps"});
  const auto page = [&](const std::string& topic, std::string_view role, const TopicPage& one,
                        const Topic& of) {
    std::string overlaps;
    for (const TopicOverlap& overlap : of.overlaps) {
      const bool first = overlap.page == one.page;
      if (!first && overlap.other != one.page) continue;
      if (!overlaps.empty()) overlaps += "; ";
      overlaps += readable_url(first ? overlap.other : overlap.page);
    }
    csv.text(topic).text(role).url(one.page).text(one.title).decimal(one.likeness);
    csv.decimal(one.link_score).text("").text("").text("").text(overlaps).end_row();
  };
  const auto phrase = [&](const std::string& topic, std::string_view role, const TopicPhrase& one) {
    csv.text(topic).text(role).text("").text("").text("").text("").text(one.phrase);
    csv.number(one.searches).text(one.coverage).text("").end_row();
  };
  for (const Topic& topic : map.topics) {
    const std::string name = name_of(topic);
    page(name, "pillar", topic.pillar, topic);
    for (const TopicPage& spoke : topic.spokes) page(name, "spoke", spoke, topic);
    for (const TopicPhrase& one : topic.covered) phrase(name, "covered", one);
    for (const TopicPhrase& one : topic.missing) phrase(name, "missing", one);
  }
  for (const TopicPhrase& one : map.apart) phrase("", "missing", one);
}

void write_topics_terminal(const TopicMap& map, const TerminalOptions& options, const Sink& sink) {
  Screen screen(options);
  const Words& words = screen.words();
  screen.title("topics.title");
  screen.paragraph(kIndent, "",
                   words("topics.counts", {{"topics", static_cast<std::int64_t>(map.topics.size())},
                                           {"pages", map.pages},
                                           {"alone", map.alone}}));
  const std::size_t shown = screen.shown(map.topics.size());
  for (std::size_t i = 0; i < shown; ++i) write_topic(map, map.topics[i], screen);
  if (shown < map.topics.size()) {
    const auto rest = static_cast<std::int64_t>(map.topics.size() - shown);
    screen.paragraph(kIndent, "", words("keyword-map.more", {{"count", rest}}));
  }
  if (!map.apart.empty()) {
    screen.blank();
    screen.paragraph(
        kIndent, "",
        words("topics.apart",
              {{"phrases", some_of(map.apart, kShownPhrases, words, [&](const TopicPhrase& p) {
                  return screen.stranger(p.phrase);
                })}}));
  }
  sink(screen.text());
}

}  // namespace dalil
