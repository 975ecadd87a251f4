#include "analyzer/article/html_article.h"

#include <algorithm>
#include <utility>

#include "analyzer/page/ascii.h"

namespace dalil {
namespace {

/// What the head says of the page's own URL, where it is absolute.
std::string own_url(const Page& page) {
  const auto is_absolute = [](std::string_view url) {
    return ascii::starts_with(url, "http://") || ascii::starts_with(url, "https://");
  };
  for (const Canonical& canonical : page.canonicals) {
    if (is_absolute(canonical.href)) return canonical.href;
  }
  for (const auto& [property, content] : page.open_graph) {
    if (property == "og:url" && is_absolute(content)) return content;
  }
  return "";
}

}  // namespace

void read_html_article(ArticleDraft& draft, const ArticleOptions& options, PageReader& pages) {
  Article& article = draft.article;
  PageSources sources;
  sources.source = article.source;
  sources.begin = article.source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  Page known = std::move(draft.page.page);  // of its encoding
  Page& page = draft.page.page;
  page = pages.read_source(sources,
                           [&](const Page& head) {
                             draft.url = own_url(head);
                             return url_of(draft, options);
                           },
                           {options.language});
  page.encoding = std::move(known.encoding);
  page.encoding_source = known.encoding_source;
  page.replaced = known.replaced;
  article.limits.insert(article.limits.end(), page.limits.begin(), page.limits.end());
  if (known.replaced != 0) page.limits.emplace_back("charset");
  article.map = std::move(sources.map);
  article.literals = std::move(sources.literals);
  article.is_document = sources.is_document;
  article.knows_title = article.knows_description = article.knows_h1 = sources.is_document;
  draft.title = std::move(sources.title);
  draft.description = std::move(sources.description);
  for (PlacedAlt& placed : sources.alts) {
    const Image& image = page.images[placed.image];
    if (image.hidden || image.region != Region::kContent || placed.alt.text.empty()) continue;
    draft.alts.push_back(std::move(placed.alt));
  }
  if (draft.title.text.empty() && !page.titles.empty()) draft.title.text = page.title();
  if (draft.description.text.empty()) draft.description.text = page.description();
}

}  // namespace dalil
