#include "analyzer/article/article_links.h"

#include "analyzer/measures.h"

namespace dalil {

ArticleLinks count_links(const Article& article) {
  ArticleLinks links;
  const Result<Url> own = Url::parse(article.page.url);
  links.unknown_host = !own || own->host().ends_with(".invalid");
  for (const Link& link : article.page.links) {
    if (link.region != Region::kContent || !link.url.is_http()) continue;
    if (link.internal && is_same_page(link, article.page)) continue;
    ++(link.internal ? links.internal : links.external);
  }
  return links;
}

}  // namespace dalil
