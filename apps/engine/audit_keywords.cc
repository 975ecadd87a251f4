#include "apps/engine/audit_keywords.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "apps/engine/keyword_run.h"
#include "apps/engine/row_index.h"
#include "apps/engine/site_words.h"
#include "core/utf8.h"

namespace dalil {
namespace {

std::vector<KeywordGroup> groups_of(const AuditRequest& request) {
  std::vector<KeywordGroup> groups(request.keyphrases.size());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    groups[i].phrase = request.keyphrases[i];
    if (i < request.searches.size()) groups[i].figures.volume = request.searches[i];
    if (i < request.targets.size()) groups[i].target = request.targets[i];
  }
  return groups;
}

}  // namespace

Result<std::vector<std::string>> map_keyphrases(Store& store, const RunInfo& run,
                                                const Resources& resources, Site& site) {
  std::vector<std::string> unknown;
  site.phrases.clear();
  if (site.keyphrases.empty()) return unknown;
  std::vector<KeywordGroup> groups = groups_of(run.request);
  if (std::ranges::find(site.pages, NotIndexable::kIndexable, &PageRecord::indexable) ==
      site.pages.end()) {
    site.phrases.resize(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) site.phrases[i].group = std::move(groups[i]);
    return unknown;
  }
  Result<SiteWords> words = site_words(store, run, resources, site);
  if (!words) return words.error();
  if (words->no_bodies > 0) {
    site.whole_scope = false;
    unknown.push_back(fmt::format(
        "The keyphrases are not judged: of {} pages that have not changed neither words "
        "nor bodies are kept (--no-bodies). Audit once without --since.",
        words->no_bodies));
    return unknown;
  }
  const KeywordRun keywords(store, run, std::move(*words), resources);
  site.phrases = keywords.map(std::move(groups), run.request.page_language).phrases;
  const RowIndex index_of(site.pages);
  const auto in_site = [&](std::uint32_t page) {
    return index_of(keywords.words().page(page).url);
  };
  for (std::size_t i = 0; i < site.phrases.size(); ++i) {
    MappedPhrase& phrase = site.phrases[i];
    for (MappedPage& page : phrase.pages) {
      page.index = in_site(page.index);
      page.hit.phrase = static_cast<std::uint16_t>(i);
    }
    phrase.nearest.index = in_site(phrase.nearest.index);
    phrase.target_page = in_site(phrase.target_page);
    if (phrase.target != TargetState::kNotFound) continue;
    unknown.push_back(fmt::format(
        "“{}” is meant for {}, which is no page of the audit that can stand in search results.",
        to_valid_utf8(phrase.group.phrase), to_valid_utf8(phrase.group.target)));
  }
  return unknown;
}

}  // namespace dalil
