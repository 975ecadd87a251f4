#include "analyzer/site/records.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "analyzer/structured/values.h"
#include "analyzer/text/fold.h"
#include "core/hash.h"
#include "core/utf8.h"

namespace dalil {
namespace {

using Internal = std::function<bool(const Url&)>;

constexpr std::size_t kMaxAnchorBytes = 200;
constexpr std::size_t kLongestType = 100;  // Graphemes.
constexpr std::size_t kMostTypes = 20;

std::uint64_t text_key(std::string_view text) {
  if (text.empty()) return 0;
  return hash64(collapse_space(fold(text, Fold::kL2)));
}

// Appends what a URL of the page is in the link graph; nullptr where it leads nowhere else over
// HTTP.
LinkRecord* add_link(const Page& page, const Url& target, LinkKind kind, SourcePosition at,
                     std::string_view text, const Internal& internal,
                     std::vector<LinkRecord>& links) {
  if (!target.is_http()) return nullptr;
  Url url = target.as_page();
  // A server that redirects from %D9 to %d9 tells them apart, whatever the standard says.
  if (kind == LinkKind::kRedirect && url.href() == page.url) url = target.without_fragment();
  // A page's hreflang entry for itself tells its own code.
  const bool own = kind == LinkKind::kRedirect || kind == LinkKind::kHreflang;
  if (!own && url.href() == page.url) return nullptr;
  return &links.emplace_back(
      LinkRecord{.url = url.href(),
                 .kind = kind,
                 .internal = internal(url),
                 .line = at.line,
                 .column = at.column,
                 .anchor = std::string(prefix_bytes(text, kMaxAnchorBytes))});
}

}  // namespace

PageRecord record_of(const Page& page) {
  PageRecord record;
  record.status = static_cast<std::uint16_t>(std::clamp(page.status, 0, 999));
  record.failure = page.failure;
  record.indexable = page.indexable;
  record.html = page.html;
  record.fetched = page.status != 0;
  record.nofollow = page.nofollow;
  record.words = page.content_words;
  record.title_key = text_key(page.title());
  record.description_key = text_key(page.description());
  record.content_key = page.content_key;
  const std::size_t length = std::min(page.language.size(), sizeof record.language - 1);
  std::copy_n(page.language.begin(), length, record.language);
  return record;
}

std::vector<LinkRecord> links_of(const Page& page, const Internal& internal) {
  std::vector<LinkRecord> links;
  links.reserve(page.links.size() + page.canonicals.size() + page.hreflang.size() +
                page.relations.size() + 1);
  if (!page.redirect_to.empty()) {
    if (const Result<Url> target = Url::parse(page.redirect_to)) {
      add_link(page, *target, LinkKind::kRedirect, {}, {}, internal, links);
    }
  }
  for (const Link& link : page.links) {
    LinkRecord* added =
        add_link(page, link.url, LinkKind::kAnchor, link.at, link.text, internal, links);
    if (!added) continue;
    added->region = link.region;
    added->nofollow = link.nofollow || page.nofollow;
  }
  for (const Canonical& canonical : page.canonicals) {
    add_link(page, canonical.url, LinkKind::kCanonical, canonical.at, {}, internal, links);
  }
  for (const Hreflang& alternate : page.hreflang) {
    add_link(page, alternate.url, LinkKind::kHreflang, alternate.at, alternate.code, internal,
             links);
  }
  for (const PageRelation& relation : page.relations) {
    add_link(page, relation.url, LinkKind::kPagination, relation.at,
             relation.next ? "next" : "prev", internal, links);
  }
  return links;
}

std::string types_of(const Page& page) {
  std::set<std::string_view> types;
  for (const Thing& thing : page.data.things) {
    if (!thing.foreign) types.insert(thing.types.begin(), thing.types.end());
  }
  std::string joined;
  std::size_t count = 0;
  for (const std::string_view type : types) {
    if (count++ == kMostTypes) break;
    if (!joined.empty()) joined += ',';
    joined += prefix_graphemes(type, kLongestType);
  }
  return joined;
}

std::string changed_on(const Page& page) {
  std::string latest;
  const auto consider = [&](std::string_view date) {
    constexpr std::size_t kToTheDay = 10;
    const std::optional<IsoDate> read = parse_date(date);
    if (!read || !read->has_day || date.size() < kToTheDay || date[4] != '-') return;
    if (date.substr(0, kToTheDay) > latest) latest = date.substr(0, kToTheDay);
  };
  for (const Thing& thing : page.data.things) {
    // What the page is about, and not one of the things that it lists.
    if (thing.top || thing.has("mainEntityOfPage")) consider(thing.text("dateModified"));
  }
  for (const NamedMeta& meta : page.metas) {
    if (meta.name == "article:modified_time") consider(meta.content);
  }
  return latest;
}

}  // namespace dalil
