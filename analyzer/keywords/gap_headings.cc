#include "analyzer/keywords/gap_headings.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "analyzer/article/questions.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/phrase_language.h"
#include "analyzer/text/segment.h"

namespace dalil {
namespace {

constexpr std::size_t kLeastLexemes = 2, kMostLexemes = 12;

using Lexemes = std::vector<std::uint32_t>;  // Sorted, each once.

/// How many of `count` lexemes a heading may lack and still take another one up.
std::size_t may_lack(std::size_t count) { return count / 3; }

void tidy(Lexemes& lexemes) {
  std::ranges::sort(lexemes);
  lexemes.erase(std::unique(lexemes.begin(), lexemes.end()), lexemes.end());
}

bool takes_up(const Lexemes& heading, const Lexemes& other) {
  std::size_t shared = 0;
  for (auto i = heading.begin(), j = other.begin(); i != heading.end() && j != other.end();) {
    shared += *i == *j;
    const bool next = *i <= *j;
    if (*j <= *i) ++j;
    if (next) ++i;
  }
  return shared + may_lack(other.size()) >= other.size();
}

struct Topic {
  Lexemes lexemes;
  GapHeading heading;
  std::uint32_t last_page = ~0U;
  bool taken = false;
};

class HeadingFinder {
 public:
  HeadingFinder(const WordIndex& words, const SiteWordTraits& traits, std::string_view language,
                const Lexicons& lexicons)
      : words_(words),
        traits_(traits),
        language_(language),
        lexicons_(lexicons),
        segmenter_(lexicons) {
    for (std::uint32_t i = 0; i < words.vocabulary().size(); ++i) {
      numbers_.emplace(words.vocabulary()[i], i);
    }
  }

  void add_theirs(std::span<const GapDocument> theirs) {
    std::vector<std::vector<Lexemes>> read(theirs.size());
    for (std::size_t page = 0; page < theirs.size(); ++page) {
      for (const std::string& heading : theirs[page].headings) {
        read[page].push_back(lexemes_of(heading));
        for (const std::uint32_t lexeme : read[page].back()) ++headings_with_[lexeme];
      }
    }
    for (std::uint32_t page = 0; page < theirs.size(); ++page) {
      for (std::size_t i = 0; i < read[page].size(); ++i) {
        add(theirs[page], page, theirs[page].headings[i], std::move(read[page][i]));
      }
    }
  }

  void take_up(std::uint32_t ours) {
    std::unordered_set<std::string> known;
    Lexemes lexemes;
    for (std::uint32_t page = 0; page < ours; ++page) {
      const PageWords words = words_.words(page);
      for (std::size_t piece = 0; piece < words.pieces.size(); ++piece) {
        const TextPlace place = words.pieces[piece].place;
        if (place != TextPlace::kTitle && place != TextPlace::kH1 &&
            place != TextPlace::kSubheading) {
          continue;
        }
        lexemes.clear();
        for (std::uint32_t i = words.pieces[piece].begin; i < words.piece_end(piece); ++i) {
          add_lexeme(words.places.words[i], lexemes);
        }
        tidy(lexemes);
        const std::string bytes(reinterpret_cast<const char*>(lexemes.data()),
                                lexemes.size() * sizeof lexemes[0]);
        if (!known.insert(bytes).second) continue;
        for_each_near(lexemes, [&](Topic& topic) {
          topic.taken = topic.taken || takes_up(lexemes, topic.lexemes);
        });
      }
    }
  }

  std::vector<GapHeading> headings(std::size_t most) && {
    std::vector<GapHeading> left;
    for (Topic& topic : topics_) {
      if (!topic.taken) left.push_back(std::move(topic.heading));
    }
    std::ranges::stable_sort(left, [](const GapHeading& a, const GapHeading& b) {
      if (a.pages.size() != b.pages.size()) return a.pages.size() > b.pages.size();
      return a.question && !b.question;
    });
    if (left.size() > most) left.resize(most);
    return left;
  }

 private:
  void add_lexeme(std::uint32_t word, Lexemes& lexemes) const {
    if ((traits_.traits(word) & SiteWordTraits::kContent) != 0) {
      lexemes.push_back(traits_.lexeme(word));
    }
  }

  Lexemes lexemes_of(std::string_view heading) {
    std::vector<TextRange> ranges;
    segmenter_.words(heading, {0, static_cast<std::uint32_t>(heading.size())}, ranges);
    Lexemes lexemes;
    for (const TextRange& range : ranges) {
      const auto word = numbers_.find(fold(slice(heading, range), Fold::kL1));
      if (word != numbers_.end()) add_lexeme(word->second, lexemes);
    }
    tidy(lexemes);
    return lexemes;
  }

  /// The lexemes of which whatever takes a heading up must have one: its rarest.
  Lexemes keys_of(Lexemes lexemes) const {
    std::ranges::stable_sort(lexemes, {},
                             [&](std::uint32_t lexeme) { return headings_with_.at(lexeme); });
    lexemes.resize(may_lack(lexemes.size()) + 1);
    return lexemes;
  }

  template <typename Callback>
  void for_each_near(const Lexemes& lexemes, Callback&& callback) {
    for (const std::uint32_t lexeme : lexemes) {
      const auto found = topics_with_.find(lexeme);
      if (found == topics_with_.end()) continue;
      for (const std::uint32_t topic : found->second) callback(topics_[topic]);
    }
  }

  void add(const GapDocument& document, std::uint32_t page, const std::string& text,
           Lexemes lexemes) {
    if (lexemes.size() < kLeastLexemes || lexemes.size() > kMostLexemes) return;
    Topic* same = nullptr;
    for_each_near(lexemes, [&](Topic& topic) {
      if (same == nullptr && takes_up(lexemes, topic.lexemes) && takes_up(topic.lexemes, lexemes)) {
        same = &topic;
      }
    });
    if (same == nullptr) {
      for (const std::uint32_t lexeme : keys_of(lexemes)) {
        topics_with_[lexeme].push_back(static_cast<std::uint32_t>(topics_.size()));
      }
      same = &topics_.emplace_back();
      same->lexemes = std::move(lexemes);
      same->heading.heading = text;
    }
    const LanguagePack* const pack = lexicons_.find(language_of_phrase(text, language_));
    const bool question = pack != nullptr && read_question(text, *pack).surely;
    if (question && !same->heading.question) same->heading.heading = text;
    same->heading.question = same->heading.question || question;
    if (std::exchange(same->last_page, page) != page) same->heading.pages.push_back(document.name);
  }

  const WordIndex& words_;
  const SiteWordTraits& traits_;
  std::string_view language_;
  const Lexicons& lexicons_;
  Segmenter segmenter_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::unordered_map<std::uint32_t, std::uint32_t> headings_with_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> topics_with_;
  std::vector<Topic> topics_;
};

}  // namespace

std::vector<GapHeading> find_gap_headings(const WordIndex& words, std::uint32_t ours,
                                          std::span<const GapDocument> theirs,
                                          const SiteWordTraits& traits, std::string_view language,
                                          const Lexicons& lexicons, std::size_t most) {
  HeadingFinder finder(words, traits, language, lexicons);
  finder.add_theirs(theirs);
  finder.take_up(ours);
  return std::move(finder).headings(most);
}

}  // namespace dalil
