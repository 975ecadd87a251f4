#include "analyzer/structured/read_structured.h"

#include <algorithm>
#include <string>
#include <utility>

#include "analyzer/structured/json_ld.h"
#include "analyzer/structured/markup_things.h"
#include "core/url.h"

namespace dalil {
namespace {

bool any_has(const Page& page, MarkupAttribute name) {
  return std::ranges::any_of(
      page.markup, [name](const MarkupElement& element) { return element.find(name) != nullptr; });
}

}  // namespace

void read_structured(Page& page) {
  if (page.structured_data.empty() && page.markup.empty()) return;
  ThingBuilder builder(page.data);
  Result<Url> base = Url::parse(page.url);
  if (base && !page.base_href.empty()) {
    if (Result<Url> own = Url::parse(page.base_href, &*base)) base = std::move(own);
  }
  const Resolve resolve = [&](std::string_view reference) {
    const Result<Url> url = base ? Url::parse(reference, &*base) : Url::parse(reference);
    return url ? url->href() : std::string(reference);
  };
  for (const TextFact& block : page.structured_data) read_json_ld(block, builder, page.data);
  for (Thing& thing : page.data.things) {
    if (!thing.id.empty() && !thing.id.starts_with("_:")) thing.id = resolve(thing.id);
  }
  if (any_has(page, MarkupAttribute::kItemscope)) read_microdata(page, resolve, builder);
  if (any_has(page, MarkupAttribute::kTypeof)) read_rdfa(page, resolve, builder);
  builder.merge_ids();
}

}  // namespace dalil
