// The map, the list and the ideas as CSV.
#include "reports/keyword_csv.h"

#include <fmt/format.h>

#include <string>

#include "reports/keyword_tables.h"

namespace dalil {
namespace {

template <typename Range>
std::string joined(const Range& texts) {
  return fmt::format("{}", fmt::join(texts, "; "));
}

std::string variants_of(const KeywordGroup& group) {
  std::string text;
  for (std::size_t i = 1; i < group.variants.size(); ++i) {
    if (i > 1) text += "; ";
    text += group.variants[i].phrase;
  }
  return text;
}

std::string_view state_name(TargetState state) {
  switch (state) {
    case TargetState::kNone:
      return "";
    case TargetState::kBest:
      return "best";
    case TargetState::kNotBest:
      return "not-best";
    case TargetState::kNotFound:
      return "not-found";
  }
  return "";
}

}  // namespace

void write_map_csv(const KeywordMap& map, const Sink& sink) {
  KeywordCsv csv(sink, {"phrase", "searches", "impressions", "clicks", "coverage", "score", "page",
                        "next_page", "target", "target_state", "issues", "lacking", "nearest",
                        "missing", "variants"});
  std::vector<std::string> issues(map.phrases.size());
  for (const KeywordFix& fix : map.fixes) {
    std::string& text = issues[fix.phrase];
    if (!text.empty()) text += "; ";
    text += name_of(fix.issue);
  }
  for (std::size_t i = 0; i < map.phrases.size(); ++i) {
    const MappedPhrase& phrase = map.phrases[i];
    const KeywordFigures& figures = phrase.group.figures;
    csv.text(phrase.group.phrase).number(figures.volume).number(figures.impressions);
    csv.number(figures.clicks).text(phrase.coverage);
    csv.decimal(phrase.pages.empty() ? 0 : phrase.pages[0].score);
    csv.url(phrase.pages.empty() ? "" : phrase.pages[0].page);
    csv.url(phrase.pages.size() < 2 ? "" : phrase.pages[1].page);
    csv.url(phrase.group.target).text(state_name(phrase.target)).text(issues[i]);
    csv.text(joined(phrase.lacking)).url(phrase.nearest.page).text(joined(phrase.missing));
    csv.text(variants_of(phrase.group)).end_row();
  }
}

void write_ideas_csv(std::span<const LongTailIdea> ideas, const Sink& sink) {
  KeywordCsv csv(sink, {"phrase", "head", "intent", "source", "question", "count", "pages", "score",
                        "searches", "coverage", "page"});
  for (const LongTailIdea& idea : ideas) {
    csv.text(idea.phrase).text(idea.head).text(idea.intent).text(name_of(idea.source));
    csv.text(idea.question ? "yes" : "").number(idea.count).number(idea.pages);
    csv.decimal(idea.score).number(idea.searches).text(idea.coverage).url(idea.page);
    csv.end_row();
  }
}

void write_link_ideas_csv(std::span<const LinkIdea> ideas, const Sink& sink) {
  KeywordCsv csv(sink, {"from", "from_title", "to", "to_title", "link_text", "sentence", "begin",
                        "end", "line", "gain", "related"});
  for (const LinkIdea& idea : ideas) {
    csv.url(idea.from).text(idea.from_title).url(idea.to).text(idea.to_title);
    csv.text(std::string_view(idea.sentence).substr(idea.begin, idea.end - idea.begin));
    csv.text(idea.sentence).number(idea.begin).number(idea.end).number(idea.line);
    csv.decimal(idea.gain).decimal(idea.related).end_row();
  }
}

void write_groups_csv(std::span<const KeywordGroup> groups, const Sink& sink) {
  KeywordCsv csv(sink,
                 {"phrase", "volume", "impressions", "clicks", "position", "target", "variants"});
  for (const KeywordGroup& group : groups) {
    const KeywordFigures& figures = group.figures;
    csv.text(group.phrase).number(figures.volume).number(figures.impressions);
    csv.number(figures.clicks).decimal(figures.position).url(group.target);
    csv.text(variants_of(group)).end_row();
  }
}

}  // namespace dalil
