#include "analyzer/keywords/phrase_index.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "analyzer/keywords/phrase_window.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/segment.h"
#include "core/parallel.h"

namespace dalil {
namespace {

constexpr std::size_t kBatch = 200;        // Phrases whose forms are in one table.
constexpr std::size_t kLeastTehBytes = 8;  // Four letters: فيه is no فية.

}  // namespace

PhraseIndex::PhraseIndex(std::span<const Keyphrase> phrases, const WordIndex& words)
    : phrases_(phrases) {
  for (std::uint32_t i = 0; i < phrases.size(); ++i) {
    first_.push_back(static_cast<std::uint32_t>(spelled_.size()));
    spelled_.push_back({i, &phrases[i], {}, {}});
    for (const Keyphrase& alternate : phrases[i].alternates()) {
      spelled_.push_back({i, &alternate, {}, {}});
    }
  }
  first_.push_back(static_cast<std::uint32_t>(spelled_.size()));
  find_forms(words);
  find_terms(words.vocabulary().size());
}

void PhraseIndex::find_forms(const WordIndex& words) {
  std::string text;
  std::vector<TextRange> ranges;
  for (const std::string& word : words.vocabulary()) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += word;
    ranges.push_back({begin, static_cast<std::uint32_t>(text.size())});
    text += '\n';
  }
  const FoldedText vocabulary(text, ranges);
  const std::size_t batches = (spelled_.size() + kBatch - 1) / kBatch;
  parallel_for(batches, [&](std::size_t, std::size_t batch) {
    const std::size_t begin = batch * kBatch, end = std::min(spelled_.size(), begin + kBatch);
    std::vector<const Keyphrase*> batch_phrases;
    for (std::size_t i = begin; i < end; ++i) batch_phrases.push_back(spelled_[i].keyphrase);
    auto hits = FormIndex(std::move(batch_phrases)).hits(vocabulary);
    for (std::size_t i = begin; i < end; ++i) {
      hits[i - begin].shrink_to_fit();
      spelled_[i].forms = std::move(hits[i - begin]);
    }
  });
}

void PhraseIndex::find_terms(std::size_t vocabulary) {
  std::unordered_map<std::string, std::uint32_t> known;        // By the bytes of the set.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // Word, term.
  std::vector<std::uint32_t> set;
  for (Spelled& spelled : spelled_) {
    for (const std::uint16_t word : spelled.keyphrase->content()) {
      set.clear();
      for (const WordHit& form : spelled.forms) {
        if (form.word == word) set.push_back(form.at);
      }
      if (set.empty()) {
        spelled.terms.push_back(kNoTerm);
        continue;
      }
      std::string key(reinterpret_cast<const char*>(set.data()), set.size() * sizeof set[0]);
      const auto [term, is_new] =
          known.try_emplace(std::move(key), static_cast<std::uint32_t>(known.size()));
      spelled.terms.push_back(term->second);
      if (!is_new) continue;
      for (const std::uint32_t at : set) pairs.emplace_back(at, term->second);
    }
  }
  terms_ = known.size();
  std::ranges::sort(pairs);
  of_word_begin_.assign(vocabulary + 1, 0);
  for (const auto& [word, term] : pairs) {
    ++of_word_begin_[word + 1];
    of_word_.push_back(term);
  }
  for (std::size_t i = 0; i < vocabulary; ++i) of_word_begin_[i + 1] += of_word_begin_[i];
}

std::vector<WordHit> PhraseIndex::hits(const Spelled& spelled, const WordRun& run) const {
  std::vector<WordHit> hits;
  for (std::uint32_t at = 0; at < run.words.size(); ++at) {
    if (terms_of(run.words[at]).empty()) continue;
    auto form = std::ranges::lower_bound(spelled.forms, run.words[at], {}, &WordHit::at);
    for (; form != spelled.forms.end() && form->at == run.words[at]; ++form) {
      hits.push_back(*form);
      hits.back().at = at;
    }
  }
  return hits;
}

PhraseFindings PhraseIndex::find(std::uint32_t phrase, const WordRun& run,
                                 const FoldedText& text) const {
  std::vector<std::vector<WordHit>> all;
  for (std::uint32_t i = first_[phrase]; i < first_[phrase + 1]; ++i) {
    all.push_back(hits(spelled_[i], run));
  }
  return find_phrase(phrases_[phrase], text, all);
}

std::size_t PhraseIndex::standing(std::uint32_t phrase, const WordRun& run,
                                  const FoldedText& text) const {
  const std::vector<WordHit> own = hits(spelled_[first_[phrase]], run);
  const std::vector<std::uint16_t>& content = phrases_[phrase].content();
  const PhraseWindow window(phrases_[phrase], text, own);
  for (std::size_t length = content.size(); length >= 2; --length) {
    for (std::size_t first = 0; first + length <= content.size(); ++first) {
      const auto begin = content.begin() + static_cast<std::ptrdiff_t>(first);
      const PhraseOrder order{{begin, begin + static_cast<std::ptrdiff_t>(length)}};
      if (window.count(order) > 0) return length;
    }
  }
  return 0;
}

SiteSpelling::SiteSpelling(const WordIndex& words) {
  const std::vector<std::string>& vocabulary = words.vocabulary();
  std::vector<std::uint32_t> pages(vocabulary.size(), 0);
  for (std::uint32_t page = 0; page < words.size(); ++page) {
    for (const std::uint32_t word : words.words(page).body.words) {
      if (word < pages.size()) ++pages[word];
    }
  }
  for (std::size_t i = 0; i < vocabulary.size(); ++i) {
    if (vocabulary[i].ends_with("ه") || vocabulary[i].ends_with("ة")) {
      counts_.emplace(vocabulary[i], pages[i]);
    }
  }
}

std::string SiteSpelling::operator()(std::string_view phrase, Segmenter& segmenter) const {
  const auto count = [&](const std::string& word) {
    const auto known = counts_.find(word);
    return known == counts_.end() ? 0 : known->second;
  };
  std::vector<TextRange> words;
  segmenter.words(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, words);
  std::string text;
  std::size_t last = 0;
  for (const TextRange& range : words) {
    const std::string_view word = slice(phrase, range);
    text += phrase.substr(last, range.begin - last);
    last = range.end;
    const std::string shown = fold(word, Fold::kL1);
    const std::string strict = shown.size() < 2 ? "" : shown.substr(0, shown.size() - 2) + "ة";
    const bool loose =
        shown.size() >= kLeastTehBytes && shown.ends_with("ه") && count(strict) > count(shown);
    text += loose ? std::string_view(strict) : word;
  }
  return text += phrase.substr(last);
}

}  // namespace dalil
