// What pages are for besides being read: to lead on to others, to be written to, to log in.
#pragma once

#include "analyzer/page/page.h"
#include "analyzer/text/lexicon.h"

namespace dalil {

/// A list of links or of teasers: more than half of the content's letters stand in links, or three
/// of its headings are links to other pages of the site.
bool leads_on(const Page& page);

/// A page by whose heading nobody asks for more words: how to write to the house, its privacy
/// policy. `pack`: nullptr where the language has none.
bool is_formality(const Page& page, const LanguagePack* pack);

/// An address where visitors do something and crawlers have nothing to do: log in, fill a cart,
/// reply, search, sort or filter a list. Told by the last part of the path and by the names of
/// parameters; "?id=7" may be any page.
bool is_errand(const Url& url);

}  // namespace dalil
