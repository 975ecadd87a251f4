#include "apps/engine/gap_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "analyzer/page/read_page.h"
#include "analyzer/text/segment.h"
#include "apps/engine/earlier_run.h"
#include "core/embedded.h"
#include "core/parallel.h"

namespace dalil {
namespace {

struct Best {
  double link_score = 0;
  std::string href;
};

Result<std::vector<std::string>> best_pages(Store& store, std::int64_t run) {
  std::vector<Best> all;
  const Result<void> read = store.page_rows(run, [&](const PageRow& row) {
    if (row.record.indexable == NotIndexable::kIndexable) {
      all.push_back({row.link_score, std::string(row.url)});
    }
    return true;
  });
  if (!read) return read.error();
  std::vector<std::uint32_t> order(all.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::uint32_t i) { return all[i].link_score; });
  order.resize(std::min(order.size(), kGapPages));
  std::ranges::sort(order);
  std::vector<std::string> hrefs;
  for (const std::uint32_t i : order) hrefs.push_back(std::move(all[i].href));
  return hrefs;
}

// One thread's tools.
class BodyReader {
 public:
  BodyReader(Store& store, const RunInfo& run, const Lexicons& lexicons)
      : run_(store, run.id),
        language_(run.request.page_language),
        reader_(lexicons),
        segmenter_(lexicons) {}

  std::optional<Page> read(const std::string& href) {
    const Result<Url> url = Url::parse(href);
    if (!url) return std::nullopt;
    const Result<std::optional<Response>> response = run_.kept(*url);
    if (!response || !*response) return std::nullopt;
    return reader_.read(**response, {.language = language_});
  }
  Segmenter& segmenter() { return segmenter_; }

 private:
  EarlierRun run_;
  std::string language_;
  PageReader reader_;
  Segmenter segmenter_;
};

/// What `work` makes of the best pages of a run, on all cores, in the order of the site.
template <typename Made, typename Work>
Result<std::vector<Made>> for_best_pages(Store& store, const RunInfo& run, const Lexicons& lexicons,
                                         Work&& work) {
  const Result<std::vector<std::string>> hrefs = best_pages(store, run.id);
  if (!hrefs) return hrefs.error();
  std::vector<BodyReader> readers;
  for (std::size_t i = 0; i < worker_count(); ++i) readers.emplace_back(store, run, lexicons);
  std::vector<std::optional<Made>> made(hrefs->size());
  parallel_for(hrefs->size(), [&](std::size_t worker, std::size_t i) {
    const std::optional<Page> page = readers[worker].read((*hrefs)[i]);
    if (page) made[i] = work(*page, (*hrefs)[i], readers[worker].segmenter());
  });
  std::vector<Made> all;
  for (std::optional<Made>& one : made) {
    if (one) all.push_back(std::move(*one));
  }
  return all;
}

}  // namespace

Result<std::vector<GapDocument>> gap_documents(Store& store, const RunInfo& run,
                                               const Resources& resources) {
  const Result<Url> site = Url::parse(run.request.site);
  const std::string source = site ? std::string(site->host()) : run.request.site;
  Result<std::vector<GapDocument>> documents = for_best_pages<GapDocument>(
      store, run, resources.lexicons,
      [&](const Page& page, const std::string& href, Segmenter& segmenter) {
        return gap_document(page, href, source, resources.lexicons, segmenter);
      });
  if (documents && documents->empty()) {
    return Error{ErrorCode::kUsage,
                 fmt::format("Run {} has no page with a kept text. Audit the site again without "
                             "--no-bodies.",
                             run.id)};
  }
  return documents;
}

Result<ContentGap> run_gap(const KeywordRun& run, const std::vector<GapDocument>& theirs,
                           const Resources& resources, const std::string& language,
                           std::size_t most) {
  const Result<std::vector<PageMeasures>> measures =
      for_best_pages<PageMeasures>(run.store(), run.run(), resources.lexicons,
                                   [&](const Page& page, const std::string&, Segmenter&) {
                                     return measures_of(page, resources.lexicons);
                                   });
  if (!measures) return measures.error();
  const PhraseWordLists lists(embedded_lexicons());
  ContentGap gap = find_content_gap({.ours = run.words(),
                                     .our_page = [&](std::uint32_t page) { return run.url(page); },
                                     .our_measures = *measures,
                                     .theirs = theirs},
                                    lists, language, resources.lexicons, most);
  gap.run = run.run().id;
  gap.site = run.run().request.site;
  return gap;
}

}  // namespace dalil
