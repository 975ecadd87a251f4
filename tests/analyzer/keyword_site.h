// A small site in memory for tests of what is looked up in all of its pages: HTML to the index of
// its words.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "analyzer/keywords/keyword_map.h"
#include "analyzer/keywords/word_index.h"
#include "analyzer/page/read_page.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/segment.h"
#include "core/embedded.h"
#include "tests/support/catch.h"

namespace dalil::test {

inline const Lexicons& lexicons() {
  static const Lexicons loaded = *Lexicons::load(embedded_lexicons());
  return loaded;
}

class KeywordTestSite {
 public:
  /// Pages come in ascending order of their paths.
  void add(const std::string& path, const std::string& html,
           const std::vector<InboundAnchor>& inbound = {}) {
    Response response;
    response.requested = response.url = *Url::parse("https://example.com" + path);
    response.status = 200;
    response.headers = {{"content-type", "text/html; charset=utf-8"}};
    response.body = html;
    pages_.push_back(reader_.read(response));
    paths_.push_back(path);
    IndexedPage page;
    page.url = static_cast<std::int64_t>(pages_.size());
    page.link_score = 50;
    for (const InboundAnchor& anchor : inbound) page.inlinks += anchor.count;
    SpelledPage spelled = speller_.spell(keyword_text(pages_.back(), segmenter_));
    speller_.add_anchors(inbound, segmenter_, spelled);
    builder_.add(page, spelled);
  }

  const WordIndex& words() {
    if (words_.size() == 0) words_ = std::move(builder_).finish();
    return words_;
  }
  const std::string& path(std::uint32_t page) const { return paths_[page]; }
  const Page& page(std::uint32_t page) const { return pages_[page]; }

  KeywordMap map(std::vector<KeywordGroup> groups) {
    return map_keywords(std::move(groups),
                        {.words = words(),
                         .lexicons = lexicons(),
                         .url = [this](std::uint32_t page) { return paths_[page]; },
                         .title = [](std::uint32_t) { return std::string(); },
                         .find = [this](std::string_view address) -> std::optional<std::uint32_t> {
                           for (std::uint32_t i = 0; i < paths_.size(); ++i) {
                             if (paths_[i] == address) return i;
                           }
                           return std::nullopt;
                         },
                         .home = home_});
  }

  /// The map of phrases without figures.
  KeywordMap map_of(const std::vector<std::string>& phrases) {
    std::vector<KeywordGroup> groups;
    for (const std::string& phrase : phrases) {
      KeywordGroup group;
      group.phrase = phrase;
      groups.push_back(std::move(group));
    }
    return map(std::move(groups));
  }

 private:
  PageReader reader_{lexicons()};
  Segmenter segmenter_{lexicons()};
  Speller speller_;
  WordIndexBuilder builder_;
  WordIndex words_;
  std::vector<Page> pages_;
  std::vector<std::string> paths_;
  std::optional<std::uint32_t> home_;
};

}  // namespace dalil::test
