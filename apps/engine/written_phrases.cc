#include "apps/engine/written_phrases.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "analyzer/keywords/folded_text.h"
#include "analyzer/page/read_page.h"
#include "analyzer/text/fold.h"
#include "apps/engine/earlier_run.h"

namespace dalil {
namespace {

std::vector<std::string> words_of(std::string_view phrase) {
  std::vector<std::string> words;
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    words.emplace_back(phrase.substr(0, end));
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return words;
}

/// The words of a page at L1, by which its phrases are found.
class WrittenPage {
 public:
  explicit WrittenPage(Page page) : page_(std::move(page)), text_(page_.text, page_.words) {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      places_[fold(text_.shown(i), Fold::kL1)].push_back(i);
    }
  }
  WrittenPage(const WrittenPage&) = delete;
  WrittenPage& operator=(const WrittenPage&) = delete;

  /// "" where the page has no such words together.
  std::string find(const std::vector<std::string>& words) const {
    const auto first = places_.find(words.front());
    if (first == places_.end()) return "";
    std::string found;
    for (const std::size_t at : first->second) {
      if (!stands(words, at)) continue;
      const std::uint32_t begin = text_.range(at).begin;
      const std::uint32_t end = text_.range(at + words.size() - 1).end;
      const std::string_view written = slice(page_.text, {begin, end});
      // Half of a bracket or of a quotation.
      if (written.find_first_of("()[]\n\"“”") != written.npos) continue;
      const bool inside = !text_.parted_before(at);
      if (found.empty() || inside) found = written;
      if (inside) break;
    }
    return found;
  }

 private:
  bool stands(const std::vector<std::string>& words, std::size_t at) const {
    if (at + words.size() > text_.size()) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i > 0 && text_.parted_before(at + i)) return false;
      if (fold(text_.shown(at + i), Fold::kL1) != words[i]) return false;
    }
    return true;
  }

  Page page_;
  FoldedText text_;
  std::map<std::string, std::vector<std::size_t>> places_;
};

}  // namespace

void write_as_in_text(const KeywordRun& run, std::vector<LongTailIdea>& ideas) {
  std::map<std::string, std::vector<LongTailIdea*>> by_page;
  for (LongTailIdea& idea : ideas) {
    if (idea.source != IdeaSource::kList && !idea.page.empty()) by_page[idea.page].push_back(&idea);
  }
  EarlierRun bodies(run.store(), run.run().id);
  PageReader reader(run.lexicons());
  for (const auto& [href, of_page] : by_page) {
    const Result<Url> url = Url::parse(href);
    if (!url) continue;
    const Result<std::optional<Response>> response = bodies.kept(*url);
    if (!response || !*response) continue;
    const WrittenPage page(
        reader.read(**response, {.language = run.run().request.page_language, .words_only = true}));
    for (LongTailIdea* idea : of_page) {
      std::string written = page.find(words_of(idea->phrase));
      if (!written.empty()) idea->phrase = std::move(written);
    }
  }
}

}  // namespace dalil
