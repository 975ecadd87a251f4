// The address of a page, to compare others with.
#pragma once

#include "analyzer/page/page.h"
#include "core/url.h"

namespace dalil {

/// Page::url; not valid() where that is none.
inline Url own_url(const Page& page) {
  Result<Url> url = Url::parse(page.url);
  return url ? std::move(*url) : Url();
}

}  // namespace dalil
