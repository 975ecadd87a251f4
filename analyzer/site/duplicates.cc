#include "analyzer/site/duplicates.h"

#include <algorithm>
#include <vector>

#include "analyzer/site/quote.h"

namespace dalil {
namespace {

constexpr std::size_t kShown = 3;  // Other pages of a group that are quoted.

// The path of `href`, as readers read it, on the pages of its own host.
std::string readable(const std::string& href, const std::string& page) {
  const std::size_t scheme = href.find("://");
  const std::size_t path = scheme == std::string::npos ? scheme : href.find('/', scheme + 3);
  const bool same_host =
      path != std::string::npos && page.compare(0, path + 1, href, 0, path + 1) == 0;
  return same_host ? href.substr(path) : href;
}

// The first of the quoted pages that is not page `i` of the group, if possible with the same text.
std::size_t other_of(const std::vector<Evidence>& first, std::size_t i, const std::string& text) {
  for (std::size_t other = 0; other < first.size(); ++other) {
    if (other != i && first[other].what == text) return other;
  }
  return i == 0 ? 1 : 0;
}

}  // namespace

bool share_content(const Site& site, std::span<const std::uint32_t> group) {
  const PageRecord& first = site.pages[group.front()];
  return first.words >= kMinSharedWords && first.content_key != 0 &&
         std::ranges::all_of(group, [&](std::uint32_t page) {
           return site.pages[page].content_key == first.content_key;
         });
}

void add_duplicates(const Site& site, std::span<const std::uint32_t> group,
                    const SharedText& shared, SiteFindings& findings) {
  std::vector<Evidence> first;
  for (const std::uint32_t page : group.first(std::min(group.size(), kShown + 1))) {
    first.push_back({.where = display_url(site, page), .what = quoted(shared.text(page))});
  }
  for (std::size_t i = 0; i < group.size(); ++i) {
    const bool shown = i < first.size();
    const std::string text = shown ? first[i].what : quoted(shared.text(group[i]));
    const std::string url = shown ? first[i].where : display_url(site, group[i]);
    const Evidence& other = first[other_of(first, i, text)];
    Finding finding;
    finding.values = {{shared.value, text},
                      {"other", readable(other.where, url)},
                      {"more", static_cast<std::int64_t>(group.size() - 2)},
                      {"spelling", other.what == text ? "no" : "yes"}};
    finding.evidence.push_back({.where = shared.where, .what = text});
    for (std::size_t j = 0; j < first.size() && finding.evidence.size() <= kShown; ++j) {
      if (j != i) finding.evidence.push_back(first[j]);
    }
    findings.add(group[i], std::move(finding));
  }
}

namespace {

Evidence title_of(const Site& site, std::uint32_t page, std::string where) {
  const std::string title = site.texts.title(page);
  return {.where = std::move(where), .what = quoted(title.empty() ? site.texts.url(page) : title)};
}

// `other`: the page to keep, or the first of the copies, on which `copies` reports.
Finding finding_about(const Site& site, const char* role, const NearGroup::Copy& page,
                      std::uint32_t other, std::size_t copies) {
  Finding finding;
  finding.confidence = page.estimated ? Confidence::kLikely : Confidence::kConfirmed;
  finding.values = {{"role", role},
                    {"share", static_cast<std::int64_t>(page.share * 100)},
                    {"other", display_url(site, other)},
                    {"more", static_cast<std::int64_t>(copies) - 1}};
  finding.evidence = {title_of(site, page.page, "head > title"),
                      title_of(site, other, display_url(site, other))};
  return finding;
}

}  // namespace

void add_near_group(const Site& site, const NearGroup& group, SiteFindings& findings) {
  NearGroup::Copy keep{.page = group.keep};
  for (const NearGroup::Copy& copy : group.copies) {
    findings.add(copy.page, finding_about(site, "copy", copy, group.keep, 1));
    keep.share = std::max(keep.share, copy.share);
    keep.estimated = keep.estimated || copy.estimated;
  }
  findings.add(group.keep,
               finding_about(site, "keep", keep, group.copies.front().page, group.copies.size()));
}

}  // namespace dalil
