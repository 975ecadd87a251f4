// The facts that come of a page's tree as text, so that two readings can be compared.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "analyzer/page/draft.h"

namespace dalil::page_tests {

inline std::string place(SourcePosition at) { return fmt::format("@{}:{}", at.line, at.column); }

/// All facts that come of the tree, one a line.
inline std::string described(const PageDraft& draft) {
  const Page& page = draft.page;
  std::string out = fmt::format("html {} {} {} {} {}\n", page.has_html_lang, page.declared_language,
                                page.dir, place(page.html_at), page.base_href);
  const auto facts = [&](std::string_view name, const std::vector<TextFact>& list) {
    for (const TextFact& fact : list) {
      out += fmt::format("{} [{}] {} {}\n", name, fact.text, place(fact.at), fact.in_head);
    }
  };
  facts("title", page.titles);
  facts("description", page.descriptions);
  facts("data", page.structured_data);
  for (const auto& c : page.canonicals) {
    out += fmt::format("canonical [{}] {} {}\n", c.href, place(c.at), c.in_head);
  }
  for (const auto& h : page.hreflang)
    out += fmt::format("{} [{}] {}\n", h.code, h.href, place(h.at));
  for (const auto& r : page.robots) {
    out += fmt::format("robots {} [{}] {}\n", r.agent, r.content, place(r.at));
  }
  for (const auto& [name, content] : page.open_graph)
    out += fmt::format("{} [{}]\n", name, content);
  out +=
      fmt::format("refresh [{}] viewport [{}]\n", page.meta_refresh, page.viewport.value_or("-"));
  for (const Heading& h : page.headings) {
    out += fmt::format("h{} [{}] {} {} {}\n", h.level, h.text, h.image_only,
                       static_cast<int>(h.region), place(h.at));
  }
  for (const Link& l : page.links) {
    out += fmt::format("link [{}] [{}] {} {} {} [{}] {} {}\n", l.href, l.text, l.has_image,
                       l.hidden, l.labelled, l.rel, static_cast<int>(l.region), place(l.at));
  }
  for (const Image& i : page.images) {
    out += fmt::format("image [{}] [{}] {} {} {} {}\n", i.src, i.alt.value_or("(none)"), i.hidden,
                       i.in_link, static_cast<int>(i.region), place(i.at));
  }
  for (std::size_t i = 0; i < page.resources.size(); ++i) {
    out += fmt::format("{} [{}] {}\n", page.resources[i].element, draft.resource_hrefs[i],
                       place(page.resources[i].at));
  }
  for (const Block& b : page.blocks) {
    out += fmt::format("block {} {} {} {} [{}]\n", static_cast<int>(b.kind), b.heading_level,
                       static_cast<int>(b.region), place(b.at), slice(page.text, b.text));
  }
  return out;
}

}  // namespace dalil::page_tests
