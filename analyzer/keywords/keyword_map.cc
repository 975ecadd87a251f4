#include "analyzer/keywords/keyword_map.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "analyzer/keywords/article_keyphrase.h"
#include "analyzer/keywords/candidate_pages.h"
#include "analyzer/keywords/heading_match.h"
#include "analyzer/keywords/keyword_sums.h"
#include "analyzer/keywords/phrase_index.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/phrase_language.h"
#include "analyzer/text/segment.h"
#include "core/parallel.h"

namespace dalil {
namespace {

constexpr std::size_t kPages = 10;
// Of a page that says just the phrase in its heading, and so goes before others.
constexpr float kLeastExact = 30;
constexpr double kListPart = 4;  // Words between marks, on the average; prose has six or more.

/// One candidate looked at word by word.
struct Looked {
  std::uint32_t phrase = 0;
  std::uint32_t page = 0;
  MappedPage found;
  // Where the phrase is not whole:
  std::size_t standing = 0;  ///< PhraseIndex::standing()
  std::size_t headed = 0;    ///< The most words of it that one heading of the page has.
  bool is_list = false;      ///< The page says nothing, it names others.
  std::map<std::string, std::uint32_t> spellings;
};

double score_of(const MappedPage& page, const DensityTarget& target) {
  double score = kCoverageShare * page.hit.score;
  if (page.inlinks > 0) {
    const double share = std::min(1.0, double{1} * page.anchors / page.inlinks);
    score += kAnchorPoints * share;
  }
  score += kLinkScorePoints * static_cast<double>(page.link_score) / 100;
  const bool often = page.hit.body >= target.least, refrain = page.hit.body > target.most;
  if (target.applies && page.hit.body > 0 && !refrain) {
    score += kDensityPoints * (often ? 1 : 0.5);
  }
  return score;
}

/// True for a table of contents or an index: what marks set off is two or three words long.
bool is_list(const PageWords& words) {
  const auto size = static_cast<double>(words.body.words.size());
  const auto parts = static_cast<double>(
      std::ranges::count_if(words.body.parted, [](std::uint8_t parted) { return parted != 0; }));
  return size < kListPart * parts;
}

/// Looks at the phrases [begin, end) on their page.
class PageLook {
 public:
  PageLook(const PhraseIndex& phrases, const WordIndex& index, const SharedTitleParts& shared,
           std::uint32_t page)
      : phrases_(phrases),
        index_(index),
        shared_(shared),
        page_(page),
        words_(index.words(page)),
        text_(index.text(words_)) {}

  void look(const Keyphrase& phrase, Looked& looked) const {
    const PhraseFindings body = phrases_.find(looked.phrase, words_.body, text_.body());
    const PhraseFindings places = phrases_.find(looked.phrase, words_.places, text_.places());
    MappedPage& found = looked.found;
    found.index = page_;
    found.hit = text_.hit_of(body, places);
    found.hit.words_present =
        std::max(found.hit.words_present, static_cast<float>(places.words_present));
    found.anchors = text_.inbound(places);
    found.link_score = index_.page(page_).link_score;
    found.inlinks = index_.page(page_).inlinks;
    found.language = index_.page(page_).language;
    found.exact = says_just(words_, text_.places(), phrase, places.matches, shared_);
    const auto words = static_cast<std::uint32_t>(words_.body.words.size());
    found.density = words == 0 ? 0 : 100.0 * found.hit.body / words;
    found.score =
        score_of(found, density_target(static_cast<std::uint32_t>(phrase.words()), words));
    if (body.matches.empty() && places.matches.empty()) {
      looked.standing = std::max(phrases_.standing(looked.phrase, words_.body, text_.body()),
                                 phrases_.standing(looked.phrase, words_.places, text_.places()));
      looked.headed = headed(looked.phrase);
      looked.is_list = is_list(words_);
    }
    for (const KeyphraseMatch& match : body.matches) {
      std::string form(slice(text_.text().own_body, match.text));
      std::ranges::replace(form, '\n', ' ');
      ++looked.spellings[std::move(form)];
    }
  }

 private:
  std::size_t headed(std::uint32_t phrase) const {
    const PhraseIndex::Spelled& spelled = phrases_.spelled()[phrases_.first_of(phrase)];
    std::size_t most = 0;
    for (std::size_t piece = 0; piece < words_.pieces.size(); ++piece) {
      const TextPlace place = words_.pieces[piece].place;
      if (place != TextPlace::kTitle && place != TextPlace::kH1 && place != TextPlace::kSubheading)
        continue;
      const auto stands = [&](std::uint32_t term) {
        for (std::uint32_t i = words_.pieces[piece].begin; i < words_.piece_end(piece); ++i) {
          const auto terms = phrases_.terms_of(words_.places.words[i]);
          if (std::ranges::find(terms, term) != terms.end()) return true;
        }
        return false;
      };
      most = std::max(
          most, static_cast<std::size_t>(std::ranges::count_if(spelled.terms, [&](std::uint32_t t) {
            return t != PhraseIndex::kNoTerm && stands(t);
          })));
    }
    return most;
  }

  const PhraseIndex& phrases_;
  const WordIndex& index_;
  const SharedTitleParts& shared_;
  std::uint32_t page_;
  PageWords words_;
  PageText text_;
};

std::vector<Looked> look_at(const std::vector<std::vector<CandidatePage>>& candidates,
                            const std::vector<Keyphrase>& keyphrases, const PhraseIndex& phrases,
                            const WordIndex& index) {
  std::vector<Looked> all;
  for (std::uint32_t phrase = 0; phrase < candidates.size(); ++phrase) {
    for (const CandidatePage& candidate : candidates[phrase]) {
      all.push_back({phrase, candidate.page, {}, 0, 0, false, {}});
    }
  }
  std::ranges::sort(all, {}, [](const Looked& l) { return std::pair(l.page, l.phrase); });
  std::vector<std::size_t> begins;  // Of the pages.
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == 0 || all[i].page != all[i - 1].page) begins.push_back(i);
  }
  const SharedTitleParts shared(index);
  parallel_for(begins.size(), [&](std::size_t, std::size_t k) {
    const std::size_t end = k + 1 < begins.size() ? begins[k + 1] : all.size();
    const PageLook page(phrases, index, shared, all[begins[k]].page);
    for (std::size_t i = begins[k]; i < end; ++i) page.look(keyphrases[all[i].phrase], all[i]);
  });
  return all;
}

/// Words of the phrase that stand nowhere on a page.
std::vector<std::string> missing_on(const PhraseIndex& phrases, std::uint32_t phrase,
                                    const PageWords& words) {
  const PhraseIndex::Spelled& spelled = phrases.spelled()[phrases.first_of(phrase)];
  std::vector<bool> present(phrases.terms(), false);
  for (const WordRun* run : {&words.places, &words.body}) {
    for (const std::uint32_t word : run->words) {
      for (const std::uint32_t term : phrases.terms_of(word)) present[term] = true;
    }
  }
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < spelled.terms.size(); ++i) {
    const std::uint32_t term = spelled.terms[i];
    if (term != PhraseIndex::kNoTerm && present[term]) continue;
    missing.push_back(spelled.keyphrase->parts()[spelled.keyphrase->content()[i]].shown);
  }
  return missing;
}

std::vector<std::string_view> lacking(const MappedPage& page) {
  std::vector<std::string_view> places;
  const KeywordHit& hit = page.hit;
  const auto add = [&](bool lacks, std::string_view name) {
    if (lacks) places.push_back(name);
  };
  add(hit.title == 0, "title");
  add(hit.h1 == 0, "h1");
  add(hit.introduction == 0, "introduction");
  add(hit.subheadings == 0 && hit.subheadings_total > 0, "subheadings");
  add(hit.description == 0, "description");
  add(hit.body < 3, "body");
  add(page.anchors == 0 && page.inlinks > 0, "anchors");
  return places;
}

/// Clicks by the pages of the site: addresses of one page, such as those with a fragment, are one.
/// What is no page of it, or none that can stand in search results, does not compete.
void tidy_figures(KeywordGroup& group, const KeywordMapSource& source) {
  PageSums sums;
  for (KeywordPageFigures& page : group.pages) {
    const std::optional<std::uint32_t> known = source.find(page.page);
    if (!known) continue;
    page.page = source.url(*known);
    sums.add(std::move(page));
  }
  std::vector<KeywordPageFigures> pages = std::move(sums).take();
  std::ranges::stable_sort(pages, std::ranges::greater{}, &KeywordPageFigures::clicks);
  group.pages = std::move(pages);
}

/// The spelling that the site uses most, where it differs from the phrase in nothing but that.
std::string spelled_by_site(const std::string& phrase, const MappedPhrase& mapped) {
  const std::string shown = fold(phrase, Fold::kL1), folded = fold(shown, Fold::kL2);
  for (const PhraseSpelling& spelling : mapped.spellings) {
    if (fold(spelling.form, Fold::kL1) == shown) break;
    if (fold(spelling.form, Fold::kL2) == folded) return spelling.form;
  }
  return phrase;
}

void finish(MappedPhrase& mapped, const std::string& phrase,
            std::map<std::string, std::uint32_t> spellings, const KeywordMapSource& source) {
  std::ranges::stable_sort(mapped.pages, [](const MappedPage& a, const MappedPage& b) {
    const auto rank = [](const MappedPage& page) {
      const bool leads = page.exact && page.hit.score >= kLeastExact;
      return std::tuple(page.hit.score > 0, leads, page.score, page.hit.body);
    };
    return rank(a) != rank(b) ? rank(a) > rank(b) : a.index < b.index;
  });
  for (MappedPage& page : mapped.pages) {
    page.home = page.index == source.home;
    page.page = source.url(page.index);
    page.title = source.title(page.index);
  }
  tidy_figures(mapped.group, source);
  for (auto& [form, count] : spellings) mapped.spellings.push_back({form, count});
  std::ranges::stable_sort(mapped.spellings, std::ranges::greater{}, &PhraseSpelling::count);
  mapped.spelled = spelled_by_site(phrase, mapped);
  if (!mapped.pages.empty()) {
    mapped.coverage = coverage_name(mapped.pages.front().hit.score);
    mapped.lacking = lacking(mapped.pages.front());
  }
  if (mapped.group.target.empty()) return;
  const std::optional<std::uint32_t> target = source.find(mapped.group.target);
  if (!target) {
    mapped.target = TargetState::kNotFound;
    return;
  }
  mapped.group.target = source.url(*target);
  mapped.target_page = *target;
  const bool best = !mapped.pages.empty() && mapped.pages.front().index == *target;
  mapped.target = best ? TargetState::kBest : TargetState::kNotBest;
}

}  // namespace

std::vector<Keyphrase> site_keyphrases(std::span<const std::string> phrases,
                                       const KeywordMapSource& source) {
  Segmenter segmenter(source.lexicons);
  std::optional<SiteSpelling> spelling;
  std::vector<Keyphrase> read;
  read.reserve(phrases.size());
  for (std::string phrase : phrases) {
    if (phrase.find("ه") != std::string::npos) {
      if (!spelling) spelling.emplace(source.words);
      phrase = (*spelling)(phrase, segmenter);
    }
    read.emplace_back(phrase, language_of_phrase(phrase, source.language), source.lexicons,
                      segmenter);
  }
  return read;
}

KeywordMap map_keywords(std::vector<KeywordGroup> groups, const KeywordMapSource& source) {
  std::vector<std::string> asked;
  for (const KeywordGroup& group : groups) asked.push_back(group.phrase);
  const std::vector<Keyphrase> keyphrases = site_keyphrases(asked, source);
  const PhraseIndex phrases(keyphrases, source.words);
  std::vector<Looked> looked =
      look_at(candidate_pages(phrases, source.words, kPages), keyphrases, phrases, source.words);
  KeywordMap map;
  map.pages = static_cast<std::int64_t>(source.words.size());
  std::vector<std::map<std::string, std::uint32_t>> spellings(groups.size());
  std::vector<std::tuple<std::size_t, std::size_t, float>> nearness(groups.size());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    MappedPhrase& mapped = map.phrases.emplace_back();
    mapped.group = std::move(groups[i]);
    mapped.long_tail = keyphrases[i].long_tail();
  }
  for (Looked& look : looked) {
    MappedPhrase& mapped = map.phrases[look.phrase];
    if (look.found.hit.score > 0 || look.found.anchors > 0) {
      for (const auto& [form, count] : look.spellings) spellings[look.phrase][form] += count;
      mapped.pages.push_back(std::move(look.found));
    } else {
      // Words that stand apart are no part of a phrase.
      if (look.standing < 2 || look.is_list) continue;
      const std::tuple near(look.headed, look.standing, look.found.hit.words_present);
      if (near <= nearness[look.phrase]) continue;
      nearness[look.phrase] = near;
      mapped.nearest = std::move(look.found);
    }
  }
  for (std::size_t i = 0; i < map.phrases.size(); ++i) {
    MappedPhrase& mapped = map.phrases[i];
    finish(mapped, keyphrases[i].phrase(), std::move(spellings[i]), source);
    if (!mapped.pages.empty()) mapped.nearest = {};
    if (mapped.nearest.hit.words_present <= 0) continue;
    const std::uint32_t page = mapped.nearest.index;
    mapped.nearest.page = source.url(page);
    mapped.nearest.title = source.title(page);
    mapped.missing = missing_on(phrases, static_cast<std::uint32_t>(i), source.words.words(page));
  }
  map.fixes = keyword_fixes(map);
  return map;
}

}  // namespace dalil
