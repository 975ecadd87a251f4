#include "analyzer/site/broken_links.h"

#include <vector>

#include "analyzer/site/broken.h"
#include "analyzer/site/quote.h"

namespace dalil {
namespace {

std::vector<bool> broken_pages(const Site& site, const Redirects& redirects) {
  const bool unanswered = trust_unanswered(site);
  std::vector<bool> broken(site.pages.size());
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const std::uint32_t end = redirects.end(page);
    if (end == kNoPage || !site.pages[page].internal || !site.pages[end].internal) continue;
    const PageRecord& answer = site.pages[end];
    broken[page] = is_client_error(answer) || (unanswered && is_unanswered(answer));
  }
  return broken;
}

}  // namespace

std::int64_t for_each_broken_link(const Site& site, const Redirects& redirects,
                                  const std::function<void(const LinksTo&)>& callback) {
  const std::vector<bool> broken = broken_pages(site, redirects);
  return for_each_link_to(
      site,
      [&](std::uint32_t page) {
        const PageRecord& target = site.pages[page];
        return target.internal && (target.status != 0 || is_unanswered(target));
      },
      [&](std::uint32_t page) { return broken[page]; }, callback);
}

BrokenTarget broken_target(const Site& site, const Redirects& redirects, std::uint32_t target) {
  BrokenTarget broken{.href = site.texts.url(target)};
  broken.shown = display_url(broken.href);
  broken.end = display_url(site, redirects.end(target));
  broken.chain = chain_evidence(site, redirects.chain(target));
  return broken;
}

}  // namespace dalil
