// The topics of a site: clusters of pages with a pillar and spokes, and the phrases of a keyword
// list that belong to them.
#pragma once

#include "analyzer/keywords/keyword_map.h"
#include "analyzer/keywords/phrase_words.h"
#include "core/topics.h"

namespace dalil {

/// `phrases` are a mapped keyword list, or none. The pillar of a topic is the page that is most
/// like all of it, weighed by its link score. A phrase belongs to the topic of its best page; one
/// that no page covers, or only weakly, to the topic that its words weigh most in, where that has
/// two thirds of them.
TopicMap find_topics(const KeywordMap& phrases, const KeywordMapSource& source,
                     const SiteWordTraits& traits);

}  // namespace dalil
