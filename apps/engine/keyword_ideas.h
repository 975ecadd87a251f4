// What a stored run could say and link that it does not: phrases of the long tail with where they
// stand, and links to add.
#pragma once

#include <string>
#include <vector>

#include "analyzer/keywords/phrase_words.h"
#include "apps/engine/keyword_run.h"
#include "core/keyword_ideas.h"
#include "core/topics.h"

namespace dalil {

/// At most `most` phrases of the texts and as many headings, and the long phrases of `list`; each
/// with the page where it stands best.
std::vector<LongTailIdea> suggest_phrases(const KeywordRun& run, const PhraseWordLists& lists,
                                          std::vector<KeywordGroup> list,
                                          const std::string& language, std::size_t most);

/// At most five links on each page, most gain first. What pages are about is what their titles and
/// h1 say, and the phrases of `list` that they stand best for. Of a large site the 20,000 best
/// linked pages get links.
std::vector<LinkIdea> suggest_links(const KeywordRun& run, const PhraseWordLists& lists,
                                    std::vector<KeywordGroup> list, const std::string& language);

/// The topics of the run, and where the phrases of `list` belong.
TopicMap find_topics(const KeywordRun& run, std::vector<KeywordGroup> list,
                     const std::string& language);

}  // namespace dalil
