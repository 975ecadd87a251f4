#include "analyzer/site/records.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "analyzer/own_url.h"
#include "analyzer/page/ascii.h"
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

std::string_view main_h1(const Page& page) {
  const std::string_view title = page.title();
  std::string_view best;
  int best_rank = 0;  // 1: outside the content, 2: likely the name of the site, 3: in the content.
  for (const Heading& heading : page.headings) {
    if (heading.level != 1 || heading.text.empty()) continue;
    int rank = 1;
    if (heading.region == Region::kContent) {
      if (title.starts_with(heading.text)) return heading.text;
      rank = title.ends_with(heading.text) ? 2 : 3;
    }
    if (rank <= best_rank) continue;
    best = heading.text;
    best_rank = rank;
  }
  return best;
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

namespace {

/// "2026-11-02" of a date that goes to the day; "" of all else.
std::string_view day_in(std::string_view date) {
  constexpr std::size_t kToTheDay = 10;
  const std::optional<IsoDate> read = parse_date(date);
  if (!read || !read->has_day || date.size() < kToTheDay || date[4] != '-') return {};
  return date.substr(0, kToTheDay);
}

/// Whether a thing is about this page or another, by its id, url or mainEntityOfPage; nullopt where
/// it says neither.
std::optional<bool> names_page(const Thing& thing, const Page& page, const Url& own) {
  const StructuredData& data = page.data;
  std::optional<bool> named;
  const std::string key = own.key();
  const Result<Url> base = Url::parse(page.base_href, &own);
  const auto take = [&](std::string_view address) {
    // "mainEntityOfPage": true says that there is such a page, and not which.
    if (address.empty() || address.starts_with("_:") || ascii::equals(address, "true") ||
        ascii::equals(address, "false")) {
      return;
    }
    // A place on this page, also where <base> names another.
    const Url& from = address.front() == '#' || !base ? own : *base;
    if (const Result<Url> url = Url::parse(address, &from)) {
      named = named == true || url->key() == key;
    }
  };
  for (const std::string_view name : {"mainEntityOfPage", "url"}) {
    const Property* const property = thing.find(name);
    if (property == nullptr) continue;
    for (const PropertyValue& value : property->values) {
      const Thing* const other = data.thing_of(value);
      take(other == nullptr ? std::string_view(value.text) : other->id);
      if (other != nullptr) take(other->text("url"));
    }
  }
  if (named) return named;
  const Result<Url> id = Url::parse(thing.id);  // read_structured() has resolved it.
  return id && id->key() == key ? std::optional(true) : std::nullopt;
}

}  // namespace

std::string changed_on(const Page& page) {
  std::string_view of_page, unnamed;
  std::size_t dated = 0;
  const Url own = own_url(page);
  for (const Thing& thing : page.data.things) {
    if (!thing.top && !thing.has("mainEntityOfPage")) continue;
    const std::string_view day = day_in(thing.text("dateModified"));
    if (day.empty()) continue;
    ++dated;
    const std::optional<bool> named = names_page(thing, page, own);
    if (!named) unnamed = day;
    if (named == true) of_page = std::max(of_page, day);
  }
  // Where there are several, they may be the articles that the page lists.
  if (of_page.empty() && dated == 1) of_page = unnamed;
  for (const NamedMeta& meta : page.metas) {
    if (meta.name == "article:modified_time") of_page = std::max(of_page, day_in(meta.content));
  }
  return std::string(of_page);
}

}  // namespace dalil
