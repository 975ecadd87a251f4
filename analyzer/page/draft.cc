#include "analyzer/page/draft.h"

#include <algorithm>

#include "analyzer/page/ascii.h"
#include "analyzer/page/text_builder.h"
#include "core/utf8.h"

namespace dalil {
namespace {

using ascii::for_each_token;

// Crawlers that read a <meta> of their own name. Others would be any meta at all.
constexpr std::string_view kCrawlers[] = {"robots",   "googlebot",   "googlebot-news", "bingbot",
                                          "msnbot",   "slurp",       "yandex",         "yandexbot",
                                          "baidu",    "baiduspider", "duckduckbot",    "applebot",
                                          "naverbot", "yeti",        "seznambot",      "petalbot"};

bool is_og(std::string_view name) {
  return ascii::starts_with(name, "og:") || ascii::starts_with(name, "twitter:");
}

void add_named(Page& page, std::string_view name, std::string_view content, SourcePosition at) {
  constexpr std::size_t kLongest = 1000;
  content = prefix_bytes(ascii::trim(content), kLongest);
  page.metas.push_back({ascii::lower(ascii::trim(name)), std::string(content), at});
}

/// What makes search engines pass over a canonical.
/// https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls
std::string_view unwanted_attribute(const LinkTag& link) {
  if (!ascii::trim(link.hreflang).empty()) return "hreflang";
  if (!ascii::trim(link.lang).empty()) return "lang";
  if (!ascii::trim(link.media).empty()) return "media";
  return ascii::trim(link.type).empty() ? "" : "type";
}

}  // namespace

void PageDraft::add_resource(std::string_view element, std::string_view href, SourcePosition at) {
  href = ascii::trim(href);
  if (href.empty() || ascii::starts_with(href, "data:")) return;
  page.resources.push_back({.element = std::string(element), .url = {}, .at = at});
  resource_hrefs.push_back(href);
}

void add_meta(PageDraft& draft, const MetaTag& meta, SourcePosition at, bool in_head) {
  Page& page = draft.page;
  const std::string_view content = meta.content.value_or(std::string_view());
  if (meta.http_equiv && ascii::equals(ascii::trim(*meta.http_equiv), "refresh")) {
    if (page.meta_refresh.empty()) page.meta_refresh = ascii::trim(content);
    return;
  }
  for (const auto& key : {meta.property, meta.name}) {
    if (!key || !is_og(ascii::trim(*key))) continue;
    page.open_graph.emplace_back(ascii::lower(ascii::trim(*key)), ascii::trim(content));
    return;
  }
  if (!meta.name) {
    if (meta.property) add_named(page, *meta.property, content, at);
    return;
  }
  const std::string name = ascii::lower(ascii::trim(*meta.name));
  if (name == "description") {
    page.descriptions.push_back({collapsed(content), at, in_head});
  } else if (name == "viewport") {
    if (!page.viewport) page.viewport = std::string(ascii::trim(content));
  } else if (std::find(std::begin(kCrawlers), std::end(kCrawlers), name) != std::end(kCrawlers)) {
    page.robots.push_back(
        {name, ascii::lower(ascii::trim(content)), false, at, in_head || draft.head_in_doubt});
  } else {
    add_named(page, name, content, at);
  }
}

void add_link_tag(PageDraft& draft, const LinkTag& link, SourcePosition at, bool in_head,
                  bool from_header) {
  bool canonical = false, alternate = false, loaded = false, next = false, previous = false;
  for_each_token(link.rel, ascii::kSpace, [&](std::string_view token) {
    canonical = canonical || ascii::equals(token, "canonical");
    alternate = alternate || ascii::equals(token, "alternate");
    next = next || ascii::equals(token, "next");
    previous = previous || ascii::equals(token, "prev") || ascii::equals(token, "previous");
    loaded = loaded || ascii::equals(token, "stylesheet") || ascii::equals(token, "icon") ||
             ascii::equals(token, "preload") || ascii::equals(token, "modulepreload") ||
             ascii::equals(token, "manifest") || ascii::equals(token, "apple-touch-icon") ||
             ascii::equals(token, "mask-icon") || ascii::equals(token, "prefetch");
  });
  const std::string_view href = ascii::trim(link.href);
  if (canonical) {
    draft.page.canonicals.push_back(
        {std::string(href), {}, from_header, in_head, at, std::string(unwanted_attribute(link))});
  }
  const std::string_view code = ascii::trim(link.hreflang);
  if (alternate && !code.empty()) {
    draft.page.hreflang.push_back(
        {std::string(code), std::string(href), {}, from_header, at, in_head});
  } else if (alternate && link.media.find("max-width") != link.media.npos) {
    draft.page.mobile_alternate = {std::string(href), at, in_head};
  }
  if ((next || previous) && !from_header && !href.empty()) {
    draft.page.relations.push_back({next, std::string(href), {}, at});
  }
  if (loaded && !from_header) draft.add_resource("link", href, at);
}

void set_base(PageDraft& draft, std::string_view href) {
  if (draft.has_base) return;
  draft.has_base = true;
  draft.page.base_href = ascii::trim(href);
}

void set_rel(Link& link, std::string_view rel) {
  link.rel = ascii::trim(rel);
  for_each_token(link.rel, ascii::kSpace, [&](std::string_view token) {
    link.nofollow = link.nofollow || ascii::equals(token, "nofollow");
    link.sponsored = link.sponsored || ascii::equals(token, "sponsored");
    link.ugc = link.ugc || ascii::equals(token, "ugc");
  });
}

namespace {

Url resolved(std::string_view href, const Url* base) {
  Result<Url> url = Url::parse(href, base);
  return url ? std::move(*url) : Url();
}

bool same_host(const Url& a, const Url& b) {
  // http and https are one site: their default ports count as the same.
  const auto port = [](const Url& url) { return url.port() < 0 ? 0 : url.port(); };
  return a.host() == b.host() && port(a) == port(b);
}

/// True for `0; url=…`: search engines take it for a redirect.
/// https://developers.google.com/search/docs/crawling-indexing/301-redirects
bool redirects_at_once(std::string_view meta_refresh) {
  const std::size_t end = meta_refresh.find_first_of(";,");
  if (end == std::string_view::npos || meta_refresh.find('=', end) == std::string_view::npos) {
    return false;
  }
  const std::string_view seconds = ascii::trim(meta_refresh.substr(0, end));
  return seconds.find_first_not_of('0') == std::string_view::npos && !seconds.empty();
}

/// What follows `url=`, without quotes; the whole rest where that is not written.
/// https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps
std::string_view refresh_target(std::string_view meta_refresh) {
  const std::size_t end = meta_refresh.find_first_of(";,");
  std::string_view target = ascii::trim(meta_refresh.substr(end + 1));
  if (ascii::starts_with(target, "url")) {
    const std::string_view rest = ascii::trim(target.substr(3));
    if (rest.starts_with('=')) target = ascii::trim(rest.substr(1));
  }
  if (target.empty() || (target.front() != '"' && target.front() != '\'')) return target;
  const char quote = target.front();
  target.remove_prefix(1);
  return target.substr(0, target.find(quote));
}

}  // namespace

void resolve_references(PageDraft& draft) {
  Page& page = draft.page;
  const Url* const own = draft.url.valid() ? &draft.url : nullptr;
  const Url base_url = page.base_href.empty() ? Url() : resolved(page.base_href, own);
  const Url* const base = base_url.valid() ? &base_url : own;
  for (Link& link : page.links) {
    link.url = resolved(link.href, base);
    link.internal = link.url.is_http() && same_host(link.url, draft.url);
  }
  for (Image& image : page.images) {
    if (!image.src.empty()) image.url = resolved(image.src, base);
  }
  for (Background& background : page.backgrounds) {
    background.url = resolved(background.address, base);
  }
  for (std::size_t i = 0; i < page.resources.size(); ++i) {
    page.resources[i].url = resolved(draft.resource_hrefs[i], base);
    page.resources[i].scheme_relative = draft.resource_hrefs[i].starts_with("//");
  }
  for (PageRelation& relation : page.relations) relation.url = resolved(relation.href, base);
  for (Part& part : page.parts) {
    if (part.kind == PartKind::kForm) part.url = resolved(part.address, base);
  }
  // A Link header knows no <base>.
  for (Canonical& canonical : page.canonicals) {
    if (!canonical.href.empty()) {
      canonical.url = resolved(canonical.href, canonical.from_header ? own : base);
    }
  }
  for (Hreflang& entry : page.hreflang) {
    if (!entry.href.empty()) entry.url = resolved(entry.href, entry.from_header ? own : base);
  }
  if (page.redirect_to.empty() && redirects_at_once(page.meta_refresh)) {
    const std::string_view href = refresh_target(page.meta_refresh);
    const Url target = href.empty() ? Url() : resolved(href, base);
    if (target.is_http()) page.redirect_to = target.href();
  }
}

void judge_robots(Page& page) {
  for (const RobotsStatement& statement : page.robots) {
    if (statement.agent != "robots" && statement.agent != "googlebot") continue;
    for_each_token(statement.content, ",", [&](std::string_view token) {
      token = ascii::trim(token);
      const bool none = token == "none";
      page.noindex = page.noindex || none || token == "noindex";
      page.nofollow = page.nofollow || none || token == "nofollow";
    });
  }
}

namespace {

/// A valid canonical that all of them agree on and that names another URL. Search engines ignore
/// canonicals that contradict each other, and such as stand in the body.
/// https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls
bool is_canonicalised(const PageDraft& draft) {
  const Url* first = nullptr;
  std::string key;
  for (const Canonical& canonical : draft.page.canonicals) {
    if (!canonical.url.is_http() || !(canonical.in_head || canonical.from_header)) continue;
    if (first == nullptr) {
      first = &canonical.url;
      key = first->key();
    } else if (canonical.url != *first && canonical.url.key() != key) {
      return false;
    }
  }
  return first != nullptr && *first != draft.url && key != draft.url.key();
}

}  // namespace

NotIndexable indexability(const PageDraft& draft, const Response& response, bool blocked) {
  const Page& page = draft.page;
  if (blocked) return NotIndexable::kBlockedByRobots;
  if (response.failure != Failure::kNone || response.status == 0) return NotIndexable::kFailed;
  if (response.is_redirect()) return NotIndexable::kRedirect;
  if (response.status < 200 || response.status >= 300) return NotIndexable::kStatus;
  if (!page.html) return NotIndexable::kNotHtml;
  if (page.noindex) return NotIndexable::kNoindex;
  if (redirects_at_once(page.meta_refresh)) return NotIndexable::kRedirect;
  return is_canonicalised(draft) ? NotIndexable::kCanonicalised : NotIndexable::kIndexable;
}

}  // namespace dalil
