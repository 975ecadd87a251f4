// The keyword documents made of what the analyses found: which tables each has, and what stands in
// their cells.
#include "reports/keyword_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "reports/columns.h"
#include "reports/escape.h"
#include "reports/readable.h"
#include "reports/strings.h"

namespace dalil {
namespace {

using Kind = DocumentColumnKind;
using Row = std::vector<DocumentCell>;

constexpr std::size_t kStars = 12;

/// A figure, or nothing where nobody knows.
DocumentCell known(double value) { return value < 0 ? DocumentCell() : DocumentCell(value); }

DocumentCell count(std::size_t value) { return static_cast<double>(value); }

std::int64_t as_int(std::size_t value) { return static_cast<std::int64_t>(value); }

class Maker {
 public:
  Maker(std::string_view language, std::string_view site) : words_(language) {
    document_.language = words_.language();
    document_.site = site;
  }

  const Words& words() const { return words_; }
  std::string say(std::string_view key) const {
    return words_(fmt::format("keywords-page.{}", key));
  }
  std::string coverage(std::string_view level) const {
    return words_(fmt::format("coverage.{}", level));
  }
  /// "title, h1" of a list of names.
  template <typename Range, typename Show>
  std::string listed(const Range& all, Show&& show) const {
    std::string text;
    for (const auto& one : all) {
      if (!text.empty()) text += words_("list.comma");
      text += show(one);
    }
    return text;
  }
  std::string stranger(std::string_view text) const {
    return isolated(terminal_text(text), words_.rtl());
  }
  std::string page(std::string_view href) const {
    return isolated_ltr(terminal_text(page_path(document_.site, href)), words_.rtl());
  }

  DocumentColumn own(std::string_view key, Kind kind, int width) const {
    return {words_(fmt::format("keywords-page.column-{}", key)), kind, width, false};
  }
  /// A title that other reports have, too.
  DocumentColumn shared(std::string_view key, Kind kind, int width) const {
    return {words_(key), kind, width, false};
  }
  static DocumentColumn bar() { return {"", Kind::kBar, 0, false}; }
  static DocumentColumn in_workbook(DocumentColumn column) {
    column.in_workbook = true;
    return column;
  }

  /// Valid until the next one.
  DocumentTable& table(std::string_view title, std::vector<DocumentColumn> columns) {
    DocumentTable& table = document_.tables.emplace_back();
    table.title = say(title);
    table.sheet = say(fmt::format("sheet-{}", title));
    table.columns = std::move(columns);
    return table;
  }
  /// How many of each kind, in that order, with bars.
  void counts(std::string_view title, DocumentColumn label, DocumentColumn number,
              const std::vector<std::pair<std::string, std::size_t>>& all) {
    std::size_t most = 1;
    for (const auto& [name, of_it] : all) most = std::max(most, of_it);
    DocumentTable& made = table(title, {std::move(label), bar(), std::move(number)});
    for (const auto& [name, of_it] : all) {
      made.rows.push_back(
          {name, static_cast<double>(of_it) / static_cast<double>(most), count(of_it)});
    }
  }

  KeywordDocument& document() { return document_; }
  KeywordDocument take() && { return std::move(document_); }

 private:
  Words words_;
  KeywordDocument document_;
};

void add_phrases(const KeywordMap& map, Maker& make) {
  DocumentTable& table =
      make.table("phrases", {make.shared("html.column-phrase", Kind::kStranger, 34),
                             make.shared("html.column-searches", Kind::kNumber, 12),
                             make.shared("html.column-coverage", Kind::kWords, 12), Maker::bar(),
                             make.shared("html.column-score", Kind::kNumber, 8),
                             make.shared("html.column-best", Kind::kPage, 44),
                             make.own("next", Kind::kPage, 44),
                             Maker::in_workbook(make.own("target", Kind::kPage, 44)),
                             Maker::in_workbook(make.own("lacking", Kind::kWords, 30)),
                             Maker::in_workbook(make.own("variants", Kind::kWords, 40))});
  for (const MappedPhrase& phrase : map.phrases) {
    const bool found = !phrase.pages.empty();
    const double score = found ? phrase.pages[0].score : 0;
    const std::span others(phrase.group.variants.begin() + !phrase.group.variants.empty(),
                           phrase.group.variants.end());
    table.rows.push_back(
        {phrase.group.phrase,
         phrase.group.figures.known() ? known(phrase.group.figures.demand()) : DocumentCell(),
         make.coverage(phrase.coverage), score / 100, score, found ? phrase.pages[0].page : "",
         phrase.pages.size() > 1 ? phrase.pages[1].page : "", phrase.group.target,
         make.listed(phrase.lacking,
                     [&](std::string_view place) {
                       return make.words()(fmt::format("keywords-place.{}", place));
                     }),
         make.listed(others,
                     [&](const ImportedKeyword& one) { return make.stranger(one.phrase); })});
  }
}

void add_topic_phrases(const TopicMap& map, Maker& make) {
  DocumentTable& table =
      make.table("topic-phrases", {make.shared("html.column-phrase", Kind::kStranger, 34),
                                   make.own("topic", Kind::kStranger, 40),
                                   make.shared("html.column-searches", Kind::kNumber, 12),
                                   make.shared("html.column-coverage", Kind::kWords, 12)});
  const auto add = [&](const std::string& topic, const std::vector<TopicPhrase>& phrases) {
    for (const TopicPhrase& one : phrases) {
      table.rows.push_back({one.phrase, topic, known(one.searches), make.coverage(one.coverage)});
    }
  };
  for (const Topic& topic : map.topics) {
    const std::string name = fmt::format("{}", fmt::join(topic.words, " · "));
    add(name, topic.covered);
    add(name, topic.missing);
  }
  add("", map.apart);
}

void add_topic_pages(const TopicMap& map, Maker& make) {
  DocumentTable& pages = make.table(
      "topic-pages",
      {make.shared("html.column-page", Kind::kPage, 44), make.own("topic", Kind::kStranger, 40),
       make.own("role", Kind::kWords, 12), Maker::bar(), make.own("likeness", Kind::kDecimal, 10),
       make.shared("html.column-link-score", Kind::kDecimal, 10),
       Maker::in_workbook(make.shared("column.title", Kind::kStranger, 40))});
  const auto add = [&](const std::string& topic, const TopicPage& one, std::string_view role) {
    pages.rows.push_back(
        {one.page, topic, make.say(role), one.likeness, one.likeness, one.link_score, one.title});
  };
  for (const Topic& topic : map.topics) {
    const std::string name = fmt::format("{}", fmt::join(topic.words, " · "));
    add(name, topic.pillar, "pillar");
    for (const TopicPage& spoke : topic.spokes) add(name, spoke, "spoke");
  }
  DocumentTable& overlaps =
      make.table("overlaps", {make.shared("html.column-page", Kind::kPage, 44),
                              make.own("other", Kind::kPage, 44), Maker::bar(),
                              make.own("likeness", Kind::kDecimal, 10)});
  for (const Topic& topic : map.topics) {
    for (const TopicOverlap& overlap : topic.overlaps) {
      overlaps.rows.push_back({overlap.page, overlap.other, overlap.likeness, overlap.likeness});
    }
  }
}

void add_stars(const TopicMap& map, Maker& make) {
  KeywordDocument& document = make.document();
  document.stars_title = make.say("stars");
  if (map.topics.size() > kStars) {
    document.stars_note =
        make.words()("keywords-page.stars-cut",
                     {{"count", as_int(map.topics.size())}, {"drawn", as_int(kStars)}});
  }
  for (const Topic& topic : map.topics) {
    if (document.stars.size() == kStars) break;
    DocumentStar& star = document.stars.emplace_back();
    star.name = fmt::format("{}", fmt::join(topic.words, " · "));
    star.title = make.words()("keywords-page.star",
                              {{"count", static_cast<std::int64_t>(topic.spokes.size())},
                               {"page", make.page(topic.pillar.page)}});
    if (topic.spokes.size() > kMostRays) {
      star.title += ' ';
      star.title += make.words()("keywords-page.star-cut", {{"drawn", as_int(kMostRays)}});
    }
    for (const TopicPage& spoke : topic.spokes) star.likeness.push_back(spoke.likeness);
  }
}

void add_terms(const ContentGap& gap, Maker& make) {
  DocumentTable& table = make.table(
      "terms",
      {make.own("term", Kind::kStranger, 30), make.shared("html.column-state", Kind::kWords, 12),
       Maker::bar(), make.shared("html.column-pages", Kind::kNumber, 8),
       make.own("low", Kind::kDecimal, 8), make.own("middle", Kind::kDecimal, 8),
       make.own("high", Kind::kDecimal, 8), make.own("ours", Kind::kDecimal, 8),
       Maker::in_workbook(make.own("our-page", Kind::kPage, 44))});
  table.note = make.say("terms-note");
  table.empty = make.words()("gap.no-terms");
  const auto all = static_cast<double>(std::max<std::size_t>(1, gap.theirs.size()));
  for (const GapTerm& term : gap.terms) {
    table.rows.push_back({term.term, make.say(term.missing() ? "missing" : "seldom"),
                          term.pages / all, count(term.pages), term.per_thousand.low,
                          term.per_thousand.middle, term.per_thousand.high, term.our_per_thousand,
                          term.our_page});
  }
}

void add_measures(const ContentGap& gap, Maker& make) {
  DocumentTable& table = make.table(
      "measures",
      {make.own("measure", Kind::kWords, 24), Maker::bar(), make.own("theirs", Kind::kNumber, 10),
       make.own("theirs-low", Kind::kNumber, 12), make.own("theirs-high", Kind::kNumber, 12),
       Maker::bar(), make.own("ours", Kind::kNumber, 10)});
  for (const GapMeasure& measure : gap.measures) {
    const double most = std::max({1e-9, measure.theirs.middle, measure.ours.middle});
    table.rows.push_back({make.words()(fmt::format("gap.measure.{}", measure.name)),
                          measure.theirs.middle / most, measure.theirs.middle, measure.theirs.low,
                          measure.theirs.high, measure.ours.middle / most, measure.ours.middle});
  }
}

}  // namespace

KeywordDocument document_of(const KeywordMap& map, std::string_view language) {
  Maker make(language, map.site);
  make.document().title = make.say("map");
  std::vector<std::pair<std::string, std::size_t>> levels;
  std::map<std::string_view, std::int64_t> counts;
  for (const MappedPhrase& phrase : map.phrases) ++counts[phrase.coverage];
  for (const std::string_view level : {"strong", "partial", "weak", "none"}) {
    levels.emplace_back(make.coverage(level), counts[level]);
  }
  make.document().verdict = make.words()(
      "keyword-map.counts", {{"phrases", static_cast<std::int64_t>(map.phrases.size())},
                             {"pages", map.pages},
                             {"strong", counts["strong"]},
                             {"partial", counts["partial"]},
                             {"weak", counts["weak"]},
                             {"none", counts["none"]}});
  make.counts("levels", make.own("level", Kind::kWords, 20), make.own("phrases", Kind::kNumber, 10),
              levels);
  DocumentTable& fixes = make.table("fixes", {make.own("task", Kind::kWords, 110), Maker::bar(),
                                              make.own("weight", Kind::kNumber, 8)});
  for (const KeywordFix& fix : map.fixes) {
    fixes.rows.push_back({fix_sentence(map, fix, language), fix.weight / 100, fix.weight});
  }
  add_phrases(map, make);
  return std::move(make).take();
}

KeywordDocument document_of(const KeywordSite& site, std::span<const LongTailIdea> ideas,
                            std::string_view language) {
  Maker make(language, site.site);
  make.document().title = make.say("ideas");
  make.document().verdict = make.say("ideas-note");
  const auto intent = [&](std::string_view name) {
    return name.empty() ? std::string() : make.words()(fmt::format("intent.{}", name));
  };
  std::map<std::string_view, std::size_t> intents;
  for (const LongTailIdea& idea : ideas) {
    if (!idea.intent.empty()) ++intents[idea.intent];
  }
  std::vector<std::pair<std::string, std::size_t>> shown;
  for (const auto& [name, of_it] : intents) shown.emplace_back(intent(name), of_it);
  std::ranges::stable_sort(shown, std::ranges::greater{},
                           &std::pair<std::string, std::size_t>::second);
  make.counts("intents", make.own("intent", Kind::kWords, 24),
              make.own("phrases", Kind::kNumber, 10), shown);
  DocumentTable& table = make.table(
      "ideas",
      {make.shared("html.column-phrase", Kind::kStranger, 50),
       make.own("head", Kind::kStranger, 24), make.own("intent", Kind::kWords, 20),
       make.own("times", Kind::kNumber, 10), make.shared("html.column-searches", Kind::kNumber, 12),
       make.shared("html.column-coverage", Kind::kWords, 12),
       make.shared("html.column-best", Kind::kPage, 44)});
  table.empty = make.words()("keyword-ideas.none");
  for (const LongTailIdea& idea : ideas) {
    table.rows.push_back({idea.phrase, idea.head, intent(idea.intent), count(idea.count),
                          known(idea.searches), make.coverage(idea.coverage), idea.page});
  }
  return std::move(make).take();
}

KeywordDocument document_of(const KeywordSite& site, std::span<const LinkIdea> ideas,
                            std::string_view language) {
  Maker make(language, site.site);
  make.document().title = make.say("links");
  make.document().verdict = make.say("links-note");
  DocumentTable& table =
      make.table("links", {make.shared("column.from", Kind::kPage, 40),
                           make.shared("column.anchor", Kind::kStranger, 24),
                           make.shared("column.to", Kind::kPage, 40),
                           make.own("sentence", Kind::kStranger, 80),
                           Maker::in_workbook(make.shared("column.line", Kind::kNumber, 8)),
                           make.shared("html.column-gain", Kind::kDecimal, 8),
                           Maker::in_workbook(make.own("likeness", Kind::kDecimal, 8))});
  table.empty = make.words()("link-ideas.none");
  for (const LinkIdea& idea : ideas) {
    table.rows.push_back({idea.from, idea.sentence.substr(idea.begin, idea.end - idea.begin),
                          idea.to, idea.sentence, count(idea.line), idea.gain, idea.related});
  }
  return std::move(make).take();
}

KeywordDocument document_of(const ContentGap& gap, std::string_view language) {
  Maker make(language, gap.site);
  make.document().title = make.say("gap");
  make.document().verdict = make.words()(
      "keywords-page.gap-verdict",
      {{"theirs", static_cast<std::int64_t>(gap.theirs.size())}, {"ours", gap.our_pages}});
  add_terms(gap, make);
  DocumentTable& headings =
      make.table("headings", {make.own("heading", Kind::kStranger, 60),
                              make.shared("column.kind", Kind::kWords, 10),
                              make.shared("html.column-pages", Kind::kNumber, 8),
                              make.shared("html.column-page", Kind::kPage, 44)});
  for (const GapHeading& heading : gap.headings) {
    headings.rows.push_back({heading.heading, make.say(heading.question ? "question" : "heading"),
                             count(heading.pages.size()),
                             heading.pages.empty() ? "" : heading.pages.front()});
  }
  add_measures(gap, make);
  return std::move(make).take();
}

KeywordDocument document_of(const TopicMap& map, std::string_view language) {
  Maker make(language, map.site);
  make.document().title = make.say("topics");
  make.document().verdict =
      make.words()("topics.counts", {{"topics", static_cast<std::int64_t>(map.topics.size())},
                                     {"pages", map.pages},
                                     {"alone", map.alone}});
  add_stars(map, make);
  DocumentTable& table =
      make.table("topic-table", {make.own("topic", Kind::kStranger, 40), Maker::bar(),
                                 make.shared("html.column-pages", Kind::kNumber, 8),
                                 make.own("pillar", Kind::kPage, 44),
                                 make.shared("html.column-searches", Kind::kNumber, 12),
                                 make.own("missing", Kind::kWords, 40)});
  std::size_t most = 1;
  for (const Topic& topic : map.topics) most = std::max(most, topic.spokes.size() + 1);
  for (const Topic& topic : map.topics) {
    const std::size_t pages = topic.spokes.size() + 1;
    table.rows.push_back(
        {fmt::format("{}", fmt::join(topic.words, " · ")),
         static_cast<double>(pages) / static_cast<double>(most), count(pages), topic.pillar.page,
         topic.searches > 0 ? DocumentCell(topic.searches) : DocumentCell(),
         make.listed(topic.missing,
                     [&](const TopicPhrase& one) { return make.stranger(one.phrase); })});
  }
  add_topic_phrases(map, make);
  add_topic_pages(map, make);
  return std::move(make).take();
}

}  // namespace dalil
