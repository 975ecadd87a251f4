#include "analyzer/site/redirects.h"

#include <algorithm>
#include <iterator>

namespace dalil {
namespace {

// No index of a page is as high.
constexpr std::uint32_t kUnknown = kNoPage - 1;
constexpr std::uint32_t kWalking = kNoPage - 2;

}  // namespace

Redirects::Redirects(const Site& site)
    : site_(site), ends_(site.pages.size()), hops_(site.pages.size(), 0) {
  for (std::uint32_t page = 0; page < ends_.size(); ++page) {
    ends_[page] = next(page) == kNoPage ? page : kUnknown;
  }
  std::vector<std::uint32_t> path;
  for (std::uint32_t page = 0; page < ends_.size(); ++page) {
    path.clear();
    std::uint32_t at = page;
    for (; ends_[at] == kUnknown; at = next(at)) {
      ends_[at] = kWalking;
      path.push_back(at);
    }
    const bool closes = ends_[at] == kWalking;
    if (closes) add_loop({std::ranges::find(path, at), path.end()});
    const std::uint32_t end = closes ? kNoPage : ends_[at];
    std::uint32_t hops = hops_[at];
    for (auto walked = path.rbegin(); walked != path.rend(); ++walked) {
      ends_[*walked] = end;
      hops_[*walked] = end == kNoPage ? 0 : ++hops;
    }
  }
  std::ranges::sort(loops_);
}

std::uint32_t Redirects::next(std::uint32_t page) const {
  // Asked first, because pages that do not redirect have many edges to look through.
  return site_.pages[page].status / 100 == 3 ? site_.redirect_target(page) : kNoPage;
}

void Redirects::add_loop(std::vector<std::uint32_t> loop) {
  std::rotate(loop.begin(), std::ranges::min_element(loop), loop.end());
  loops_.push_back(std::move(loop));
}

std::vector<std::uint32_t> Redirects::chain(std::uint32_t page, std::size_t limit) const {
  std::vector<std::uint32_t> pages;
  for (; page != kNoPage && pages.size() < limit && std::ranges::find(pages, page) == pages.end();
       page = next(page)) {
    pages.push_back(page);
  }
  return pages;
}

bool is_permanent(std::uint16_t status) { return status == 301 || status == 308; }

bool by_http(const std::string& target, const std::string& end) {
  return target.starts_with("http:") && end == "https" + target.substr(4);
}

}  // namespace dalil
