#include "analyzer/site/site_builder.h"

namespace dalil {

Site SiteBuilder::finish() && {
  site_.graph.seal();
  link_analysis(site_);
  return std::move(site_);
}

}  // namespace dalil
