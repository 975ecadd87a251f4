// A page in the making: what the readers of trees, tags and headers write their facts into.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/page/page.h"
#include "analyzer/page/page_sources.h"

namespace dalil {

struct PageDraft {
  Page page;
  Url url;  ///< Of the page, without fragment.
  bool has_base = false;
  /// A <noscript> ended the head, by an image in it: with scripts on it goes on, without it does
  /// not. What follows may stand in the head.
  bool head_in_doubt = false;
  StructureBuilder structure;   ///< For Page::sketch.
  std::vector<TextRange> code;  ///< Inline code in Page::text, ascending.
  /// Parallel to Page::resources: as written, views into what is being read.
  std::vector<std::string_view> resource_hrefs;
  /// Where each text stands in the source, for who wants to know; nullptr: nobody does.
  PageSources* sources = nullptr;
  /// Where inline code and terms of lists (<dt>) go, for who wants to know without its places in
  /// the source.
  std::vector<TextRange>* literals = nullptr;

  void add_resource(std::string_view element, std::string_view href, SourcePosition at);
};

/// The attributes of a <meta> that say something; nullopt where they are not there.
struct MetaTag {
  std::optional<std::string_view> name, property, http_equiv, content;
};

/// The attributes of a <link>, or of a Link header's entry.
struct LinkTag {
  std::string_view rel, href, hreflang;
  std::string_view lang, media, type;
};

void add_meta(PageDraft& draft, const MetaTag& meta, SourcePosition at, bool in_head);

/// Canonical, hreflang and what is loaded. `from_header`: an entry of the HTTP header.
void add_link_tag(PageDraft& draft, const LinkTag& link, SourcePosition at, bool in_head,
                  bool from_header = false);

/// The href of a <base>: the first one counts.
void set_base(PageDraft& draft, std::string_view href);

/// The rel tokens of a link.
void set_rel(Link& link, std::string_view rel);

/// What the HTTP headers say: robots, canonical, hreflang, language, redirect.
void add_headers(PageDraft& draft, const Response& response);

/// Resolves every reference against the base, once all are known.
void resolve_references(PageDraft& draft);

/// Page::noindex and nofollow of all robots statements.
void judge_robots(Page& page);

/// Why the page cannot stand in an index.
NotIndexable indexability(const PageDraft& draft, const Response& response, bool blocked);

}  // namespace dalil
