#include "apps/engine/keyword_ideas.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "analyzer/keywords/candidate_pages.h"
#include "analyzer/keywords/link_places.h"
#include "analyzer/keywords/long_tail.h"
#include "analyzer/keywords/topics.h"
#include "analyzer/page/read_page.h"
#include "analyzer/text/phrase_language.h"
#include "analyzer/text/segment.h"
#include "apps/engine/earlier_run.h"
#include "apps/engine/written_phrases.h"
#include "core/embedded.h"
#include "core/parallel.h"

namespace dalil {
namespace {

constexpr std::size_t kLinksOfPage = 5;
constexpr std::size_t kSources = 150;  // Pages that are looked at for links to one page.
constexpr std::size_t kTargets = 20'000;
// Below, the pages have but the phrase in common. Arabic has more forms of a word than classes of
// words catch, so its pages look less alike than they are.
constexpr double kLeastRelated = 0.12, kLeastRelatedInArabic = 0.08;
constexpr double kLeastCoverage = 45;  // Of a page that has a phrase of the list as its subject.
constexpr double kLeastCoverageOfWord = 75;  // Of a page that has a single word as its subject.
constexpr std::size_t kPagesOfWord = 10;     // A map tells no more of a phrase.
constexpr double kDamping = 0.85;            // As in the link scores.

/// What a page is about, and which one that is.
struct Subject {
  std::string phrase;
  std::uint32_t page = 0;
};

std::vector<Subject> subjects_of(const KeywordRun& run, const SiteWordTraits& traits,
                                 const PageLikeness& likeness) {
  const WordIndex& words = run.words();
  std::vector<std::uint32_t> pages(words.size());
  for (std::uint32_t i = 0; i < pages.size(); ++i) pages[i] = i;
  std::ranges::stable_sort(pages, std::ranges::greater{},
                           [&](std::uint32_t p) { return words.page(p).link_score; });
  pages.resize(std::min(pages.size(), kTargets));
  std::unordered_map<std::string, std::uint32_t> owners;  // words.size(): more than one.
  std::vector<Subject> all;
  for (const std::uint32_t page : pages) {
    for (const std::string& phrase : subject_phrases(words, words.words(page), traits, likeness)) {
      const auto [owner, is_new] = owners.try_emplace(phrase, page);
      if (!is_new && owner->second != page) {
        owner->second = static_cast<std::uint32_t>(words.size());
      }
      if (is_new) all.push_back({phrase, page});
    }
  }
  // A title that several pages have is about none of them.
  std::erase_if(all, [&](const Subject& s) { return owners[s.phrase] == words.size(); });
  return all;
}

/// Whether the best page of a phrase is the one that it is about. What several have in title or h1
/// is about none of them, and a word that is said all over the site is no subject.
bool tells_its_page(const MappedPhrase& phrase) {
  if (phrase.pages.empty()) return false;
  const bool word = phrase.group.phrase.find(' ') == std::string::npos;
  if (word && phrase.pages.size() >= kPagesOfWord) return false;
  const auto named = [](const MappedPage& page) { return page.hit.title > 0 || page.hit.h1 > 0; };
  return phrase.pages.front().hit.score >= (word ? kLeastCoverageOfWord : kLeastCoverage) &&
         std::ranges::count_if(phrase.pages, named) <= 1;
}

void add_list(const KeywordRun& run, std::vector<KeywordGroup> list, const std::string& language,
              std::vector<Subject>& subjects) {
  if (list.empty()) return;
  const KeywordMap map = run.map(std::move(list), language);
  for (const MappedPhrase& phrase : map.phrases) {
    if (!tells_its_page(phrase)) continue;
    subjects.push_back({phrase.group.phrase, phrase.pages.front().index});
  }
}

/// One page on which links may be added.
struct Source {
  std::uint32_t page = 0;
  std::vector<std::uint32_t> subjects;
  std::vector<LinkIdea> ideas;
};

// One thread's tools.
class LinkFinder {
 public:
  LinkFinder(const KeywordRun& run, const std::vector<Subject>& subjects,
             const std::vector<Keyphrase>& phrases, const PageLikeness& likeness,
             const WordPairs& pairs)
      : run_(run),
        subjects_(subjects),
        phrases_(phrases),
        likeness_(likeness),
        pairs_(pairs),
        segmenter_(run.lexicons()),
        bodies_(run.store(), run.run().id),
        reader_(run.lexicons()) {}

  void find(Source& source) {
    const std::int64_t row = run_.words().page(source.page).url;
    const std::string href = run_.url(source.page);
    const Result<Url> url = Url::parse(href);
    const Result<std::vector<LinkRecord>> links = run_.store().links(row);
    if (!url || !links) return;
    const Result<std::optional<Response>> response = bodies_.kept(*url);
    if (!response || !*response) return;
    std::vector<TextRange> literals;
    const Page page = reader_.read(
        **response, {.language = run_.run().request.page_language, .literals = &literals});
    if (page.nofollow) return;
    std::unordered_set<std::string> linked;
    // A menu that leads everywhere says nothing of what the text speaks of.
    for (const LinkRecord& link : *links) {
      if (link.region == Region::kContent) linked.insert(link.url);
    }
    const FoldedText text(page.text, page.words);
    const PageLikeness::Weights own = likeness_.weights(source.page);
    const std::string_view language = run_.words().page(source.page).language;
    const double passed = kDamping *
                          static_cast<double>(run_.words().page(source.page).link_score) /
                          static_cast<double>(linked.size() + 1);
    for (const std::uint32_t i : source.subjects) {
      const Subject& subject = subjects_[i];
      const std::string to = run_.url(subject.page);
      if (linked.contains(to)) continue;
      const double related = PageLikeness::cosine(own, likeness_.weights(subject.page));
      const bool arabic = language == "ar" || has_arabic_letter(subject.phrase);
      if (related < (arabic ? kLeastRelatedInArabic : kLeastRelated)) continue;
      if (is_subject(phrases_[i], page)) continue;
      std::optional<LinkIdea> idea = place_link({page, text, literals, &pairs_}, phrases_[i]);
      if (!idea) continue;
      linked.insert(to);
      idea->from = href;
      idea->from_title = run_.title(source.page);
      idea->to = to;
      idea->to_title = run_.title(subject.page);
      idea->gain = passed;
      idea->related = related;
      source.ideas.push_back(std::move(*idea));
    }
    std::ranges::stable_sort(source.ideas, std::ranges::greater{}, &LinkIdea::related);
    if (source.ideas.size() > kLinksOfPage) source.ideas.resize(kLinksOfPage);
  }

 private:
  /// A page whose own title or h1 has the phrase is a sister of the other one.
  bool is_subject(const Keyphrase& phrase, const Page& page) {
    const auto has = [&](std::string_view text) {
      std::vector<TextRange> words;
      segmenter_.words(text, {0, static_cast<std::uint32_t>(text.size())}, words);
      return !phrase.find(text, words).empty();
    };
    return has(page.title()) || std::ranges::any_of(page.headings, [&](const Heading& heading) {
             return heading.level == 1 && has(heading.text);
           });
  }

  const KeywordRun& run_;
  const std::vector<Subject>& subjects_;
  const std::vector<Keyphrase>& phrases_;
  const PageLikeness& likeness_;
  const WordPairs& pairs_;
  Segmenter segmenter_;
  EarlierRun bodies_;
  PageReader reader_;
};

std::vector<Source> sources_of(const std::vector<Subject>& subjects,
                               const std::vector<Keyphrase>& phrases, const WordIndex& words) {
  const PhraseIndex index(phrases, words);
  const auto candidates = candidate_pages(index, words, kSources);
  std::unordered_map<std::uint32_t, std::size_t> known;
  std::vector<Source> sources;
  for (std::uint32_t i = 0; i < subjects.size(); ++i) {
    for (const CandidatePage& candidate : candidates[i]) {
      if (candidate.bound < kWholePhrase || candidate.page == subjects[i].page) continue;
      const auto [place, is_new] = known.try_emplace(candidate.page, sources.size());
      if (is_new) sources.push_back({candidate.page, {}, {}});
      sources[place->second].subjects.push_back(i);
    }
  }
  std::ranges::sort(sources, {}, &Source::page);
  return sources;
}

}  // namespace

std::vector<LongTailIdea> suggest_phrases(const KeywordRun& run, const PhraseWordLists& lists,
                                          std::vector<KeywordGroup> list,
                                          const std::string& language, std::size_t most) {
  const SiteWordTraits traits(run.words(), lists, language, run.lexicons());
  std::vector<LongTailIdea> ideas =
      long_tail_ideas(run.words(), traits, lists, language, run.lexicons(), most);
  std::unordered_map<std::string, std::size_t> known;
  for (std::size_t i = 0; i < ideas.size(); ++i) known.emplace(ideas[i].phrase, i);
  Segmenter segmenter(run.lexicons());
  std::vector<LongTailIdea> listed;
  for (const KeywordGroup& group : list) {
    if (!Keyphrase(group.phrase, "", run.lexicons(), segmenter).long_tail()) continue;
    const auto same = known.find(group.phrase);
    LongTailIdea& idea = same == known.end() ? listed.emplace_back() : ideas[same->second];
    idea.phrase = group.phrase;
    idea.source = IdeaSource::kList;
    if (group.figures.known()) idea.searches = group.figures.demand();
  }
  ideas.insert(ideas.begin(), listed.begin(), listed.end());
  sort_ideas(ideas, lists, language, run.lexicons());
  std::vector<KeywordGroup> groups;
  for (const LongTailIdea& idea : ideas) {
    KeywordGroup& group = groups.emplace_back();
    group.phrase = idea.phrase;
  }
  const KeywordMap map = run.map(std::move(groups), language);
  for (std::size_t i = 0; i < ideas.size(); ++i) {
    const MappedPhrase& phrase = map.phrases[i];
    ideas[i].coverage = phrase.coverage;
    ideas[i].page = phrase.pages.empty() ? phrase.nearest.page : phrase.pages.front().page;
  }
  write_as_in_text(run, ideas);
  return ideas;
}

std::vector<LinkIdea> suggest_links(const KeywordRun& run, const PhraseWordLists& lists,
                                    std::vector<KeywordGroup> list, const std::string& language) {
  const SiteWordTraits traits(run.words(), lists, language, run.lexicons());
  const PageLikeness likeness(run.words(), traits);
  std::vector<Subject> subjects = subjects_of(run, traits, likeness);
  add_list(run, std::move(list), language, subjects);
  Segmenter segmenter(run.lexicons());
  std::vector<Keyphrase> phrases;
  phrases.reserve(subjects.size());
  for (const Subject& subject : subjects) {
    phrases.emplace_back(subject.phrase, language_of_phrase(subject.phrase, language),
                         run.lexicons(), segmenter);
  }
  std::vector<Source> sources = sources_of(subjects, phrases, run.words());
  const WordPairs pairs(run.words(), traits);
  std::vector<LinkFinder> finders;
  for (std::size_t i = 0; i < worker_count(); ++i) {
    finders.emplace_back(run, subjects, phrases, likeness, pairs);
  }
  parallel_for(sources.size(),
               [&](std::size_t worker, std::size_t i) { finders[worker].find(sources[i]); });
  std::vector<LinkIdea> ideas;
  for (Source& source : sources) std::ranges::move(source.ideas, std::back_inserter(ideas));
  std::ranges::stable_sort(ideas, std::ranges::greater{},
                           [](const LinkIdea& i) { return i.gain * (0.2 + i.related); });
  return ideas;
}

TopicMap find_topics(const KeywordRun& run, std::vector<KeywordGroup> list,
                     const std::string& language) {
  const PhraseWordLists lists(embedded_lexicons());
  const SiteWordTraits traits(run.words(), lists, language, run.lexicons());
  const KeywordMap phrases = run.map(std::move(list), language);
  TopicMap map = find_topics(phrases, run.source(language), traits);
  map.run = run.run().id;
  map.site = run.run().request.site;
  return map;
}

}  // namespace dalil
