#include "analyzer/site/spellings.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "analyzer/site/groups.h"
#include "analyzer/site/redirects.h"
#include "core/url.h"

namespace dalil {
namespace {

std::string key_of(const Site& site, std::uint32_t page) {
  const Result<Url> url = Url::parse(site.texts.url(page));
  return url ? url->key() : std::string();
}

// The key without the slash at the end of the path; the root has none to lose.
std::string without_slash(std::string key) {
  const std::size_t path_end = std::min(key.find('?'), key.size());
  const std::size_t host = key.find("://");
  const std::size_t root = host == std::string::npos ? host : key.find('/', host + 3);
  if (root < path_end - 1 && key[path_end - 1] == '/') key.erase(path_end - 1, 1);
  return key;
}

bool answers(const Site& site, std::uint32_t page) {
  return page != kNoPage && site.pages[page].internal && site.pages[page].status == 200;
}

// Of two pages the one that the site itself prefers.
bool is_preferred(const Site& site, std::uint32_t a, std::uint32_t b) {
  const auto rank = [&](std::uint32_t page) {
    return std::tuple(site.inlinks[page], site.pages[page].in_sitemap);
  };
  return rank(a) > rank(b);
}

std::uint32_t canonical_target(const Site& site, std::uint32_t page) {
  for (const Edge& edge : site.graph.out(page)) {
    if (edge.kind == LinkKind::kCanonical) return edge.target;
  }
  return kNoPage;
}

// Groups of pages with equal content, parted by what `name` makes of their addresses.
void for_each_name(const Site& site, const std::function<std::string(std::uint32_t)>& name,
                   const std::function<void(const std::vector<std::uint32_t>&)>& callback) {
  for_each_group(site, &PageRecord::content_key, [&](std::span<const std::uint32_t> group) {
    std::map<std::string, std::vector<std::uint32_t>> named;
    for (const std::uint32_t page : group) {
      if (site.pages[page].internal) named[name(page)].push_back(page);
    }
    for (const auto& [text, pages] : named) {
      if (!text.empty() && pages.size() > 1) callback(pages);
    }
  });
}

}  // namespace

std::map<std::uint32_t, std::uint32_t> better_spellings(const Site& site) {
  std::map<std::uint32_t, std::uint32_t> better;
  const auto add = [&](std::uint32_t page, std::uint32_t target) {
    if (target == page || !answers(site, target)) return;
    if (key_of(site, page) == key_of(site, target)) better.emplace(page, target);
  };
  const Redirects redirects(site);
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal) continue;
    if (record.indexable == NotIndexable::kRedirect) add(page, redirects.end(page));
    if (record.indexable == NotIndexable::kCanonicalised) add(page, canonical_target(site, page));
  }
  for_each_name(
      site, [&](std::uint32_t page) { return key_of(site, page); },
      [&](const std::vector<std::uint32_t>& pages) {
        const std::uint32_t best = *std::ranges::min_element(
            pages, [&](std::uint32_t a, std::uint32_t b) { return is_preferred(site, a, b); });
        for (const std::uint32_t page : pages) {
          if (page != best) better.emplace(page, best);
        }
      });
  return better;
}

std::vector<SlashPair> slash_pairs(const Site& site) {
  std::vector<SlashPair> pairs;
  const auto has_slash = [&](std::uint32_t page) {
    const Result<Url> url = Url::parse(site.texts.url(page));
    return url && url->path().ends_with('/');
  };
  for_each_name(
      site, [&](std::uint32_t page) { return without_slash(key_of(site, page)); },
      [&](const std::vector<std::uint32_t>& pages) {
        // Of each form the one that the site prefers: the others are spellings of it.
        std::optional<std::uint32_t> forms[2];
        for (const std::uint32_t page : pages) {
          std::optional<std::uint32_t>& form = forms[has_slash(page) ? 1 : 0];
          if (!form || is_preferred(site, page, *form)) form = page;
        }
        if (!forms[0] || !forms[1]) return;
        const bool bare = is_preferred(site, *forms[0], *forms[1]);
        pairs.push_back({bare ? *forms[0] : *forms[1], bare ? *forms[1] : *forms[0]});
      });
  return pairs;
}

std::vector<std::uint32_t> distinct_addresses(const Site& site,
                                              std::span<const std::uint32_t> group) {
  std::vector<std::uint32_t> distinct;
  std::set<std::string> seen;
  for (const std::uint32_t page : group) {
    if (seen.insert(without_slash(key_of(site, page))).second) distinct.push_back(page);
  }
  return distinct;
}

}  // namespace dalil
