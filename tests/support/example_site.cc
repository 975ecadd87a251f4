#include "tests/support/example_site.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

#include "analyzer/judge.h"
#include "analyzer/keywords/keyword_map.h"
#include "analyzer/page/read_page.h"
#include "analyzer/site/records.h"
#include "analyzer/site/site_builder.h"
#include "analyzer/structured/values.h"
#include "analyzer/text/segment.h"
#include "crawler/answer.h"
#include "tests/support/example_facts.h"
#include "tests/support/txtar.h"

namespace dalil::test {
namespace {

constexpr std::string_view kOrigin = "https://example.com";

class ExampleRun {
 public:
  ExampleRun(const Txtar& txtar, const Lexicons& lexicons)
      : txtar_(txtar), lexicons_(lexicons), reader_(lexicons), segmenter_(lexicons) {}

  void read_pages() {
    const ExampleFacts site_files = read_site_files();
    for (const auto& [path, file] : txtar_.files) {
      const Url address = *Url::parse(path, &home_);
      if (is_site_file(path) || has(site_files.fetched, address.href())) continue;
      const bool blocked = file.blocked || has(site_files.blocked, address.href());
      const Response response = answer(address, file, blocked);
      Page page = reader_.read(response, {.language = "", .blocked_by_robots = blocked});
      const std::string href = response.url.href();
      contents_[href] = reader_.content();
      links_[href] = links_of(page, [](const Url& url) { return url.origin() == kOrigin; });
      PageRecord record = record_of(page);
      if (answer_kind(response) == AnswerKind::kUnverifiable)
        record.check.confidence = Confidence::kUnverifiable;
      const auto listed = std::ranges::find(site_files.listed, href, &ListedPage::href);
      record.in_sitemap = record.listed = file.sitemap || listed != site_files.listed.end();
      if (listed != site_files.listed.end()) listed_days_[href] = listed->changed;
      record.internal = response.url.host() == home_.host();
      records_[href] = record;
      pages_.emplace(href, std::move(page));
    }
    for (const auto& [href, links] : links_) {
      for (const LinkRecord& link : links) {
        if (records_.contains(link.url)) continue;
        PageRecord& missing = records_[link.url];
        missing.internal = link.internal;
        if (!link.internal) continue;
        missing.status = 404;
        missing.fetched = true;
        missing.indexable = NotIndexable::kStatus;
      }
    }
  }

  Site build_site() {
    SiteBuilder builder;
    builder.site().facts = facts_;
    std::map<std::string, std::uint32_t> index;
    for (const auto& [href, record] : records_) {
      index[href] = builder.add_page(record);
      hrefs_.push_back(href);
    }
    for (const auto& [href, links] : links_) {
      std::vector<Edge> edges;
      for (const LinkRecord& link : links) {
        edges.push_back({.target = index[link.url],
                         .kind = link.kind,
                         .region = link.region,
                         .nofollow = link.nofollow});
      }
      builder.add_links(index[href], edges);
    }
    builder.site().home = find_home(index);
    builder.site().keyphrases = txtar_.keyphrases;
    Site site = std::move(builder).finish();
    map_phrases(site);
    site.texts.url = [this](std::uint32_t page) { return hrefs_[page]; };
    site.texts.title = [this](std::uint32_t page) { return text(page, &Page::titles); };
    site.texts.description = [this](std::uint32_t page) { return text(page, &Page::descriptions); };
    site.texts.h1 = [this](std::uint32_t page) {
      const auto found = pages_.find(hrefs_[page]);
      return std::string(found == pages_.end() ? "" : main_h1(found->second));
    };
    site.texts.types = [this](std::uint32_t page) {
      const auto found = pages_.find(hrefs_[page]);
      return found == pages_.end() ? "" : types_of(found->second);
    };
    site.texts.links = [this](std::uint32_t page) { return links_[hrefs_[page]]; };
    site.texts.alternates = [this](std::uint32_t page) {
      std::vector<LinkRecord> alternates = links_[hrefs_[page]];
      std::erase_if(alternates,
                    [](const LinkRecord& link) { return link.kind != LinkKind::kHreflang; });
      return alternates;
    };
    site.texts.sketch = [this](std::uint32_t page) {
      const auto found = pages_.find(hrefs_[page]);
      return found != pages_.end() && found->second.html ? pack(found->second.sketch) : "";
    };
    site.texts.content = [this](std::uint32_t page) { return contents_[hrefs_[page]]; };
    add_dates(site, index);
    site.content = content_of(site);
    return site;
  }

  const std::map<std::string, Page>& pages() const { return pages_; }

 private:
  static bool is_site_file(std::string_view path) {
    return path == "/robots.txt" || path == "/sitemap.xml" || path == "/llms.txt";
  }

  static bool has(const std::vector<std::string>& hrefs, const std::string& href) {
    return std::ranges::find(hrefs, href) != hrefs.end();
  }

  static Response answer(const Url& url, const TxtarFile& file, bool blocked) {
    if (!blocked && file.failure == Failure::kNone) return answer_of_file(url, file);
    Response response;
    response.requested = response.url = url;
    response.failure = blocked ? Failure::kNone : file.failure;
    return response;
  }

  // robots.txt and sitemaps, where the example has the files.
  ExampleFacts read_site_files() {
    std::vector<Url> pages;
    std::map<std::string, const TxtarFile*> by_href;
    for (const auto& [path, file] : txtar_.files) {
      pages.push_back(*Url::parse(path, &home_));
      by_href[pages.back().href()] = &file;
    }
    const bool robots = txtar_.files.contains("/robots.txt");
    ExampleFacts read = read_example_facts(
        home_, robots, robots || txtar_.files.contains("/sitemap.xml"), pages, [&](const Url& url) {
          static const TxtarFile kMissing{.status = 404, .content = ""};
          const auto found = by_href.find(url.href());
          return answer(url, found == by_href.end() ? kMissing : *found->second, false);
        });
    facts_ = read.facts;
    return read;
  }

  std::uint32_t find_home(std::map<std::string, std::uint32_t>& index) {
    std::string href = std::string(kOrigin) + "/";
    for (int hop = 0; hop < 10; ++hop) {
      const Page& page = pages_.at(href);
      if (page.redirect_to.empty() || !pages_.contains(page.redirect_to)) break;
      href = page.redirect_to;
    }
    return index[href];
  }

  // What an audit would map its keyphrases from: the words of the pages and of the links to them.
  WordIndex words_of(const Site& site, std::vector<std::uint32_t>& in_site) {
    std::map<std::string, std::map<std::string, std::uint32_t>> anchors;
    for (const auto& [href, links] : links_) {
      for (const LinkRecord& link : links) {
        if (link.kind != LinkKind::kAnchor || link.url == href || link.anchor.empty()) continue;
        ++anchors[link.url][link.anchor];
      }
    }
    Speller speller;
    WordIndexBuilder builder;
    for (std::uint32_t i = 0; i < site.pages.size(); ++i) {
      if (site.pages[i].indexable != NotIndexable::kIndexable) continue;
      IndexedPage indexed;
      indexed.url = static_cast<std::int64_t>(in_site.size());
      indexed.link_score = site.link_score[i];
      indexed.inlinks = site.inlinks[i];
      const std::string_view language = site.pages[i].language;
      if (language.size() < sizeof indexed.language) {
        std::ranges::copy(language, indexed.language);
      }
      SpelledPage spelled = speller.spell(keyword_text(pages_.at(hrefs_[i]), segmenter_, false));
      std::vector<InboundAnchor> inbound;
      for (const auto& [text, count] : anchors[hrefs_[i]]) inbound.push_back({text, count});
      speller.add_anchors(inbound, segmenter_, spelled);
      builder.add(indexed, spelled);
      in_site.push_back(i);
    }
    return std::move(builder).finish();
  }

  void map_phrases(Site& site) {
    if (txtar_.keyphrases.empty()) return;
    std::vector<std::uint32_t> in_site;
    const WordIndex words = words_of(site, in_site);
    std::vector<KeywordGroup> groups;
    for (std::size_t i = 0; i < txtar_.keyphrases.size(); ++i) {
      KeywordGroup& group = groups.emplace_back();
      group.phrase = txtar_.keyphrases[i];
      group.target = txtar_.targets[i];
    }
    const auto find = [&](std::string_view address) -> std::optional<std::uint32_t> {
      const Result<Url> url = Url::parse(address, &home_);
      for (std::uint32_t i = 0; url && i < in_site.size(); ++i) {
        if (hrefs_[in_site[i]] == url->href()) return i;
      }
      return std::nullopt;
    };
    site.phrases =
        map_keywords(std::move(groups), {.words = words,
                                         .lexicons = lexicons_,
                                         .language = "",
                                         .url = [&](std::uint32_t i) { return hrefs_[in_site[i]]; },
                                         .title = [](std::uint32_t) { return std::string(); },
                                         .find = find,
                                         .home = find(hrefs_[site.home])})
            .phrases;
    for (std::size_t i = 0; i < site.phrases.size(); ++i) {
      MappedPhrase& phrase = site.phrases[i];
      for (MappedPage& page : phrase.pages) {
        page.index = in_site[page.index];
        page.hit.phrase = static_cast<std::uint16_t>(i);
      }
      if (in_site.empty()) continue;
      phrase.nearest.index = in_site[phrase.nearest.index];
      phrase.target_page = in_site[phrase.target_page];
    }
  }

  void add_dates(Site& site, std::map<std::string, std::uint32_t>& index) const {
    for (const auto& [href, listed] : listed_days_) {
      const std::string own = changed_on(pages_.at(href));
      if (listed.empty() || own.empty()) continue;
      site.dates.push_back({index[href], day_number(listed), day_number(own)});
    }
  }

  std::string text(std::uint32_t page, std::vector<TextFact> Page::*facts) const {
    const auto found = pages_.find(hrefs_[page]);
    if (found == pages_.end() || (found->second.*facts).empty()) return "";
    return (found->second.*facts).front().text;
  }

  const Url home_ = *Url::parse(std::string(kOrigin) + "/");
  SiteFacts facts_;
  std::map<std::string, std::string> listed_days_;  // By href.
  const Txtar& txtar_;
  const Lexicons& lexicons_;
  PageReader reader_;
  Segmenter segmenter_;
  std::map<std::string, Page> pages_;
  std::map<std::string, ContentTokens> contents_;
  std::map<std::string, PageRecord> records_;
  std::map<std::string, std::vector<LinkRecord>> links_;
  std::vector<std::string> hrefs_;
};

std::string path_of(const std::string& href) {
  return href.starts_with(kOrigin) ? href.substr(kOrigin.size()) : href;
}

}  // namespace

std::set<std::string> expected_paths(const Example& example) {
  std::set<std::string> paths;
  std::istringstream words{std::string(example.expect)};
  const Url home = *Url::parse(std::string(kOrigin) + "/");
  for (std::string path; words >> path;) {
    const Result<Url> url = Url::parse(path, &home);
    if (!url) continue;
    paths.insert(path_of(url->href()));
  }
  return paths;
}

ExampleOutcome run_example(const Rule& rule, const Example& example, const Lexicons& lexicons,
                           const PixelWidths& widths) {
  const Rule* const rules[] = {&rule};
  return run_rules(rules, example.site, lexicons, widths);
}

ExampleOutcome run_rules(std::span<const Rule* const> rules, std::string_view text,
                         const Lexicons& lexicons, const PixelWidths& widths) {
  ExampleOutcome outcome;
  const Txtar txtar = parse_txtar(text);
  outcome.problem = txtar.problem;
  if (!outcome.problem.empty()) return outcome;
  ExampleRun run(txtar, lexicons);
  run.read_pages();
  const PageJudge judge(rules, lexicons, widths);
  std::vector<RuleOutcome> outcomes = judge.empty_tally();
  for (const auto& [href, page] : run.pages()) judge.judge(page, outcome.findings, outcomes);
  if (!site_rule_ids(rules).empty()) {
    const Site site = run.build_site();
    for (RuleOutcome& one :
         judge_site(rules, site,
                    {.add = [&](std::uint32_t,
                                const Finding& finding) { outcome.findings.push_back(finding); },
                    .forget = [](std::string_view) {},
                    .suppress = [](std::uint32_t, std::string_view) {}})) {
      outcomes.push_back(std::move(one));
    }
  }
  for (const RuleOutcome& one : outcomes) {
    if (one.crashed > 0) outcome.problem = one.rule + " crashed";
  }
  for (const Finding& finding : outcome.findings) outcome.found.insert(path_of(finding.page));
  return outcome;
}

}  // namespace dalil::test
