#include "analyzer/site/quote.h"

#include <algorithm>

#include "core/url.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kMaxQuoted = 300;  // Graphemes, see Evidence::what.

// CSS-like.
std::string link_place(Region region) {
  switch (region) {
    case Region::kContent:
      return "a";
    case Region::kNavigation:
      return "nav a";
    case Region::kHeader:
      return "header a";
    case Region::kFooter:
      return "footer a";
    case Region::kAside:
      return "aside a";
  }
  return "a";
}

}  // namespace

std::string quoted(std::string_view text) {
  return std::string(prefix_graphemes(text, kMaxQuoted));
}

std::string display_url(const std::string& href) {
  const Result<Url> url = Url::parse(href);
  return url ? url->display() : href;
}

std::string display_url(const Site& site, std::uint32_t page) {
  return display_url(site.texts.url(page));
}

std::string answer_of(const PageRecord& page) {
  if (page.status != 0) return std::to_string(page.status);
  return page.failure == Failure::kNone ? "not asked" : std::string(failure_name(page.failure));
}

Evidence status_evidence(const PageRecord& page) {
  return {.where = "HTTP status", .what = answer_of(page)};
}

std::vector<Evidence> chain_evidence(const Site& site, const std::vector<std::uint32_t>& chain) {
  std::vector<Evidence> hops;
  hops.reserve(chain.size());
  for (const std::uint32_t page : chain) {
    hops.push_back({.where = display_url(site, page), .what = answer_of(site.pages[page])});
  }
  return hops;
}

Evidence link_evidence(const LinkRecord& link, const std::string& shown) {
  return {.where = link_place(link.region),
          .what = quoted(link.anchor.empty() ? shown : link.anchor),
          .line = link.line,
          .column = link.column};
}

Evidence link_evidence(const Site& site, std::uint32_t source, std::uint32_t target) {
  const std::string address = display_url(site, source);
  const auto edges = site.graph.out(source);
  const auto edge = std::ranges::find_if(edges, [&](const Edge& candidate) {
    return candidate.kind == LinkKind::kAnchor && candidate.target == target;
  });
  const std::vector<LinkRecord> links = site.texts.links(source);
  const auto index = static_cast<std::size_t>(edge - edges.begin());
  if (index >= links.size()) return {.where = address, .what = "a"};
  Evidence evidence = link_evidence(links[index], "a");
  evidence.where = address;
  return evidence;
}

}  // namespace dalil
